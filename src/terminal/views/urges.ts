/** When urges come: in words first, then as rows that can be read aloud and without colour. */
import { shortDayWords } from '../../core/contact/day-words.js';
import type { Day } from '../../core/contact/day.js';
import type { Counted, UrgeSums } from '../../core/urge/sums.js';
import type { LoggedUrge } from '../../core/urge/urge.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';

export interface UrgesPage {
  readonly urges: readonly LoggedUrge[];
  readonly sums: UrgeSums;
  /** The title of a trigger, a deed or an idea; own words come back as they are. */
  readonly nameOf: (id: string) => string;
  readonly today: Day;
}

const LATEST = 10;
const WIDEST_BAR = 20;

export function urgesView(page: UrgesPage, theme: Theme, width: number): string {
  const { urges, sums, nameOf } = page;
  if (urges.length === 0) return wrap('Nothing is noted yet. When it comes: coach urge', width);
  const bars = (title: string, all: readonly Counted[]): readonly string[] =>
    all.length === 0 ? [] : [[theme.strong(title), ...all.map((one) => bar(one, theme))].join('\n')];
  const named = (all: readonly Counted[]): readonly Counted[] =>
    all.map(({ what, count }) => ({ what: nameOf(what), count }));
  const hours = sums.hours.flatMap((count, part) => (count === 0 ? [] : [{ what: hoursOf(part), count }]));
  return [
    summary(sums, width),
    ...bars('By the hour', hours),
    ...bars('What set it off', named(sums.triggers)),
    ...bars('What you did instead', named(sums.helped)),
    [theme.strong('The latest'), ...urges.slice(-LATEST).map((one) => line(one, page))].join('\n'),
  ]
    .map((part) => wrap(part, width))
    .join('\n\n');
}

function summary({ count, hours, strength }: UrgeSums, width: number): string {
  const most = Math.max(...hours);
  const part = hours.indexOf(most);
  const often = count < 3 ? '' : ` Most often from ${hoursOf(part)}: ${most} of ${count}.`;
  const mean = strength === null ? '' : ` On average ${strength} of 10.`;
  return wrap(`${count === 1 ? '1 urge' : `${count} urges`} noted.${often}${mean}`, width);
}

/** "22:00 to 24:00". */
function hoursOf(part: number): string {
  const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
  return `${clock(part * 2)} to ${clock(part * 2 + 2)}`;
}

function bar({ what, count }: Counted, theme: Theme): string {
  return `- ${what}: ${count} ${theme.muted('#'.repeat(Math.min(WIDEST_BAR, count)))}`;
}

function line({ at, strength, trigger, did }: LoggedUrge, { nameOf, today }: UrgesPage): string {
  const parts = [
    ...(strength === null ? [] : [`${strength} of 10`]),
    ...(trigger === null ? [] : [nameOf(trigger)]),
    ...(did === null ? [] : [nameOf(did)]),
  ];
  const when = `${shortDayWords(at.slice(0, 10), today)} ${at.slice(11, 16)}`;
  return `- ${when}${parts.length === 0 ? '' : `: ${parts.join('; ')}`}`;
}
