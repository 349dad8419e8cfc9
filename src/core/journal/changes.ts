/** What an edit did to a text, in lines. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What both texts begin and end with is the same; of the rest, lines that have a line opposite were changed. */
export function changesBetween(before: string, after: string): Changes {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  const least = Math.min(old.length, now.length);
  let start = 0;
  while (start < least && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < least - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const [gone, come] = [old.length - start - end, now.length - start - end];
  const changed = Math.min(gone, come);
  return { added: come - changed, changed, removed: gone - changed };
}

/** "2 lines added, 1 changed"; empty where no line differs. */
export function changeWords({ added, changed, removed }: Changes): string {
  const parts = [
    { count: added, did: 'added' },
    { count: changed, did: 'changed' },
    { count: removed, did: 'taken out' },
  ].filter(({ count }) => count > 0);
  return parts
    .map(({ count, did }, i) => `${count}${i > 0 ? '' : count === 1 ? ' line' : ' lines'} ${did}`)
    .join(', ');
}
