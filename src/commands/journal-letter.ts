/** The letter that is not sent: kept, sealed away until a day, or burned. */
import type { Day } from '../core/contact/day.js';
import { addDays } from '../core/contact/day.js';
import type { Ports } from '../ports.js';
import { words } from '../terminal/views/journal-words.js';
import { wrap } from '../terminal/wrap.js';

export type Fate =
  { readonly kind: 'keep' } | { readonly kind: 'seal'; readonly until: Day } | { readonly kind: 'burn' };

const KEEP: Fate = { kind: 'keep' };
const FOUR_WEEKS = 28;

/** Null where the person went back: the letter waits where an interrupted text waits. */
export async function askFate(ports: Ports): Promise<Fate | null> {
  for (;;) {
    const reply = await ports.ask.choice({
      id: 'letter',
      question: words.fate,
      choices: [
        { value: 'keep', label: words.keepIt },
        { value: 'seal', label: words.sealIt },
        { value: 'burn', label: words.burnIt },
      ],
      skip: false,
    });
    if (reply.kind === 'back') return null;
    if (reply.kind !== 'answer') ports.say.talk(wrap(words.fateHelp, ports.say.width));
    else if (reply.value !== 'seal') return reply.value === 'burn' ? { kind: 'burn' } : KEEP;
    else {
      const until = await askDay(ports);
      if (until !== null) return { kind: 'seal', until };
    }
  }
}

/** Null to choose again. */
async function askDay({ ask, say, clock }: Ports): Promise<Day | null> {
  const today = clock.today();
  for (;;) {
    const question = words.sealUntil(addDays(today, FOUR_WEEKS));
    const reply = await ask.date({ id: 'sealed_until', question, skip: false });
    if (reply.kind === 'back' || reply.kind === 'skip') return null;
    if (reply.kind === 'answer' && reply.value > today) return reply.value;
    say.talk(words.sealLater);
  }
}
