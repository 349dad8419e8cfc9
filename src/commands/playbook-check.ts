/** Looks a playbook through: every rule, then every state that anybody can come to. Reads only. */
import type { ExitCode } from '../errors.js';
import { exitCodes } from '../errors.js';
import { checkPlaybook } from '../core/graph/rules.js';
import type { Checked } from '../core/graph/rules.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { checkedView } from '../terminal/views/playbook-check.js';

export interface PlaybookCheckOptions {
  /** The folder of the playbook; the one in use unless told. */
  readonly dir?: string;
  readonly json?: boolean;
}

/** 0 when nothing is found, else 2. Throws `usage` where there is no playbook, or a file is no YAML. */
export async function playbookCheck(ports: Ports, { dir, json }: PlaybookCheckOptions): Promise<ExitCode> {
  const input = await ports.readPlaybook(dir);
  const begun = performance.now();
  const checked = checkPlaybook(input);
  const seconds = (performance.now() - begun) / 1000;
  const { theme, width } = ports.say;
  const text =
    json === true ? jsonText(documentOf(checked), 2) : checkedView({ ...checked, seconds }, theme, width);
  await ports.say.result(text);
  return checked.findings.length === 0 ? 0 : exitCodes.usage;
}

/** The document of `--json`. `proof` is null where the findings leave nothing that could be walked. */
function documentOf({ findings, proof }: Checked): unknown {
  if (proof === null) return { version: 1, findings, proof };
  const { states, steps, domains, holds } = proof;
  return { version: 1, findings, proof: { states, steps, domains, holds } };
}
