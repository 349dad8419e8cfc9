/** `coach urge list`: when urges come, what sets them off, what helped. */
import { whoOf } from '../core/journey/who.js';
import { urgeSums } from '../core/urge/sums.js';
import { fill } from '../core/words.js';
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { jsonText } from '../terminal/json.js';
import { urgesView } from '../terminal/views/urges.js';

export async function urgeList(
  ports: Ports,
  { json = false }: { readonly json?: boolean },
): Promise<ExitCode> {
  const { urges } = ports.store.read();
  if (json) {
    await ports.say.result(jsonText({ version: 1, urges, sums: urgeSums(urges) }));
    return 0;
  }
  const shelf = await ports.shelf();
  const who = whoOf(await ports.playbook(), ports.store.read());
  const names = [...shelf.urge.triggers, ...shelf.urge.deeds, ...shelf.urges];
  const nameOf = (id: string): string | undefined => {
    const title = names.find((one) => one.id === id)?.title;
    return title === undefined ? undefined : fill(title, who);
  };
  const page = { urges, sums: urgeSums(urges), nameOf, today: ports.clock.today(), plain: ports.say.plain };
  await ports.say.result(urgesView(page, ports.say.theme, ports.say.width));
  return 0;
}
