/** Where a piece of advice comes from, in words, with the ids that `coach guide ID` looks up. */
const WORDS: readonly (readonly [RegExp, (of: string) => string])[] = [
  [/^g(\d+)\./, (of) => `guide ${of}`],
  [/^(E)\d/, () => 'a study'],
];

/** ["g1.1.5", "g1.2.1", "E9", "coach"] -> "guide 1 (g1.1.5, g1.2.1), a study (E9), our own choice". */
export function sourceWords(sources: readonly string[]): string {
  const kinds = [...new Set(sources.map(kindOf))];
  return kinds
    .map((kind) => {
      const ids = sources.filter((source) => source !== 'coach' && kindOf(source) === kind);
      return ids.length === 0 ? kind : `${kind} (${ids.join(', ')})`;
    })
    .join(', ');
}

function kindOf(source: string): string {
  for (const [form, words] of WORDS) {
    const match = form.exec(source);
    if (match !== null) return words(match[1] ?? '');
  }
  return source === 'coach' ? 'our own choice' : source;
}
