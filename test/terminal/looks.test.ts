import { describe, expect, it } from '@jest/globals';

import { applyLooks, looksFrom } from '../../src/terminal/looks.js';
import type { LooksFlags } from '../../src/terminal/looks.js';
import { roles, themeFor } from '../../src/terminal/theme.js';

type Env = Record<string, string>;
const tty = { isTTY: true, columns: 90 };
const pipe = {};

describe('colour', () => {
  it.each<[boolean, Env, LooksFlags, object]>([
    [true, {}, {}, tty],
    [false, {}, {}, pipe],
    [false, {}, { color: false }, tty],
    [true, {}, { color: true }, tty],
    [false, {}, { color: true }, pipe],
    [false, { NO_COLOR: '1' }, {}, tty],
    [true, { NO_COLOR: '' }, {}, tty],
    [true, { FORCE_COLOR: '1' }, {}, pipe],
    [true, { FORCE_COLOR: '3' }, {}, pipe],
    [false, { FORCE_COLOR: '' }, {}, pipe],
    [false, { FORCE_COLOR: '0' }, {}, tty],
    [false, { FORCE_COLOR: 'false' }, {}, tty],
    [false, { NO_COLOR: '1', FORCE_COLOR: '1' }, {}, tty],
    [false, { FORCE_COLOR: '1' }, { color: false }, tty],
    [true, { CLICOLOR_FORCE: '1' }, {}, pipe],
    [false, { CLICOLOR_FORCE: '0' }, {}, pipe],
    [false, { CLICOLOR: '0' }, {}, tty],
    [true, { CLICOLOR: '0', CLICOLOR_FORCE: '1' }, {}, tty],
    [false, { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }, {}, tty],
    [false, { TERM: 'dumb' }, {}, tty],
    [true, { TERM: 'dumb', FORCE_COLOR: '1' }, {}, tty],
  ])('%s for %j %j %j', (color, env, flags, stream) => {
    expect(looksFrom(env, flags, stream).color).toBe(color);
  });
});

describe('plain', () => {
  it.each<[boolean, Env, LooksFlags]>([
    [false, {}, {}],
    [true, { ACCESSIBLE: '1' }, {}],
    [true, { ACCESSIBLE: 'true' }, {}],
    [false, { ACCESSIBLE: '0' }, {}],
    [false, { ACCESSIBLE: 'false' }, {}],
    [false, { ACCESSIBLE: '' }, {}],
    [true, {}, { accessible: true }],
    [true, { ACCESSIBLE: '0' }, { accessible: true }],
    [true, {}, { setting: true }],
    [false, { ACCESSIBLE: '0' }, { setting: true }],
    [true, { TERM: 'dumb' }, { accessible: false }],
  ])('%s for %j %j', (plain, env, flags) => {
    expect(looksFrom(env, flags, tty).plain).toBe(plain);
  });
});

describe('width', () => {
  it.each<[number, Env, object]>([
    [90, {}, tty],
    [90, { COLUMNS: '40' }, tty],
    [100, {}, { isTTY: true, columns: 200 }],
    [20, {}, { isTTY: true, columns: 5 }],
    [80, {}, { isTTY: true, columns: 0 }],
    [80, {}, pipe],
    [40, { COLUMNS: '40' }, pipe],
    [100, { COLUMNS: '200' }, pipe],
    [20, { COLUMNS: '1' }, pipe],
    [80, { COLUMNS: '0' }, pipe],
    [80, { COLUMNS: 'wide' }, pipe],
  ])('%i for %j %j', (width, env, stream) => {
    expect(looksFrom(env, {}, stream).width).toBe(width);
  });
});

describe('applyLooks', () => {
  const mixed = { NO_COLOR: '1', FORCE_COLOR: '1', CLICOLOR: '0', CLICOLOR_FORCE: '1', PATH: '/bin' };

  it.each([
    [true, { FORCE_COLOR: '1', PATH: '/bin' }],
    [false, { NO_COLOR: '1', PATH: '/bin' }],
  ])('leaves one variable that speaks: %s', (color, left) => {
    const env = { ...mixed };
    applyLooks(env, { color });
    expect(env).toEqual(left);
  });
});

describe('the theme', () => {
  it('is the text itself without colour', () => {
    const theme = themeFor({ color: false });
    expect(roles.map((role) => theme[role]('x'))).toEqual(roles.map(() => 'x'));
  });

  it('keeps to the 16 colours, and paints every role', () => {
    const theme = themeFor({ color: true });
    for (const role of roles) expect(theme[role]('x')).toMatch(/^(?:\S\[(?:[1-4]|3[1-79]|9[0-7])m)+x/u);
  });
});
