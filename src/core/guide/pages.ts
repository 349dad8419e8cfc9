/** What is found, as a page of markdown. Every item is told as what its guide says, never as the truth. */
import { conditionWords } from '../graph/condition-words.js';
import type { Step } from '../graph/playbook.js';
import type { Hit } from '../search.js';
import type { FaqAnswer, Item, Study } from '../shelf.js';
import { fill } from '../words.js';
import { blockText } from './block-text.js';
import type { Found, Library, Section } from './find.js';
import { list, oneLine, paragraphs, quote, spaced } from './markdown.js';
import type { Use } from './uses.js';
import { itemShown } from './uses.js';

const MOST_HITS = 8;
const KIND_NAMES: Readonly<Record<Use['kind'], string>> = {
  step: 'Step',
  prompt: 'Journal prompt',
  criterion: 'Checklist',
  sign: 'Sign',
  answer: 'Answer',
  urge: 'Instead of writing',
  urge_words: 'coach urge',
  line: 'Line of the day',
  tip: 'Message tip',
  reply: 'Plan for an answer',
  closing: 'Words',
};

export function pageOf(found: Found, library: Library): string {
  return fill(paragraphs(...partsOf(found, library)), library.who);
}

function partsOf(found: Found, library: Library): readonly string[] {
  switch (found.kind) {
    case 'overview':
      return overview(library);
    case 'guide':
      return [`# ${found.guide.title}`, ...found.guide.sections.flatMap((one) => sectionParts(one, library))];
    case 'section':
      return [`*${found.guide.title}*`, ...sectionParts(found.section, library)];
    case 'item':
      return itemParts(found, library);
    case 'study':
      return studyParts(found.study, library);
    case 'step':
      return stepParts(found.step, library);
    case 'answer':
      return answerParts(found.answer);
    case 'closed':
      return [closedWords(library)];
    case 'words':
      return hitParts(found.hits, library);
  }
}

function overview({ shelf, playbook, way, uses }: Library): readonly string[] {
  const guides = shelf.guides.flatMap((guide) => [
    `## ${guide.id}: ${guide.title}`,
    list(guide.sections.map((one) => `${one.heading} (\`${one.id}\`)`)),
  ]);
  const steps = playbook.steps
    .filter((step) => way.shows(step))
    .map((step) => `${step.title} (\`${step.id}\`)`);
  return [
    '# What the coach stands on',
    'The guides below, retold in our own words with what we make of them. What is marked `coach` is our own choice.',
    ...guides,
    '## Studies',
    list(shelf.studies.filter((one) => itemShown(one, uses)).map(({ id, who }) => `${who} (\`${id}\`)`)),
    '## The steps of the walk',
    list(steps),
    'Look closer with `coach guide g1.2`, `coach guide heal`, or words: `coach guide how long`.',
  ];
}

function sectionParts(section: Section, { uses }: Library): readonly string[] {
  const shown = section.items.filter((item) => itemShown(item, uses));
  const left = section.items.length - shown.length;
  const lines = shown.map((item) => `**${item.id}** (${spaced(item.kind)}) ${oneLine(itemText(item))}`);
  const note = left === 0 ? [] : [`${left} more would lead towards contact, which is closed at the moment.`];
  return [`## ${section.id}: ${section.heading}`, list(lines), ...note];
}

function itemParts(
  { guide, section, item }: Extract<Found, { kind: 'item' }>,
  { uses }: Library,
): readonly string[] {
  return [
    `# ${item.id} (${spaced(item.kind)})`,
    `*${guide.title}: ${section.heading}*`,
    `Guide ${guide.id.replace(/\D/g, '')} says, in our words:`,
    quote(item.says),
    ...notes(item),
    ...citedParts(item.id, uses),
  ];
}

function studyParts({ id, who, found, firm, doi }: Study, { uses }: Library): readonly string[] {
  return [
    `# ${id}: ${who}`,
    found,
    `**How firm that is.** ${firm}`,
    ...(doi === undefined ? [] : [`doi ${doi}`]),
    ...citedParts(id, uses),
  ];
}

function citedParts(source: string, uses: readonly Use[]): readonly string[] {
  const citing = uses.filter((use) => use.shown && use.sources.includes(source));
  return [
    '## Where the coach says it',
    ...(citing.length === 0 ? ['Nowhere that can be shown now.'] : citing.flatMap(useParts)),
  ];
}

function useParts({ kind, id, name, text }: Use): readonly string[] {
  return [`### ${KIND_NAMES[kind]}: ${oneLine(name)} (\`${id}\`)`, text];
}

function stepParts(step: Step, { way }: Library): readonly string[] {
  const blocks = step.blocks.filter((block) => block.kind !== 'exit' && way.shows(step, block));
  return [
    `# ${step.title}`,
    ...blocks.flatMap((block) => [
      ...(block.when === undefined ? [] : [`*Only when ${conditionWords(block.when)}:*`]),
      blockText(block),
      sourcesLine(block.sources),
    ]),
  ];
}

function answerParts({ question, answer, sources }: FaqAnswer): readonly string[] {
  return [`# ${question}`, answer, sourcesLine(sources)];
}

/** The best answer in full, the rest by name. */
function hitParts(hits: readonly Hit[], { shelf, way }: Library): readonly string[] {
  const [first, ...rest] = hits;
  const left = way.closed
    ? ['What would lead towards contact is left out while the way there is closed.']
    : [];
  if (first === undefined) {
    return ['Nothing here speaks of that. Try one plain word, or `coach guide` for an overview.', ...left];
  }
  const answer =
    first.page.kind === 'answer' ? shelf.answers.find((one) => one.id === first.page.id) : undefined;
  const others = (answer === undefined ? hits : rest).slice(0, MOST_HITS);
  return [
    ...(answer === undefined ? [] : answerParts(answer)),
    ...(others.length === 0 ? [] : [answer === undefined ? '# Found' : '## Also', list(others.map(hitLine))]),
    ...left,
  ];
}

function hitLine({ page }: Hit): string {
  return `${page.title === '' ? oneLine(page.text) : page.title} (\`${page.id}\`)`;
}

function closedWords({ way }: Library): string {
  return paragraphs(
    way.reason ?? 'The way to contact is closed at the moment.',
    'That page leads towards contact, so it is not shown now. `coach guide` lists what is open, and `coach support` shows people to talk to.',
  );
}

function itemText(item: Item): string {
  const note = item.note === undefined ? '' : ` Our note: ${item.note}`;
  return `${item.says}${note}${item.reason === undefined ? '' : ` Left out: ${item.reason}`}`;
}

function notes({ note, reason }: Item): readonly string[] {
  return [
    ...(note === undefined ? [] : [`**Our note.** ${note}`]),
    ...(reason === undefined ? [] : [`**Left out.** ${reason}`]),
  ];
}

function sourcesLine(sources: readonly string[]): string {
  return sources.length === 0 ? '' : `*From: ${sources.join(', ')}*`;
}
