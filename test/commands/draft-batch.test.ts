import { describe, expect, it } from '@jest/globals';

import { draftBatch } from '../../src/commands/draft-batch.js';
import { fewRules } from '../helpers/draft-rules.js';
import { fakePorts } from '../helpers/ports.js';

async function* pipe(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* await Promise.resolve(parts);
}

async function lines(parts: readonly (string | Uint8Array)[], stage?: string): Promise<readonly unknown[]> {
  const fake = fakePorts({ draftRules: fewRules, nobody: true });
  expect(await draftBatch(fake.ports, { stage, stdin: pipe(...parts) })).toBe(0);
  expect(fake.log).not.toContain('save');
  return fake
    .out()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

describe('many messages', () => {
  it('a line out for each line in, in order, wherever the pipe cuts them', async () => {
    const found = await lines([
      '{"id":"a","text":"haha","stage":"warm"}\r\n{"id":2,"te',
      'xt":"I beg"}\n\n',
      '{"text":"I die"}',
    ]);
    expect(found).toEqual([
      { id: 'a', verdict: 'ok', labels: ['good-light'], findings: [] },
      {
        id: 2,
        verdict: 'revise',
        labels: ['begging'],
        findings: [
          {
            label: 'begging',
            start: 2,
            end: 5,
            quote: 'beg',
            why: 'Why begging, your ex?',
            sources: ['g2.3.4', 'coach'],
            instead: 'Say hello to them.',
          },
        ],
      },
      {
        id: null,
        verdict: 'crisis',
        labels: ['self-harm'],
        findings: [expect.objectContaining({ instead: null })],
      },
    ]);
  });

  it('a character in two pieces is whole', async () => {
    const bytes = new TextEncoder().encode('{"id":"é","text":"x"}\n');
    expect(await lines([bytes.slice(0, 8), bytes.slice(8)])).toMatchObject([{ id: 'é' }]);
  });

  it.each<[string, readonly (string | Uint8Array)[], string]>([
    ['no JSON', ['{"id":1,"text":"x"}\nnope\n'], 'Line 2 is no JSON.'],
    ['a list', ['[]'], 'Line 1 is no JSON object.'],
    ['no text', ['{"id":1}\n'], 'Line 1 has no "text".'],
    ['an unknown stage', ['\n\n{"text":"x","stage":"love"}'], 'Line 3 names a stage that there is not.'],
    [
      'bytes that are no UTF-8',
      ['{"text":"x"}\n', Uint8Array.of(0xff, 10)],
      'The text after line 1 is no UTF-8.',
    ],
  ])('%s is told with its line, and what came before it is written', async (_, parts, message) => {
    const fake = fakePorts({ draftRules: fewRules, nobody: true });
    await expect(draftBatch(fake.ports, { stdin: pipe(...parts) })).rejects.toMatchObject({
      kind: 'usage',
      message,
    });
    expect(fake.out() === '').toBe(!message.includes('2') && !message.includes('after'));
  });

  it('refuses a stage that is none, before it reads', async () => {
    await expect(lines([], 'love')).rejects.toMatchObject({ kind: 'usage' });
  });
});
