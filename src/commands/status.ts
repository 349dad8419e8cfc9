/** `coach status`: where things stand. Never asks, writes nothing. */
import { itemAt } from '../core/at.js';
import { dayNumber } from '../core/contact/day.js';
import { journalSum } from '../core/journey/journal-sum.js';
import type { Status } from '../core/journey/status.js';
import { statusOf } from '../core/journey/status.js';
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { sourceWords } from '../terminal/views/sources.js';
import { statusLine, statusView } from '../terminal/views/status.js';

export interface StatusOptions {
  readonly json?: boolean;
  /** One quiet line; an empty one when locked or not begun. */
  readonly line?: boolean;
}

export async function status(ports: Ports, options: StatusOptions): Promise<ExitCode> {
  const { say } = ports;
  if (options.line === true) {
    await say.result(await quietLine(ports));
    return 0;
  }
  const now = await readStatus(ports);
  await say.result(
    options.json === true
      ? jsonText(now.document)
      : statusView({ status: now, plain: say.plain, line: await lineOfDay(ports) }, say.theme, say.width),
  );
  return 0;
}

/** The status of this run. Throws `locked` and `damaged` as the store does. */
export async function readStatus(ports: Ports): Promise<Status> {
  const today = ports.clock.today();
  const state = ports.store.read();
  const entries = journalSum(await ports.store.latest(), today);
  return statusOf({ playbook: await ports.playbook(), state, today, entries, counting: isCounting(ports) });
}

function isCounting({ store }: Ports): boolean {
  return store.settings().counting !== false;
}

/** Another one each day, the same all day. */
async function lineOfDay(ports: Ports): Promise<string> {
  const lines = await ports.lines();
  const { line, sources } = itemAt(lines, dayNumber(ports.clock.today()) % lines.length);
  return `${line} (${sourceWords(sources)})`;
}

/** Fit for a shell prompt: it reads no journal, and a locked store is no error. */
async function quietLine(ports: Ports): Promise<string> {
  try {
    const state = ports.store.read();
    if (Object.keys(state.journeys).length === 0) return '';
    const [playbook, today] = [await ports.playbook(), ports.clock.today()];
    const counting = isCounting(ports);
    return statusLine(statusOf({ playbook, state, today, entries: NO_JOURNAL, counting }));
  } catch (error) {
    if (error instanceof CoachError && error.kind === 'locked') return '';
    throw error;
  }
}

const NO_JOURNAL = { last: null, thisMonth: 0 };
