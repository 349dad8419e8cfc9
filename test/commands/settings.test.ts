import { describe, expect, it } from '@jest/globals';

import { contactAdd } from '../../src/commands/contact.js';
import { settings } from '../../src/commands/settings.js';
import { status } from '../../src/commands/status.js';
import { somebody } from '../helpers/journeys.js';
import { fakePorts } from '../helpers/ports.js';

describe('settings', () => {
  it('shows all of them, and what each is about', async () => {
    const fake = fakePorts({ settings: { version: 1, country: 'IE', counting: false } });
    expect(await settings(fake.ports, {})).toBe(0);
    expect(fake.out()).toBe(
      [
        'country: IE. Whose help lines come first.',
        'accessible: not set. Plain questions, read line by line.',
        'counting: off. Show days of no contact; off hides them and loses nothing.',
        'playbook: not set. The folder of a playbook of your own.',
      ].join('\n'),
    );
  });

  it.each<[string, string, unknown]>([
    ['country', 'ie', 'IE'],
    ['COUNTRY', 'Gb', 'GB'],
    ['counting', 'off', false],
    ['accessible', 'Yes', true],
    ['playbook', '/My/Own', '/My/Own'],
  ])('sets %s to %s, and takes it back', async (key, value, kept) => {
    const fake = fakePorts({});
    await settings(fake.ports, { key, value });
    expect(fake.ports.store.settings()).toEqual({ version: 1, [key.toLowerCase()]: kept });
    await settings(fake.ports, { key, json: true });
    expect(JSON.parse(fake.out())).toEqual({ version: 1, [key.toLowerCase()]: kept });
    await settings(fake.ports, { key, unset: true });
    expect(fake.ports.store.settings()).toEqual({ version: 1 });
  });

  it.each([
    ['country', 'Ireland', 'country cannot be set to that.'],
    ['counting', 'maybe', 'counting cannot be set to that.'],
    ['colour', 'red', 'There is no setting of that name.'],
  ])('refuses %s %s, and keeps what was there', async (key, value, message) => {
    const fake = fakePorts({ settings: { version: 1, country: 'GB' } });
    await expect(settings(fake.ports, { key, value })).rejects.toThrow(message);
    expect(fake.ports.store.settings()).toEqual({ version: 1, country: 'GB' });
  });

  it('everything as JSON', async () => {
    const fake = fakePorts({ settings: { version: 1, counting: true } });
    await settings(fake.ports, { json: true });
    expect(JSON.parse(fake.out())).toEqual({
      version: 1,
      settings: { country: null, accessible: null, counting: true, playbook: null },
    });
  });
});

describe('counting off', () => {
  const state = somebody({ step: 'heal' });
  const read = async (counting: boolean, options = {}): Promise<string> => {
    const fake = fakePorts({ state, settings: { version: 1, counting } });
    await status(fake.ports, options);
    return fake.out();
  };

  it('hides them when contact is noted, and the day a wait ends', async () => {
    const waiting = somebody({ step: 'readiness', at: 'wait_chosen', ended: '2026-11-01' });
    const said = async (counting: boolean): Promise<string> => {
      const fake = fakePorts({ state: waiting, file: true, settings: { version: 1, counting } });
      await status(fake.ports, {});
      await contactAdd(fake.ports, { by: 'me', on: '2026-11-12' });
      return `${fake.out()} ${fake.talk()}`;
    };
    expect(await said(true)).toMatch(/Only time is missing now, until.*You have kept \d+ of/su);
    expect(await said(false)).not.toMatch(/until|You have kept|longest run/iu);
  });

  it('hides every number of days, and loses none', async () => {
    expect(await read(true)).toMatch(/Day 63 of no contact/);
    expect(await read(false)).not.toMatch(/\d+ (of|days?)|The last weeks|no contact/i);
    expect([await read(false, { line: true }), await read(true, { line: true })]).toEqual([
      '',
      'day 63 of 28',
    ]);
    expect(await read(false, { json: true })).toBe(await read(true, { json: true }));
  });
});
