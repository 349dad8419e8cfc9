/** When urges come: in words first, then as rows that can be read aloud and without colour. */
import { shortDayWords } from '../../core/contact/day-words.js';
import type { Day } from '../../core/contact/day.js';
import type { Counted, UrgeSums } from '../../core/urge/sums.js';
import { peaksOf } from '../../core/urge/sums.js';
import type { LoggedUrge } from '../../core/urge/urge.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';
import { barRows } from './bars.js';

export interface UrgesPage {
  readonly urges: readonly LoggedUrge[];
  readonly sums: UrgeSums;
  /** The title of a trigger, a deed or an idea; undefined for own words. */
  readonly nameOf: (id: string) => string | undefined;
  readonly today: Day;
  /** No bars: every row in words. */
  readonly plain: boolean;
}

const LATEST = 10;
const OWN = 'In your own words';

export function urgesView(page: UrgesPage, theme: Theme, width: number): string {
  const { urges, sums, plain } = page;
  if (urges.length === 0) return wrap('Nothing is noted yet. When it comes: coach urge', width);
  const chart = (title: string, counts: readonly Counted[]): readonly string[] =>
    counts.length === 0 ? [] : [`${theme.strong(title)}\n${barRows(counts, plain, width).join('\n')}`];
  return [
    wrap(summary(sums), width),
    [theme.strong(titleOf(urges)), ...latest(page).map((line) => wrap(line, width))].join('\n'),
    ...chart('By the hour', hoursIn(sums)),
    ...chart('What set it off', named(sums.triggers, page)),
    ...chart('What you did instead', named(sums.helped, page)),
  ].join('\n\n');
}

function summary({ count, timed, strength, helped, ...sums }: UrgeSums): string {
  const peaks = peaksOf(hoursIn(sums));
  const [first] = peaks;
  const when = peaks.map(({ what }) => `between ${what.replace(' to ', ' and ')}`).join(', and ');
  const each = peaks.length > 1 ? ' each' : '';
  const instead = helped.reduce((sum, one) => sum + one.count, 0);
  return [
    `${count === 1 ? '1 urge' : `${count} urges`} noted.`,
    ...(first === undefined ? [] : [`Most often ${when}: ${first.count} of ${timed}${each}.`]),
    ...(instead === 0 ? [] : [`You did something else ${instead === 1 ? 'once' : `${instead} times`}.`]),
    ...(strength === null ? [] : [`On average ${strength} of 10.`]),
  ].join(' ');
}

function hoursIn({ hours }: Pick<UrgeSums, 'hours'>): readonly Counted[] {
  return hours.flatMap((count, part) => (count === 0 ? [] : [{ what: hoursOf(part), count }]));
}

/** "22:00 to 24:00". */
function hoursOf(part: number): string {
  const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
  return `${clock(part * 2)} to ${clock(part * 2 + 2)}`;
}

/** Own words stand together: they are private, and each comes once. */
function named(counts: readonly Counted[], { nameOf }: UrgesPage): readonly Counted[] {
  const own = counts.filter(({ what }) => nameOf(what) === undefined);
  const known = counts.flatMap(({ what, count }) => {
    const name = nameOf(what);
    return name === undefined ? [] : [{ what: name, count }];
  });
  const together = own.reduce((sum, { count }) => sum + count, 0);
  return together === 0 ? known : [...known, { what: OWN, count: together }];
}

function titleOf({ length }: readonly LoggedUrge[]): string {
  return length > LATEST ? `The latest ${LATEST} of ${length}` : 'One by one';
}

/** Newest last. */
function latest(page: UrgesPage): readonly string[] {
  const sorted = [...page.urges].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  return sorted.slice(-LATEST).map((one) => line(one, page));
}

function line({ at, strength, trigger, did }: LoggedUrge, { nameOf, today }: UrgesPage): string {
  const parts = [
    ...(strength === null ? [] : [`${strength} of 10`]),
    ...(trigger === null ? [] : [nameOf(trigger) ?? trigger]),
    ...(did === null ? [] : [nameOf(did) ?? did]),
  ];
  const when = [shortDayWords(at.slice(0, 10), today), at.slice(11, 16)].join(' ').trim();
  return `- ${when}${parts.length === 0 ? '' : `: ${parts.join('; ')}`}`;
}
