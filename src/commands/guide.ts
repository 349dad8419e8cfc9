/** Looks things up in the guides, the steps and the answers. Reads only, and works without a journey. */
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import { documentOf } from '../core/guide/document.js';
import type { Library } from '../core/guide/find.js';
import { find, looksLikeId, makeLibrary } from '../core/guide/find.js';
import { pageOf } from '../core/guide/pages.js';
import { emptyState } from '../core/journey/state.js';
import type { State } from '../core/journey/state.js';
import { wayOf } from '../core/journey/way.js';
import { whoOf } from '../core/journey/who.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';

export interface GuideOptions {
  /** An id, or words to search for; none for an overview. */
  readonly words: readonly string[];
  readonly json?: boolean;
}

/** Throws `usage` for an id of the form of a guide's that no guide has. */
export async function guide(ports: Ports, { words, json }: GuideOptions): Promise<ExitCode> {
  const library = await openLibrary(ports);
  const found = find(library, words);
  if (found.kind === 'words' && words.length === 1 && words.every(looksLikeId)) {
    throw new CoachError('usage', `There is no ${words.join(' ')} here.`, 'coach guide lists what there is.');
  }
  const page = pageOf(found, library);
  await ports.say.result(
    json === true ? jsonText(documentOf(found, library), 2) : await ports.say.markdown(page),
  );
  return 0;
}

async function openLibrary(ports: Ports): Promise<Library> {
  const [playbook, shelf] = await Promise.all([ports.playbook(), ports.shelf()]);
  const state = stateOf(ports);
  return makeLibrary({
    playbook,
    shelf,
    way: wayOf(playbook, state, ports.clock.today()),
    who: whoOf(playbook, state),
  });
}

/** A state that cannot be read is no reason not to be read to: then nothing is known of the person. */
function stateOf(ports: Ports): State {
  try {
    return ports.store.read();
  } catch {
    return emptyState;
  }
}
