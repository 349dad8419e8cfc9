/** What a check found wrong: where, what was expected, and the mend. */
export interface Finding {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly mend: string;
}

export type Path = readonly (string | number)[];

/** One parsed file. `locate` gives the 1-based line and column of what stands at a path, or of its nearest parent. */
export interface Source {
  readonly file: string;
  readonly data: unknown;
  locate(path: Path): { readonly line: number; readonly column: number };
}
