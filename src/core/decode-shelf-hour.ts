/** Decodes hour.yaml: what `coach urge` says and asks, and how a slip is met. */
import { kindOf, listed, sourcesOf } from './decode-shelf-parts.js';
import type { Cursor } from './graph/cursor.js';
import { items, onlyKeys, report, text, under, wholeNumber, word, words } from './graph/cursor.js';
import type { Hour } from './shelf.js';

const KEYS = [
  'breathing', 'said', 'triggers', 'any_cue', 'deeds', 'calm_note', 'reasons', 'commitments',
]; // prettier-ignore
const SAID = ['promise', 'slip', 'safe', 'plan', 'planned'] as const;
const WAYS = ['in', 'out'] as const;

export function hourOf(at: Cursor): Hour {
  onlyKeys(at, KEYS);
  const said = under(at, 'said');
  onlyKeys(said, [...SAID]);
  return {
    breathing: breathingOf(under(at, 'breathing')),
    said: Object.fromEntries(SAID.map((id) => [id, saidOf(under(said, id))])) as unknown as Hour['said'],
    triggers: listed(under(at, 'triggers'), triggerOf),
    anyCue: text(under(at, 'any_cue')),
    deeds: listed(under(at, 'deeds'), deedOf),
    calmNote: noteOf(under(at, 'calm_note')),
    reasons: words(under(at, 'reasons'), 'the id of a question'),
    commitments: words(under(at, 'commitments'), 'the id of a menu'),
  };
}

function breathingOf(at: Cursor): Hour['breathing'] {
  onlyKeys(at, ['intro', 'phases', 'rounds', 'sources']);
  return {
    intro: text(under(at, 'intro')),
    phases: items(under(at, 'phases')).map((one) => {
      onlyKeys(one, ['say', 'seconds', 'way']);
      const way = kindOf(under(one, 'way'), WAYS, 'a way of breathing');
      return { say: text(under(one, 'say')), seconds: atLeastOne(under(one, 'seconds')), way };
    }),
    rounds: atLeastOne(under(at, 'rounds')),
    sources: sourcesOf(at),
  };
}

/** A phase without length would never be seen. */
function atLeastOne(at: Cursor): number {
  const number = wholeNumber(at);
  if (number < 1) report(at, 'shape', 'expected a number from 1 on', 'write 1 or more');
  return number;
}

function saidOf(at: Cursor): Hour['said']['promise'] {
  onlyKeys(at, ['say', 'sources']);
  return { say: text(under(at, 'say')), sources: sourcesOf(at) };
}

function triggerOf(at: Cursor): Hour['triggers'][number] {
  onlyKeys(at, ['id', 'label', 'cue', 'sources']);
  return {
    id: word(under(at, 'id')),
    label: text(under(at, 'label')),
    cue: text(under(at, 'cue')),
    sources: sourcesOf(at),
  };
}

function deedOf(at: Cursor): Hour['deeds'][number] {
  onlyKeys(at, ['id', 'say', 'sources']);
  return { id: word(under(at, 'id')), say: text(under(at, 'say')), sources: sourcesOf(at) };
}

function noteOf(at: Cursor): Hour['calmNote'] {
  onlyKeys(at, ['question', 'hint', 'sources']);
  return {
    question: text(under(at, 'question'), 'a question'),
    hint: text(under(at, 'hint')),
    sources: sourcesOf(at),
  };
}
