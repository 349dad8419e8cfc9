import { describe, expect, it } from '@jest/globals';

import type { ErrorKind } from '../src/errors.js';
import { AnswersEnd, CoachError, LeaveNow, exitCodes } from '../src/errors.js';
import { lastWords } from '../src/last-words.js';
import { topics } from '../src/program/topics.js';

const kinds = Object.keys(exitCodes) as ErrorKind[];
const pipe = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
const calm = [
  'Something went wrong inside the coach. What was saved is still there.',
  'Please try again; with COACH_DEBUG=1 it says where it happened.',
];

describe('last words', () => {
  it.each(kinds)('%s: what happened, what to do, its own code', (kind) => {
    const error = new CoachError(kind, 'What happened.', 'What to do.');
    expect(lastWords(error, false)).toEqual({
      code: exitCodes[kind],
      lines: ['What happened.', 'What to do.'],
    });
  });

  it.each([
    ['leaving at once', new LeaveNow(), { code: 0, lines: [] }],
    ['the end of the answers', new AnswersEnd('afraid'), { code: 0, lines: [] }],
    ['a reader that has gone', pipe, { code: 0, lines: [] }],
    ['no hint', new CoachError('interrupted', 'Stopped.'), { code: 130, lines: ['Stopped.'] }],
    ['a surprise', new TypeError('dear diary'), { code: 1, lines: calm }],
    ['something that is no error', 'dear diary', { code: 1, lines: calm }],
  ])('%s', (_what, error, expected) => {
    expect(lastWords(error, false)).toEqual(expected);
  });

  it('the stack, and that of the cause, are for those who ask', () => {
    const error = new CoachError('failed', 'No.', 'Again.', { cause: new Error('EIO') });
    const { lines } = lastWords(error, true);
    expect(lines.slice(0, 2)).toEqual(['No.', 'Again.']);
    expect(lines.join('\n')).toMatch(/last-words\.test[\s\S]*caused by:\nError: EIO/);
  });
});

describe('help on exit codes', () => {
  // Nothing can be locked yet.
  const used = Object.values(exitCodes).filter((code) => code !== exitCodes.locked);
  it.each(used)('tells %d', (code) => {
    expect(topics['exit-codes']).toMatch(new RegExp(`^  ${code} `, 'm'));
  });
});
