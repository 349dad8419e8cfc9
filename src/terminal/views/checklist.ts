/** The checklist after a round: what it comes to, and each open point with its reason, its guides and what helps. */
import type { PointState, Verdict } from '../../core/checklist.js';
import type { Criterion } from '../../core/shelf.js';
import type { Theme } from '../../ports.js';
import { wrap } from '../wrap.js';
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

export interface ChecklistPage {
  readonly verdict: Verdict;
  /** Why the way is closed, drawn already; null where no reason beside the points is known. */
  readonly reason: string | null;
  readonly open: readonly ShownPoint[];
  readonly yes: number;
  readonly all: number;
  /** A message of theirs is out: nothing here proposes another. */
  readonly quiet: boolean;
  /** The safety questions come first. */
  readonly met: boolean;
}

const SUPPORT =
  'There are people to talk to, at any hour: coach support. If there is danger now, call the emergency number.';

export function checklistView(page: ChecklistPage, theme: Theme, width: number): string {
  if (page.verdict === 'stop') return closedView(page, theme, width);
  if (!page.met) return wrap(FIRST, width);
  const parts = [
    theme.title(page.verdict === 'go' ? GO.title : NOT_YET.title),
    page.verdict === 'go' ? (page.quiet ? GO.quiet : GO.open) : NOT_YET.open,
    ...section('Not settled yet', page.open.filter(isNeeded), { theme, width }),
    ...section(
      'Worth a look; these close nothing',
      page.open.filter((one) => !isNeeded(one)),
      { theme, width },
    ),
    theme.muted(`${page.yes} of ${page.all} are a yes. Any answer can be changed, any day.`),
  ];
  return parts.map((part) => wrap(part, width)).join('\n\n');
}

const GO = {
  title: 'Nothing stands against it',
  open: 'Writing, waiting longer and letting go are three good ways from here. coach draft shows what to keep in mind; nothing is ever sent from here.',
  quiet: 'And nothing here proposes it. Leaving it where it is, is as good, today and later.',
};
const NOT_YET = {
  title: 'Not yet',
  open: 'That is no verdict on you. Waiting longer and letting go stay open the whole time.',
};
const FIRST = `First come the questions that everybody is asked: coach start.
The checklist goes on from there.`;

/** Nothing about writing stands here: the reason, and people to talk to. */
function closedView({ reason, open }: ChecklistPage, theme: Theme, width: number): string {
  const reasons = reason === null ? open.map((point) => point.why) : [];
  const parts = [
    theme.title('The way is closed'),
    ...reasons,
    ...(reason === null && reasons.length === 0 ? ['By what you have told the coach, it stays closed.'] : []),
    SUPPORT,
  ].map((part) => wrap(part, width));
  const [title = '', ...rest] = parts;
  return [title, ...(reason === null ? [] : [reason.trim()]), ...rest].join('\n\n');
}

function isNeeded({ weight }: ShownPoint): boolean {
  return weight !== 'should';
}

interface Drawing {
  readonly theme: Theme;
  readonly width: number;
}

function section(title: string, points: readonly ShownPoint[], drawing: Drawing): readonly string[] {
  if (points.length === 0) return [];
  return [drawing.theme.strong(title), ...points.map((point) => pointView(point, drawing.theme))];
}

/** Later lines hang under the text of the bullet. */
function pointView({ title, state, why, sources, helps }: ShownPoint, theme: Theme): string {
  const lines = [why, theme.muted(`From: ${sourceWords(sources)}.`), theme.help(`What helps: ${helps}.`)];
  const said = state === 'no' ? 'no' : 'not answered';
  return [`- ${theme.strong(title)} (${said})`, ...lines.map((line) => `  ${line}`)].join('\n');
}
