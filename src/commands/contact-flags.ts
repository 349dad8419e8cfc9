/** What was typed after `contact add`, as a contact: every flag read before anything is kept. */
import type { Contact } from '../core/contact/contact.js';
import { contactReplies, contactWays } from '../core/contact/contact.js';
import type { When } from '../core/contact/when.js';
import { clockText } from '../core/night.js';
import { CoachError } from '../errors.js';
import type { Ports } from '../ports.js';

export interface ContactFlags {
  readonly by?: string | undefined;
  readonly how?: string | undefined;
  readonly on?: string | undefined;
  readonly practical?: boolean | undefined;
  readonly reply?: string | undefined;
  /** Only `-`: a note never stands on the command line. */
  readonly note?: string | undefined;
}

/** `by` is missing where neither a flag nor the way says who began it. */
export type FlaggedContact = Omit<Contact, 'id' | 'by' | 'note'> & { readonly by?: Contact['by'] };

type Clocks = Pick<Ports, 'clock' | 'when'>;

const SIDES = ['me', 'them', 'both'] as const;

/** Throws `usage` for a value that is not known, for a time that cannot be read, and for one still to come. */
export async function readFlags(ports: Clocks, flags: ContactFlags): Promise<FlaggedContact> {
  const how = flags.how === undefined ? undefined : oneOf('--how', contactWays, flags.how);
  const reply = flags.reply === undefined ? undefined : oneOf('--reply', contactReplies, flags.reply);
  const by = flags.by === undefined ? undefined : oneOf('--by', SIDES, flags.by);
  if (flags.note !== undefined && flags.note !== '-') {
    throw new CoachError('usage', 'A note is not taken from the command line.', 'Pipe it in: --note -');
  }
  const when = flags.on === undefined ? atThisMinute(ports) : await readWhen(ports, flags.on);
  return {
    on: when.day,
    ...(when.time === undefined ? {} : { time: when.time }),
    ...sideOf(by, how),
    ...(how === undefined ? {} : { how }),
    ...(flags.practical === true ? { practical: true } : {}),
    ...(reply === undefined ? {} : { reply }),
  };
}

/** A look is mine, whatever else; what came by itself, I did not begin. */
function sideOf(by: Contact['by'] | undefined, how: Contact['how']): { readonly by?: Contact['by'] } {
  if (how === 'look' && by !== undefined && by !== 'me') {
    throw new CoachError('usage', '--how look is something you did.', 'Use it with --by me, or alone.');
  }
  if (by !== undefined) return { by };
  if (how === 'look') return { by: 'me' };
  return how === 'shown' ? { by: 'them' } : {};
}

async function readWhen(ports: Clocks, text: string): Promise<When> {
  const when = await ports.when(text);
  if (when !== null) return when;
  throw new CoachError(
    'usage',
    'The time after --on cannot be read, or is still to come.',
    'Write it like "2026-11-21", "2026-11-21 21:00", "yesterday 21:00", "friday" or "2 days ago".',
  );
}

function atThisMinute({ clock }: Clocks): When {
  return { day: clock.today(), time: clockText(clock.minutes()) };
}

function oneOf<T extends string>(flag: string, known: readonly T[], given: string): T {
  const found = known.find((one) => one === given);
  if (found !== undefined) return found;
  throw new CoachError('usage', `${flag} does not know that word.`, `It is one of: ${known.join(', ')}.`);
}
