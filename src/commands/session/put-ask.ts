/** A question: one value of its domain, the earlier answer standing ready. */
import type { Day } from '../../core/contact/day.js';
import type { Value } from '../../core/graph/condition.js';
import type { AskBlock, Playbook } from '../../core/graph/playbook.js';
import { valueIn } from '../../core/journey/advance.js';
import type { Reply, TextQuestion } from '../../ports.js';
import { meet } from './meet.js';
import { outcomeOf } from './outcome.js';
import type { Outcome } from './outcome.js';
import type { Session } from './session.js';
import { filled } from './talk.js';
import { words } from './words.js';

/** A name, not a story. */
const LONGEST_TEXT = 60;

export async function putAsk(session: Session, block: AskBlock): Promise<Outcome> {
  const met = await meet(session, () => asked(session, block), block.sources);
  if (met.kind === 'skip' && !block.skip) return { kind: 'once_more' };
  const answer = (value: Value | null): Outcome => ({
    kind: 'change',
    change: { type: 'answer', question: block.id, value },
  });
  return outcomeOf(met, answer);
}

/** The words that refuse such a day, or null: what is marked by its day has happened by now. */
export function refusedDay(
  playbook: Playbook,
  question: string,
  day: { given: Day; today: Day },
): string | null {
  const fact = playbook.facts[question];
  const past = fact?.kind === 'asked' && fact.mark !== undefined;
  return past && day.given > day.today ? words.dayAhead : null;
}

function asked(session: Session, block: AskBlock): Promise<Reply<Value>> {
  const { playbook, ports } = session;
  const { ask } = ports;
  const { domain } = block;
  const question = commonOf(session, block);
  const standing = standingAnswer(session, block);
  const text: TextQuestion = standing === null ? question : { ...question, standing: String(standing) };
  switch (domain.kind) {
    case 'words': {
      const choices = domain.values.map((value) => ({
        value,
        label: filled(session, block.options[value] ?? value),
      }));
      return ask.choice({ ...text, choices });
    }
    case 'number': {
      const { from, to } = domain;
      return ask.number({
        ...question,
        from,
        to,
        ...(standing === null ? {} : { standing: Number(standing) }),
      });
    }
    case 'date': {
      const refuse = (given: string): string | null =>
        refusedDay(playbook, block.id, { given, today: ports.clock.today() });
      return ask.date({ ...text, refuse });
    }
    case 'text':
      return ask.text({ ...text, refuse: (given) => (given.length > LONGEST_TEXT ? words.tooLong : null) });
  }
}

interface Common {
  readonly id: string;
  readonly question: string;
  readonly help?: string;
  readonly skip: boolean;
}

function commonOf(session: Session, { id, question, help, skip }: AskBlock): Common {
  const common = { id, question: filled(session, question), skip };
  return help === undefined ? common : { ...common, help: filled(session, help) };
}

/** The last answer ever given, if the question still knows it. */
function standingAnswer(session: Session, { id, domain }: AskBlock): Value | null {
  const past = session.journey()?.past[id]?.value ?? null;
  return past === null ? null : valueIn(domain, past);
}
