/** The item at a place that is there. Throws where it is not, which would be a fault of the program. */
export function itemAt<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
}

/** As {@link itemAt}, for loops that run millions of times: one kind of list each, which is far faster. */
export function byteAt(list: Uint8Array, index: number): number {
  const item = list[index];
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
}

export function intAt(list: Int32Array, index: number): number {
  const item = list[index];
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
}

export function doubleAt(list: Float64Array, index: number): number {
  const item = list[index];
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
}

export function shortAt(list: Int16Array, index: number): number {
  const item = list[index];
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
}

/** The first place from which on `holds` is true, in a list in which it stays so; the length where it never is. */
export function firstWhere<T>(list: ArrayLike<T>, holds: (item: T) => boolean): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(itemAt(list, middle))) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The value of a key that is there. Throws where it is not. */
export function valueAt<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError('nothing under that key');
  return value;
}

/** Adds to the list under that key, which begins with it where there is none. */
export function addAt<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
