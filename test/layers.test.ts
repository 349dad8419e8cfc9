import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

/** Who may import whom, by the first folder under src. `.` are the files of src itself that anybody may know. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  content: ['content', 'core', 'contracts'],
  store: ['store', 'core', 'contracts'],
  terminal: ['terminal', 'core', 'contracts'],
  commands: ['commands', 'core', 'contracts', 'terminal/views'],
  contracts: ['core', 'contracts'],
  program: ['commands', 'program', 'core', 'contracts'],
  main: ['program', 'terminal', 'store', 'content', 'core', 'contracts', 'main'],
};
const packages: Readonly<Record<string, readonly string[]>> = {
  core: ['dayjs'],
  commands: ['node:crypto'],
  program: ['commander', 'yaml', 'chrono-node'],
};
const contracts = ['ports.ts', 'errors.ts'];
/** Pure text in, text out: what views and commands share. */
const drawing = ['terminal/json.ts', 'terminal/wrap.ts'];
const programs = ['program.ts', 'program'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.d.ts'),
);

function layerOf(file: string): string {
  const [first = ''] = file.split('/');
  if (contracts.includes(file)) return 'contracts';
  if (programs.includes(first)) return 'program';
  if (!file.includes('/')) return 'main';
  return file.startsWith('terminal/views/') || drawing.includes(file) ? 'terminal/views' : first;
}

function importsOf(file: string): readonly string[] {
  return ts.preProcessFile(readFileSync(join('src', file), 'utf8')).importedFiles.map((one) => one.fileName);
}

function breaches(file: string): readonly string[] {
  const layer = layerOf(file);
  const may = allowed[layer === 'terminal/views' ? 'terminal' : layer] ?? [];
  return importsOf(file).flatMap((name) => {
    if (name.startsWith('.')) {
      const target = layerOf(normalize(relative('.', join(dirname(file), name))).replace(/\.js$/, '.ts'));
      const fits = may.includes(target) || (target === 'terminal/views' && may.includes('terminal'));
      return fits ? [] : [`${file} -> ${name}`];
    }
    const known = packages[layer];
    return known === undefined || known.some((one) => name === one || name.startsWith(`${one}/`))
      ? []
      : [`${file} -> ${name}`];
  });
}

describe('the arrows of the house point one way', () => {
  it.each(files)('%s', (file) => {
    expect(breaches(file)).toEqual([]);
  });

  it('core asks nothing of the machine, the clock or chance', () => {
    const asking = files.filter(
      (file) =>
        file.startsWith('core/') &&
        /\bprocess\.|\bconsole\.|Math\.random|Date\.now|new Date\(\)/.test(
          readFileSync(join('src', file), 'utf8'),
        ),
    );
    expect(asking).toEqual([]);
  });

  it('nothing ends the process by itself, and conf is used without its traps', () => {
    const forbidden =
      /process\.exit\(|clearInvalidConfig:|encryptionKey:|migrations:|\bfetch\(|node:https?|node:net|node:dns/;
    expect(files.filter((file) => forbidden.test(readFileSync(join('src', file), 'utf8')))).toEqual([]);
  });
});
