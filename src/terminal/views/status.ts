/** `coach status` and the bare `coach`, in words. Quiet where the walk is quiet. */
import type { Day } from '../../core/contact/day.js';
import { dayWords } from '../../core/contact/day-words.js';
import type { Status, StatusDocument } from '../../core/journey/status.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';
import { calendarInWords, calendarView } from './calendar.js';
import { bigNumber } from './big-number.js';
import { countPart, goalOf, headline } from './count.js';
import { curveView, curveWords } from './curve.js';

export interface StatusScreen {
  readonly status: Status;
  /** No bar and no grid: everything in words. */
  readonly plain: boolean;
  /** The line of the day with its sources in words, where there is one to show. */
  readonly line?: string;
}

type Part = readonly string[];

/** The whole screen, parts with an empty line between them. Names nobody, unless a plan of the person does. */
export function statusView({ status, plain, line }: StatusScreen, theme: Theme, width: number): string {
  const { document } = status;
  const parts: readonly Part[] = [
    concernPart(status, theme),
    numberPart({ status, plain }, theme, width),
    [theme.title(headline(status)), ...countPart(status, plain)],
    closedPart(status),
    herePart(status, theme),
    chosenPart(status, theme),
    plansPart(status, theme),
    [...moodLine(document), ...curvePart({ status, plain }), ...journalLine(document), ...weekLine(status)],
    calendarPart({ status, plain }, theme, width),
    line === undefined ? [] : [theme.muted(line)],
  ];
  return laidOut(parts, width);
}

/** Two or three lines for the bare `coach`. */
export function statusShort(status: Status, theme: Theme, width: number): string {
  const left = status.inContact ? [] : goalOf(status);
  const parts: readonly Part[] = [
    concernPart(status, theme),
    [theme.title(headline(status)), ...left, ...closedPart(status)],
    herePart(status, theme),
  ];
  return laidOut(parts, width);
}

/** Only where the days are counted and shown: the headline says the same in words. */
function numberPart({ status, plain }: StatusScreen, theme: Theme, width: number): Part {
  const { document, quiet, inContact, counting } = status;
  if (plain || quiet || inContact || !counting || document.noContact === null) return [];
  const big = bigNumber(document.noContact.days, width);
  return big === '' ? [] : [theme.kept(big)];
}

function curvePart({ status, plain }: StatusScreen): Part {
  const drawn = plain ? curveWords(status.moods) : curveView(status.moods);
  return drawn === '' ? [] : [drawn];
}

/** One quiet line: "day 21 of 28", "day 21", or nothing. */
export function statusLine({ document: { begun, noContact }, counting }: Status): string {
  if (!begun || !counting || noContact === null) return '';
  const { days, goal } = noContact;
  return goal === null ? `day ${days}` : `day ${days} of ${goal}`;
}

function laidOut(parts: readonly Part[], width: number): string {
  return parts
    .map((part) => part.map((line) => wrap(line, width)).join('\n'))
    .filter((part) => part !== '')
    .join('\n\n');
}

function concernPart({ concern, document }: Status, theme: Theme): Part {
  if (concern === null) return [];
  const day = dayWords(concern, document.today);
  return [theme.strong(`What you wrote on ${day} sounded heavy.`), HELP];
}

const HELP = 'Help at any hour: coach support';

/** Not why: others may see the screen. The walk tells it. */
function closedPart({ document }: Status): Part {
  return document.closed.length === 0 ? [] : ['The way to contact is closed here. This time is yours.', HELP];
}

function herePart(status: Status, theme: Theme): Part {
  const { step, waiting, next, today } = status.document;
  return [
    ...(step === null || status.inContact ? [] : [`Where you are: ${step.title}`]),
    ...(waiting === null ? [] : [waitingLine(status.counting ? waiting.until : null, today)]),
    `Next: ${theme.highlight(next)}`,
  ];
}

function waitingLine(until: Day | null, today: Day): string {
  if (until === null) return 'It is not yet time. This time is your own.';
  return `Only time is missing now, until ${dayWords(until, today)}.`;
}

function chosenPart({ chosen }: Status, theme: Theme): Part {
  if (chosen.length === 0) return [];
  const lines = chosen.map(({ question, options }) => `- ${question} ${options.join('; ')}`);
  return [theme.strong('What you chose'), ...lines];
}

function plansPart({ plans }: Status, theme: Theme): Part {
  if (plans.length === 0) return [];
  return [theme.strong('Your plans'), ...plans.map(({ when, then }) => `- If ${when}, then I will ${then}`)];
}

function moodLine({ mood }: StatusDocument): Part {
  if (mood.last === null) return [];
  const week = mood.week === null ? '' : `, ${mood.week} on average over the last seven days`;
  return [`Mood: ${mood.last} of 10 last time${week}.`];
}

function journalLine({ journal, today }: StatusDocument): Part {
  if (journal.last === null) return [];
  return [`Journal: last entry on ${dayWords(journal.last, today)}, ${journal.thisMonth} this month.`];
}

function weekLine({ week, document: { today } }: Status): Part {
  if (week === null) return [];
  const when = week.due > today ? `due on ${dayWords(week.due, today)}` : WHENEVER;
  return [`Weekly check-in: ${when}.`];
}

const WHENEVER = 'due, coach journal --prompt week';

function calendarPart({ status, plain }: StatusScreen, theme: Theme, width: number): Part {
  if (status.inContact || !status.counting || status.calendar.length === 0) return [];
  const draw = plain ? calendarInWords : calendarView;
  return [theme.strong('The last weeks'), draw(status.calendar, theme, width)];
}
