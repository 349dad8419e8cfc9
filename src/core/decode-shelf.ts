/**
 * Parsed YAML -> Shelf: everything in `content/` beside the graph. Knows nothing of steps and facts; that an id named
 * here exists is for the checks to say. Collects every finding; a wrong part becomes a harmless value.
 */
import { guidesOf } from './decode-shelf-guides.js';
import {
  answersOf,
  checklistOf,
  linesOf,
  promptsOf,
  repliesOf,
  signsOf,
  stagesOf,
  urgesOf,
} from './decode-shelf-lists.js';
import { studiesOf } from './decode-shelf-studies.js';
import { planOf } from './decode-shelf-plan.js';
import { crisisOf, supportOf } from './decode-shelf-support.js';
import { urgeOf } from './decode-shelf-urge.js';
import type { Cursor } from './graph/cursor.js';
import { top } from './graph/cursor.js';
import type { Finding, Source } from './graph/finding.js';
import type { Shelf } from './shelf.js';

/** The file of each part, under the folder of the content. */
export const shelfFiles: Readonly<Record<keyof Shelf, string>> = {
  guides: 'guides.yaml',
  prompts: 'journal.yaml',
  checklist: 'checklist.yaml',
  signs: 'signs.yaml',
  answers: 'answers.yaml',
  urges: 'urges.yaml',
  lines: 'lines.yaml',
  stages: 'drafts/stages.yaml',
  support: 'support.yaml',
  crisis: 'crisis.yaml',
  studies: 'studies.yaml',
  urge: 'urge.yaml',
  plan: 'plan.yaml',
  replies: 'replies.yaml',
};

export type ShelfSources = Readonly<Partial<Record<keyof Shelf, Source>>>;

export interface DecodedShelf {
  readonly shelf: Shelf;
  readonly findings: readonly Finding[];
}

/** A part without a source is taken from `standIn`; without one of those it is a finding. */
export function decodeShelf(sources: ShelfSources, standIn?: Shelf): DecodedShelf {
  const findings: Finding[] = [];
  function part<K extends keyof Shelf>(key: K, decode: (at: Cursor) => Shelf[K]): Shelf[K] {
    const source = sources[key];
    if (source !== undefined) return decode(top(source, findings));
    if (standIn !== undefined) return standIn[key];
    findings.push(missing(shelfFiles[key]));
    return decode(top(nothing, []));
  }
  const shelf: Shelf = {
    guides: part('guides', guidesOf),
    prompts: part('prompts', promptsOf),
    checklist: part('checklist', checklistOf),
    signs: part('signs', signsOf),
    answers: part('answers', answersOf),
    urges: part('urges', urgesOf),
    lines: part('lines', linesOf),
    stages: part('stages', stagesOf),
    support: part('support', supportOf),
    crisis: part('crisis', crisisOf),
    studies: part('studies', studiesOf),
    urge: part('urge', urgeOf),
    plan: part('plan', planOf),
    replies: part('replies', repliesOf),
  };
  return { shelf, findings };
}

const nothing: Source = { file: '', data: undefined, locate: () => ({ line: 1, column: 1 }) };

function missing(file: string): Finding {
  return {
    rule: 'missing-file',
    file,
    line: 1,
    column: 1,
    message: 'the file is not there',
    mend: `write ${file}`,
  };
}
