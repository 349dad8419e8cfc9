/** The two marks of markdown that a sentence of the content may carry, where the whole renderer would be too much. */
import type { Theme } from '../../ports.js';

/** `code` and **strong** in the colours of the theme; without colours the words alone. */
export function inline(text: string, theme: Theme): string {
  return text
    .replace(/`([^`\n]+)`/gu, (_, words: string) => theme.highlight(words))
    .replace(/\*\*([^*\n]+)\*\*/gu, (_, words: string) => theme.strong(words));
}
