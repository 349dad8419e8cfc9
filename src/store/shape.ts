/**
 * Small decoders, put together like the types they check. Each takes unknown data and gives back typed data, or
 * throws {@link Misread}, which names the place in our own words and never the data.
 */
import { isDay } from '../core/contact/day.js';
import type { Day } from '../core/contact/day.js';

/** Data that is not what the coach writes (`damaged`), or what only a later coach writes (`newer`). */
export class Misread extends Error {
  override readonly name = 'Misread';

  constructor(
    what: string,
    readonly reason: 'damaged' | 'newer' = 'damaged',
  ) {
    super(what);
  }
}

export type Decoder<T> = (data: unknown) => T;
/** One decoder a field, and for a field that may be missing, `optional(decoder)`. */
type Fields<T> = {
  readonly [K in keyof T]-?: Decoder<Exclude<T[K], undefined>> | Optional<Exclude<T[K], undefined>>;
};
interface Optional<T> {
  readonly optional: Decoder<T>;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

export const text: Decoder<string> = (data) => (typeof data === 'string' ? data : fail('not a text'));
export const number: Decoder<number> = (data) =>
  Number.isFinite(data) ? Number(data) : fail('not a number');
export const flag: Decoder<boolean> = (data) =>
  typeof data === 'boolean' ? data : fail('not true or false');
export const day: Decoder<Day> = (data) => (isDay(text(data)) ? text(data) : fail('not a day'));
/** ISO 8601 with offset, of a day that exists. */
export const instant: Decoder<string> = (data) =>
  INSTANT.test(text(data)) && isDay(text(data).slice(0, 10)) ? text(data) : fail('not an instant');

export function oneOf<T extends string>(...words: readonly T[]): Decoder<T> {
  return (data) => words.find((word) => word === data) ?? fail('not one of the words');
}

export function nullOr<T>(decode: Decoder<T>): Decoder<T | null> {
  return (data) => (data === null ? null : decode(data));
}

export function list<T>(decode: Decoder<T>): Decoder<readonly T[]> {
  return (data) => (Array.isArray(data) ? data.map((item: unknown) => decode(item)) : fail('not a list'));
}

/** A mapping whose keys are data. `fromEntries` keeps a key such as "__proto__" a mere key. */
export function record<T>(decode: Decoder<T>): Decoder<Readonly<Record<string, T>>> {
  return (data) =>
    Object.fromEntries(Object.entries(mapping(data)).map(([key, value]) => [key, decode(value)]));
}

/** A field that an earlier coach did not write: `before` stands for it. */
export function added<T>(decode: Decoder<T>, before: T): Decoder<T> {
  return (data) => (data === undefined ? before : decode(data));
}

export function optional<T>(decode: Decoder<T>): Optional<T> {
  return { optional: decode };
}

/** A mapping with known fields. Keys that are not known are left out here, and kept by whoever writes the file. */
export function object<T extends object>(fields: Fields<T>): Decoder<T> {
  return (data) => {
    const from = mapping(data);
    const decoded = Object.entries<Decoder<unknown> | Optional<unknown>>(fields).flatMap(([key, field]) => {
      const value = Object.hasOwn(from, key) ? from[key] : undefined;
      if (typeof field === 'function') return [[key, field(value)] as const];
      return value === undefined ? [] : [[key, field.optional(value)] as const];
    });
    return Object.fromEntries(decoded) as T;
  };
}

/** The version of a document, up to the one this program writes. */
export function version<V extends number>(ours: V): Decoder<V> {
  return (data) => {
    if (typeof data === 'number' && data > ours) throw new Misread('a later version', 'newer');
    return data === ours ? ours : fail('not a version');
  };
}

export function mapping(data: unknown): Readonly<Record<string, unknown>> {
  const isMapping = typeof data === 'object' && data !== null && !Array.isArray(data);
  return isMapping ? (data as Readonly<Record<string, unknown>>) : fail('not a mapping');
}

function fail(what: string): never {
  throw new Misread(what);
}
