/** Sources: whatever is said can be traced, and whatever the guides teach is said somewhere. */
import { EXCLUDED } from '../../decode-shelf-guides.js';
import { usesOf } from '../../guide/uses.js';
import { openWay } from '../../journey/way.js';
import type { Cursor } from '../cursor.js';
import { entries, items, under } from '../cursor.js';
import type { Source } from '../finding.js';
import type { Context, Rule } from './context.js';
import { finding, many, mendOf, textOf } from './context.js';

const MOST = 6;
const OWN = 'coach';

/** Blocks that say or ask something, and the words for a closed way. */
function sayingPlaces({
  head,
  steps,
}: Context): readonly { readonly at: Cursor; readonly sources: readonly string[] }[] {
  const closings = items(under(head, 'closings'));
  return [
    ...closings.map((at) => ({ at, sources: many(under(at, 'sources')).map(textOf) })),
    ...steps.flatMap(({ blocks }) =>
      blocks.flatMap(({ block, at }) => (block.kind === 'exit' ? [] : [{ at, sources: block.sources }])),
    ),
  ];
}

export const sourceCounts: Rule = (context) =>
  sayingPlaces(context).flatMap(({ at, sources }) => {
    if (sources.length === 0) {
      return [
        finding(at, 'no-source', [
          'it does not say where it comes from',
          'add `sources:`; [coach] for our own',
        ]),
      ];
    }
    if (sources.length <= MOST) return [];
    const what = `${sources.length} sources are more than ${MOST}`;
    return [
      finding(under(at, 'sources'), 'many-sources', [what, 'split it, or name those whose substance it has']),
    ];
  });

export const unknownSources: Rule = (context) => {
  const { shelf } = context;
  if (shelf === undefined) return [];
  const all = shelf.shelf.guides.flatMap(({ sections }) => sections.flatMap((section) => section.items));
  const known = new Set([...all, ...shelf.shelf.studies].map(({ id }) => id));
  const excluded = new Set(all.filter((item) => item.kind === EXCLUDED).map((item) => item.id));
  return [...sayingPlaces(context).map(({ at }) => under(at, 'sources')), ...shelfSources(context)].flatMap(
    (list) =>
      many(list).flatMap((at) => {
        const id = textOf(at);
        if (excluded.has(id)) {
          return [
            finding(at, 'unknown-source', [`\`${id}\` is left out, as guides.yaml says`, 'name another']),
          ];
        }
        if (id === '' || id === OWN || known.has(id)) return [];
        const mend = mendOf(id, [...known], 'name an item of guides.yaml, a study like E10, or coach');
        return [finding(at, 'unknown-source', [`there is no source \`${id}\``, mend])];
      }),
  );
};

/** The files of the shelf are lists of things with sources; stages have theirs at their tips. */
function shelfSources({ head, shelf }: Context): readonly Cursor[] {
  const { prompts, checklist, signs, answers, urges, lines, stages, urge, replies } = shelf?.sources ?? {};
  const lists = [prompts, checklist, signs, answers, urges, lines, stages, replies].flatMap((source) =>
    source === undefined ? [] : items({ ...head, source, path: [], value: source.data }),
  );
  const all = [...lists, ...lists.flatMap((one) => items(under(one, 'tips'))), ...urgeSources(head, urge)];
  return all.map((one) => under(one, 'sources'));
}

/** urge.yaml is a mapping: some of its texts stand alone, some in lists. */
function urgeSources(head: Cursor, source: Source | undefined): readonly Cursor[] {
  if (source === undefined) return [];
  const at: Cursor = { ...head, source, path: [], value: source.data };
  return [
    under(at, 'breathing'),
    under(at, 'calm_note'),
    ...entries(under(at, 'said')).map(([, one]) => one),
    ...items(under(at, 'triggers')),
    ...items(under(at, 'deeds')),
    ...items(under(at, 'thens')),
  ];
}

/** Every item of the guides that is not left out is said somewhere. */
export const unusedItems: Rule = ({ head, playbook, shelf }) => {
  const guides = shelf?.sources.guides;
  if (guides === undefined || shelf === undefined) return [];
  const used = new Set(usesOf(playbook, shelf.shelf, openWay).flatMap((use) => use.sources));
  const sections = items({ ...head, source: guides, path: [], value: guides.data }).flatMap((guide) =>
    items(under(guide, 'sections')),
  );
  return sections.flatMap((section) =>
    items(under(section, 'items')).flatMap((item) => {
      const id = textOf(under(item, 'id'));
      if (id === '' || used.has(id) || textOf(under(item, 'kind')) === EXCLUDED) return [];
      const mend = 'cite it where its substance is said, or exclude it with a reason';
      return [finding(under(item, 'id'), 'unused-item', [`nothing says what \`${id}\` teaches`, mend])];
    }),
  );
};
