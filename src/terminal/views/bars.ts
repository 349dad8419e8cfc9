/** Counts as rows: the words, the number, and a bar that says the same. */
import { columns } from '../width.js';
import { wrap } from '../wrap.js';

export interface Row {
  readonly what: string;
  readonly count: number;
}

const LONGEST = 20;
const SHORTEST = 6;
const GAPS = 4;

/** Bars stand beside the words where there is room for them, else below. `plain` leaves them out. */
export function barRows(rows: readonly Row[], plain: boolean, width: number): readonly string[] {
  const label = Math.max(...rows.map(({ what }) => columns(what)));
  const most = Math.max(...rows.map(({ count }) => count));
  const digits = String(most).length;
  const room = Math.min(LONGEST, width - label - digits - GAPS);
  return rows.flatMap(({ what, count }) => {
    if (plain) return [wrap(`- ${what}: ${count}`, width)];
    const number = String(count).padStart(digits);
    if (room < SHORTEST) return [wrap(`${what}: ${count}`, width), `  ${bar(count, most, LONGEST)}`];
    return [`${what}${' '.repeat(label - columns(what))}  ${number}  ${bar(count, most, room)}`];
  });
}

/** A sign each, as long as that fits; else in proportion, and never nothing. */
function bar(count: number, most: number, room: number): string {
  return '#'.repeat(most <= room ? count : Math.max(1, Math.round((count / most) * room)));
}
