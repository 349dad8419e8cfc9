/** Whether a process is still there. A number alone does not tell: numbers are used again. */
import { readFileSync } from 'node:fs';

import { codeOf } from './trouble.js';

/** When a process began, in the system's own count, or null where the system does not tell (no /proc). */
export function startOf(pid: number): string | null {
  return statOf(pid)?.started ?? null;
}

/** False when the process is gone, is only waiting to be buried, or when its number belongs to a later one. */
export function isAlive(pid: number, started: string | null): boolean {
  if (!hasNumber(pid)) return false;
  const stat = statOf(pid);
  if (stat === null) return true;
  return !['Z', 'X'].includes(stat.state) && (started === null || stat.started === started);
}

function hasNumber(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function statOf(pid: number): { readonly state: string; readonly started: string } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold anything: fields are counted after the last one.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', started: fields[19] ?? '' };
  } catch {
    return null;
  }
}
