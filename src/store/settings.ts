/** `settings.json`: the one decoder and its inverse. */
import type { Settings } from '../ports.js';
import { flag, mapping, object, optional, text, version } from './shape.js';

const VERSION = 1;

export const emptySettings: Settings = { version: VERSION };

const known = {
  version: version(VERSION),
  country: optional(text),
  accessible: optional(flag),
  playbook: optional(text),
  counting: optional(flag),
} as const;
const settings = object<Settings>(known);

/** Data to Settings. Throws `Misread` on anything else. */
export function decodeSettings(data: unknown): Settings {
  version(VERSION)(mapping(data)['version']);
  return settings(data);
}

/** Settings to plain data; keys that only another coach knows are taken over from `before`. */
export function encodeSettings(next: Settings, before: unknown = {}): Record<string, unknown> {
  const unknown = Object.entries(mapping(before)).filter(([key]) => !Object.hasOwn(known, key));
  return { ...Object.fromEntries(unknown), ...next };
}
