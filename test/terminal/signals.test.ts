import { EventEmitter } from 'node:events';

import { describe, expect, it } from '@jest/globals';

import { listenForStops } from '../../src/terminal/signals.js';
import type { Host } from '../../src/terminal/signals.js';

function fakeHost(): Host & EventEmitter & { exits: number[]; written: string } {
  const host = Object.assign(new EventEmitter(), {
    exits: [] as number[],
    written: '',
    pid: 1,
    exit: (code: number) => host.exits.push(code),
    kill: () => true,
    stderr: { write: (text: string) => (host.written += text) },
  });
  return host;
}

describe('stops', () => {
  it.each([
    ['SIGINT', 'interrupted', 130],
    ['SIGTERM', 'terminated', 143],
    ['SIGHUP', 'hangup', 129],
  ])('%s aborts with %s, exit code %i', async (signal, kind, exitCode) => {
    const host = fakeHost();
    const stops = listenForStops(host);
    host.emit(signal);
    expect(stops.signal.reason).toMatchObject({ kind, exitCode });
    await expect(stops.stopped).rejects.toMatchObject({ kind });
    expect(host.exits).toEqual([]);
  });

  it('exits at once at the second Ctrl-C, with the terminal as it was', () => {
    const host = fakeHost();
    listenForStops(host);
    host.emit('SIGINT');
    host.emit('SIGINT');
    expect(host.exits).toEqual([130]);
    expect(host.written).toBe('\u001b[?25h\u001b[?2004l');
  });

  it('counts Ctrl-C at a prompt as the first', () => {
    const host = fakeHost();
    expect(listenForStops(host).stop('interrupted').kind).toBe('interrupted');
    host.emit('SIGINT');
    expect(host.exits).toEqual([130]);
  });

  it('is not hurried by a second hangup: what was typed is being saved', () => {
    const host = fakeHost();
    const stops = listenForStops(host);
    host.emit('SIGHUP');
    host.emit('SIGHUP');
    host.emit('SIGTERM');
    expect(host.exits).toEqual([]);
    expect(stops.signal.reason).toMatchObject({ kind: 'hangup' });
  });

  it('leaves no listener behind', () => {
    const host = fakeHost();
    listenForStops(host).end();
    expect(host.eventNames()).toEqual([]);
  });
});
