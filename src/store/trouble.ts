/**
 * What the store says when it cannot read or write. Every text is fixed but for paths and error codes: a message
 * of `JSON.parse` or of a library may quote what somebody wrote, so none of them is passed on.
 */
import { CoachError } from '../errors.js';

const words: Readonly<Record<string, 'full' | 'forbidden'>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
};

/** A write that failed. `path` is what could not be saved; what was saved before is still there. */
export function writeTrouble(error: unknown, path: string): CoachError {
  if (error instanceof CoachError) return error;
  const code = codeOf(error);
  if (words[code] === 'full') {
    const hint = 'What was saved before is still there. Make some room, then try again.';
    return new CoachError('failed', `The disk is full: ${path} could not be saved.`, hint, causeOf(error));
  }
  if (words[code] === 'forbidden') {
    const hint = 'See who owns that folder, or set COACH_HOME to a folder of your own.';
    return new CoachError('failed', `There is no permission to write ${path}.`, hint, causeOf(error));
  }
  const hint = 'What was saved before is still there.';
  return new CoachError('failed', `${path} could not be saved (${code}).`, hint, causeOf(error));
}

/** A file that is there and cannot be read. */
export function readTrouble(error: unknown, path: string): CoachError {
  if (error instanceof CoachError) return error;
  const hint = 'See who owns it, and whether it is a file. Nothing was changed.';
  return new CoachError('failed', `${path} cannot be read (${codeOf(error)}).`, hint, causeOf(error));
}

/** A file, or one line of it, that does not hold what the coach writes. `backups` is where its copies would be. */
export function damaged(file: {
  readonly path: string;
  readonly backups: string;
  readonly line?: number;
}): CoachError {
  const where = file.line === undefined ? '' : ` in line ${file.line}`;
  const hint = `It was left untouched. If you have a copy of it, put that in its place; copies may be in ${file.backups}.`;
  return new CoachError('damaged', `The file ${file.path} is damaged${where}.`, hint);
}

export function newer(path: string): CoachError {
  const hint = 'It was left untouched. Update coach, then try again.';
  return new CoachError('damaged', `The file ${path} was written by a newer coach.`, hint);
}

/** A file or folder that somebody else could have put there, or could look into. */
export function notSafe(path: string, why: string): CoachError {
  const hint = 'Nothing was written. Set COACH_HOME to a folder of your own.';
  return new CoachError('failed', `${path} ${why}.`, hint);
}

/** The code of a system error ("ENOENT"), else "unknown". */
export function codeOf(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unknown';
}

/** Only a system error is kept as the cause: its text is a call and a path. */
function causeOf(error: unknown): ErrorOptions {
  return codeOf(error) === 'unknown' ? {} : { cause: error };
}
