/**
 * The little language of phrases. It is matched by carrying sets of places forward, so its cost has a bound.
 *
 *   word        that word, as the speller writes it ("don't" is two words)        word~   with its regular endings
 *   (a b|c)     one or the other     [a|b]   the same, or nothing                  <name>  a class of words.yaml
 *   ..          up to two words      ...     up to four words
 *   ....        up to twelve words; a phrase stays inside one sentence
 *   @           a name               #       a number
 *   ^  $        a sentence begins, ends here;  $? ends with a question mark        !(a|b)  none of these follows
 */
export type Node =
  | { readonly kind: 'word'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'seq'; readonly parts: readonly Node[] }
  | { readonly kind: 'any'; readonly ways: readonly Node[]; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'not'; readonly node: Node }
  | { readonly kind: 'edge'; readonly edge: 'begin' | 'end' | 'question' };

export interface Reader {
  /** A literal to the words it is spelt with. */
  readonly spell: (word: string) => readonly string[];
  /** The phrases of a class; undefined where there is none. */
  readonly classNamed: (name: string) => Node | undefined;
  /** Filled while phrases are read: words that were met. */
  readonly literals: Map<string, Node>;
}

/** Thrown by {@link parsePhrase}: what is wrong with the phrase, in plain words. */
export class PhraseError extends Error {}

const LEXEMES = /<[a-z][a-z-]*>|!\(|[()[\]|^?]|\$\??|\.{2,4}|[@#]~?|[\p{L}\p{N}':_-]+~?|[^\s,]/gu;
const SIGNS = new Set(['(', ')', '[', ']', '|', '?', '!(', '^', '$', '$?', '..', '...', '....']);
const WORD = /^[@#\p{L}\p{N}':_-]/u;

export function parsePhrase(phrase: string, reader: Reader): Node {
  const lexemes = phrase.match(LEXEMES) ?? [];
  let at = 0;
  function ways(): Node {
    const found: Node[] = [sequence()];
    while (lexemes[at] === '|') {
      at++;
      found.push(sequence());
    }
    const [only] = found;
    return found.length === 1 && only !== undefined ? only : anyOf(found, false);
  }
  function sequence(): Node {
    const parts: Node[] = [];
    for (let next = lexemes[at]; next !== undefined && !ENDS.has(next); next = lexemes[at])
      parts.push(part(next));
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: 'seq', parts };
  }
  function inside(closer: string): Node {
    at++;
    const node = ways();
    if (lexemes[at] !== closer) throw new PhraseError(`a \`${closer}\` is missing`);
    at++;
    return node;
  }
  function part(next: string): Node {
    if (next === '(') {
      const node = inside(')');
      if (lexemes[at] !== '?') return node;
      at++;
      return anyOf([node], true);
    }
    if (next === '[') return anyOf([inside(']')], true);
    if (next === '!(') return { kind: 'not', node: inside(')') };
    at++;
    if (SIGNS.has(next)) return sign(next);
    if (next.startsWith('<') && next.length > 1) return named(next.slice(1, -1), reader);
    if (!WORD.test(next)) throw new PhraseError(`\`${next}\` means nothing in a phrase`);
    return literal(next, reader);
  }
  const node = ways();
  const left = lexemes[at];
  if (left !== undefined) throw new PhraseError(`a \`${left}\` closes nothing`);
  return node;
}

/** What a row of words ends before. */
const ENDS = new Set(['|', ')', ']']);

function anyOf(ways: readonly Node[], optional: boolean): Node {
  const words = new Set<string>();
  const rest: Node[] = [];
  for (const way of ways) {
    if (way.kind === 'word') for (const word of way.words) words.add(word);
    else rest.push(way);
  }
  const single: Node = { kind: 'word', words };
  if (rest.length === 0 && !optional) return single;
  return { kind: 'any', ways: words.size > 0 ? [single, ...rest] : rest, optional };
}

function sign(text: string): Node {
  if (text === '^') return { kind: 'edge', edge: 'begin' };
  if (text === '$') return { kind: 'edge', edge: 'end' };
  if (text === '$?') return { kind: 'edge', edge: 'question' };
  if (text === '..') return { kind: 'gap', most: 2 };
  if (text === '...') return { kind: 'gap', most: 4 };
  if (text === '....') return { kind: 'gap', most: 12 };
  throw new PhraseError(`a \`${text}\` is out of place`);
}

function named(name: string, { classNamed }: Reader): Node {
  const node = classNamed(name);
  if (node === undefined) throw new PhraseError(`no class of words is called \`${name}\``);
  return node;
}

/** `lexeme`: a word, with a ~ behind it or none. The same one is the same node. */
function literal(lexeme: string, { spell, literals }: Reader): Node {
  let node = literals.get(lexeme);
  if (node === undefined) {
    node = spelt(lexeme.toLowerCase(), spell);
    literals.set(lexeme, node);
  }
  return node;
}

function spelt(lexeme: string, spell: Reader['spell']): Node {
  if (/^[@#]/.test(lexeme)) return { kind: 'word', words: new Set([lexeme.charAt(0)]) };
  if (lexeme.endsWith('~')) return { kind: 'word', words: new Set(formsOf(lexeme.slice(0, -1))) };
  const parts = spell(lexeme).map((one): Node => ({ kind: 'word', words: new Set([one]) }));
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'seq', parts };
}

/** miss, misses, missed, missing; beg, begging; leave, leaving; try, tries. */
export function formsOf(word: string): readonly string[] {
  const silent = word.endsWith('e') ? word.slice(0, -1) : word;
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(word) ? `${word}${word.at(-1) ?? ''}` : silent;
  const stem = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : doubled;
  const plural = /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : stem.endsWith('i') ? `${stem}es` : `${word}s`;
  const ing = stem.endsWith('i') ? `${word}ing` : `${doubled}ing`;
  return [word, plural, `${stem}ed`, ing];
}

/** The words that a phrase may begin with; null where it may begin with anything, or with nothing. */
export function firstWords(node: Node): ReadonlySet<string> | null {
  const words = new Set<string>();
  return addFirst(node, words) === 'done' ? words : null;
}

/** `done`: a word is certain to have come; `open`: none needed to; `any`: anything may come first. */
type Begun = 'done' | 'open' | 'any';

function addFirst(node: Node, words: Set<string>): Begun {
  switch (node.kind) {
    case 'word':
      for (const word of node.words) words.add(word);
      return 'done';
    case 'gap':
      return 'any';
    case 'not':
    case 'edge':
      return 'open';
    case 'any': {
      const ways = node.ways.map((way) => addFirst(way, words));
      if (ways.includes('any')) return 'any';
      return node.optional || ways.includes('open') ? 'open' : 'done';
    }
    case 'seq':
      for (const part of node.parts) {
        const begun = addFirst(part, words);
        if (begun !== 'open') return begun;
      }
      return 'open';
  }
}

/** Words of which one has to stand somewhere in a stretch that the phrase fits: the fewest; null where it can do without. */
export function neededWords(node: Node): ReadonlySet<string> | null {
  switch (node.kind) {
    case 'word':
      return node.words;
    case 'seq':
      return fewest(node.parts.map(neededWords));
    case 'any': {
      const ways = node.ways.map(neededWords);
      if (node.optional || ways.includes(null)) return null;
      return new Set(ways.flatMap((words) => [...(words ?? [])]));
    }
    default:
      return null;
  }
}

/** As {@link neededWords}, of what comes after its first part. */
export function neededLater(node: Node): ReadonlySet<string> | null {
  return node.kind === 'seq' ? fewest(node.parts.slice(1).map(neededWords)) : null;
}

function fewest(sets: readonly (ReadonlySet<string> | null)[]): ReadonlySet<string> | null {
  let best: ReadonlySet<string> | null = null;
  for (const words of sets) if (words !== null && words.size < (best?.size ?? Infinity)) best = words;
  return best;
}

/** Every word that the phrase asks for somewhere. */
export function wordsIn(node: Node, found: Set<string>): void {
  if (node.kind === 'word') for (const word of node.words) found.add(word);
  if (node.kind === 'seq') for (const part of node.parts) wordsIn(part, found);
  if (node.kind === 'any') for (const way of node.ways) wordsIn(way, found);
  if (node.kind === 'not') wordsIn(node.node, found);
}
