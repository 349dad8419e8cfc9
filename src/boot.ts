/**
 * The first file that runs. The built program is scripts and not modules: for a script V8 can keep the code it has made
 * of it, and a start that finds that code beside the script compiles nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** What a file of the program gives to others. */
type Exports = Readonly<Record<string, unknown>>;
type Body = (exports: Exports, require: (name: string) => unknown, module: object, filename: string) => void;

export interface Program {
  /** Runs a file of the folder, once, and gives its exports. */
  readonly load: (name: string) => Exports;
  /** Writes beside each file that was loaded the code that V8 has by now: of the file, and of each function that ran. */
  readonly keepCode: () => void;
}

/**
 * The program in a folder of built files. Code of another V8 or of another file, or that is cut off, is not used: then the
 * file is compiled, as it is where no code was kept. V8 trusts the rest of it, as Node trusts the program beside it: both
 * come out of one build and are never written again.
 */
export function programIn(folder: string): Program {
  const loaded = new Map<string, Exports>();
  const scripts = new Map<string, Script>();
  function load(name: string): Exports {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const exports = {};
    // Before it runs: two files may need each other.
    loaded.set(name, exports);
    const filename = join(folder, name);
    const source = `(function(exports,require,module,__filename){${readFileSync(filename, 'utf8')}\n})`;
    const cachedData = keptCode(filename);
    const script = new Script(source, { filename, ...(cachedData === undefined ? {} : { cachedData }) });
    scripts.set(filename, script);
    const body = script.runInThisContext() as Body;
    body(
      exports,
      (wanted) => (wanted.startsWith('./') ? load(wanted.slice(2)) : builtin(wanted)),
      { exports },
      filename,
    );
    return exports;
  }
  return {
    load,
    keepCode: () => {
      for (const [filename, script] of scripts) writeFileSync(codeOf(filename), script.createCachedData());
    },
  };
}

function codeOf(filename: string): string {
  return `${filename}.code`;
}

function keptCode(filename: string): Buffer | undefined {
  try {
    return readFileSync(codeOf(filename));
  } catch {
    return undefined;
  }
}

/** Everything else is in the bundle. */
function builtin(name: string): object {
  const found: object | undefined = process.getBuiltinModule(name);
  if (found === undefined) throw new Error(`The build left out ${name}.`);
  return found;
}
