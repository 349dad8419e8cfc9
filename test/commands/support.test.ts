import { describe, expect, it } from '@jest/globals';

import { countryOfLocale, support, supportPage } from '../../src/commands/support.js';
import { emptyState } from '../../src/core/journey/state.js';
import { CoachError } from '../../src/errors.js';
import { fakePorts } from '../helpers/ports.js';
import { realShelf } from '../helpers/real-content.js';

const troubled = { ...emptyState, concern: '2026-11-20' };
const codes = realShelf().support.countries.map((country) => country.code);

describe('the page', () => {
  it('of one country', () => {
    expect(supportPage(realShelf(), 'nz')).toMatchInlineSnapshot(`
     "Help lines: New Zealand

     Emergency
       Emergency services: call 111
         if you cannot speak, stay silent and push 55
         source: govt.nz (about 2023); scoop.co.nz 2021-08

     Crisis, or thoughts of suicide
       Need to talk? call 1737; text 1737 (24/7)
         source: health.govt.nz 2019-03-17; nzfamilies.org.nz 2025-12-22

     Abuse by a partner or ex
       Women's Refuge: call 0800 733 843 (24/7)
         source: womensrefuge.org.nz; govt.nz (2023)

     Worried about my own behaviour
       Are You OK / It's Not OK (victims and own behaviour): call 0800 456 450 (9am-11pm)
         source: govt.nz (2023); communityconnections.org.nz

     Anywhere
       Find A Helpline: see findahelpline.com
         130 countries, 1,300 services
         source: findahelpline.com/AU; lifeline-international.com (2024-04)
       Lila.help (gender-based violence): see lila.help
         source: lila.help; boomdirectory.com (GNWS + UN Women), no date

     For the next few minutes
       Put both feet on the floor and feel the ground under you.
       Breathe out slowly, longer than you breathe in, five times.
       Name five things you can see in the room.
       Call or write to one person you trust: "I am not all right. Can you stay with me for a while?"
       Be near other people tonight if you can, and put a distance between you and anything that could hurt.

     Numbers and hours change. These come from web pages that were stored earlier; nobody has dialled each line to check. If one does not answer, try findahelpline.com or your local emergency number. A call or a visited page may show in the phone's list or on a bill. Every source was read on 2026-11-22.

     Another country: coach support --country CC, where CC is one of US, GB, IE, CA, AU, NZ, IN, DE, FR, ES."
    `);
  });

  it('of a country without an emergency number says so first', () => {
    const page = supportPage(realShelf(), 'DE').split('\n\n');
    expect(page.slice(0, 2)).toEqual([
      'Help lines: Germany',
      'Emergency\n  Call the emergency number of your country; we found no source for it.',
    ]);
  });

  it.each([undefined, 'XX'])('of %s is for anywhere', (country) => {
    const page = supportPage(realShelf(), country);
    expect(page).toContain('Wherever you are');
    expect(page).toContain('findahelpline.com');
    expect(page.includes('no lines for that country')).toBe(country !== undefined);
  });

  it.each(codes)('of %s names every line, with its source', (code) => {
    const page = supportPage(realShelf(), code);
    const { countries, international } = realShelf().support;
    const lines = [...(countries.find((one) => one.code === code)?.lines ?? []), ...international];
    for (const line of lines) {
      expect(page).toContain(line.name);
      expect(page).toContain(line.source);
      for (const { at } of line.reach) expect(page).toContain(at);
    }
    expect(page).toContain('Numbers and hours change.');
    expect(page).not.toMatch(/\*\*|\]\(|undefined/);
  });

  it('UK is GB', () => {
    expect(supportPage(realShelf(), 'uk')).toBe(supportPage(realShelf(), 'GB'));
  });
});

describe('the command', () => {
  it.each([
    [{ country: 'IE', preselected: 'FR' }, { version: 1 as const, country: 'NZ' }, 'Ireland'],
    [{ preselected: 'FR' }, { version: 1 as const, country: 'NZ' }, 'New Zealand'],
    [{ preselected: 'FR' }, { version: 1 as const }, 'France'],
  ])('%j with the setting %j', async (options, settings, name) => {
    const { ports, out } = fakePorts({ settings });
    expect(await support(ports, options)).toBe(0);
    expect(out().split('\n')[0]).toBe(`Help lines: ${name}`);
  });

  it('acknowledges a concern, after the page was shown', async () => {
    const { ports, state, log } = fakePorts({ state: troubled });
    expect(await support(ports, {})).toBe(0);
    expect(state()).toEqual(emptyState);
    expect(log).toEqual(['result', 'save']);
  });

  it('saves nothing where there is no concern', async () => {
    const { ports, log } = fakePorts();
    await support(ports, {});
    expect(log).toEqual(['result']);
  });

  it.each(['read', 'save', 'settings'] as const)('is there although %s fails', async (part) => {
    const { ports, out } = fakePorts({ state: troubled });
    const fail = (): never => {
      throw new CoachError('locked', 'The store is locked.');
    };
    expect(await support({ ...ports, store: { ...ports.store, [part]: fail } }, { country: 'GB' })).toBe(0);
    expect(out()).toContain('116 123');
  });

  it('is one document for scripts', async () => {
    const { ports, out } = fakePorts();
    await support(ports, { country: 'uk', json: true });
    const page = JSON.parse(out()) as {
      version: number;
      country: string;
      lines: readonly { name: string }[];
    };
    expect([page.version, page.country, page.lines.length]).toEqual([1, 'GB', 9]);
  });
});

describe('the country of a locale', () => {
  it.each([
    [{ LANG: 'en_GB.UTF-8' }, 'GB'],
    [{ LANG: 'en_GB' }, 'GB'],
    [{ LC_ALL: 'de_DE@euro', LANG: 'en_GB.UTF-8' }, 'DE'],
    [{ LC_ALL: '', LC_MESSAGES: 'fr_FR', LANG: 'en_GB.UTF-8' }, 'FR'],
    [{ LC_ALL: 'C', LANG: 'en_GB.UTF-8' }, undefined],
    [{ LANG: 'C.UTF-8' }, undefined],
    [{ LANG: 'POSIX' }, undefined],
    [{}, undefined],
  ])('%j is %s', (env, country) => {
    expect(countryOfLocale(env)).toBe(country);
  });
});
