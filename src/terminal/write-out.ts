/** Writing that tells the truth: nothing is called written before it is. */
import { fstatSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';

import { CoachError } from '../errors.js';

export interface Out extends Writable {
  readonly fd?: number;
}

/**
 * Writes a text and resolves when the system has taken all of it. A reader that has gone away (`| head`) ends quietly.
 * Throws `failed` where the system refuses: a full disk, most of all.
 */
export async function writeOut(stream: Out, text: string): Promise<void> {
  try {
    if (isFile(stream.fd)) writeFile(stream.fd, Buffer.from(text));
    else await writeStream(stream, text);
  } catch (error) {
    if (codeOf(error) === 'EPIPE' || codeOf(error) === 'ERR_STREAM_DESTROYED') return;
    throw new CoachError('failed', 'The result could not be written.', hintFor(codeOf(error)), {
      cause: error,
    });
  }
}

/** A stream whose other end closes must not end the program with a stack trace. */
export function ignoreErrors(stream: NodeJS.EventEmitter): void {
  if (!stream.listeners('error').includes(nothing)) stream.on('error', nothing);
}

/** Node writes once to a file and does not look how much was taken: on a nearly full disk the rest would be lost. */
function writeFile(fd: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(fd, bytes, at);
}

function writeStream(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error instanceof Error) reject(error);
      else resolve();
    });
  });
}

function isFile(fd: number | undefined): fd is number {
  return fd !== undefined && fstatSync(fd).isFile();
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function hintFor(code: unknown): string {
  return code === 'ENOSPC'
    ? 'The disk is full. Make room and run it again.'
    : 'Try another place with --output or >.';
}

function nothing(): void {
  // The error comes back from the write itself; here it is only kept from ending the program.
}
