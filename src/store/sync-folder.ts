import { closeSync, fsyncSync, openSync } from 'node:fs';

import { codeOf } from './trouble.js';

/** Brings the names in a folder to the disk: without it a rename may be undone by a power cut. */
export function syncFolder(path: string): void {
  // Windows does not open folders, and keeps the names safe by itself.
  if (process.platform === 'win32') return;
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } catch (error) {
    // Some network and FUSE disks know no fsync of a folder. An error of the disk itself (EIO) is told.
    if (!['EINVAL', 'ENOTSUP', 'EBADF'].includes(codeOf(error))) throw error;
  } finally {
    closeSync(fd);
  }
}
