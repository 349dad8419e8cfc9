/** The word of the list that is the least typing away from the given one; the first of equals. */
export function nearest(given: string, list: readonly string[]): string {
  const ranked = list.map((word) => ({ word, far: distance(given.toLowerCase(), word) }));
  return ranked.reduce((best, one) => (one.far < best.far ? one : best), { word: '', far: Infinity }).word;
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
