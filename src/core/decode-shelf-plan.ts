/** Decodes plan.yaml: the questions of the safety plan. */
import { listed, sourcesOf } from './decode-shelf-parts.js';
import type { Cursor } from './graph/cursor.js';
import { onlyKeys, text, under, word } from './graph/cursor.js';
import type { SafetyPlan } from './shelf.js';

export function planOf(at: Cursor): SafetyPlan {
  onlyKeys(at, ['title', 'intro', 'parts', 'empty', 'kept', 'sources']);
  return {
    title: text(under(at, 'title')),
    intro: text(under(at, 'intro')),
    parts: listed(under(at, 'parts'), (part) => {
      onlyKeys(part, ['id', 'title', 'question']);
      return {
        id: word(under(part, 'id')),
        title: text(under(part, 'title')),
        question: text(under(part, 'question'), 'a question'),
      };
    }),
    empty: text(under(at, 'empty')),
    kept: text(under(at, 'kept')),
    sources: sourcesOf(at),
  };
}
