/** Finds pages by whole words. Offline and simple: a page is as good as the number of words it holds, and where. */
export interface Page {
  readonly id: string;
  readonly kind: 'answer' | 'step' | 'item';
  readonly title: string;
  /** Words that a person may use for it. */
  readonly words: readonly string[];
  readonly text: string;
}

export interface Hit {
  readonly page: Page;
  readonly score: number;
}

const IN_TITLE = 4;
const IN_WORDS = 3;
const IN_TEXT = 1;
/** More than one word found counts for more than one word found often. */
const EACH_WORD = 10;
const RANKS: readonly Page['kind'][] = ['answer', 'step', 'item'];

const COMMON = new Set(
  `a about am an and are at be but by can did do does for from had has have he her him his how i if in is it its me my
  of on or our shall she should so that the their them then there they this to was we were what when where which who
  will with would you your`.split(/\s+/),
);

/** The pages that hold at least one word of the query, best first; equal ones in the order of kinds, then as given. */
export function search(pages: readonly Page[], query: string): readonly Hit[] {
  const sought = soughtWords(query);
  return pages
    .map((page) => ({ page, score: scoreOf(page, sought) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || rankOf(a) - rankOf(b));
}

/**
 * The words of a text, in small letters, without accents and without a plural s, so that "Signs" finds "sign".
 * Never a part of a word: "die" is not in "diet".
 */
export function wordsIn(text: string): readonly string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/[\p{Mn}'’]/gu, '')
    .toLowerCase();
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).map(singular);
}

function soughtWords(query: string): readonly string[] {
  const all = [...new Set(wordsIn(query))];
  const telling = all.filter((word) => !COMMON.has(word));
  return telling.length > 0 ? telling : all;
}

function scoreOf(page: Page, sought: readonly string[]): number {
  const title = new Set(wordsIn(page.title));
  const words = new Set(page.words.flatMap(wordsIn));
  const text = new Set(wordsIn(page.text));
  return sought
    .map(
      (word) =>
        points(title.has(word), IN_TITLE) +
        points(words.has(word), IN_WORDS) +
        points(text.has(word), IN_TEXT),
    )
    .reduce((sum, found) => sum + (found > 0 ? found + EACH_WORD : 0), 0);
}

function points(found: boolean, worth: number): number {
  return found ? worth : 0;
}

function rankOf(hit: Hit): number {
  return RANKS.indexOf(hit.page.kind);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
