import { describe, expect, it } from '@jest/globals';

import { allTags, readTag, tagsIn } from '../../../src/core/journal/tags.js';

describe('tags in a text', () => {
  it.each([
    ['at the start and the end', '@night no sleep @urge', ['night', 'urge']],
    ['with figures and signs', 'read about @os/2 @c++ @c# @late-night', ['os/2', 'c++', 'c#', 'late-night']],
    ['an address is none', 'wrote to anna@example.org and @anna', ['anna']],
    ['before a full stop or comma', 'so @tired, and @hungry.', ['tired', 'hungry']],
    ['in brackets and quotes', '(@one) "@two" [@three]', ['one', 'two', 'three']],
    ['each once, in small letters', '@Urge @urge @URGE', ['urge']],
    ['in any script', '@грусть @七転 @café', ['грусть', '七転', 'café']],
    ['an accent of two characters is the same tag', '@cafe\u0301 @caf\u00e9', ['café']],
    ['signs alone are none', '@ @--- @# @@', []],
    ['over several lines', 'first\n@second\n', ['second']],
    ['none', 'nothing here', []],
  ])('%s', (_, text, tags) => {
    expect(tagsIn(text)).toEqual(tags);
  });
});

describe('a tag by itself', () => {
  it.each([
    ['urge', 'urge'],
    ['@Urge', 'urge'],
    [' late-night ', 'late-night'],
    ['two words', null],
    ['', null],
    ['@', null],
    ['--', null],
    ['a@b', null],
  ])('%j', (given, tag) => {
    expect(readTag(given)).toBe(tag);
  });
});

it('puts given tags before those of the text, each once', () => {
  expect(allTags('a @bad night, @urge', ['urge', 'home'])).toEqual(['urge', 'home', 'bad']);
});
