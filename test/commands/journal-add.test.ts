import { describe, expect, it } from '@jest/globals';

import type { JournalAddOptions } from '../../src/commands/journal.js';
import { journalAdd } from '../../src/commands/journal.js';
import { somebody } from '../helpers/journeys.js';
import type { FakePorts } from '../helpers/ports.js';
import { fakePorts } from '../helpers/ports.js';

async function added(options: JournalAddOptions): Promise<FakePorts> {
  const fake = fakePorts({ state: somebody({ step: 'feel' }) });
  expect(await journalAdd(fake.ports, options)).toBe(0);
  return fake;
}

async function* pipe(...chunks: readonly (readonly number[] | string)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk as string));
}

describe('an entry', () => {
  it('keeps text, mood, tags, step and time, and says so', async () => {
    const fake = await added({ text: 'Walked @home', mood: '7', tags: ['@Evening', 'home'] });
    const [entry] = fake.entries();
    expect(entry).toEqual({
      id: entry?.id,
      at: '2026-11-22T12:00:00+00:00',
      text: 'Walked @home',
      mood: 7,
      tags: ['evening', 'home'],
      step: 'feel',
      prompt: null,
    });
    expect(fake.log).toEqual(['append', 'save', 'talk']);
    expect(fake.talk()).toBe(`Kept as ${entry?.id.slice(0, 8) ?? ''}.`);
    expect(fake.state().measures).toEqual([{ id: 'mood', value: 7, at: '2026-11-22T12:00:00+00:00' }]);
  });

  it.each([
    ['--dash', '--dash'],
    ['two\nlines\n\n', 'two\nlines'],
    ['  indented', '  indented'],
    ['💔 é 七転 ’ “ ”', '💔 é 七転 ’ “ ”'],
    ['\u001b]0;x\u0007', '\u001b]0;x\u0007'],
  ])('keeps %j as it was typed, but for empty lines at its end', async (text, stored) => {
    const fake = await added({ text });
    expect(fake.entries().map((entry) => entry.text)).toEqual([stored]);
  });

  it.each([
    ['yesterday 21:00', '2026-11-21T21:00'],
    ['2026-11-20', '2026-11-20T12:00'],
    ['today', '2026-11-22T12:00'],
    ['11:59', '2026-11-22T11:59'],
  ])('may be about %s', async (on, at) => {
    const fake = await added({ text: 'x', on });
    expect(fake.entries()[0]?.at.slice(0, 16)).toBe(at);
  });
});

describe('refused, and nothing is kept', () => {
  it.each<[string, JournalAddOptions]>([
    ['no text', { text: '' }],
    ['blanks', { text: ' \t\n' }],
    ['what nobody can see', { text: '\u200b\u2060' }],
    ['an empty pipe', { text: '-', stdin: pipe() }],
    ['a pipe that is no UTF-8', { text: '-', stdin: pipe([0xff, 0xfe]) }],
    ['a mood beyond 10', { text: 'x', mood: '11' }],
    ['a mood in words', { text: 'x', mood: 'fine' }],
    ['a tag of two words', { text: 'x', tags: ['two words'] }],
    ['a time that is none', { text: 'x', on: '2026-02-30' }],
    ['a time to come', { text: 'x', on: '2026-11-23' }],
    ['a time to come today', { text: 'x', on: '12:01' }],
  ])('%s', async (_, options) => {
    const fake = fakePorts();
    await expect(journalAdd(fake.ports, options)).rejects.toMatchObject({ kind: 'usage' });
    expect(fake.log).toEqual([]);
  });

  it('never quotes the text, and names the byte', async () => {
    const stdin = pipe('secretword é', [0x41, 0xe9, 0x42]);
    const failed = journalAdd(fakePorts().ports, { text: '-', stdin });
    await expect(failed).rejects.toThrow('byte 14 cannot be read');
    await expect(failed).rejects.not.toThrow('secretword');
  });
});

it('takes a pipe whole, characters cut by it included', async () => {
  const bytes = [...Buffer.from('七転び八起き\r\nsecond\n')];
  const fake = await added({ text: '-', stdin: pipe(bytes.slice(0, 4), bytes.slice(4)) });
  expect(fake.entries()[0]?.text).toBe('七転び八起き\r\nsecond');
});

it('shows the calm panel after the entry is kept', async () => {
  const fake = await added({ text: 'I want to die' });
  expect(fake.log).toEqual(['append', 'talk', 'save', 'talk']);
  expect(fake.talk()).toContain('coach support');
  expect(fake.state().concern).toBe('2026-11-22');
});
