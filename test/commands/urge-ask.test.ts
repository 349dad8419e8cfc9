import { expect, it } from '@jest/globals';

import { chooseOrSay } from '../../src/commands/urge-ask.js';
import type { TextQuestion } from '../../src/ports.js';
import { fakePorts } from '../helpers/ports.js';

it('own words are a few: what would fill a page is refused in words', async () => {
  const { ports } = fakePorts({ answers: { trigger: 'other', trigger_own: { key: 'skip' } } });
  const met: TextQuestion[] = [];
  const ask = {
    ...ports.ask,
    text: (question: TextQuestion) => {
      met.push(question);
      return ports.ask.text(question);
    },
  };
  const asked = { id: 'trigger', question: 'What?', choices: [], own: 'In a few words:', sources: ['coach'] };
  const given = await chooseOrSay(
    { ...ports, ask },
    { ...asked, keep: () => Promise.reject(new Error('nothing was said')) },
  );
  expect(given).toEqual({ value: null });
  expect(met.map(({ id, question, skip }) => ({ id, question, skip }))).toEqual([
    { id: 'trigger_own', question: 'In a few words:', skip: true },
  ]);
  expect([met[0]?.refuse?.('x'.repeat(160)), met[0]?.refuse?.('x'.repeat(161))]).toEqual([
    null,
    'A few words are enough here.',
  ]);
});
