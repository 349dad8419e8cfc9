/**
 * Everything that content/ can put on a screen, as one list. Each key of the decoded content is named here as a text,
 * as labels, or as something else; a key that is none of these throws, so that no new field stays unlooked at.
 */
import { loadPlaybook, loadShelf } from '../../src/content/load.js';
import type { Playbook } from '../../src/core/graph/playbook.js';
import type { Shelf } from '../../src/core/shelf.js';

export interface Text {
  /** The ids on the way to it: "feel/outlet/question". */
  readonly place: string;
  readonly text: string;
}

const TEXTS =
  `text question help hint low high title label say says note reason heading why sign other answer do line
  intro tip name hours anywhere steady panel who found firm over empty kept noteHint cue anyCue template`.split(
    /\s+/,
  );
const LABELS = ['options', 'kinds'];
const OTHERS =
  `id kind sources phase onArrival when until next domain local skip quiet meanwhile default count most
  feature go target set log from forget weight step steps yes no closed open minutes words code reach source sourceDate
  checkedOn labels cues harmless doi seconds rounds way reasons commitments fact values looked`.split(/\s+/);
const HOLDERS =
  `blocks closings events guides sections items prompts checklist signs answers urges lines stages tips
  support international countries crisis studies scales urge breathing phases said honest slip
  safe plan planned triggers deeds thens calmNote parts replies`.split(/\s+/);

export async function content(): Promise<{ playbook: Playbook; shelf: Shelf; texts: readonly Text[] }> {
  const playbook = await loadPlaybook();
  const shelf = await loadShelf();
  return { playbook, shelf, texts: textsOf(playbook, shelf) };
}

function textsOf(playbook: Playbook, shelf: Shelf): readonly Text[] {
  const { title, closings, events, steps } = playbook;
  const parts: readonly (readonly [string, unknown])[] = [
    ['playbook', { title, closings }],
    ...Object.values(events).map((event) => [`event/${event.id}`, event] as const),
    ...steps.map((step) => [step.id, step] as const),
    ...Object.entries(shelf).map(([part, value]) => [part, { [part]: value as unknown }] as const),
  ];
  return parts.flatMap(([place, value]) => inside(value, place));
}

function inside(value: unknown, place: string): readonly Text[] {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => inside(one, `${place}/${idOf(one) ?? index}`));
  if (typeof value !== 'object' || value === null) throw new Error(`not looked at: ${place}`);
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) => field(key, one, `${place}/${key}`));
}

function field(key: string, value: unknown, place: string): readonly Text[] {
  if (HOLDERS.includes(key)) return inside(value, place);
  // `lines` of a country are held, `line` of the day is a text; `labels` of the crisis words are never shown.
  if (LABELS.includes(key))
    return Object.entries(value as object).map(([one, text]) => ({
      place: `${place}/${one}`,
      text: String(text),
    }));
  if (OTHERS.includes(key)) return [];
  if (TEXTS.includes(key) && typeof value === 'string') return [{ place, text: value }];
  throw new Error(`name the key \`${key}\` in test/content/texts.ts (${place})`);
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined;
}
