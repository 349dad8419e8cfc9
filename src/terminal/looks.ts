/**
 * What the terminal can show and what the person asked for. Decided once, before any library that colours is loaded.
 *
 * Colour, first that speaks wins: `--no-color` > `NO_COLOR` (not empty) > `FORCE_COLOR` (0 or false = off; empty = unset)
 * > `CLICOLOR_FORCE` (not 0) > `CLICOLOR=0` > `TERM=dumb` > whether the stream is a terminal.
 * Plain: `TERM=dumb` > `--accessible` > `ACCESSIBLE` (0 or false = off) > the setting.
 * Width: the terminal's, else `COLUMNS`, else 80; 20 at least, 100 at most.
 */
export interface Looks {
  readonly color: boolean;
  readonly plain: boolean;
  /** Columns to draw in. */
  readonly width: number;
}

/** The looks of results and of conversation: one of them may be redirected. */
export interface BothLooks {
  readonly stdout: Looks;
  readonly stderr: Looks;
}

export interface LooksFlags {
  /** False for `--no-color`. True says nothing: it is what a parser gives when the flag is absent. */
  readonly color?: boolean | undefined;
  readonly accessible?: boolean | undefined;
  /** What the stored settings say about plain; weaker than the flag and the environment. */
  readonly setting?: boolean | undefined;
}

export interface Drawn {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

type Env = Readonly<Record<string, string | undefined>>;

const NARROWEST = 20;
const WIDEST = 100;
const USUAL = 80;

export function looksFrom(env: Env, flags: LooksFlags, stream: Drawn): Looks {
  return {
    color: flags.color !== false && (colorByEnv(env) ?? stream.isTTY === true),
    plain: env.TERM === 'dumb' || (flags.accessible ?? onOff(env.ACCESSIBLE) ?? flags.setting ?? false),
    width: widthOf(stream) ?? clampWidth(columnsByEnv(env) ?? USUAL),
  };
}

export function looksOfBoth(
  env: Env,
  flags: LooksFlags,
  streams: { readonly stdout: Drawn; readonly stderr: Drawn },
): BothLooks {
  return { stdout: looksFrom(env, flags, streams.stdout), stderr: looksFrom(env, flags, streams.stderr) };
}

/**
 * Makes every library agree: chalk, node's `styleText` and Inquirer read different variables, and node warns where
 * two of them disagree. Call it before they are loaded, with `process.env`.
 */
export function applyLooks(env: Record<string, string | undefined>, looks: Pick<Looks, 'color'>): void {
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'CLICOLOR', 'CLICOLOR_FORCE', 'NODE_DISABLE_COLORS']) {
    Reflect.deleteProperty(env, name);
  }
  if (looks.color) env.FORCE_COLOR = '1';
  else env.NO_COLOR = '1';
}

/** The width of a terminal as it is now, or null when the stream is none. */
export function widthOf(stream: Drawn): number | null {
  return stream.isTTY === true && stream.columns !== undefined && stream.columns > 0
    ? clampWidth(stream.columns)
    : null;
}

function clampWidth(columns: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, columns));
}

function colorByEnv(env: Env): boolean | undefined {
  if (isSet(env.NO_COLOR)) return false;
  if (isSet(env.FORCE_COLOR)) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (isSet(env.CLICOLOR_FORCE) && env.CLICOLOR_FORCE !== '0') return true;
  if (env.CLICOLOR === '0' || env.TERM === 'dumb') return false;
  return undefined;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function onOff(value: string | undefined): boolean | undefined {
  if (!isSet(value)) return undefined;
  return value !== '0' && value !== 'false';
}

function columnsByEnv(env: Env): number | undefined {
  const columns = Number(env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? columns : undefined;
}
