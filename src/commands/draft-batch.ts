/** `draft --jsonl`: many messages in one process, a line in and a line out. It looks at nothing but what it is given. */
import { readDraft } from '../core/drafts/read-draft.js';
import { shownReading } from '../core/drafts/shown.js';
import type { DraftRules } from '../core/drafts/rules.js';
import { stageIds } from '../core/draft-tips.js';
import type { StageId } from '../core/draft-tips.js';
import { CoachError } from '../errors.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { filledReading, readStage } from './draft-desk.js';
import { linesIn } from './read-lines.js';
import type { StdinLine } from './read-lines.js';

export interface DraftBatchOptions {
  /** For lines that name no stage. */
  readonly stage?: string | undefined;
  /** The pipe; the program's own unless told. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/** Nobody is named: the one who is written to is "your ex". */
const NOBODY = { name: 'your ex', pronouns: 'they' } as const;

/** Throws `usage` with the number of the first line that is no message; what came before it is written by then. */
export async function draftBatch(ports: Ports, { stage, stdin }: DraftBatchOptions): Promise<ExitCode> {
  const otherwise = stage === undefined ? 'first-contact' : readStage(stage);
  const rules = await ports.draftRules();
  for await (const lines of linesIn(stdin ?? process.stdin)) {
    const answers: string[] = [];
    try {
      for (const line of lines) {
        if (line.text.trim() !== '') answers.push(jsonText(answerTo(messageIn(line, otherwise), rules)));
      }
    } finally {
      if (answers.length > 0) await ports.say.result(answers.join('\n'));
    }
  }
  return 0;
}

interface Message {
  readonly id: unknown;
  readonly text: string;
  readonly stage: StageId;
}

function answerTo({ id, text, stage }: Message, rules: DraftRules): unknown {
  const reading = shownReading(readDraft(text, stage, rules), rules);
  const { verdict, labels, findings } = filledReading(reading, NOBODY);
  return { id, verdict, labels, findings };
}

function messageIn({ text, number }: StdinLine, otherwise: StageId): Message {
  const data = mappingIn(text, number);
  const stage = data['stage'] ?? otherwise;
  const known = stageIds.find((id) => id === stage);
  if (typeof data['text'] !== 'string') throw wrong(number, 'has no "text"');
  if (known === undefined) throw wrong(number, 'names a stage that there is not');
  return { id: data['id'] ?? null, text: data['text'], stage: known };
}

function mappingIn(text: string, number: number): Readonly<Record<string, unknown>> {
  const data = parsed(text, number);
  const isMapping = typeof data === 'object' && data !== null && !Array.isArray(data);
  if (!isMapping) throw wrong(number, 'is no JSON object');
  return data as Readonly<Record<string, unknown>>;
}

function parsed(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(number, 'is no JSON');
  }
}

/** The line itself is not repeated: it may be private. */
function wrong(number: number, what: string): CoachError {
  return new CoachError(
    'usage',
    `Line ${number} ${what}.`,
    `Each line is like {"id": 1, "text": "...", "stage": "${stageIds.join('|')}"}.`,
  );
}
