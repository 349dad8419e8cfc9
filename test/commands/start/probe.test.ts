import { it } from '@jest/globals';
import fs from 'node:fs';
import { start } from '../../../src/commands/start.js';
import { makeKit, safe, scripted, plusDays, turns, key } from './kit.js';

it('walks', async () => {
  const kit = makeKit({ answer: scripted({ ...safe, motive: 'love', steady: 8, plan: 'yes', still_love: 'yes', calm: 'yes', direct: 'yes', sent: 'not_yet', wait_week: turns('heal', 'enough-for-today'), ended_by: turns(key('why'), key('help'), 'them'), help: turns('support','read','go_on'), decision: turns(key('help'), {kind:'answer', value: 'I want to die'})}) });
  await start(kit.ports, { input: true });
  fs.writeFileSync('/tmp/w1.txt', kit.shown.join('\n'));
  kit.clear();
  kit.setToday(plusDays('2026-11-22', 8));
  try { await start(kit.ports, { input: true }); } catch (e) { kit.shown.push(String(e), (e as Error).stack ?? ''); }
  fs.writeFileSync('/tmp/w2.txt', kit.shown.join('\n') + kit.log.filter((x) => x !== 'say').join(' | '));
});
