/** How a word as typed becomes the word, or the words, that phrases are written with. */
import type { Words } from './rules.js';

export interface Speller {
  /** One folded word to the words it stands for; `before` is the word in front of it, or "". */
  readonly words: (word: string, before: string) => readonly string[];
}

/** `vocabulary`: every word that a phrase asks for. */
export function makeSpeller({ spelling, real }: Words, vocabulary: ReadonlySet<string>): Speller {
  const known = new Set([...vocabulary, ...real, ...Object.keys(spelling)]);
  const near = nearWords([...vocabulary].filter((word) => word.length >= 5 && /^[a-z]+$/.test(word)));
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

/** Finds the one word that a slip of one letter away from: dropped, doubled, added, swapped, or a neighbour on the keys. */
function nearWords(words: readonly string[]): (word: string) => string | undefined {
  const bySkeleton = new Map<string, string[]>();
  for (const word of words) for (const key of skeletons(word)) put(bySkeleton, key, word);
  return (word) => {
    if (word.length > 24) return undefined;
    const found = new Set(skeletons(word).flatMap((key) => bySkeleton.get(key) ?? []));
    const close = [...found].filter((one) => isSlip(word, one));
    return close[0];
  };
}

function put(map: Map<string, string[]>, key: string, word: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [word]);
  else list.push(word);
}

/** The word, and the word with any one letter left out. */
function skeletons(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** One edit apart, the first letter the same. */
function isSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return swapped || (restA.slice(1) === restB.slice(1) && isNeighbour(restA[0] ?? '', restB[0] ?? ''));
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
