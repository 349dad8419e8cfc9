/** What somebody wrote down before sending, shown in the hour for which they wrote it. */
import type { Contact } from '../core/contact/contact.js';
import type { Change } from '../core/journey/advance.js';
import { wayOf } from '../core/journey/way.js';
import { whoOf } from '../core/journey/who.js';
import type { Playbook } from '../core/graph/playbook.js';
import type { PlanFor } from '../core/reply-plan.js';
import { planAt, plansFor } from '../core/reply-plan.js';
import { fill } from '../core/words.js';
import type { Ports } from '../ports.js';
import { plansView } from '../terminal/views/replies.js';

/** After a line of the ledger: the plan for that reply; all of them where they wrote and the tone was not said. */
export async function tellPlansFor(ports: Ports, contact: Contact): Promise<void> {
  const { reply, by, practical, how } = contact;
  const theirs = by === 'them' && practical !== true && how !== 'shown';
  if (reply === undefined && !theirs) return;
  const { replies } = await ports.shelf();
  await tellPlans(ports, plansFor(replies, ports.store.read().replyPlans, reply));
}

/** After a change of the walk that says what came. */
export async function tellPlanAt(ports: Ports, playbook: Playbook, change: Change): Promise<void> {
  const { replyPlans } = ports.store.read();
  if (Object.keys(replyPlans).length === 0) return;
  const { replies } = await ports.shelf();
  const found = newsOf(playbook, change).flatMap((news) => planAt(replies, replyPlans, news) ?? []);
  await tellPlans(ports, found);
}

function newsOf(playbook: Playbook, change: Change): readonly Parameters<typeof planAt>[2][] {
  if (change.type === 'answer') return [{ fact: change.question, value: change.value }];
  if (change.type !== 'happened') return [];
  const set = playbook.events[change.event]?.set ?? {};
  return Object.entries(set).map(([fact, value]) => ({ fact, value }));
}

/** Where the way is closed only the plans for its closing are shown. */
async function tellPlans(ports: Ports, plans: readonly PlanFor[]): Promise<void> {
  const { say, store, clock, ask } = ports;
  if (plans.length === 0 || !ask.person) return;
  const playbook = await ports.playbook();
  const { closed } = wayOf(playbook, store.read(), clock.today());
  const who = whoOf(playbook, store.read());
  const shown = plans
    .filter(({ kind }) => !closed || kind.closed)
    .map(({ kind, plan }) => ({ kind: { ...kind, title: fill(kind.title, who) }, plan }));
  if (shown.length > 0) say.talk(`\n${plansView(shown, say.theme, say.width)}`);
}
