/** What is found, as data for scripts: the same things as on the page. */
import { fill } from '../words.js';
import { stepText } from './block-text.js';
import type { Found, Library, Section } from './find.js';
import type { Use } from './uses.js';
import { itemShown } from './uses.js';

/** Begins with `version` and `kind`; the rest depends on the kind. */
export function documentOf(found: Found, library: Library): Readonly<Record<string, unknown>> {
  return { version: 1, kind: found.kind, ...restOf(found, library) };
}

function restOf(found: Found, library: Library): Readonly<Record<string, unknown>> {
  const { shelf, playbook, way, uses, who } = library;
  const filled = (text: string): string => fill(text.trim(), who);
  switch (found.kind) {
    case 'overview':
      return {
        guides: shelf.guides.map(({ id, title, sections }) => ({
          id,
          title,
          sections: sections.map(heading),
        })),
        studies: shelf.studies
          .filter((one) => itemShown(one, uses))
          .map(({ id, who: by }) => ({ id, who: by })),
        steps: playbook.steps.filter((step) => way.shows(step)).map(({ id, title }) => ({ id, title })),
      };
    case 'guide':
      return { id: found.guide.id, sections: found.guide.sections.map((one) => sectionOf(one, library)) };
    case 'section':
      return { guide: found.guide.id, ...sectionOf(found.section, library) };
    case 'item': {
      return {
        guide: found.guide.id,
        section: found.section.id,
        item: itemOf(found.item, filled),
        uses: usesFor(found.item.id, library),
      };
    }
    case 'study': {
      const { id, who, found: says, firm, doi } = found.study;
      return { id, who, found: says, firm, doi: doi ?? null, uses: usesFor(id, library) };
    }
    case 'step': {
      const text = filled(stepText(found.step, (block) => way.shows(found.step, block)));
      return { id: found.step.id, title: found.step.title, text };
    }
    case 'answer': {
      const { id, question, answer, sources } = found.answer;
      return { id, question: filled(question), answer: filled(answer), sources };
    }
    case 'closed':
      return { reason: way.reason === null ? null : filled(way.reason) };
    case 'words':
      return {
        hits: found.hits.map(({ page, score }) => ({
          kind: page.kind,
          id: page.id,
          title: page.title,
          text: page.text.trim(),
          score,
        })),
      };
  }
}

function usesFor(source: string, { uses, who }: Library): readonly Readonly<Record<string, unknown>>[] {
  const citing = uses.filter((use) => use.shown && use.sources.includes(source));
  return citing.map((use) => useOf(use, (text) => fill(text.trim(), who)));
}

function heading({ id, heading: words }: Section): Readonly<Record<string, unknown>> {
  return { id, heading: words };
}

function sectionOf(section: Section, { uses, who }: Library): Readonly<Record<string, unknown>> {
  const items = section.items.filter((item) => itemShown(item, uses));
  return { ...heading(section), items: items.map((item) => itemOf(item, (text) => fill(text.trim(), who))) };
}

function itemOf(
  item: Section['items'][number],
  filled: (text: string) => string,
): Readonly<Record<string, unknown>> {
  const { id, kind, says, note, reason } = item;
  return {
    id,
    kind,
    says: filled(says),
    note: note === undefined ? null : filled(note),
    reason: reason ?? null,
  };
}

function useOf(
  { kind, id, name, text, sources }: Use,
  filled: (text: string) => string,
): Readonly<Record<string, unknown>> {
  return { kind, id, name: filled(name), text: filled(text), sources };
}
