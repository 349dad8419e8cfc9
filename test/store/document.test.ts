import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from '@jest/globals';

import { emptyState } from '../../src/core/journey/state.js';
import { freshHome, removeHomes, storeIn, treeOf } from './home.js';
import { fullState, withContact } from './samples.js';

afterAll(removeHomes);

const whole = JSON.stringify(fullState);
const bad: readonly (readonly [string, string | Buffer])[] = [
  ['empty', ''],
  ['blank', ' \n'],
  ['cut', whole.slice(0, -20)],
  ['byte order mark', `\uFEFF${whole}`],
  ['null', 'null'],
  ['list', '["SECRETWORD"]'],
  ['number', '42'],
  ['text', '"SECRETWORD"'],
  ['two documents', `${whole}\n${whole}`],
  ['binary', Buffer.from([0, 1, 2, 255, 254])],
  ['wrong bytes in a text', Buffer.from(whole.replace('SECRETWORD', 'SECRETWORD\xff'), 'latin1')],
  ['wrong types', whole.replace('"contacts":[', '"contacts":["SECRETWORD",')],
];

describe('a damaged file', () => {
  it.each(bad)('is refused and left untouched: %s', async (_name, content) => {
    const home = freshHome();
    const path = join(home, 'state.json');
    writeFileSync(path, content);
    const error = {
      kind: 'damaged',
      message: `The file ${path} is damaged.`,
      hint: `It was left untouched. If you have a copy of it, put that in its place; copies may be in ${join(home, 'backups')}.`,
    };
    expect(() => storeIn(home).read()).toThrow(expect.objectContaining(error));
    await expect(storeIn(home).save(emptyState)).rejects.toMatchObject(error);
    expect(readFileSync(path)).toEqual(Buffer.from(content));
  });

  it('keeps nobody from writing the journal', async () => {
    const home = freshHome();
    writeFileSync(join(home, 'state.json'), '{');
    await storeIn(home).append({ ...entryFields, id: 'a' });
    expect(await storeIn(home).entries()).toEqual([{ ...entryFields, id: 'a' }]);
  });

  it('of a newer coach is told apart', async () => {
    const home = freshHome();
    const path = join(home, 'settings.json');
    writeFileSync(path, '{"version":99}');
    const error = { kind: 'damaged', message: `The file ${path} was written by a newer coach.` };
    expect(() => storeIn(home).settings()).toThrow(expect.objectContaining(error));
    await expect(storeIn(home).saveSettings({ version: 1 })).rejects.toMatchObject(error);
    expect(readFileSync(path, 'utf8')).toBe('{"version":99}');
  });
});

const entryFields = {
  at: '2026-11-22T21:30:00+01:00',
  text: 'x',
  mood: 5,
  tags: [],
  step: null,
  prompt: null,
};

describe('a document', () => {
  it('is empty at first, and reading makes nothing', async () => {
    const home = join(freshHome(), 'not', 'yet');
    const store = storeIn(home);
    expect([store.read(), store.settings(), store.recovery.read(), await store.entries()]).toEqual([
      emptyState,
      { version: 1 },
      null,
      [],
    ]);
    expect(existsSync(home)).toBe(false);
  });

  it('comes back after saving, with keys of another coach and nothing left beside it', async () => {
    const home = freshHome();
    writeFileSync(join(home, 'state.json'), JSON.stringify({ ...fullState, extra: { a: 1 } }));
    const store = storeIn(home);
    await store.save(withContact(store.read(), 'c2'));
    await store.save(withContact(store.read(), 'c3'));
    await store.saveSettings({ version: 1, country: 'GB' });
    const ids = storeIn(home)
      .read()
      .contacts.map(({ id }) => id);
    expect(ids).toEqual(['c1', 'c2', 'c3']);
    expect(JSON.parse(readFileSync(join(home, 'state.json'), 'utf8'))).toEqual({
      ...store.read(),
      extra: { a: 1 },
    });
    expect(storeIn(home).settings()).toEqual({ version: 1, country: 'GB' });
    expect(treeOf(home)).toEqual(['settings.json 600', 'state.json 600']);
  });

  it('is changed on top of what another saved meanwhile', async () => {
    const home = freshHome();
    const [one, other] = [storeIn(home), storeIn(home)];
    one.read();
    await other.save(withContact(other.read(), 'c2'));
    await one.update((state) => withContact(state, 'c3'));
    expect(one.read().contacts.map(({ id }) => id)).toEqual(['c2', 'c3']);
    await expect(other.save(other.read())).rejects.toMatchObject({ kind: 'failed' });
  });

  it('has dots and odd words in its keys without harm', async () => {
    const home = freshHome();
    const journeys = Object.fromEntries(
      ['a.b', '__proto__', '__internal__', 'constructor', '2026.11'].map((name) => [
        name,
        fullState.journeys['back'],
      ]),
    ) as typeof fullState.journeys;
    await storeIn(home).save({ ...fullState, journeys });
    expect(Object.keys(storeIn(home).read().journeys)).toEqual(Object.keys(journeys));
  });

  it('is not saved over what another process saved, nor over nothing where something was', async () => {
    const home = freshHome();
    const [mine, other] = [storeIn(home), storeIn(home)];
    mine.read();
    await other.save(fullState);
    const saved = readFileSync(join(home, 'state.json'));
    await expect(mine.save(emptyState)).rejects.toMatchObject({
      kind: 'failed',
      message: 'Another coach saved in the meantime.',
      hint: 'Start again; nothing was lost.',
    });
    expect(readFileSync(join(home, 'state.json'))).toEqual(saved);
  });

  it('takes two saves at once in their order', async () => {
    const home = freshHome();
    const store = storeIn(home);
    await Promise.all([store.save(withContact(emptyState, 'a')), store.save(withContact(emptyState, 'b'))]);
    expect(storeIn(home).read()).toEqual(withContact(emptyState, 'b'));
  });

  it('is not saved in a form that could not be read again', async () => {
    const home = freshHome();
    await storeIn(home).save(fullState);
    const broken = { ...fullState, measures: [{ id: 'mood', value: NaN, at: '2026-11-22T21:30:00+01:00' }] };
    await expect(storeIn(home).save(broken)).rejects.toMatchObject({ kind: 'failed' });
    expect(storeIn(home).read()).toEqual(fullState);
  });

  it('that is no file is refused at once', () => {
    const home = freshHome();
    mkdirSync(join(home, 'state.json'));
    expect(() => storeIn(home).read()).toThrow(
      expect.objectContaining({ kind: 'failed', message: `${join(home, 'state.json')} is not a file.` }),
    );
  });
});
