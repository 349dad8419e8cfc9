/**
 * The playbook and the shelf, as commands get them. The coach's own are read as the JSON that the build made (YAML
 * would cost every start some tenths of a second); those of a folder that the person names are read as YAML. Data that
 * was read as YAML, as in most tests, is frozen, and shows whoever changes it; freezing the JSON would cost every start a
 * few milliseconds for nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { CoachError } from '../errors.js';
import type { Watch } from '../core/danger.js';
import type { DraftRules } from '../core/drafts/rules.js';
import type { Finding } from '../core/graph/finding.js';
import type { Playbook } from '../core/graph/playbook.js';
import type { Crisis, Line, Shelf } from '../core/shelf.js';
import { deepFreeze } from './freeze.js';
import { unpackPhrasebook } from './packed-phrasebook.js';
import { unpackWeights } from './packed-weights.js';

/** Throws `usage` naming the first finding when DIR holds no sound playbook. */
export async function loadPlaybook(dir?: string): Promise<Playbook> {
  const built = dir === undefined ? builtJson('playbook.json') : undefined;
  if (built !== undefined) return built as Playbook;
  const { readPlaybook } = await import('./read-playbook.js');
  const { playbook, findings } = readPlaybook(dir ?? ownContent());
  refuse(findings);
  return deepFreeze(playbook);
}

/** A file that DIR does not have is the coach's own. Throws `usage` naming the first finding. */
export async function loadShelf(dir?: string): Promise<Shelf> {
  const built = dir === undefined ? builtJson('shelf.json') : undefined;
  if (built !== undefined) return built as Shelf;
  const { readShelf } = await import('./read-shelf.js');
  const { shelf, findings } = dir === undefined ? readShelf(ownContent()) : readShelf(dir, await loadShelf());
  refuse(findings);
  return deepFreeze(shelf);
}

/** The rules for messages: the coach's own, whatever the playbook. */
export async function loadDraftRules(): Promise<DraftRules> {
  const built = builtJson('drafts.json');
  if (built !== undefined) {
    return {
      ...(built as Omit<DraftRules, 'phrasebook' | 'weights'>),
      phrasebook: builtBytes('drafts.phrases', unpackPhrasebook),
      weights: builtBytes('drafts.weights', unpackWeights),
    };
  }
  const { readDrafts } = await import('./read-drafts.js');
  const { rules, findings } = readDrafts(ownContent());
  refuse(findings);
  return { ...deepFreeze({ ...rules, weights: null }), weights: rules.weights };
}

/** The crisis words alone, which the build keeps in a file of their own too, and the weights: always the coach's own. */
export async function loadWatch(dir?: string): Promise<Watch> {
  const built = dir === undefined ? builtJson('crisis.json') : undefined;
  const crisis = built === undefined ? (await loadShelf(dir)).crisis : (built as Crisis);
  if (existsSync(beside('crisis.weights')))
    return { crisis, weights: builtBytes('crisis.weights', unpackWeights) };
  const { CRISIS_WEIGHTS, readWeights } = await import('./read-weights.js');
  return { crisis, weights: readWeights(join(ownContent(), CRISIS_WEIGHTS)) };
}

/** The lines of the day alone, likewise. */
export async function loadLines(dir?: string): Promise<readonly Line[]> {
  const built = dir === undefined ? builtJson('lines.json') : undefined;
  return built === undefined ? (await loadShelf(dir)).lines : (built as readonly Line[]);
}

function builtBytes<T>(name: string, unpacked: (bytes: Uint8Array) => T): T {
  try {
    return unpacked(readFileSync(beside(name)));
  } catch (error) {
    throw wordless(error);
  }
}

function beside(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** What the build put beside this file; undefined when it runs from the sources, where there is none. */
function builtJson(name: string): unknown {
  const path = beside(name);
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw wordless(error);
  }
}

/** The folder content/ of the sources. Beside a bundle it is not where this looks: there the JSON belongs. */
function ownContent(): string {
  const dir = fileURLToPath(new URL('../../content', import.meta.url));
  if (existsSync(dir)) return dir;
  throw wordless();
}

function wordless(cause?: unknown): CoachError {
  const hint = 'Install it again, or run npm run build.';
  return new CoachError('failed', 'The coach cannot read its own words.', hint, { cause });
}

function refuse(findings: readonly Finding[]): void {
  const [first] = findings;
  if (first === undefined) return;
  const { file, line, column, message, mend } = first;
  const others = findings.length - 1;
  const more = others === 0 ? '' : ` coach playbook check names the other ${others} too.`;
  throw new CoachError('usage', `${file}:${line}:${column}: ${message}.`, `${sentence(mend)}${more}`);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}
