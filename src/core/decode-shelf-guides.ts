/** Decodes guides.yaml: what each guide teaches, in our words, item by item. */
import { dotted, listed, onlyOnce } from './decode-shelf-parts.js';
import type { Cursor } from './graph/cursor.js';
import { has, items, onlyKeys, optionalText, report, text, under, word } from './graph/cursor.js';
import type { Guide, Item } from './shelf.js';

/** An item of this kind is left out, and says why. */
export const EXCLUDED = 'excluded';

export function guidesOf(at: Cursor): readonly Guide[] {
  const guides = listed(at, (one) => {
    onlyKeys(one, ['id', 'title', 'sections']);
    const title = text(under(one, 'title'));
    return { id: dotted(under(one, 'id')), title, sections: listed(under(one, 'sections'), sectionOf) };
  });
  const sections = items(at).flatMap((guide) => items(under(guide, 'sections')));
  const ids = sections.flatMap((section) => items(under(section, 'items')).map((item) => under(item, 'id')));
  onlyOnce(ids.flatMap((id) => (typeof id.value === 'string' ? [[id.value, id] as const] : [])));
  return guides;
}

function sectionOf(at: Cursor): Guide['sections'][number] {
  onlyKeys(at, ['id', 'heading', 'items']);
  return {
    id: dotted(under(at, 'id')),
    heading: text(under(at, 'heading')),
    items: items(under(at, 'items')).map(itemOf),
  };
}

function itemOf(at: Cursor): Item {
  onlyKeys(at, ['id', 'kind', 'says', 'note', 'reason']);
  const kind = word(under(at, 'kind'), 'a kind of item');
  if ((kind === EXCLUDED) !== has(at, 'reason')) {
    report(
      at,
      'shape',
      'an excluded item, and no other, has a reason',
      'write `kind: excluded` together with `reason:`',
    );
  }
  const note = optionalText(under(at, 'note'));
  const reason = optionalText(under(at, 'reason'));
  return {
    id: dotted(under(at, 'id')),
    kind,
    says: text(under(at, 'says')),
    ...(note === undefined ? {} : { note }),
    ...(reason === undefined ? {} : { reason }),
  };
}
