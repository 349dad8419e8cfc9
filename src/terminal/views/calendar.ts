/** The last weeks as a grid of signs with their legend, or in words where a grid is no help. */
import type { CalendarDay, DayKind, Week } from '../../core/contact/calendar.js';
import { dayKinds } from '../../core/contact/calendar.js';
import { dateWords, weekdayWords } from '../../core/contact/day-words.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';

/** A sign that is a word or two in the legend: nothing hangs on colour, or on how wide a gap is. */
const SIGNS: Readonly<Record<DayKind, readonly [sign: string, words: string]>> = {
  kept: ['+', 'kept'],
  slip: ['x', 'you got in touch'],
  planned: ['s', 'sent as planned'],
  theirs: ['t', 'they got in touch'],
  practical: ['p', 'practical'],
  looked: ['l', 'you looked'],
  ended: ['e', 'it ended'],
  outside: ['.', 'not counted'],
};
const LEGEND: readonly DayKind[] = [
  'kept',
  'slip',
  'planned',
  'theirs',
  'practical',
  'looked',
  'ended',
  'outside',
];
const LABEL = 6;

/** 27 columns wide, and the legend as wide as there is room. Empty when there is nothing to show. */
export function calendarView(weeks: readonly Week[], theme: Theme, width: number): string {
  const shown = withoutLead(weeks);
  if (shown.length === 0) return '';
  const head = theme.muted(`${' '.repeat(LABEL)}  Mo Tu We Th Fr Sa Su`);
  const rows = shown.map((week) => `${label(week)}  ${week.map((day) => signOf(day, theme)).join('  ')}`);
  return [head, ...rows, ...legendOf(shown, width)].join('\n');
}

/** A line a week: "From 9 November: 6 kept; you got in touch on Thursday." */
export function calendarInWords(weeks: readonly Week[], _theme: Theme, width: number): string {
  return withoutLead(weeks)
    .map((week) => wrap(`From ${dateWords(week[0]?.day ?? '')}: ${weekInWords(week)}.`, width))
    .join('\n');
}

/** Weeks before there was anything to count are left out. */
function withoutLead(weeks: readonly Week[]): readonly Week[] {
  const first = weeks.findIndex((week) => week.some((day) => day.kind !== 'outside'));
  return first < 0 ? [] : weeks.slice(first);
}

function label(week: Week): string {
  return dateWords(week[0]?.day ?? '', 'D MMM').padStart(LABEL);
}

function signOf({ kind }: CalendarDay, theme: Theme): string {
  const [sign] = SIGNS[kind];
  if (kind === 'slip' || kind === 'planned') return theme.slip(sign);
  return kind === 'outside' || kind === 'ended' ? theme.muted(sign) : theme.kept(sign);
}

/** A sign stays on one line with its words. */
function legendOf(weeks: readonly Week[], width: number): readonly string[] {
  const used = LEGEND.filter((kind) => weeks.some((week) => week.some((day) => day.kind === kind)));
  return used
    .map((kind) => SIGNS[kind].join(' = '))
    .reduce<string[]>((lines, item) => {
      const line = lines.at(-1);
      const longer = `${line ?? ''}, ${item}`;
      return line === undefined || longer.length > width ? [...lines, item] : [...lines.slice(0, -1), longer];
    }, []);
}

const NOT_KEPT: readonly DayKind[] = ['slip', 'planned', 'ended', 'outside'];

function weekInWords(week: Week): string {
  const kept = week.filter((day) => !NOT_KEPT.includes(day.kind)).length;
  const others = dayKinds.filter((kind) => kind !== 'kept' && kind !== 'outside');
  const told = others.flatMap((kind) => {
    const days = week.filter((day) => day.kind === kind).map((day) => weekdayWords(day.day));
    return days.length === 0 ? [] : [`${SIGNS[kind][1]} on ${days.join(', ')}`];
  });
  return [`${kept} kept`, ...told].join('; ');
}
