/** Where the words of a question come from: the guides' own items, a study, or the coach alone. */
import type { Guide, Item, Shelf } from '../../core/shelf.js';
import type { Session } from './session.js';
import { tell } from './talk.js';
import { words } from './words.js';

export async function tellSources(session: Session, sources: readonly string[]): Promise<void> {
  const shelf = await session.ports.shelf();
  const known = sources.map((id) => sourceText(shelf, id));
  const texts = known.length === 0 ? [words.noSources] : known;
  await tell(session, [`**${words.whyTitle}**`, ...texts].join('\n\n'));
}

function sourceText(shelf: Shelf, id: string): string {
  if (id === 'coach') return words.own;
  const found = itemOf(shelf.guides, id);
  if (found === undefined) return studyText(shelf, id);
  const { guide, item } = found;
  const note = item.note === undefined ? '' : `\n\n${words.note(item.note.trim())}`;
  return `**${guide.title}** (${id}): ${item.says.trim()}${note}`;
}

function studyText({ studies }: Shelf, id: string): string {
  const study = studies.find((one) => one.id === id);
  return study === undefined ? words.study(id) : words.studied(study);
}

function itemOf(guides: readonly Guide[], id: string): { guide: Guide; item: Item } | undefined {
  for (const guide of guides) {
    const item = guide.sections.flatMap((section) => section.items).find((one) => one.id === id);
    if (item !== undefined) return { guide, item };
  }
  return undefined;
}
