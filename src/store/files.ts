/** Files that the person names, anywhere: read whole, or made new, readable by them alone. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import { CoachError } from '../errors.js';
import type { Files } from '../ports.js';
import { writeDurably } from './durable.js';
import { codeOf } from './trouble.js';

export const files: Files = { read, create, has: existsSync, replace: writeDurably };

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CoachError('usage', 'That file cannot be read.', 'See whether it is there, and yours.', {
      cause: error,
    });
  }
}

/** Throws `usage` where something stands there already, `failed` where it cannot be written; then nothing is left. */
function create(path: string, text: string): void {
  let fd: number;
  try {
    fd = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      throw new CoachError(
        'usage',
        'That file is there already, and was not touched.',
        'Give another name after --output.',
      );
    }
    throw notWritten(error);
  }
  try {
    writeFileSync(fd, text);
    fsyncSync(fd);
  } catch (error) {
    rmSync(path, { force: true });
    throw notWritten(error);
  } finally {
    closeSync(fd);
  }
}

function notWritten(cause: unknown): CoachError {
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(cause));
  const hint = full
    ? 'The disk is full. Make room and run it again.'
    : 'See whether the folder is there, and yours.';
  return new CoachError('failed', 'The file could not be written.', hint, { cause });
}
