/** Which of its five parts an apology has, in words: what is there, what is missing, and what takes it back. */
import type {
  ApologyFlag,
  ApologyPart,
  ApologyPartId,
  ApologyReading,
} from '../../core/drafts/apology-parts.js';
import type { Theme } from '../../ports.js';
import { sourceWords } from './sources.js';

interface PartWords {
  readonly name: string;
  /** Said where it is missing, or where something speaks against it. */
  readonly missing: string;
}

const PARTS: Readonly<Record<ApologyPartId, PartWords>> = {
  deed: { name: 'What you did', missing: 'missing (name the one thing, as it was)' },
  effect: { name: 'What it did to them', missing: 'missing (say what you think it was like)' },
  'no-excuse': { name: 'No excuse', missing: 'not yet (this reads like one)' },
  change: { name: 'What you change', missing: 'missing (one thing that you have begun)' },
  'no-demand': { name: 'No demand', missing: 'not yet (this asks for something)' },
};
const FLAGS: Readonly<Record<ApologyFlag['id'], string>> = {
  'sorry-you-feel': 'is sorry for a feeling, not for a deed',
  'sorry-if': 'leaves open whether anything happened',
  'but-you': 'turns round and points at the other one',
};
/** The items of the guides, and the study about what counts most. */
const SOURCES = ['g1.5.2', 'g1.5.4', 'g3.3.3', 'g4.5.3', 'g4.5.5', 'E15'];

export function apologyText({ parts, flags }: ApologyReading, theme: Theme): string {
  return [
    theme.strong('The five parts of an apology'),
    ...parts.map(partText),
    ...flags.map(({ id, quote }) => `- ${quoted(quote)} ${FLAGS[id]}.`),
    `  ${theme.muted(`From: ${sourceWords(SOURCES)}.`)}`,
  ].join('\n');
}

function partText({ id, there, passages }: ApologyPart): string {
  const { name, missing } = PARTS[id];
  const quotes = passages.map(({ quote }) => quoted(quote)).join(', ');
  const state = there ? 'there' : missing;
  return `- ${name}: ${state}${quotes === '' ? '' : `, ${quotes}`}`;
}

function quoted(quote: string): string {
  return `"${quote.trim().replace(/\s+/gu, ' ')}"`;
}
