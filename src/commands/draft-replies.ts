/** `draft replies`: what somebody will do when an answer comes, or none. Written before anything is sent. */
import { tipsFor } from '../core/draft-tips.js';
import type { ReplyPlans } from '../core/reply-plan.js';
import type { ReplyKind } from '../core/shelf.js';
import { whereOf } from '../core/journey/where.js';
import { whoOf } from '../core/journey/who.js';
import type { Who } from '../core/journey/who.js';
import { closedReason } from '../core/screening.js';
import { fill } from '../core/words.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { gateWords } from '../terminal/views/draft-words.js';
import { inline } from '../terminal/views/inline.js';
import { plansView, replyWords } from '../terminal/views/replies.js';
import { sourceWords } from '../terminal/views/sources.js';
import { wrap } from '../terminal/wrap.js';
import { heed } from './heed.js';

/** Asks of each kind in turn and keeps each line at once. Where the way is closed only the reason is said. */
export async function draftReplies(ports: Ports, { json }: { readonly json?: boolean }): Promise<ExitCode> {
  const { say, store, clock } = ports;
  const [playbook, { replies }] = await Promise.all([ports.playbook(), ports.shelf()]);
  const where = whereOf(playbook, store.read(), clock.today());
  const gate = tipsFor(where, playbook, 'first-contact');
  const shut = gate === 'closed' || gate === 'screen';
  const kinds = gate === 'closed' ? replies.filter(({ closed }) => closed) : replies;
  if (json === true) {
    await say.result(jsonText(documentOf(kinds, store.read().replyPlans, where.who), 2));
    return 0;
  }
  if (shut) {
    const reason = closedReason(playbook, where);
    const drawn = reason === null ? null : await say.markdown(reason);
    const parts = gateWords({ gate, reason: drawn });
    await say.result(parts.map((part) => wrap(inline(part, say.theme), say.width)).join('\n\n'));
    return 0;
  }
  const who = whoOf(playbook, store.read());
  if (ports.ask.person) say.talk(wrap(replyWords.before, say.width));
  if (await askAll(ports, kinds, who)) say.talk(wrap(replyWords.kept, say.width));
  const { replyPlans } = store.read();
  const made = kinds.flatMap((kind) => {
    const plan = replyPlans[kind.id];
    return plan === undefined ? [] : [{ kind: { ...kind, title: fill(kind.title, who) }, plan }];
  });
  if (made.length > 0) say.talk(plansView(made, say.theme, say.width));
  return 0;
}

/** True when something was written. An empty line leaves a plan as it is; back goes to the one before. */
async function askAll(ports: Ports, kinds: readonly ReplyKind[], who: Who): Promise<boolean> {
  let wrote = false;
  for (let at = 0; at < kinds.length;) {
    const kind = kinds[at];
    if (kind === undefined) break;
    const reply = await askOne(ports, kind, who);
    if (reply === 'back') {
      at = Math.max(0, at - 1);
      continue;
    }
    wrote = (await keep(ports, kind, reply.text)) || wrote;
    at += 1;
  }
  return wrote;
}

async function askOne(
  ports: Ports,
  kind: ReplyKind,
  who: Who,
): Promise<{ readonly text: string | null } | 'back'> {
  const filled = (text: string): string => fill(text.trim().replace(/\s*\n\s*/g, ' '), who);
  const before = ports.store.read().replyPlans[kind.id]?.text;
  const standing = before === undefined ? {} : { standing: before };
  const question = {
    id: `reply_${kind.id}`,
    question: filled(kind.question),
    help: filled(kind.hint),
    skip: true,
  };
  for (;;) {
    const reply = await ports.ask.text({ ...question, ...standing });
    if (reply.kind === 'answer') return { text: reply.value.trim() };
    if (reply.kind === 'skip') return { text: null };
    if (reply.kind === 'back') return 'back';
    const words = `${filled(kind.hint)} From: ${sourceWords(kind.sources)}.`;
    ports.say.talk(wrap(words, ports.say.width));
  }
}

async function keep(ports: Ports, { id }: ReplyKind, text: string | null): Promise<boolean> {
  const state = ports.store.read();
  if (text === null || text === '' || state.replyPlans[id]?.text === text) return false;
  const plan = { text, on: ports.clock.today() };
  await ports.store.update((now) => ({ ...now, replyPlans: { ...now.replyPlans, [id]: plan } }));
  await heed(ports, text);
  return true;
}

function documentOf(kinds: readonly ReplyKind[], plans: ReplyPlans, who: Who): unknown {
  const all = kinds.map(({ id, title, sources }) => ({
    id,
    title: fill(title, who),
    text: plans[id]?.text ?? null,
    on: plans[id]?.on ?? null,
    sources,
  }));
  return { version: 1, replies: all };
}
