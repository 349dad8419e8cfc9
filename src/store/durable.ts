/**
 * Two ways to write, both durable when they return: a whole file, and a line at the end of one. Measured reason:
 * libraries that write "atomically" look at no short write, so on a full disk they put a cut file over the good one.
 */
import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { ownFile } from './ownership.js';
import { randomName } from './random-name.js';
import { syncFolder } from './sync-folder.js';
import { writeTrouble } from './trouble.js';

const LINE_END = 0x0a;

/** Puts `text` in place of the file, or throws `failed` and leaves the old file as it was. The folder must exist. */
export function writeDurably(path: string, text: string): void {
  try {
    const target = ownFile(path);
    replaceFile(target, Buffer.from(text));
    syncFolder(dirname(target));
  } catch (error) {
    throw writeTrouble(error, path);
  }
}

/**
 * Adds one line (`line` has no line end) to a file, which is made when missing. Where the last byte is no line end,
 * the line starts on a new one. On an error the file gets its old length back and `failed` is thrown.
 */
export function appendDurably(path: string, line: string): void {
  addText(path, (fd, size) => `${size === 0 || lastByte(fd, size) === LINE_END ? '' : '\n'}${line}\n`);
}

/** Adds text to the very end of a file, on the line that is there. */
export function extendDurably(path: string, text: string): void {
  addText(path, () => text);
}

function replaceFile(target: string, bytes: Buffer): void {
  const temp = join(dirname(target), `.${basename(target)}.${process.pid}.${randomName()}.tmp`);
  try {
    writeNew(temp, bytes);
    renameSync(temp, target);
  } catch (error) {
    rmSync(temp, { force: true });
    throw error;
  }
}

function writeNew(path: string, bytes: Buffer): void {
  const fd = openSync(path, 'wx', 0o600);
  try {
    fchmodSync(fd, 0o600);
    // With a descriptor this goes on after a short write, until all is written or the disk says no.
    writeFileSync(fd, bytes);
    fsyncSync(fd);
    if (fstatSync(fd).size !== bytes.length) throw new Error('short file');
  } finally {
    closeSync(fd);
  }
}

function addText(path: string, textFor: (fd: number, size: number) => string): void {
  try {
    const target = ownFile(path);
    const fd = openSync(target, 'a+', 0o600);
    try {
      const before = fstatSync(fd).size;
      addOrUndo(fd, before, Buffer.from(textFor(fd, before)));
      if (before === 0) syncFolder(dirname(target));
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    throw writeTrouble(error, path);
  }
}

function addOrUndo(fd: number, before: number, bytes: Buffer): void {
  try {
    fchmodSync(fd, 0o600);
    writeFileSync(fd, bytes);
    fsyncSync(fd);
    if (fstatSync(fd).size !== before + bytes.length) throw new Error('short file');
  } catch (error) {
    ftruncateSync(fd, before);
    throw error;
  }
}

function lastByte(fd: number, size: number): number | undefined {
  const byte = Buffer.alloc(1);
  readSync(fd, byte, 0, 1, size - 1);
  return byte[0];
}
