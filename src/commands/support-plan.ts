/** `coach support plan`: the person's own safety plan. Shown when there is one, asked for when there is none. */
import type { SafetyPlan } from '../core/shelf.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { wrap } from '../terminal/wrap.js';
import { writePage } from './journal-writing.js';

export interface SupportPlanOptions {
  /** Asks all parts again, with what stands there. */
  readonly edit?: boolean | undefined;
  readonly json?: boolean | undefined;
}

export async function supportPlan(
  ports: Ports,
  { edit = false, json = false }: SupportPlanOptions,
): Promise<ExitCode> {
  const { plan } = await ports.shelf();
  const written = ports.store.read().safetyPlan;
  const there = Object.keys(written).length > 0;
  if (json) await ports.say.result(jsonText({ version: 1, plan: written }));
  else if (there && !edit) await ports.say.result(planView(plan, written, ports));
  else if (!ports.ask.person && !edit) await ports.say.result(wrap(plan.empty, ports.say.width));
  else await askParts(ports, plan);
  return 0;
}

/** Each part is on the disk before the next one is asked. Skipping one leaves what stood there. */
async function askParts(ports: Ports, plan: SafetyPlan): Promise<void> {
  ports.say.talk(wrap(plan.intro, ports.say.width));
  for (const { id, title, question } of plan.parts) {
    const before = ports.store.read().safetyPlan[id];
    const page = { id: `plan:${id}`, question: `${title}\n${question}`, why: plan.intro };
    const text = await writePage(ports, page, before);
    if (text === null || text === before) continue;
    await ports.store.update((state) => ({ ...state, safetyPlan: { ...state.safetyPlan, [id]: text } }));
    ports.store.recovery.write(null);
  }
  const any = Object.keys(ports.store.read().safetyPlan).length > 0;
  ports.say.talk(wrap(any ? plan.kept : plan.empty, ports.say.width));
}

function planView(plan: SafetyPlan, written: Readonly<Record<string, string>>, { say }: Ports): string {
  const parts = plan.parts.flatMap(({ id, title }) => {
    const text = written[id];
    return text === undefined ? [] : [`${say.theme.strong(title)}\n${text}`];
  });
  const end = 'Help at any hour: coach support. To change it: coach support plan --edit';
  return [say.theme.title(plan.title), ...parts, end].map((part) => wrap(part, say.width)).join('\n\n');
}
