/**
 * conf, with the one part replaced that loses data. Its own `_write` puts a cut file over the good one on a full
 * disk, writes in place where SNAP is set, and opens modes again. Nothing else of it is used either: no schema,
 * defaults, migrations, encryption, clearing or dotted keys.
 */
import { basename, dirname } from 'node:path';

import { writeDurably } from './durable.js';

type Data = Record<string, unknown>;
interface OpenConf {
  readonly path: string;
  store: Data;
  _write(data: Data): void;
}
type ConfClass = new (options: Readonly<Record<string, unknown>>) => OpenConf;

/** Writes a whole document through conf. `path` ends in ".json"; its folder must exist. Call it under the lock. */
export type WriteDocument = (path: string, data: Data) => void;

/** Loads conf, which takes tens of milliseconds: only a command that saves pays for it. */
export async function loadConf(): Promise<WriteDocument> {
  const { default: Conf } = await import('conf');
  const Base = Conf as unknown as ConfClass;
  if (typeof (Base.prototype as Partial<OpenConf>)._write !== 'function') {
    throw new Error('this version of conf writes in another way: its _write must be replaced');
  }
  class DurableConf extends Base {
    override _write(data: Data): void {
      writeDurably(this.path, pretty(data));
    }
  }
  return (path, data) => {
    new DurableConf(optionsFor(path)).store = data;
  };
}

/** The text of a document, as it is written. */
export function pretty(data: Data): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

function optionsFor(path: string): Readonly<Record<string, unknown>> {
  return {
    cwd: dirname(path),
    configName: basename(path, '.json'),
    accessPropertiesByDotNotation: false,
    configFileMode: 0o600,
    serialize: pretty,
    // The old text was read and decoded before, and is replaced as a whole: conf has no need to read it.
    deserialize: () => ({}),
  };
}
