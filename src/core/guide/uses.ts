/** Where the coach says what a guide teaches: every text that names its sources, and whether it may be shown now. */
import type { Block, Playbook } from '../graph/playbook.js';
import type { Way } from '../journey/way.js';
import type { Item, Shelf } from '../shelf.js';
import { blockText } from './block-text.js';
import { urgeParts } from './urge-parts.js';

export interface Use {
  readonly kind:
    | 'step'
    | 'prompt'
    | 'criterion'
    | 'sign'
    | 'answer'
    | 'urge'
    | 'urge_words'
    | 'line'
    | 'tip'
    | 'reply'
    | 'closing';
  /** The id of the step or of the entry. */
  readonly id: string;
  /** What people read as its name. */
  readonly name: string;
  /** Markdown, with placeholders. */
  readonly text: string;
  readonly sources: readonly string[];
  /** False for what leads towards contact while the way is closed. */
  readonly shown: boolean;
}

export function usesOf(playbook: Playbook, shelf: Shelf, way: Way): readonly Use[] {
  return [...stepUses(playbook, way), ...closingUses(playbook), ...shelfUses(shelf, !way.closed)];
}

/**
 * False for an item, or a study, that is said only where it may not be read now. An item that nothing says stands in its guide
 * with the reason, so it is shown.
 */
export function itemShown(item: Pick<Item, 'id'>, uses: readonly Use[]): boolean {
  const citing = uses.filter((use) => use.sources.includes(item.id));
  return citing.length === 0 || citing.some((use) => use.shown);
}

function stepUses(playbook: Playbook, way: Way): readonly Use[] {
  return playbook.steps.flatMap((step) =>
    step.blocks.filter(isSaid).map((block) => ({
      kind: 'step' as const,
      id: step.id,
      name: step.title,
      text: blockText(block),
      sources: block.sources,
      shown: way.shows(step, block),
    })),
  );
}

function isSaid(block: Block): boolean {
  return block.kind !== 'exit';
}

function closingUses({ closings }: Playbook): readonly Use[] {
  return closings.map(({ id, say, sources }) => ({
    kind: 'closing' as const,
    id,
    name: 'When the way is closed',
    text: say,
    sources,
    shown: true,
  }));
}

function shelfUses(shelf: Shelf, open: boolean): readonly Use[] {
  const { prompts, checklist, signs, answers, urges, lines, stages, urge, replies } = shelf;
  const tips = stages.flatMap((stage) => stage.tips.map((tip) => ({ ...tip, title: stage.title })));
  return [
    ...prompts.map((one) =>
      use('prompt', one, { name: one.title, text: one.question, shown: open || one.closed }),
    ),
    ...checklist.map((one) =>
      use('criterion', one, { name: one.title, text: one.why, shown: open || one.weight === 'stop' }),
    ),
    ...signs.map((one) => use('sign', one, { name: one.sign, text: one.other, shown: open || one.closed })),
    ...answers.map((one) =>
      use('answer', one, { name: one.question, text: one.answer, shown: open || one.open !== true }),
    ),
    ...urges.map((one) =>
      use('urge', one, { name: one.title, text: one.do, shown: open || one.open !== true }),
    ),
    ...urgeParts(urge).map((one) => use('urge_words', one, { name: one.name, text: one.text, shown: true })),
    ...lines.map((one) =>
      use('line', one, { name: one.id.replaceAll('_', ' '), text: one.line, shown: true }),
    ),
    ...replies.map((one) =>
      use('reply', one, { name: one.title, text: one.hint, shown: open || one.closed }),
    ),
    ...tips.map((one) => use('tip', one, { name: one.title, text: one.tip, shown: open })),
  ];
}

function use(
  kind: Use['kind'],
  { id, sources }: Pick<Use, 'id' | 'sources'>,
  rest: Pick<Use, 'name' | 'text' | 'shown'>,
): Use {
  return { kind, id, sources, ...rest };
}
