/** A text as the phrases see it: spelt out words and names of pictures, in sentences. */
import { itemAt, valueAt } from '../at.js';
import type { Speller } from './spelling.js';
import { formOf, piecesOf } from './tokens.js';
import type { Form } from './tokens.js';

export interface Token {
  readonly word: string;
  /** `@` where it looks like a name, `#` where it is a number. */
  readonly tag?: '@' | '#';
  /** Where it stands in the text as typed. */
  readonly start: number;
  readonly end: number;
}

export interface Line {
  readonly tokens: readonly Token[];
  /** For each token, the number of its sentence. */
  readonly sentence: readonly number[];
  /** For each sentence, the first token, the one after its last, and whether a question mark ends it. */
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly question: boolean;
  /** The number of the first of several sentences with the same words, names and end; null where there is no other. */
  readonly like: number | null;
}

/** Tokens from..to, the last one not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const ENDS = /[.!?…\n]/u;

export interface Writing {
  readonly speller: Speller;
  readonly pictures: ReadonlyMap<string, string>;
  /** Names that need no capital, and words with a capital that are no names. */
  readonly names: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
}

export function lineOf(text: string, writing: Writing): Line {
  const tokens: Token[] = [];
  const sentence: number[] = [];
  const sentences: Omit<Sentence, 'like'>[] = [];
  // A text has most of its words again.
  const forms = new Map<string, Form>();
  let from = 0;
  const close = (question: boolean): void => {
    const to = tokens.length;
    if (to === from) {
      const last = sentences.at(-1);
      if (question && last !== undefined) sentences[sentences.length - 1] = { ...last, question };
      return;
    }
    sentences.push({ from, to, question });
    from = to;
  };
  for (const { typed, start, end, kind } of piecesOf(text)) {
    if (kind === 'mark') {
      if (ENDS.test(typed)) close(typed.includes('?'));
      continue;
    }
    if (kind === 'picture') {
      tokens.push({ word: pictureOf(typed, writing), start, end });
      sentence.push(sentences.length);
      continue;
    }
    const form = forms.get(typed) ?? formOf(typed);
    forms.set(typed, form);
    const tag = tagOf(form, tokens.length === from, writing);
    for (const word of writing.speller.words(form.folded, tokens.at(-1)?.word ?? '')) {
      tokens.push(tag === undefined ? { word, start, end } : { word, tag, start, end });
      sentence.push(sentences.length);
    }
  }
  close(false);
  return { tokens, sentence, sentences: withLike(sentences, tokens) };
}

function withLike(
  sentences: readonly Omit<Sentence, 'like'>[],
  tokens: readonly Token[],
): readonly Sentence[] {
  const keys = sentences.map(({ from, to, question }) => {
    let key = question ? '?' : '';
    for (let at = from; at < to; at++) {
      const { word, tag } = itemAt(tokens, at);
      key += tag === undefined ? ` ${word}` : ` ${word}${tag}`;
    }
    return key;
  });
  const first = new Map<string, number>();
  const again = new Set<string>();
  keys.forEach((key, number) => {
    if (first.has(key)) again.add(key);
    else first.set(key, number);
  });
  return sentences.map((sentence, number) => {
    const key = itemAt(keys, number);
    return { ...sentence, like: again.has(key) ? valueAt(first, key) : null };
  });
}

/** What is added to a picture or a face: the way it is drawn, a joiner, the tone of a skin, a nose. */
const ADDED = /\uFE0F|\u200D|[\u{1F3FB}-\u{1F3FF}]|-/gu;

function pictureOf(typed: string, { pictures }: Writing): string {
  const bare = typed.replace(ADDED, '');
  const [first = ''] = bare;
  return pictures.get(bare) ?? pictures.get(first) ?? ':picture';
}

/** A capital inside a sentence makes a name, unless the word is known to be none; a few names need no capital. */
function tagOf({ bare, numeral, capital }: Form, first: boolean, { names, notNames }: Writing): Token['tag'] {
  if (numeral) return '#';
  if (names.has(bare)) return '@';
  return capital && !first && !notNames.has(bare) ? '@' : undefined;
}
