/** What somebody means to do when an answer comes, written down before anything is sent. */
import type { ContactReply } from './contact/contact.js';
import type { Day } from './contact/day.js';
import type { Value } from './graph/condition.js';
import type { ReplyKind } from './shelf.js';

export interface ReplyPlan {
  readonly text: string;
  readonly on: Day;
}

/** By the id of the kind of answer: `warm`, `none`, `taken`, ... */
export type ReplyPlans = Readonly<Record<string, ReplyPlan>>;

export interface PlanFor {
  readonly kind: ReplyKind;
  readonly plan: ReplyPlan;
}

/** The plans that were made for what came: those of that kind, all of them where the kind was not said. */
export function plansFor(
  kinds: readonly ReplyKind[],
  plans: ReplyPlans,
  reply: ContactReply | undefined,
): readonly PlanFor[] {
  return made(kinds, plans).filter(({ kind }) => reply === undefined || kind.id === reply);
}

/** The plan that an answer of the walk calls for, if one was made. */
export function planAt(
  kinds: readonly ReplyKind[],
  plans: ReplyPlans,
  { fact, value }: { readonly fact: string; readonly value: Value | null },
): PlanFor | undefined {
  return made(kinds, plans).find(({ kind }) => kind.fact === fact && kind.values.includes(String(value)));
}

function made(kinds: readonly ReplyKind[], plans: ReplyPlans): readonly PlanFor[] {
  return kinds.flatMap((kind) => {
    const plan = Object.hasOwn(plans, kind.id) ? plans[kind.id] : undefined;
    return plan === undefined ? [] : [{ kind, plan }];
  });
}
