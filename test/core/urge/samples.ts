import type { UrgeRecord } from '../../../src/core/urge/record.js';
import { newUrge } from '../../../src/core/urge/record.js';

let made = 0;

/** An urge at this local time, "2026-11-20T23:10"; a day alone is one whose hour nobody knows. */
export function urge(at: string, more: Partial<UrgeRecord> = {}): UrgeRecord {
  made += 1;
  return { ...newUrge(`u${made}`, at.includes('T') ? `${at}:00+01:00` : at), ...more };
}
