/** `coach remind`: a few dates for the person's own calendar, as a file that tells others nothing. */
import { remindersOf } from '../core/remind/reminders.js';
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { many } from '../core/contact/day-words.js';
import { readStatus } from './status.js';

export interface RemindOptions {
  /** A file, or `-` for stdout. */
  readonly output?: string | undefined;
}

/** Throws `usage` without a file to write, and where there is nothing to be reminded of. */
export async function remind(ports: Ports, { output }: RemindOptions): Promise<ExitCode> {
  if (output === undefined) {
    throw new CoachError('usage', 'It needs a file to write.', 'coach remind --output dates.ics');
  }
  const status = await readStatus(ports);
  const now = ports.clock.now();
  const reminders = remindersOf({ status, state: ports.store.read(), now });
  if (reminders.length === 0) {
    throw new CoachError('usage', 'There is no date to be reminded of yet.', 'coach start begins.');
  }
  const text = await ports.calendar(reminders, now);
  if (output === '-') await ports.say.result(text.trimEnd());
  else if (await written(ports, output, text)) {
    ports.say.talk(`${many(reminders.length, 'date')} in ${output}, readable by your account alone.`);
  } else ports.say.talk('Nothing was written.');
  return 0;
}

/** What stands there already is replaced only when the person says so. */
async function written({ files, ask }: Ports, path: string, text: string): Promise<boolean> {
  if (!files.has(path)) {
    files.create(path, text);
    return true;
  }
  const question = 'That file is there already. Replace it?';
  if (!(await ask.confirm({ id: 'replace', question, skip: false }))) return false;
  files.replace(path, text);
  return true;
}
