/** The few bits of markdown that pages are put together from. */
export function quote(text: string): string {
  return text.trim().replace(/^/gm, '> ');
}

export function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

export function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

export function spaced(id: string): string {
  return id.replaceAll('_', ' ');
}

export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
