import { afterEach, it } from '@jest/globals';
import { cpSync } from 'node:fs';
import { dirname } from 'node:path';
import { bundleFixture } from './fixture/bundle.js';
import { run, endAll } from '../helpers/pty.js';
const out: string[] = [];
const esc = (s: string) => s.replaceAll('\u001b', '^[');
const log = (s: string) => { out.push(s); };
const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));
afterEach(endAll);
it('all', async () => {
  const file = await bundleFixture(); cpSync(dirname(file), '/tmp/probe/fix', {recursive: true});
  try { const env = {ACCESSIBLE: '1'};
  { const p = run(['choice','many', 'number', 'text','writing','confirm', 'more', 'text'], { file, env, cols: 40, rows: 60 }); await p.waitFor('Who'); await sleep(50); p.type('9\r2\r'); await p.waitFor('Which'); await sleep(50); p.type('1, 3\r'); await p.waitFor('How are'); p.type('11\r:skip\r7\r'); await p.waitFor('What do you call'); p.type('Sam\r'); await p.waitFor('want to say'); p.type('one\rtwo\r'); await sleep(50); p.type('\u0004'); await p.waitFor('Delete'); await sleep(100); p.type('yes\r'); await p.waitFor('go on'); p.type('\r'); await sleep(100); p.type('end\u0004\u0004\r'); log('exit ' + await p.exit); log(esc(p.raw())); }
  for (const [k, code] of [['^C','\u0003'],['^D','\u0004'],['^X','\u0018\r'],[':x',':x\r']] as const) { const p = run(['text'], {file, env}); await p.waitFor('call'); await sleep(60); p.type(code); log(k + ' ' + await p.exit + ' ' + JSON.stringify(p.screen()) + esc(p.raw().slice(-30))); }
  for (const s of ['SIGTERM','SIGHUP'] as const) { const p = run(['writing'], {file, env}); await p.waitFor('say'); await sleep(60); p.type('abc\rdef'); await sleep(60); p.kill(s); log(s + ' ' + await p.exit + ' ' + JSON.stringify(p.screen()) + esc(p.raw().slice(-30))); }
  { const p = run(['sleep400','confirm'], { file, env }); await sleep(350); p.type('y\r'); await p.waitFor('Delete'); await sleep(200); log('typed ahead: ' + p.screen()); p.type('\r'); await p.exit; log(p.screen()); }
  { const p = run(['choice'], { file, env: {TERM: 'dumb'} }); await p.waitFor('Who'); p.type('1\r'); log(await p.exit + esc(p.raw())); }
  { const p = run(['choice'], { file, env: {NO_COLOR: '1'} }); await p.waitFor('Who'); p.type('\r'); log(await p.exit + esc(p.raw())); }
  { const p = run(['choice', '--no-color'], { file, env: {FORCE_COLOR: '1'} }); await p.waitFor('Who'); p.type('\r'); log(await p.exit + esc(p.raw())); }
  { const p = run(['choice'], { file, env: {NO_COLOR: '1', FORCE_COLOR: '1'} }); await p.waitFor('Who'); p.type('\r'); log(await p.exit + esc(p.raw())); }
  { const p = run(['choice', '--no-input'], { file }); log(await p.exit + esc(p.raw())); }
  } finally { console.log(out.join('\n')); }
}, 30000);
