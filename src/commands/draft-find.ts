/** One of the drafts that are kept, by its id. */
import type { SavedDraft } from '../core/drafts/saved.js';
import { CoachError } from '../errors.js';

/** By the whole id, or enough of its beginning. Throws `usage` where there is none, or more than one. */
export function findDraft(drafts: readonly SavedDraft[], given: string): SavedDraft {
  const wanted = given.trim();
  const exact = drafts.filter(({ id }) => id === wanted);
  const found = exact.length > 0 || wanted === '' ? exact : drafts.filter(({ id }) => id.startsWith(wanted));
  const [draft, another] = found;
  if (draft === undefined) {
    throw new CoachError('usage', 'No draft has that id.', 'coach draft list shows the ids.');
  }
  if (another !== undefined) {
    throw new CoachError('usage', 'More than one draft has an id that begins so.', 'Give more of the id.');
  }
  return draft;
}
