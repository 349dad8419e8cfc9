/** The coach's own content, read once a test file. */
import { readDrafts } from '../../src/content/read-drafts.js';
import { readPlaybook } from '../../src/content/read-playbook.js';
import { readShelf } from '../../src/content/read-shelf.js';
import { CRISIS_WEIGHTS, readWeights } from '../../src/content/read-weights.js';
import type { Watch } from '../../src/core/danger.js';
import type { DraftRules } from '../../src/core/drafts/rules.js';
import type { Playbook } from '../../src/core/graph/playbook.js';
import type { Shelf } from '../../src/core/shelf.js';

let playbook: Playbook | null = null;
let shelf: Shelf | null = null;
let draftRules: DraftRules | null = null;
let watch: Watch | null = null;

export function realDraftRules(): DraftRules {
  return (draftRules ??= readDrafts('content').rules);
}

export function realPlaybook(): Playbook {
  return (playbook ??= readPlaybook('content').playbook);
}

export function realShelf(): Shelf {
  return (shelf ??= readShelf('content').shelf);
}

export function realWatch(): Watch {
  return (watch ??= { crisis: realShelf().crisis, weights: readWeights(`content/${CRISIS_WEIGHTS}`) });
}
