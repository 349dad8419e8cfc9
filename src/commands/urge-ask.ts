/** Asking beside the walk: help and why are met at once, and the question stands again. */
import type { Choice, Ports, Reply, TextQuestion } from '../ports.js';
import { sourceWords } from '../terminal/views/sources.js';
import { words } from '../terminal/views/urge-words.js';
import { wrap } from '../terminal/wrap.js';
import { heed } from './heed.js';
import { showSupport } from './session/support-lines.js';

/** An answer, null where it was passed over, or that the person wants to go back. */
export type Turn<T> = { readonly value: T | null } | 'back';

export async function turn<T>(
  ports: Ports,
  ask: () => Promise<Reply<T>>,
  sources: readonly string[],
): Promise<Turn<T>> {
  for (;;) {
    const reply = await ask();
    if (reply.kind === 'answer') return reply;
    if (reply.kind === 'skip') return { value: null };
    if (reply.kind === 'back') return 'back';
    if (reply.kind === 'help') await showSupport({ ports });
    ports.say.talk(
      wrap(reply.kind === 'help' ? words.help : words.why(sourceWords(sources)), ports.say.width),
    );
  }
}

export interface OwnChoice {
  readonly id: string;
  readonly question: string;
  readonly choices: readonly Choice[];
  /** Asked where none of the choices fits. */
  readonly own: string;
  readonly sources: readonly string[];
  /** Called with the answer, before its words are looked at. */
  readonly keep: (value: string) => Promise<void>;
}

const OTHER = 'other';
const LONGEST = 160;

/** One of the choices, or own words; kept at once, and own words are looked after. Back from the words leads to the choices. */
export async function chooseOrSay(ports: Ports, asked: OwnChoice): Promise<Turn<string>> {
  const { id, question, sources, keep } = asked;
  const choices = [...asked.choices, { value: OTHER, label: words.other }];
  for (;;) {
    const chosen = await turn(ports, () => ports.ask.choice({ id, question, choices, skip: true }), sources);
    if (chosen === 'back' || chosen.value === null) return chosen;
    if (chosen.value !== OTHER) {
      await keep(chosen.value);
      return chosen;
    }
    const said = await turn(ports, () => ports.ask.text(ownQuestion(asked)), sources);
    if (said === 'back') continue;
    if (said.value !== null) {
      await keep(said.value);
      await heed(ports, said.value);
    }
    return said;
  }
}

function ownQuestion({ id, own }: OwnChoice): TextQuestion {
  const refuse = (text: string): string | null => (text.length > LONGEST ? words.tooLong : null);
  return { id: `${id}_own`, question: own, skip: true, refuse };
}
