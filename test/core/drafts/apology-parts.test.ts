/** Which parts an apology has, and which are missing. */
import { describe, expect, it } from '@jest/globals';

import { apologyParts } from '../../../src/core/drafts/apology-parts.js';
import { realDraftRules } from '../../helpers/real-content.js';

/** The parts that are there, and the flags. */
function readingOf(text: string): { readonly there: readonly string[]; readonly flags: readonly string[] } {
  const { parts, flags } = apologyParts(text, realDraftRules());
  return {
    there: parts.filter(({ there }) => there).map(({ id }) => id),
    flags: flags.map(({ id }) => id),
  };
}

describe('an apology', () => {
  const table: readonly (readonly [text: string, there: readonly string[], flags: readonly string[]])[] = [
    ['', ['no-excuse', 'no-demand'], []],
    [
      'I forgot your show and you stood there alone. I have started to write dates down. No answer needed.',
      ['deed', 'effect', 'no-excuse', 'change', 'no-demand'],
      [],
    ],
    ['I am sorry that I lied about the loan.', ['deed', 'no-excuse', 'no-demand'], []],
    ['I shouted at you. It will not happen again.', ['deed', 'no-excuse', 'change', 'no-demand'], []],
    ['I missed the funeral. That was cruel to you.', ['deed', 'effect', 'no-excuse', 'no-demand'], []],
    ['Sorry if it came across badly.', ['no-demand'], ['sorry-if']],
    ["I'm sorry you feel hurt.", ['no-demand'], ['sorry-you-feel']],
    ['I lied to you, I am sorry, but you never listened.', ['deed', 'no-demand'], ['but-you']],
    ['I lied. Now you have to forgive me.', ['deed', 'no-excuse'], []],
  ];
  it.each(table)('%s', (text, there, flags) => {
    expect(readingOf(text)).toEqual({ there, flags });
  });

  it('quotes the words as they were typed', () => {
    const text = 'Well…  I SHOUTED at you.';
    const [deed] = apologyParts(text, realDraftRules()).parts;
    expect(deed?.passages.map(({ start, end }) => text.slice(start, end))).toEqual(
      deed?.passages.map(({ quote }) => quote),
    );
    expect(deed?.passages[0]?.quote).toContain('I SHOUTED');
  });
});
