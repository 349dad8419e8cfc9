import { describe, expect, it } from '@jest/globals';

import type { Page } from '../../src/core/search.js';
import { search, wordsIn } from '../../src/core/search.js';

const page = (id: string, rest: Partial<Page>): Page => ({
  id,
  kind: 'answer',
  title: '',
  words: [],
  text: '',
  ...rest,
});

const pages: readonly Page[] = [
  page('item', { kind: 'item', text: 'A sign may mean nothing at all.' }),
  page('text', { text: 'Some words about signs and silence.' }),
  page('words', { words: ['mixed signals', 'signs'] }),
  page('title', { title: 'How do I read the signs?', text: 'Diet and studied.' }),
  page('both', { text: 'Silence is not a sign.', words: ['silence'] }),
];
const ids = (query: string): readonly string[] => search(pages, query).map((hit) => hit.page.id);

describe('search', () => {
  it.each([
    ['sign', ['title', 'words', 'text', 'both', 'item']],
    ['SIGNS', ['title', 'words', 'text', 'both', 'item']],
    ['silence signs', ['both', 'text', 'title', 'words', 'item']],
    ['die', []],
    ['mix', []],
    ['what is the', ['title', 'both']],
    ['nowhere', []],
    ['?!', []],
    ['', []],
  ])('%j', (query, found) => {
    expect(ids(query)).toEqual(found);
  });

  it('a word twice is one word', () => {
    expect(search(pages, 'sign sign signs')).toEqual(search(pages, 'sign'));
  });
});

describe('words', () => {
  it.each([
    ["Don't, don’t", ['dont', 'dont']],
    ['Café naïve', ['cafe', 'naive']],
    ['this kiss, glass and notes', ['thi', 'kiss', 'glass', 'and', 'note']],
    ['g1.2', ['g1', '2']],
  ])('%j', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });
});
