/** What the minutes of an urge are made of: who it is about, the words, and whether the way to contact is closed. */
import type { Playbook } from '../core/graph/playbook.js';
import { wayOf } from '../core/journey/way.js';
import { whoOf } from '../core/journey/who.js';
import type { Shelf } from '../core/shelf.js';
import { fill } from '../core/words.js';
import type { Ports } from '../ports.js';

export interface Moment {
  readonly ports: Ports;
  readonly playbook: Playbook;
  readonly shelf: Shelf;
  readonly closed: boolean;
  /** A text with the ex named as the person does. */
  readonly filled: (text: string) => string;
}

export async function openMoment(ports: Ports): Promise<Moment> {
  const [playbook, shelf] = [await ports.playbook(), await ports.shelf()];
  const state = ports.store.read();
  const who = whoOf(playbook, state);
  return {
    ports,
    playbook,
    shelf,
    closed: wayOf(playbook, state, ports.clock.today()).closed,
    filled: (text) => fill(text.trim(), who),
  };
}

/** Markdown of the shelf, spoken with an empty line before it. */
export async function speak({ ports, filled }: Moment, text: string): Promise<void> {
  ports.say.talk(`\n${await ports.say.markdown(filled(text))}`);
}
