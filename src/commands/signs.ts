/** `coach signs`: what reached somebody without looking, each beside its other explanations. Nothing is added up. */
import { whereOf } from '../core/journey/where.js';
import { whoOf } from '../core/journey/who.js';
import type { Who } from '../core/journey/who.js';
import { closedReason, isScreened } from '../core/screening.js';
import { signsShown, withSeen } from '../core/signs.js';
import type { ShownSign } from '../core/signs.js';
import { fill } from '../core/words.js';
import type { ExitCode } from '../errors.js';
import type { ManyQuestion, Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { gateWords } from '../terminal/views/draft-words.js';
import { signWords, signsView } from '../terminal/views/signs.js';
import { wrap } from '../terminal/wrap.js';

/** What keeps the hopeful ones away: a closed way, or safety questions that were not all answered. */
type Gate = 'closed' | 'screen' | 'open';

/** Shows the list; a person may tick what came, and sees that beside what else it could mean. */
export async function signs(ports: Ports, { json }: { readonly json?: boolean }): Promise<ExitCode> {
  const { say, store, clock, ask } = ports;
  const [playbook, shelf] = await Promise.all([ports.playbook(), ports.shelf()]);
  const where = whereOf(playbook, store.read(), clock.today());
  const { standing: now, closed } = where;
  const screened = now !== null && isScreened(playbook, now);
  const gate: Gate = closed.length > 0 ? 'closed' : screened ? 'open' : 'screen';
  const shown = (who: Who): readonly ShownSign[] =>
    signsShown(shelf.signs, store.read().signs, gate === 'open').map((sign) => filled(sign, who));
  if (json === true) {
    await say.result(jsonText({ version: 1, closed, signs: shown(where.who) }, 2));
    return 0;
  }
  const reason = gate === 'closed' ? closedReason(playbook, where) : null;
  const words = gateWords({ gate, reason: reason === null ? null : await say.markdown(reason) });
  const first = gate === 'open' ? [signWords.before] : [...words, signWords.closed];
  const all = shown(whoOf(playbook, store.read()));
  const ticked = ask.person && gate === 'open' ? await tick(ports, all) : null;
  const page = { first, signs: ticked ?? all, today: clock.today() };
  await say.result(signsView(page, say.theme, say.width));
  if (ticked?.some(({ kind }) => kind === 'warning') === true) say.talk(wrap(signWords.warning, say.width));
  return 0;
}

/** The ticked ones, kept with the day; null where nothing was ticked, and then all are shown. */
async function tick(ports: Ports, all: readonly ShownSign[]): Promise<readonly ShownSign[] | null> {
  const { say, store, clock } = ports;
  const choices = all.map(({ id, sign }) => ({ value: id, label: sign }));
  const question = {
    id: 'signs',
    question: signWords.question,
    help: signWords.help,
    choices,
    skip: true,
    standing: [],
  };
  const ids = await ticks(ports, question);
  if (ids.length === 0) {
    say.talk(signWords.nothing);
    return null;
  }
  const today = clock.today();
  await store.update((state) => ({ ...state, signs: withSeen(state.signs, ids, today) }));
  say.talk(signWords.kept);
  const kept = store.read().signs;
  return all
    .filter(({ id }) => ids.includes(id))
    .map((sign) => ({ ...sign, seen: kept.flatMap((one) => (one.id === sign.id ? [one.on] : [])) }));
}

async function ticks({ ask, say }: Ports, question: ManyQuestion): Promise<readonly string[]> {
  for (;;) {
    const reply = await ask.many(question);
    if (reply.kind === 'answer') return reply.value;
    if (reply.kind === 'skip' || reply.kind === 'back') return [];
    say.talk(wrap(reply.kind === 'help' ? signWords.help : signWords.why, say.width));
  }
}

function filled(sign: ShownSign, who: Who): ShownSign {
  const line = (text: string): string => fill(text.trim().replace(/\s*\n\s*/g, ' '), who);
  return { ...sign, sign: line(sign.sign), other: line(sign.other) };
}
