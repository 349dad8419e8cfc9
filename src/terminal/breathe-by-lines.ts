/** Breathing without drawing: each phase is a line that a screen reader speaks. Enter ends it. */
import type { Breath } from '../ports.js';
import type { PlainTerminal } from './plain-terminal.js';
import { words } from './words.js';

export async function breatheByLines(terminal: PlainTerminal, { phases, rounds }: Breath): Promise<void> {
  terminal.tell(words.plainBreath);
  for (let round = 0; round < rounds; round++) {
    for (const phase of phases) {
      terminal.tell(words.phase(phase.words, phase.seconds));
      if (await terminal.pause(phase.seconds * 1000)) return;
    }
  }
}
