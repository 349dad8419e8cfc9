/**
 * Tags: `@word` in the text, or given beside it. They are kept without the @ and in small letters, so that `@Urge` and
 * `--tag urge` are one tag; the text itself stays as it was typed.
 */

/** Letters and figures with what people put between them: `@c++`, `@os/2`, `@late-night`. An address is no tag. */
const IN_TEXT = /(?<![^\s("'“‘[])@([\p{L}\p{M}\p{N}_+*#/-]+)/gu;
const WHOLE = /^@?([\p{L}\p{M}\p{N}_+*#/-]+)$/u;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/** The tags of a text in the order of their first use, each once. */
export function tagsIn(text: string): readonly string[] {
  const found = [...text.matchAll(IN_TEXT)].map((match) => match[1] ?? '');
  return once(found.filter((tag) => SAYS_SOMETHING.test(tag)).map(kept));
}

/** A tag as somebody gives it, with or without the @; null when it cannot be one. */
export function readTag(given: string): string | null {
  const tag = WHOLE.exec(given.trim())?.[1] ?? '';
  return SAYS_SOMETHING.test(tag) ? kept(tag) : null;
}

/** The tags given beside a text together with those in it. */
export function allTags(text: string, given: readonly string[]): readonly string[] {
  return once([...given, ...tagsIn(text)]);
}

function kept(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}

function once(tags: readonly string[]): readonly string[] {
  return [...new Set(tags)];
}
