/** `coach journal --prompt week`: the same few numbers each week, a line where one wants to come, and the curve. */
import type { Week } from '../core/journey/week.js';
import { isSoon, measureOf, valuesOf, weekOf, withMeasure } from '../core/journey/week.js';
import { whoOf } from '../core/journey/who.js';
import { dayWords } from '../core/contact/day-words.js';
import type { Prompt, Scale } from '../core/shelf.js';
import { fill } from '../core/words.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { weekView } from '../terminal/views/week.js';
import { wrap } from '../terminal/wrap.js';
import type { Desk } from './journal-page.js';
import { stepNow } from './journal-page.js';
import type { Page } from './journal-writing.js';
import { pageOf, writePage } from './journal-writing.js';
import { keepEntry, keepOther, newEntry } from './keep-entry.js';

/** So many check-ins are shown: about a quarter of a year. */
const SHOWN = 12;

/** Every number is kept as soon as it is given. The line comes last, and may be left out. */
export async function checkIn(ports: Ports, desk: Desk, prompt: Prompt): Promise<ExitCode> {
  const filled = (text: string): string => fill(text, whoOf(desk.playbook, desk.state));
  const scales = prompt.scales.map((scale) => ({ ...scale, question: filled(scale.question) }));
  const page = pageOf(prompt, filled);
  const writing = ports.store.recovery.read()?.question === page.id;
  const rated = writing || (await rate(ports, desk, { ...page, title: filled(prompt.title), scales }));
  if (rated) await writeLine(ports, desk, { page, prompt });
  const curves = curvesOf(ports, scales);
  if (curves !== '') ports.say.talk(`\n${curves}`);
  return 0;
}

interface Sitting extends Page {
  readonly title: string;
  readonly scales: readonly Scale[];
}

/** False where the person left it at once, or does not want another one so soon. */
async function rate(ports: Ports, { state, today }: Desk, sitting: Sitting): Promise<boolean> {
  const week = weekOf(state.measures, today);
  if (isSoon(week, today) && !(await wantsAnother(ports, week, today))) return false;
  const at = ports.clock.now();
  let next = 0;
  while (next < sitting.scales.length) {
    const scale = sitting.scales[next];
    const given = scale === undefined ? 'back' : await askScale(ports, sitting, scale);
    if (given === 'back' && next === 0) return false;
    next += given === 'back' ? -1 : 1;
    if (scale === undefined || typeof given !== 'number') continue;
    await ports.store.update((before) => ({
      ...before,
      measures: withMeasure(before.measures, { id: measureOf(scale.id), value: given, at }),
    }));
  }
  return true;
}

function wantsAnother({ ask }: Ports, { last }: Week, today: string): Promise<boolean> {
  const question = `The last check-in was on ${dayWords(last ?? today, today)}. Once a week shows more than once a day. Another one all the same?`;
  return ask.confirm({ id: 'another', question, skip: false });
}

async function askScale(ports: Ports, sitting: Sitting, scale: Scale): Promise<number | 'skip' | 'back'> {
  const { question, low, high } = scale;
  const first = scale === sitting.scales[0] ? `${sitting.title}\n` : '';
  for (;;) {
    const reply = await ports.ask.number({
      id: `week_${scale.id}`,
      question: `${first}${question} 1 is ${low}, 10 is ${high}.`,
      from: 1,
      to: 10,
      skip: true,
    });
    if (reply.kind === 'answer') return reply.value;
    if (reply.kind === 'skip' || reply.kind === 'back') return reply.kind;
    ports.say.talk(wrap(reply.kind === 'help' ? HELP : sitting.why, ports.say.width));
  }
}

const HELP = 'Any number from 1 to 10 will do, and skipping is fine. It is for you to see how the weeks go.';

interface Line {
  readonly page: Page;
  readonly prompt: Prompt;
}

async function writeLine(ports: Ports, desk: Desk, { page, prompt }: Line): Promise<void> {
  if (ports.ask.person) await keepOther(ports, page.id);
  const text = await writePage(ports, page);
  if (text === null) return;
  await keepEntry(ports, newEntry(ports, { text, step: stepNow(desk), prompt: prompt.id }));
  ports.store.recovery.write(null);
}

/** From what is kept by now. */
function curvesOf({ store, say }: Ports, scales: readonly Scale[]): string {
  const { measures } = store.read();
  const over = scales.map((scale) => ({ ...scale, values: valuesOf(measures, scale.id, SHOWN) }));
  return weekView(over, say.plain, say.width);
}
