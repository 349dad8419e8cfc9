/** How a word as typed becomes the word, or the words, that phrases are written with. */
import { addAt } from '../at.js';
import type { Words } from './rules.js';

export interface Speller {
  /** One folded word to the words it stands for; `before` is the word in front of it, or "". */
  readonly words: (word: string, before: string) => readonly string[];
}

/** `vocabulary`: every word that a phrase asks for. */
export function makeSpeller({ spelling, real }: Words, vocabulary: readonly string[]): Speller {
  const known = new Set([...vocabulary, ...real, ...Object.keys(spelling)]);
  const near = nearWords(vocabulary.filter((word) => word.length >= 5 && /^[a-z]+$/.test(word)));
  const cache = new Map<string, readonly string[]>();
  const spelt = (word: string): readonly string[] => {
    const plain = word.replace(/'/g, '');
    const written = spelling[word] ?? (word === plain ? undefined : cut(word)) ?? spelling[plain];
    if (written !== undefined) return written.split(' ');
    if (known.has(plain)) return [plain];
    const short = unstretched(plain, known, spelling);
    if (short !== undefined) return (spelling[short] ?? short).split(' ');
    return [plain.length >= 5 ? (near(plain) ?? plain) : plain];
  };
  return {
    words(word, before) {
      const apart = apartFrom(word, before);
      if (apart !== undefined) return apart;
      let found = cache.get(word);
      if (found === undefined) {
        found = spelt(word);
        if (cache.size < 20_000) cache.set(word, found);
      }
      return found;
    },
  };
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(can|wo|sha)n?'t$/, ''],
  [/^(.+)n't$/, '$1 not'],
  [/^i'm$/, 'i am'],
  [/^let's$/, 'let us'],
  [/^(.+)'re$/, '$1 are'],
  [/^(.+)'ve$/, '$1 have'],
  [/^(.+)'ll$/, '$1 will'],
  [/^(.+)'d$/, '$1 would'],
  [
    /^(it|that|what|where|who|how|there|here|he|she|when|why|everything|nothing|something|someone|everyone|this|today|one|name)'s$/,
    '$1 is',
  ],
  [/^(.+)'s$/, '$1'],
];
const ODD: Readonly<Record<string, string>> = {
  "can't": 'can not',
  "won't": 'will not',
  "shan't": 'shall not',
};

/** A word with an apostrophe. A possessive loses it. */
function cut(word: string): string | undefined {
  const odd = ODD[word];
  if (odd !== undefined) return odd;
  for (const [ending, whole] of ENDINGS)
    if (whole !== '' && ending.test(word)) return word.replace(ending, whole);
  return undefined;
}

const AFTER_BE = new Set(
  'am is are was were be been being feel feels feeling felt so very too really seriously mentally get gets getting got fell look looked looks bit quite physically from terminally chronically'.split(
    ' ',
  ),
);
const OWNERS = new Set('my your the his her their our an a photo no valid student'.split(' '));

const BEFORE_TO = new Set(
  'want need going have got talk talked talking listen come back next up used nothing able try like lied mean spoke speak happened'.split(
    ' ',
  ),
);
const BEFORE_FOR = new Set(
  'sorry wait waiting love looking thanks except here there forgive ready'.split(' '),
);

/** How a phrase spells its words: it means what it says, so "ill" is ill there and never "I'll". */
export function phraseWords(speller: Speller): (word: string) => readonly string[] {
  return (word) => (word === 'ill' || word === 'id' ? [word] : speller.words(word, ''));
}

/** "ill" and "id" are words too; what stands in front tells which is meant. */
function apartFrom(word: string, before: string): readonly string[] | undefined {
  if (word === 'ill') return AFTER_BE.has(before) ? ['ill'] : ['i', 'will'];
  if (word === '2' && BEFORE_TO.has(before)) return ['to'];
  if (word === '4' && BEFORE_FOR.has(before)) return ['for'];
  if (word === 'id') return OWNERS.has(before) ? ['id'] : ['i', 'would'];
  return undefined;
}

/** "sooooo", "pleasee": letters written three times or more, once or twice; or a last letter twice. */
function unstretched(
  word: string,
  known: ReadonlySet<string>,
  spelling: Words['spelling'],
): string | undefined {
  if (!/(.)\1/u.test(word)) return undefined;
  const forms = [
    word.replace(/(.)\1{2,}/gu, '$1$1'),
    word.replace(/(.)\1{2,}/gu, '$1'),
    word.replace(/(.)\1+/gu, '$1'),
  ];
  const found = forms.find((form) => form !== word && (known.has(form) || spelling[form] !== undefined));
  return found ?? (/(.)\1{2,}/u.test(word) ? forms[1] : undefined);
}

/** Finds the word that a slip of one letter away from: dropped, doubled, added, swapped, or a neighbour on the keys. */
function nearWords(words: readonly string[]): (word: string) => string | undefined {
  const alike = new Map<string, string[]>();
  for (const word of words) addAt(alike, likenessOf(word, word.length), word);
  return (word) => {
    // A letter is left out more often than one is added, and that more often than one is wrong.
    for (const length of [word.length + 1, word.length - 1, word.length]) {
      const found = alike.get(likenessOf(word, length))?.find((one) => isSlip(word, one));
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** The first letter is never the wrong one. */
function likenessOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}

/** One edit apart. */
function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++;
  const other = shorter - head - tail;
  if (a.length !== b.length) return other === 0;
  if (other === 1) return isNeighbour(a.charAt(head), b.charAt(head));
  return other === 2 && a.charAt(head) === b.charAt(head + 1) && a.charAt(head + 1) === b.charAt(head);
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const VOWELS = 'aeiouy';

/** Beside each other on the keyboard, or one vowel for another. */
function isNeighbour(a: string, b: string): boolean {
  if (VOWELS.includes(a) && VOWELS.includes(b)) return true;
  return ROWS.some(
    (row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1,
  );
}
