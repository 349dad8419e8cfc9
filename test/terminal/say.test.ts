import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';

import { describe, expect, it } from '@jest/globals';

import type { BothLooks } from '../../src/terminal/looks.js';
import { makeSay } from '../../src/terminal/say.js';

const plain = { color: false, plain: false, width: 80 };
const both: BothLooks = { stdout: plain, stderr: plain };

/** A stream that takes its time, or fails with this code. */
function slow(code?: string): { stream: Writable; taken: () => string } {
  let taken = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, callback) {
      setTimeout(() => {
        if (code === undefined) taken += chunk.toString();
        callback(code === undefined ? null : Object.assign(new Error(code), { code }));
      }, 20);
    },
  });
  return { stream, taken: () => taken };
}

describe('result', () => {
  it('resolves when all of it is written, with a line end', async () => {
    const { stream, taken } = slow();
    await makeSay({ stdout: stream, stderr: new PassThrough() }, both).result('x'.repeat(200_000));
    expect(taken()).toBe(`${'x'.repeat(200_000)}\n`);
  });

  it('ends quietly when the reader has gone', async () => {
    const say = makeSay({ stdout: slow('EPIPE').stream, stderr: new PassThrough() }, both);
    await expect(say.result('x')).resolves.toBeUndefined();
    await expect(say.result('again')).resolves.toBeUndefined();
  });

  it.each(['ENOSPC', 'EIO'])('fails with words on %s', async (code) => {
    const say = makeSay({ stdout: slow(code).stream, stderr: new PassThrough() }, both);
    await expect(say.result('secret')).rejects.toMatchObject({
      kind: 'failed',
      message: expect.not.stringContaining('secret'),
    });
  });

  it('writes all of it to a file', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'coach-say-'));
    const file = join(dir, 'out');
    const stdout = Object.assign(new PassThrough(), { fd: openSync(file, 'w') });
    await makeSay({ stdout, stderr: new PassThrough() }, both).result('x'.repeat(100_000));
    expect(readFileSync(file, 'utf8')).toHaveLength(100_001);
    rmSync(dir, { recursive: true });
  });
});

describe('both streams', () => {
  const ESC = '\u001b';
  const looks: BothLooks = { stdout: plain, stderr: { ...plain, color: true } };

  it('clean what they print, each with the colours it has', async () => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const say = makeSay({ stdout, stderr }, looks);
    const text = `${say.theme.strong('bold')} ${ESC}]0;x\u0007\u202e`;
    await say.result(text);
    say.talk(text);
    expect(String(stdout.read())).toBe('bold \ufffd]0;x\ufffd\n');
    expect(String(stderr.read())).toBe(`${ESC}[1mbold${ESC}[22m \ufffd]0;x\ufffd\n`);
  });

  it('renders markdown to the width', async () => {
    const say = makeSay({ stdout: new PassThrough(), stderr: new PassThrough() }, { ...both });
    expect(await say.markdown(`**${'word '.repeat(19)}word**`)).toMatch(/^(?:word ?){16}\n(?:word ?){4}/u);
  });
});

describe('width', () => {
  it.each([
    [{ isTTY: true, columns: 60 }, { isTTY: true, columns: 90 }, 60],
    [{}, { isTTY: true, columns: 90 }, 90],
    [{}, {}, 80],
    [{ isTTY: true, columns: 300 }, {}, 100],
  ])('%j %j: %i', (out, err, width) => {
    const stdout = Object.assign(new PassThrough(), out);
    const say = makeSay({ stdout, stderr: Object.assign(new PassThrough(), err) }, both);
    expect(say.width).toBe(width);
  });

  it('follows the terminal', () => {
    const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 60 });
    const say = makeSay({ stdout, stderr: new PassThrough() }, both);
    stdout.columns = 40;
    expect(say.width).toBe(40);
  });
});
