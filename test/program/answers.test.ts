import { describe, expect, it } from '@jest/globals';

import { readAnswers } from '../../src/program/answers.js';

function read(content: string | Uint8Array): unknown {
  return readAnswers(() => Buffer.from(content));
}

describe('an answers file', () => {
  it('is a mapping of what was written', () => {
    const yaml =
      'afraid: no\nsure: true\nsteady: 7\nended_on: 2026-11-01\nsent: [not_yet, yes]\nletter: |\n  One.\n  Two.\nskipped:\n';
    expect(read(yaml)).toEqual({
      afraid: 'no',
      sure: true,
      steady: 7,
      ended_on: '2026-11-01',
      sent: ['not_yet', 'yes'],
      letter: 'One.\nTwo.\n',
      skipped: null,
    });
  });

  it.each([
    ['a list', '- afraid'],
    ['a word', 'afraid'],
    ['nothing', ''],
    ['no YAML', 'a: [1'],
    ['a key twice', 'a: 1\na: 2'],
    ['an anchor', 'a: &x 1'],
    ['an anchor on a list', 'a: &x [1]'],
    ['an alias', 'a: &x 1\nb: *x'],
    ['a tag', 'a: !!js/function "x"'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['wrong bytes', Uint8Array.of(0x61, 0x3a, 0x20, 0xff)],
    ['too much', `a: ${'x'.repeat(256 * 1024)}`],
  ])('%s is refused, and not quoted', (_what, content) => {
    expect(() => read(content)).toThrow(
      expect.objectContaining({
        kind: 'usage',
        message: expect.stringMatching(/^The answers file (is not|cannot)/),
      }),
    );
  });

  it('that is not there is refused', () => {
    const gone = (): never => {
      throw new Error('ENOENT');
    };
    expect(() => readAnswers(gone)).toThrow('The answers file cannot be read.');
  });
});
