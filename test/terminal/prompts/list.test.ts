import { describe, expect, it } from '@jest/globals';
import { render } from '@inquirer/testing';

import { choicePrompt } from '../../../src/terminal/prompts/choice.js';
import { manyPrompt } from '../../../src/terminal/prompts/many.js';
import { morePrompt } from '../../../src/terminal/prompts/more.js';
import { base, fakeScreen } from './config.js';

const items = [
  { value: 'them', label: 'They did' },
  { value: 'me', label: 'I did, and I am still not sure whether that was right' },
  { value: 'both', label: 'Both of us' },
];
const choice = { ...base('Who ended it?'), items, skip: true, start: 0 };
const many = { ...base('Which of these?'), items, skip: false, start: 0, ticked: ['me'] };

describe('choice', () => {
  it('shows the question, the keys and the choices, the one before marked in words', async () => {
    const { getScreen, events, answer } = await render(choicePrompt, { ...choice, standing: 'me', start: 1 });
    expect(getScreen()).toMatchInlineSnapshot(`
     "? Who ended it?
     Arrows, Enter. Ctrl-B back, Ctrl-G help, Ctrl-W why, Ctrl-X leaves at once.
       They did
     > I did, and I am still not sure whether that was right (your answer before)
       Both of us
       Skip this one"
    `);
    events.keypress('down');
    expect(getScreen()).toMatch(/^> Both of us/mu);
    events.keypress('enter');
    expect(getScreen()).toMatchInlineSnapshot(`
     "? Who ended it?
     > Both of us"
    `);
    await expect(answer).resolves.toEqual({ kind: 'answer', value: 'both' });
  });

  it.each([
    ['b', 'back'],
    ['g', 'help'],
    ['w', 'why'],
    ['x', 'leave'],
    ['d', 'end'],
  ])('Ctrl-%s is %s', async (name, kind) => {
    const { events, answer } = await render(choicePrompt, choice);
    events.keypress({ name, ctrl: true });
    await expect(answer).resolves.toEqual({ kind });
  });

  it('can be skipped at its last line, and goes round', async () => {
    const { events, answer, getScreen } = await render(choicePrompt, choice);
    events.keypress('up');
    expect(getScreen()).toMatch(/^> Skip this one/mu);
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ kind: 'skip' });
  });

  it('moves to a figure and takes only Enter; other keys do nothing', async () => {
    const moved: number[] = [];
    const { events, answer, getScreen } = await render(choicePrompt, {
      ...choice,
      onMove: (i: number) => moved.push(i),
    });
    events.type('z0 9');
    expect(getScreen()).toMatch(/^> They did/mu);
    events.type('3');
    expect(getScreen()).toMatch(/^> Both of us/mu);
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ kind: 'answer', value: 'both' });
    expect(moved.at(-1)).toBe(2);
  });

  it('fits a small window and says where one is', async () => {
    const long = Array.from({ length: 12 }, (_, i) => ({
      value: String(i),
      label: `Choice number ${i + 1}`,
    }));
    const { events, getScreen } = await render(choicePrompt, {
      ...choice,
      ...base('Which?', fakeScreen(40, 9)),
      items: long,
    });
    events.keypress('up');
    events.keypress('up');
    expect(getScreen()).toMatchInlineSnapshot(`
     "? Which?
     12 of 13.
     Arrows, Enter. Ctrl-B back, Ctrl-G
     help, Ctrl-W why, Ctrl-X leaves at
     once.
       Choice number 11
     > Choice number 12
       Skip this one"
    `);
  });

  it('wraps by words, and draws anew when the window changes', async () => {
    const screen = fakeScreen(80, 24);
    const { getScreen } = await render(choicePrompt, {
      ...choice,
      ...base('Who ended it, as you see it today?', screen),
    });
    screen.resize(30, 24);
    expect(getScreen()).toMatchInlineSnapshot(`
     "? Who ended it, as you see it
       today?
     Arrows, Enter. Ctrl-B back,
     Ctrl-G help, Ctrl-W why,
     Ctrl-X leaves at once.
     > They did
       I did, and I am still not
       sure whether that was right
       Both of us
       Skip this one"
    `);
  });
});

describe('many', () => {
  it('ticks with space and gives the order of the choices', async () => {
    const { getScreen, events, answer } = await render(manyPrompt, many);
    expect(getScreen()).toMatchInlineSnapshot(`
     "? Which of these?
     Space ticks, Enter ends. Ctrl-B back, Ctrl-G help, Ctrl-W why, Ctrl-X leaves.
     > [ ] They did
       [x] I did, and I am still not sure whether that was right
       [ ] Both of us"
    `);
    events.keypress('space');
    events.keypress('enter');
    expect(getScreen()).toMatchInlineSnapshot(`
     "? Which of these?
     > They did, I did, and I am still not sure whether that was right"
    `);
    await expect(answer).resolves.toEqual({ kind: 'answer', value: ['them', 'me'] });
  });

  it('holds to the most, with words', async () => {
    const { getScreen, events, answer } = await render(manyPrompt, { ...many, most: 1 });
    events.keypress('space');
    expect(getScreen()).toContain('At most 1. Take one away first.');
    events.keypress('down');
    events.keypress('space');
    expect(getScreen()).not.toContain('At most');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ kind: 'answer', value: [] });
  });

  it('tells what is ticked, so that help loses nothing', async () => {
    const told: (readonly string[])[] = [];
    const onTick = (ticked: readonly string[]): unknown => told.push(ticked);
    const { events, answer } = await render(manyPrompt, { ...many, onTick });
    events.keypress('space');
    events.keypress({ name: 'g', ctrl: true });
    await expect(answer).resolves.toEqual({ kind: 'help' });
    expect(told).toEqual([['them', 'me']]);
  });

  it('can be skipped at its last line only where that is allowed', async () => {
    const { events, answer } = await render(manyPrompt, { ...many, skip: true });
    events.keypress('up');
    events.keypress('space');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ kind: 'skip' });
  });
});

describe('more', () => {
  it('waits for Enter', async () => {
    const { events, answer, getScreen } = await render(morePrompt, base(''));
    expect(getScreen()).toBe('Enter goes on. Ctrl-X leaves at once.');
    events.type('x');
    events.keypress('enter');
    await expect(answer).resolves.toEqual({ kind: 'answer', value: null });
  });
});
