/** Decodes studies.yaml: what is cited as E1, E2, ... and how much weight it can carry. */
import { listed } from './decode-shelf-parts.js';
import type { Cursor } from './graph/cursor.js';
import { onlyKeys, optionalText, report, text, under } from './graph/cursor.js';
import type { Study } from './shelf.js';

/** E1, E10b. */
const STUDY = /^E\d+[a-z]?$/;

export function studiesOf(at: Cursor): readonly Study[] {
  return listed(at, (one) => {
    onlyKeys(one, ['id', 'who', 'found', 'firm', 'doi']);
    const doi = optionalText(under(one, 'doi'));
    return {
      id: idOf(under(one, 'id')),
      who: text(under(one, 'who'), 'who did it, and when'),
      found: text(under(one, 'found'), 'what was found'),
      firm: text(under(one, 'firm'), 'how firm that is'),
      ...(doi === undefined ? {} : { doi }),
    };
  });
}

function idOf(at: Cursor): string {
  if (typeof at.value === 'string' && STUDY.test(at.value)) return at.value;
  report(at, 'shape', 'expected the id of a study', 'write an E and a number, like E19');
  return '';
}
