/** What every rule looks at: the decoded playbook, and the place in its file of everything that can be wrong. */
import { itemAt } from '../../at.js';
import type { DecodedShelf, ShelfSources } from '../../decode-shelf.js';
import type { Cursor } from '../cursor.js';
import { entries, items, nearest, top, under } from '../cursor.js';
import type { Decoded } from '../decode.js';
import type { Finding } from '../finding.js';
import type { Block, Exit, Playbook, Step } from '../playbook.js';

/** What is checked. The shelf's `sources` are those files that belong to the playbook, and not to a stand-in. */
export interface CheckInput {
  readonly decoded: Decoded;
  readonly shelf?: DecodedShelf & { readonly sources: ShelfSources };
}

/** A rule gives all that it finds, in reading order. */
export type Rule = (context: Context) => readonly Finding[];

export interface Context {
  readonly playbook: Playbook;
  readonly head: Cursor;
  readonly steps: readonly PlacedStep[];
  readonly shelf: CheckInput['shelf'];
}
export interface PlacedStep {
  readonly step: Step;
  readonly at: Cursor;
  readonly blocks: readonly PlacedBlock[];
  readonly exits: readonly { readonly exit: Exit; readonly at: Cursor }[];
}
export interface PlacedBlock {
  readonly block: Block;
  readonly at: Cursor;
}

export function contextOf({ decoded, shelf }: CheckInput): Context {
  const { playbook, files, head } = decoded;
  const steps = playbook.steps.map((step, index) => {
    return placed(step, top(itemAt(files, index), []));
  });
  return { playbook, head: top(head, []), steps, shelf };
}

/** The index of a block or an exit is its index in the file's own list. */
function placed(step: Step, at: Cursor): PlacedStep {
  const blocks = items(under(at, 'blocks'));
  const exits = items(under(at, 'next'));
  return {
    step,
    at,
    blocks: step.blocks.map((block, index) => ({ block, at: blocks[index] ?? at })),
    exits: step.next.map((exit, index) => ({ exit, at: exits[index] ?? at })),
  };
}

/** One finding: the rule's name, what is wrong, and the mend. */
export function finding(at: Cursor, rule: string, [message, mend]: readonly [string, string]): Finding {
  return { rule, file: at.source.file, ...at.source.locate(at.path), message, mend };
}

/** "did you mean ...?" where a known word is close, else `otherwise`. */
export function mendOf(word: string, known: readonly string[], otherwise: string): string {
  const near = nearest(word, known);
  return near === undefined ? otherwise : `did you mean \`${near}\`?`;
}

/** A mapping's entries, or nothing: of a wrong shape the decoder has spoken already. */
export function fields(at: Cursor): readonly (readonly [string, Cursor])[] {
  return entries({ ...at, findings: [] });
}

/** The items of a list, or the one thing that stands for a list of one. */
export function many(at: Cursor): readonly Cursor[] {
  if (at.value === undefined || at.value === null) return [];
  return Array.isArray(at.value) ? items(at) : [at];
}

export function textOf(at: Cursor): string {
  if (typeof at.value === 'boolean') return at.value ? 'yes' : 'no';
  return typeof at.value === 'string' || typeof at.value === 'number' ? String(at.value).trim() : '';
}
