/** What the person wrote and chose in the walk, to be shown again in the hard hour. */
import type { Entry } from '../journal/entry.js';
import type { Playbook } from '../graph/playbook.js';
import type { Chosen } from '../journey/chosen.js';
import { chosenOf } from '../journey/chosen.js';
import type { State } from '../journey/state.js';
import { whoOf } from '../journey/who.js';

const MOST = 2;
const EXCERPT = 300;

/** The newest writing to each of these questions, in the order of the questions. */
export function reasonsOf(entries: readonly Entry[], questions: readonly string[]): readonly Entry[] {
  const newest = questions.flatMap((id) => entries.filter((entry) => entry.prompt === id).slice(-1));
  return newest.filter((entry) => entry.text.trim() !== '').slice(0, MOST);
}

/** Enough of a long text to know it again, cut between two words; the whole of a short one. */
export function excerpt(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= EXCERPT) return trimmed;
  const cut = trimmed.slice(0, EXCERPT).replace(/\s+\S*$/u, '');
  return `${cut} ...`;
}

/** What was picked from these menus. What belongs to reaching out is never among it. */
export function promisesOf(playbook: Playbook, state: State, menus: readonly string[]): readonly Chosen[] {
  const journey = state.journeys[playbook.name];
  if (journey === undefined) return [];
  const made = Object.entries(journey.commitments);
  const picked = menus.flatMap((menu) => made.filter(([id]) => (playbook.renamed[id] ?? id) === menu));
  const who = whoOf(playbook, state);
  return chosenOf({
    playbook,
    journey: { ...journey, commitments: Object.fromEntries(picked) },
    who,
    step: '',
    quiet: true,
  });
}
