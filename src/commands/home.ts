/** `coach` alone. Never asks, writes nothing. */
import type { ExitCode } from '../errors.js';
import type { Ports } from '../ports.js';
import { homeView } from '../terminal/views/home.js';
import { readStatus } from './status.js';

export async function home(ports: Ports): Promise<ExitCode> {
  const { say } = ports;
  await say.result(homeView(await readStatus(ports), say.theme, say.width));
  return 0;
}
