/** The coach's own content, read once a test file. */
import { readPlaybook } from '../../src/content/read-playbook.js';
import { readShelf } from '../../src/content/read-shelf.js';
import type { Playbook } from '../../src/core/graph/playbook.js';
import type { Shelf } from '../../src/core/shelf.js';

let playbook: Playbook | null = null;
let shelf: Shelf | null = null;

export function realPlaybook(): Playbook {
  return (playbook ??= readPlaybook('content').playbook);
}

export function realShelf(): Shelf {
  return (shelf ??= readShelf('content').shelf);
}
