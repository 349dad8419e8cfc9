/** Putting a draft away until a time, and the question that stands at its end: is it still true? */
import { randomUUID } from 'node:crypto';

import { dayWords } from '../core/contact/day-words.js';
import { holdUntil } from '../core/drafts/hold-until.js';
import type { Reading } from '../core/drafts/reading.js';
import type { Decision, SavedDraft } from '../core/drafts/saved.js';
import { isHeld, withDraft } from '../core/drafts/saved.js';
import type { StageId } from '../core/draft-tips.js';
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { heldWords, shortDraftId } from '../terminal/views/drafts.js';
import { rounds } from '../terminal/views/draft-words.js';
import { wrap } from '../terminal/wrap.js';
import { findDraft } from './draft-find.js';
import { heed } from './heed.js';

export const MORNING = 'until morning';

/** `draft hold ID --for 24h`. Throws `usage` for a time that cannot be read, and for one before that of today. */
export async function draftHold(ports: Ports, options: { id: string; for?: string }): Promise<ExitCode> {
  const draft = findDraft(ports.store.read().drafts, options.id);
  const until = readTime(ports, options.for ?? '24h');
  if (isHeld(draft, ports.clock.now()) && Date.parse(until) < Date.parse(draft.heldUntil ?? '')) {
    throw new CoachError('usage', 'It is held for longer than that already.', 'A later time is fine.');
  }
  await putAway(ports, draft, until);
  return 0;
}

/** The time as an instant. Throws `usage`. */
export function readTime({ clock }: Ports, words: string): string {
  const until = holdUntil(words, clock.now());
  if (until !== null) return until;
  throw new CoachError(
    'usage',
    'The time after --for cannot be read.',
    'Write it like 24h, "3 days", "1 week" or "until morning": an hour at least, 90 days at most.',
  );
}

/** Saved first; then, from a person, why it was to be sent: that stands beside the answer of the day it comes back. */
export async function putAway(ports: Ports, draft: SavedDraft, until: string): Promise<void> {
  const held = { ...draft, heldUntil: until, decision: null };
  await saveDraft(ports, held);
  const why = ports.ask.person ? await askWhy(ports, 'draft_why', rounds.why) : null;
  if (why !== null) {
    await saveDraft(ports, { ...held, why });
    await heed(ports, why);
  }
  const words = `${heldWords(held, ports.clock.today())} ${rounds.held(shortDraftId(held))}`;
  ports.say.talk(wrap(words, ports.say.width));
}

/** At night, after a message was read: it may wait for the morning here. */
export async function offerMorning(
  ports: Ports,
  { stage, text, verdict }: { stage: StageId; text: string } & Pick<Reading, 'verdict'>,
): Promise<void> {
  if (!ports.ask.person) return;
  const wait = await ports.ask.confirm({ id: 'morning', question: rounds.morning, skip: false });
  if (!wait) return;
  const version = { text, at: ports.clock.now(), verdict };
  const draft = { id: randomUUID(), stage, versions: [version], heldUntil: null, why: null, decision: null };
  await putAway(ports, draft, readTime(ports, MORNING));
}

/** Its time has come: why today, both answers beside each other, and then what to do with it. Each choice is a good one. */
export async function stillTrue(ports: Ports, draft: SavedDraft): Promise<'change' | 'done'> {
  const { ask, say, clock } = ports;
  const choices = [
    { value: 'still-true', label: rounds.stillTrue },
    { value: 'not-sending', label: rounds.notSending },
    { value: 'hold', label: rounds.holdAgain },
    { value: 'change', label: rounds.change },
  ] as const;
  const today = await askWhy(ports, 'draft_why_today', rounds.whyToday);
  const beside = [
    rounds.then(
      draft.why ?? rounds.unsaid,
      dayWords(draft.versions.at(-1)?.at.slice(0, 10) ?? clock.today(), clock.today()),
    ),
    rounds.today(today ?? rounds.unsaid),
  ];
  say.talk(beside.map((line) => wrap(line, say.width)).join('\n'));
  const question = { id: 'still_true', question: rounds.question, choices, skip: false };
  const reply = await ask.choice(question);
  const chosen =
    reply.kind === 'answer' ? choices.find(({ value }) => value === reply.value)?.value : undefined;
  if (chosen === 'change') return 'change';
  if (chosen === 'hold') await putAway(ports, draft, readTime(ports, '24h'));
  if (chosen === 'still-true' || chosen === 'not-sending') {
    await decide(ports, draft, { what: chosen, on: clock.today(), why: today });
  }
  return 'done';
}

/** Keeps the decision, then tells it. Nothing is sent either way. */
export async function decide(ports: Ports, draft: SavedDraft, decision: Decision): Promise<void> {
  await saveDraft(ports, { ...draft, decision });
  const id = shortDraftId(draft);
  const words = decision.what === 'not-sending' ? rounds.decidedNot(id) : rounds.decidedTrue;
  ports.say.talk(wrap(words, ports.say.width));
  if (decision.why !== null) await heed(ports, decision.why);
}

export async function saveDraft({ store }: Ports, draft: SavedDraft): Promise<void> {
  await store.update((state) => ({ ...state, drafts: withDraft(state.drafts, draft) }));
}

/** One line, or nothing: nobody has to say. */
async function askWhy({ ask, say }: Ports, id: string, question: string): Promise<string | null> {
  for (;;) {
    const reply = await ask.text({ id, question, skip: true });
    if (reply.kind === 'answer') return reply.value.trim() === '' ? null : reply.value.trim();
    if (reply.kind === 'skip' || reply.kind === 'back') return null;
    say.talk(wrap(rounds.whyHelp, say.width));
  }
}
