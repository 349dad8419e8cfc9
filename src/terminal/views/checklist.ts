/** The checklist after a round: what it comes to, and each open point with its reason, its guides and what helps. */
import type { PointState, Verdict } from '../../core/checklist.js';
import type { PastRun } from '../../core/checklist-past.js';
import type { Day } from '../../core/contact/day.js';
import { dayWords } from '../../core/contact/day-words.js';
import type { Criterion } from '../../core/shelf.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';
import { inline } from './inline.js';
import { sourceWords } from './sources.js';

export interface ShownPoint {
  readonly title: string;
  readonly weight: Criterion['weight'];
  readonly state: PointState;
  readonly why: string;
  readonly sources: readonly string[];
  /** The step that helps, in words. */
  readonly helps: string;
}

export interface ShownPast {
  readonly runs: readonly PastRun[];
  readonly changed: readonly {
    readonly title: string;
    readonly then: PointState;
    readonly now: PointState;
  }[];
}

export interface ChecklistPage {
  readonly verdict: Verdict;
  /** Why the way is closed, drawn already; null where no reason beside the points is known. */
  readonly reason: string | null;
  readonly open: readonly ShownPoint[];
  readonly yes: number;
  readonly all: number;
  /** A message of theirs is out: nothing here proposes another. */
  readonly quiet: boolean;
  /** Past runs and what has changed; null where nothing of them is to be shown. */
  readonly past: ShownPast | null;
  readonly today: Day;
  /** The safety questions come first. */
  readonly met: boolean;
}

const SUPPORT =
  'There are people to talk to, at any hour: `coach support`. If there is danger now, call the emergency number.';

export function checklistView(page: ChecklistPage, theme: Theme, width: number): string {
  const drawn = (text: string): string => wrap(inline(text, theme), width);
  if (page.verdict === 'stop') return closedParts(page, theme).map(drawn).join('\n\n');
  if (!page.met) return drawn(FIRST);
  const go = page.verdict === 'go';
  const worth = page.open.filter((one) => !isNeeded(one));
  const parts = [
    theme.title(go ? GO.title : NOT_YET.title),
    go ? (page.quiet ? GO.quiet : GO.open) : NOT_YET.open,
    ...section('Not settled yet', page.open.filter(isNeeded), theme),
    ...section('Worth a look; these close nothing', worth, theme),
    ...pastParts(page, theme),
    theme.muted(`${page.yes} of ${page.all} are a yes. Any answer can be changed, any day.`),
  ];
  return parts.map(drawn).join('\n\n');
}

const CLOSED = 'By what you have told the coach, it stays closed.';
const GO = {
  title: 'Nothing stands against it',
  open: 'Writing, waiting longer and letting go are three good ways from here. `coach draft` reads a message with you; nothing is ever sent from here.',
  quiet: 'And nothing here proposes it. Leaving it where it is, is as good, today and later.',
};
const NOT_YET = {
  title: 'Not yet',
  open: 'That is no verdict on you. Waiting longer and letting go stay open the whole time.',
};
const FIRST = `First come the questions that everybody is asked: \`coach start\`.
The checklist goes on from there.`;

/** Nothing about writing stands here: the reason, and people to talk to. */
function closedParts({ reason, open }: ChecklistPage, theme: Theme): readonly string[] {
  const reasons = reason === null ? open.map((point) => point.why) : [reason.trim()];
  return [theme.title('The way is closed'), ...(reasons.length === 0 ? [CLOSED] : reasons), SUPPORT];
}

const VERDICTS: Readonly<Record<Verdict, string>> = { go: 'open', 'not-yet': 'not yet', stop: 'closed' };
const STATES: Readonly<Record<PointState, string>> = { yes: 'yes', no: 'no', unknown: 'not answered' };

/** The past beside today: when, what it came to, and which answers are others now. */
function pastParts({ past, today, verdict }: ChecklistPage, theme: Theme): readonly string[] {
  if (past === null || past.runs.length === 0) return [];
  const runs = past.runs.map(({ on, verdict: then }) => `- ${dayWords(on, today)}: ${VERDICTS[then]}`);
  const changed = past.changed.map(
    ({ title, then, now }) => `- ${title}: ${STATES[then]}, now ${STATES[now]}`,
  );
  return [
    [theme.strong('Before'), ...runs, `- Today: ${VERDICTS[verdict]}`].join('\n'),
    ...(changed.length === 0
      ? []
      : [[theme.strong('What has changed since the last time'), ...changed].join('\n')]),
  ];
}

function isNeeded({ weight }: ShownPoint): boolean {
  return weight !== 'should';
}

function section(title: string, points: readonly ShownPoint[], theme: Theme): readonly string[] {
  if (points.length === 0) return [];
  return [theme.strong(title), ...points.map((point) => pointView(point, theme))];
}

/** Later lines hang under the text of the bullet. */
function pointView({ title, state, why, sources, helps }: ShownPoint, theme: Theme): string {
  const lines = [why, theme.muted(`From: ${sourceWords(sources)}.`), theme.help(`What helps: ${helps}.`)];
  const said = state === 'no' ? 'no' : 'not answered';
  return [`- ${theme.strong(title)} (${said})`, ...lines.map((line) => `  ${line}`)].join('\n');
}
