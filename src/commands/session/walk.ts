/** The walk: put what stands, make and save what comes of it, tell it, until it is enough or only time is missing. */
import { apply } from './apply.js';
import { goodNight } from './good-night.js';
import { look } from './look.js';
import type { Outcome } from './outcome.js';
import { put } from './put.js';
import type { Session } from './session.js';
import type { Turn } from './show.js';

/** `repeats`: an answers file has more than one answer to a question, so that a page may begin again at once. */
export async function walk(session: Session, repeats: (question: string) => boolean): Promise<void> {
  for (;;) {
    if (isElsewhere(session)) await apply(session, { change: { type: 'open' } });
    const outcome = await put(session, session.stands().block);
    const turn = await turnOf(session, outcome);
    if (turn.kind === 'on' || (turn.kind === 'again' && repeats(questionOf(outcome)))) continue;
    await goodNight(session, turn.kind);
    return;
  }
}

/** The kept place is not where one stands: a night went by in the meantime, or the ledger has changed. */
function isElsewhere({ journey, stands }: Session): boolean {
  const { block, spot } = stands();
  const place = journey()?.place;
  return place?.step !== spot.step || place.at !== block.id;
}

async function turnOf(session: Session, outcome: Outcome): Promise<Turn> {
  switch (outcome.kind) {
    case 'change':
      return apply(session, outcome);
    case 'look':
      return { kind: (await look(session, outcome.step)) === 'rest' ? 'rest' : 'on' };
    case 'once_more':
      return { kind: 'on' };
    case 'rest':
      return { kind: 'rest' };
  }
}

function questionOf(outcome: Outcome): string {
  return outcome.kind === 'change' && outcome.change.type === 'answer' ? outcome.change.question : '';
}
