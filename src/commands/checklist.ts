/** `coach checklist`: what to look at before a first message. It never sends, times or proposes one. */
import { isCounted } from '../core/checklist.js';
import type { Verdict } from '../core/checklist.js';
import { look, shownPoints, whyOf } from '../core/checklist-look.js';
import type { Look, Sheet } from '../core/checklist-look.js';
import { pastOf } from '../core/checklist-past.js';
import { stepOf } from '../core/graph/playbook.js';
import type { State } from '../core/journey/state.js';
import { closedReason } from '../core/screening.js';
import { fill } from '../core/words.js';
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import type { ChecklistPage, ShownPast, ShownPoint } from '../terminal/views/checklist.js';
import { checklistView } from '../terminal/views/checklist.js';
import { wrap } from '../terminal/wrap.js';
import { goThrough } from './checklist-round.js';
import type { Answers } from './checklist-round.js';
import { untilMorning } from './until-morning.js';

export interface ChecklistOptions {
  readonly json?: boolean | undefined;
  /** The verdict as an exit code: 0 go, 10 not yet, 11 stop. */
  readonly exitCode?: boolean | undefined;
  /** What the answers file holds, by question; the asker must be the one of that file. */
  readonly answers?: Answers | undefined;
}

export type ChecklistExit = ExitCode | 10;

const BEFORE = `What the coach knows is filled in; the rest is asked, beginning with what closes the way.
A yes is the good answer. Whatever you do not know may be skipped.
`;

const EXITS: Readonly<Record<Verdict, ChecklistExit>> = { go: 0, 'not-yet': 10, stop: 11 };

/** Asks what the journey does not know, and shows what comes of it. Throws `usage` where nobody can be asked. */
export async function checklist(ports: Ports, options: ChecklistOptions): Promise<ChecklistExit> {
  const [playbook, shelf] = await Promise.all([ports.playbook(), ports.shelf()]);
  const sheet: Sheet = { playbook, criteria: shelf.checklist, today: ports.clock.today() };
  refuseUnknown(sheet, options.answers);
  const { checks } = ports.store.read();
  const seen = await seenAfterAsking(ports, sheet, options);
  if (seen === null) return 0;
  const { theme, width } = ports.say;
  await ports.say.result(
    options.json === true
      ? jsonText(documentOf(seen, sheet), 2)
      : checklistView(await pageOf(ports, { seen, checks }, sheet), theme, width),
  );
  return options.exitCode === true ? EXITS[seen.verdict] : 0;
}

/** Null when the person would rather look at it in the morning. */
async function seenAfterAsking(
  ports: Ports,
  sheet: Sheet,
  { json, answers }: ChecklistOptions,
): Promise<Look | null> {
  const state = ports.store.read();
  const first = look(sheet, state, { given: {}, facts: {} });
  const nobody = !ports.ask.person && answers === undefined;
  if (first.verdict === 'stop' || (nobody && json === true)) return first;
  if (!first.met && answers === undefined) return first;
  if (await untilMorning(ports)) return null;
  if (ports.ask.person) ports.say.talk(wrap(BEFORE, ports.say.width));
  return goThrough(ports, { sheet, answers }, state);
}

function refuseUnknown({ criteria, playbook }: Sheet, answers: Answers = {}): void {
  const known = [...criteria.map(({ id }) => id), ...playbook.background.facts];
  const unknown = Object.keys(answers).find((id) => !known.includes(id));
  if (unknown === undefined) return;
  throw new CoachError(
    'usage',
    `The checklist has no question "${unknown}".`,
    'coach checklist --json lists the ids of all.',
  );
}

/** Names nobody: the ex is "your ex", as others may see the screen. */
function documentOf(seen: Look, sheet: Sheet): unknown {
  const { who } = seen.where;
  const criteria = shownPoints(seen).map((point) => {
    const { id, title, weight, sources, step } = point.criterion;
    const why = fill(whyOf(point, seen, sheet.playbook), who);
    return { id, title: fill(title, who), weight, state: point.state, why, sources, step };
  });
  return { version: 1, date: sheet.today, verdict: seen.verdict, criteria };
}

interface Seen {
  readonly seen: Look;
  /** The runs from before this one. */
  readonly checks: State['checks'];
}

/** Once a message is out, nothing tells how days or messages have come along. */
function pastShown(seen: Look, checks: State['checks'], { playbook }: Sheet): ShownPast {
  const { runs, changed } = pastOf(checks, seen);
  const shown = changed.flatMap(({ id, then, now }) => {
    const criterion = seen.points.find((point) => point.criterion.id === id)?.criterion;
    const hidden = criterion === undefined || (seen.quiet && isCounted(criterion, playbook));
    return hidden ? [] : [{ title: fill(criterion.title, seen.where.who), then, now }];
  });
  return { runs, changed: shown };
}

async function pageOf(ports: Ports, { seen, checks }: Seen, sheet: Sheet): Promise<ChecklistPage> {
  const { verdict, points, quiet, met, where } = seen;
  const reason = closedReason(sheet.playbook, where);
  return {
    verdict,
    quiet,
    met,
    reason: reason === null ? null : await ports.say.markdown(reason),
    open: shownPoints(seen)
      .filter(({ state }) => state !== 'yes')
      .map((point) => shownPoint(point, seen, sheet)),
    yes: points.filter(({ state }) => state === 'yes').length,
    all: points.length,
    past: seen.verdict === 'stop' ? null : pastShown(seen, checks, sheet),
    today: sheet.today,
  };
}

function shownPoint(point: Look['points'][number], seen: Look, sheet: Sheet): ShownPoint {
  const { who } = seen.where;
  const { title, weight, sources, step } = point.criterion;
  const why = fill(whyOf(point, seen, sheet.playbook), who);
  return {
    title: fill(title, who),
    weight,
    state: point.state,
    why,
    sources,
    helps: helpIn(step, seen, sheet),
  };
}

/** A step that can be opened again is named with its command. */
function helpIn(id: string, { where }: Look, { playbook }: Sheet): string {
  const title = fill(stepOf(playbook, id).title, where.who);
  const visited = where.journey?.visited.some((one) => one.step === id) === true;
  return visited && playbook.reopen.includes(id)
    ? `"${title}" (\`coach start --to ${id}\`)`
    : `the step "${title}"`;
}
