/** One YAML file as a {@link Source}: parsed, with the line and column of every path. Anchors and tags are refused. */
import { readFileSync } from 'node:fs';

import { LineCounter, isNode, parseDocument, visit } from 'yaml';

import { CoachError } from '../errors.js';
import type { Path, Source } from '../core/graph/finding.js';

const LARGEST = 256 * 1024;

/** Reads `path`; `name` is what findings call the file. Throws `usage` when it cannot be read or is no YAML. */
export function readYaml(path: string, name: string): Source {
  return parseYaml(readText(path, name), name);
}

export function parseYaml(text: string, name: string): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, logLevel: 'error' });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) throw notYaml(name, place(problem.pos[0]), problem.message.split('\n')[0] ?? '');
  visit(document, {
    Alias: (_, node) => {
      throw notYaml(name, place(node.range?.[0] ?? 0), 'aliases are not allowed');
    },
  });
  return {
    file: name,
    data: document.toJS() as unknown,
    locate: (path: Path) => place(offsetOf(document, path)),
  };
}

function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function readText(path: string, name: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new CoachError('usage', `${name} cannot be read.`, 'Check the folder given with --playbook.', {
      cause: error,
    });
  }
  if (bytes.length > LARGEST) throw new CoachError('usage', `${name} is larger than 256 KB.`, 'Split it up.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CoachError('usage', `${name} is not UTF-8 text.`, 'Save it as UTF-8.', { cause: error });
  }
}

function notYaml(name: string, at: { line: number; column: number }, message: string): CoachError {
  return new CoachError(
    'usage',
    `${name}:${at.line}:${at.column}: ${message}`,
    'Mend that line, then try again.',
  );
}
