/** Decodes urge.yaml: what `coach urge` says and asks, and how a slip is met. */
import { kindOf, listed, sourcesOf } from './decode-shelf-parts.js';
import type { Cursor } from './graph/cursor.js';
import { items, onlyKeys, report, text, under, wholeNumber, word, words } from './graph/cursor.js';
import type { Named, UrgeWords } from './shelf.js';

const KEYS = [
  'breathing', 'said', 'triggers', 'any_cue', 'deeds', 'thens', 'calm_note', 'note_hint', 'reasons', 'commitments',
]; // prettier-ignore
const SAID = ['honest', 'slip', 'safe', 'plan', 'planned'] as const;
const WAYS = ['in', 'out'] as const;

export function urgeOf(at: Cursor): UrgeWords {
  onlyKeys(at, KEYS);
  const said = under(at, 'said');
  onlyKeys(said, [...SAID]);
  return {
    breathing: breathingOf(under(at, 'breathing')),
    said: Object.fromEntries(SAID.map((id) => [id, saidOf(under(said, id))])) as unknown as UrgeWords['said'],
    triggers: listed(under(at, 'triggers'), triggerOf),
    anyCue: text(under(at, 'any_cue')),
    deeds: listed(under(at, 'deeds'), namedOf),
    thens: listed(under(at, 'thens'), thenOf),
    calmNote: noteOf(under(at, 'calm_note')),
    noteHint: text(under(at, 'note_hint')),
    reasons: words(under(at, 'reasons'), 'the id of a question'),
    commitments: words(under(at, 'commitments'), 'the id of a menu'),
  };
}

function breathingOf(at: Cursor): UrgeWords['breathing'] {
  onlyKeys(at, ['intro', 'phases', 'rounds', 'over', 'sources']);
  return {
    intro: text(under(at, 'intro')),
    phases: items(under(at, 'phases')).map((one) => {
      onlyKeys(one, ['words', 'seconds', 'way']);
      const way = kindOf(under(one, 'way'), WAYS, 'a way of breathing');
      return { words: text(under(one, 'words')), seconds: atLeastOne(under(one, 'seconds')), way };
    }),
    rounds: atLeastOne(under(at, 'rounds')),
    over: text(under(at, 'over')),
    sources: sourcesOf(at),
  };
}

/** A phase without length would never be seen. */
function atLeastOne(at: Cursor): number {
  const number = wholeNumber(at);
  if (number < 1) report(at, 'shape', 'expected a number from 1 on', 'write 1 or more');
  return number;
}

function saidOf(at: Cursor): UrgeWords['said']['honest'] {
  onlyKeys(at, ['say', 'sources']);
  return { say: text(under(at, 'say')), sources: sourcesOf(at) };
}

function triggerOf(at: Cursor): UrgeWords['triggers'][number] {
  onlyKeys(at, ['id', 'title', 'cue', 'sources']);
  return { ...named(at), cue: text(under(at, 'cue')) };
}

function namedOf(at: Cursor): Named {
  onlyKeys(at, ['id', 'title', 'sources']);
  return named(at);
}

function named(at: Cursor): Named {
  return { id: word(under(at, 'id')), title: text(under(at, 'title')), sources: sourcesOf(at) };
}

function thenOf(at: Cursor): UrgeWords['thens'][number] {
  onlyKeys(at, ['id', 'say', 'sources']);
  return { id: word(under(at, 'id')), say: text(under(at, 'say')), sources: sourcesOf(at) };
}

function noteOf(at: Cursor): UrgeWords['calmNote'] {
  onlyKeys(at, ['question', 'hint', 'sources']);
  return {
    question: text(under(at, 'question'), 'a question'),
    hint: text(under(at, 'hint')),
    sources: sourcesOf(at),
  };
}
