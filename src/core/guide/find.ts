/** What a person means who looks something up: an id, or words. */
import type { Playbook, Step } from '../graph/playbook.js';
import type { Who } from '../journey/who.js';
import type { Way } from '../journey/way.js';
import type { Hit, Page } from '../search.js';
import { search } from '../search.js';
import type { FaqAnswer, Guide, Item, Shelf, Study } from '../shelf.js';
import { fill } from '../words.js';
import { stepText } from './block-text.js';
import type { Use } from './uses.js';
import { itemShown, usesOf } from './uses.js';

export interface Library {
  readonly playbook: Playbook;
  readonly shelf: Shelf;
  readonly way: Way;
  readonly who: Who;
  readonly uses: readonly Use[];
}
export type Section = Guide['sections'][number];

export type Found =
  | { readonly kind: 'overview' }
  | { readonly kind: 'guide'; readonly guide: Guide }
  | { readonly kind: 'section'; readonly guide: Guide; readonly section: Section }
  | { readonly kind: 'item'; readonly guide: Guide; readonly section: Section; readonly item: Item }
  | { readonly kind: 'study'; readonly study: Study }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'answer'; readonly answer: FaqAnswer }
  | { readonly kind: 'closed' }
  | { readonly kind: 'words'; readonly hits: readonly Hit[] };

export function makeLibrary(parts: Omit<Library, 'uses'>): Library {
  return { ...parts, uses: usesOf(parts.playbook, parts.shelf, parts.way) };
}

/** No words: the overview. One word that is an id: its page, or `closed` where it may not be read now. Else a search. */
export function find(library: Library, words: readonly string[]): Found {
  if (words.length === 0) return { kind: 'overview' };
  const [id = ''] = words;
  const named = words.length === 1 ? byId(library, id.toLowerCase()) : undefined;
  if (named !== undefined) return named;
  return { kind: 'words', hits: search(pagesOf(library), words.join(' ')) };
}

/** An id of the form of a guide's or of a study, such as g1.2.3 or E12. */
export function looksLikeId(word: string): boolean {
  return /^(?:g\d+(\.\d+){0,2}|e\d+b?)$/i.test(word);
}

function byId(library: Library, id: string): Found | undefined {
  const { shelf, playbook, way, uses } = library;
  const answer = shelf.answers.find((one) => one.id === id);
  if (answer !== undefined)
    return way.closed && answer.open === true ? { kind: 'closed' } : { kind: 'answer', answer };
  const step = playbook.steps.find((one) => one.id === (playbook.renamed[id] ?? id));
  if (step !== undefined) return way.shows(step) ? { kind: 'step', step } : { kind: 'closed' };
  const study = shelf.studies.find((one) => one.id.toLowerCase() === id);
  if (study !== undefined) return itemShown(study, uses) ? { kind: 'study', study } : { kind: 'closed' };
  const place = placeOf(shelf.guides, id);
  return place?.kind === 'item' && !itemShown(place.item, uses) ? { kind: 'closed' } : place;
}

function placeOf(guides: readonly Guide[], id: string): Extract<Found, { guide: Guide }> | undefined {
  for (const guide of guides) {
    if (guide.id === id) return { kind: 'guide', guide };
    for (const section of guide.sections) {
      if (section.id === id) return { kind: 'section', guide, section };
      const item = section.items.find((one) => one.id === id);
      if (item !== undefined) return { kind: 'item', guide, section, item };
    }
  }
  return undefined;
}

/** Everything that may be found by words today. */
function pagesOf({ shelf, playbook, way, who, uses }: Library): readonly Page[] {
  const filled = (page: Page): Page => ({
    ...page,
    title: fill(page.title, who),
    text: fill(page.text, who),
  });
  const answers = shelf.answers.filter((one) => !way.closed || one.open !== true);
  const steps = playbook.steps.filter((step) => way.shows(step));
  const items = shelf.guides.flatMap((guide) => guide.sections.flatMap((section) => section.items));
  return [
    ...answers.map(({ id, question, words, answer }) =>
      page('answer', id, { title: question, words, text: answer }),
    ),
    ...steps.map((step) => {
      const text = stepText(step, (block) => way.shows(step, block));
      return page('step', step.id, { title: step.title, words: [], text });
    }),
    ...items
      .filter((item) => item.reason === undefined && itemShown(item, uses))
      .map(({ id, says }) => page('item', id, { title: '', words: [], text: says })),
  ].map(filled);
}

function page(kind: Page['kind'], id: string, rest: Pick<Page, 'title' | 'words' | 'text'>): Page {
  return { kind, id, ...rest };
}
