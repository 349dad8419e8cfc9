import type { Block, Step } from '../graph/playbook.js';

/** What a person reads at a block, as markdown; an exit has nothing to read. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'say':
    case 'do':
    case 'wait':
      return block.text.trim();
    case 'ask':
      return paragraphs(strong(block.question), block.help, labels(block.options));
    case 'pick':
      return paragraphs(strong(block.question), block.hint, labels(block.options));
    case 'reflect':
    case 'list':
      return paragraphs(strong(block.question), block.hint);
    case 'rate':
      return paragraphs(strong(block.question), `1 is "${block.low}", 10 is "${block.high}".`);
    case 'exit':
      return '';
  }
}

/** The whole step as it would be read from top to bottom. */
export function stepText(step: Step, shown: (block: Block) => boolean): string {
  return paragraphs(...step.blocks.filter(shown).map(blockText));
}

function labels(options: Readonly<Record<string, string>>): string {
  return Object.values(options)
    .map((label) => `- ${label}`)
    .join('\n');
}

function strong(question: string): string {
  return `**${question.trim()}**`;
}

function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join('\n\n');
}
