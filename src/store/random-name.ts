/**
 * A name that nobody else has: 24 hexadecimal digits. The global `crypto` is loaded at its first use, which is when
 * something is written; an import of it would cost every command that only reads.
 */
export function randomName(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(8);
}
