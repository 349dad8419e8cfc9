/** Decodes urge.yaml: the words of the minutes in which somebody wants to write. */
import { listed, sourcesOf } from './decode-shelf-parts.js';
import type { Cursor } from './graph/cursor.js';
import { items, onlyKeys, text, under, wholeNumber, word } from './graph/cursor.js';
import type { Named, UrgeWords } from './shelf.js';

const KEYS = [
  'intro', 'breathe', 'rounds', 'over', 'honest', 'sources', 'note_hint', 'triggers', 'deeds', 'wrote', 'plan',
]; // prettier-ignore

export function urgeOf(at: Cursor): UrgeWords {
  onlyKeys(at, KEYS);
  const [wrote, plan] = [under(at, 'wrote'), under(at, 'plan')];
  onlyKeys(wrote, ['open', 'closed', 'sources']);
  onlyKeys(plan, ['question', 'help', 'sources']);
  return {
    intro: text(under(at, 'intro')),
    breathe: items(under(at, 'breathe')).map(phaseOf),
    rounds: wholeNumber(under(at, 'rounds')),
    over: text(under(at, 'over')),
    honest: text(under(at, 'honest')),
    sources: sourcesOf(at),
    noteHint: text(under(at, 'note_hint')),
    triggers: listed(under(at, 'triggers'), namedOf),
    deeds: listed(under(at, 'deeds'), namedOf),
    wrote: {
      open: text(under(wrote, 'open')),
      closed: text(under(wrote, 'closed')),
      sources: sourcesOf(wrote),
    },
    plan: {
      question: text(under(plan, 'question'), 'a question'),
      help: text(under(plan, 'help')),
      sources: sourcesOf(plan),
    },
  };
}

function phaseOf(at: Cursor): UrgeWords['breathe'][number] {
  onlyKeys(at, ['words', 'seconds']);
  return { words: text(under(at, 'words')), seconds: wholeNumber(under(at, 'seconds')) };
}

function namedOf(at: Cursor): Named {
  onlyKeys(at, ['id', 'title']);
  return { id: word(under(at, 'id')), title: text(under(at, 'title')) };
}
