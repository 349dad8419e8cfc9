/** The build's last step: content/ -> the JSON that the program reads: playbook, shelf, parts of it alone, message rules. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CoachError } from '../errors.js';
import { findingLine } from '../core/graph/finding-words.js';
import { phrasebookOf } from '../core/drafts/phrasebook.js';
import { packPhrasebook } from './packed-phrasebook.js';
import { packWeights } from './packed-weights.js';
import { readDrafts } from './read-drafts.js';
import { readPlaybook } from './read-playbook.js';
import { readShelf } from './read-shelf.js';
import { CRISIS_WEIGHTS, DRAFT_WEIGHTS, readWeights } from './read-weights.js';

/** Writes the files to `out`, unless something is wrong: then it writes nothing and gives a line for each finding. */
export function compile(content: string, out: string): readonly string[] {
  try {
    const { playbook, findings } = readPlaybook(content);
    const read = readShelf(content);
    const drafts = readDrafts(content);
    const wrong = [...findings, ...read.findings, ...drafts.findings];
    if (wrong.length > 0) return wrong.map(findingLine);
    writeFileSync(join(out, 'playbook.json'), JSON.stringify(playbook));
    writeFileSync(join(out, 'shelf.json'), JSON.stringify(read.shelf));
    writeFileSync(join(out, 'drafts.json'), JSON.stringify({ ...drafts.rules, weights: null }));
    writeFileSync(join(out, 'drafts.phrases'), packPhrasebook(phrasebookOf(drafts.rules)));
    for (const [file, name] of [
      [DRAFT_WEIGHTS, 'drafts.weights'],
      [CRISIS_WEIGHTS, 'crisis.weights'],
    ] as const)
      writeFileSync(join(out, name), packWeights(readWeights(join(content, file))));
    writeFileSync(join(out, 'lines.json'), JSON.stringify(read.shelf.lines));
    writeFileSync(join(out, 'crisis.json'), JSON.stringify(read.shelf.crisis));
    return [];
  } catch (error) {
    if (error instanceof CoachError) return [`${error.message} ${error.hint}`];
    throw error;
  }
}
