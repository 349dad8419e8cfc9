/** The built files are run as they are, and with the code that was kept of them where it fits. */
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { programIn } from '../src/boot.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coach-boot-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, source: string): void {
  writeFileSync(join(folder, name), source);
}

describe('the built files', () => {
  it('are run once, and get what others export and what Node has', () => {
    write(
      'main.cjs',
      `exports.all = [require('./one.cjs'), require('./one.cjs'), require('node:path').sep];`,
    );
    write(
      'one.cjs',
      `globalThis.coachRuns = (globalThis.coachRuns ?? 0) + 1; exports.runs = globalThis.coachRuns;`,
    );
    expect(programIn(folder).load('main.cjs')).toEqual({ all: [{ runs: 1 }, { runs: 1 }, join('/')] });
    Reflect.deleteProperty(globalThis, 'coachRuns');
  });

  it('may need each other', () => {
    write(
      'a.cjs',
      `exports.name = () => 'a'; exports.both = () => exports.name() + require('./b.cjs').name();`,
    );
    write('b.cjs', `const a = require('./a.cjs'); exports.name = () => 'b' + a.name();`);
    const { both } = programIn(folder).load('a.cjs') as { both: () => string };
    expect(both()).toBe('aba');
  });

  it('say where a mistake is', () => {
    write('main.cjs', `\nthrow new Error('broken');`);
    const load = (): unknown => programIn(folder).load('main.cjs');
    expect(load).toThrow('broken');
    try {
      load();
    } catch (error) {
      expect((error as Error).stack).toContain(`${join(folder, 'main.cjs')}:2`);
    }
  });

  it('name what the build left out', () => {
    write('main.cjs', `require('left-out');`);
    expect(() => programIn(folder).load('main.cjs')).toThrow('The build left out left-out.');
  });
});

describe('kept code', () => {
  const answer = (): unknown => (programIn(folder).load('main.cjs') as { answer: () => number }).answer();
  const keep = (): void => {
    const program = programIn(folder);
    (program.load('main.cjs') as { answer: () => number }).answer();
    program.keepCode();
  };

  it('stands beside each file that was loaded, and gives the same', () => {
    write('main.cjs', `exports.answer = () => 42;`);
    write('never.cjs', `exports.answer = () => 0;`);
    keep();
    expect(readdirSync(folder).sort()).toEqual(['main.cjs', 'main.cjs.code', 'never.cjs']);
    expect(answer()).toBe(42);
  });

  it('grows by what ran', () => {
    write('main.cjs', `exports.answer = () => 42; exports.other = () => ${'1 + '.repeat(2000)} 1;`);
    keep();
    const { size } = statSync(join(folder, 'main.cjs.code'));
    const program = programIn(folder);
    (program.load('main.cjs') as { other: () => number }).other();
    program.keepCode();
    expect(statSync(join(folder, 'main.cjs.code')).size).toBeGreaterThan(size);
  });

  it('of another text is not used, nor what is no code at all', () => {
    write('main.cjs', `exports.answer = () => 42;`);
    keep();
    write('main.cjs', `exports.answer = () => 42 + 1;`);
    expect(answer()).toBe(43);
    write('main.cjs.code', 'no code');
    expect(answer()).toBe(43);
    expect(existsSync(join(folder, 'main.cjs.code'))).toBe(true);
  });
});
