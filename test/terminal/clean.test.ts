import { describe, expect, it } from '@jest/globals';

import { clean, cleanColoured } from '../../src/terminal/clean.js';
import { jsonText } from '../../src/terminal/json.js';

const ESC = '\u001b';

/** What gets through the usual strippers, and what must come out here. */
const payloads: readonly (readonly [name: string, text: string, out: string])[] = [
  ['colour', `a${ESC}[31mb`, 'a\ufffd[31mb'],
  ['clear screen', `a${ESC}[2Jb`, 'a\ufffd[2Jb'],
  ['window title', `a${ESC}]0;x\u0007b`, 'a\ufffd]0;x\ufffdb'],
  ['clipboard', `a${ESC}]52;c;eA==${ESC}\\b`, 'a\ufffd]52;c;eA==\ufffd\\b'],
  ['device control', `a${ESC}P$q${ESC}\\b`, 'a\ufffdP$q\ufffd\\b'],
  ['8-bit CSI', 'a\u009b31mb', 'a\ufffd31mb'],
  ['8-bit OSC', 'a\u009d0;x\u009cb', 'a\ufffd0;x\ufffdb'],
  ['carriage return over a line', 'real\rfake', 'real\nfake'],
  ['backspace', 'ab\b\bcd', 'ab\ufffd\ufffdcd'],
  ['null', 'a\0b', 'a\ufffdb'],
  ['enquiry', 'a\u0005b', 'a\ufffdb'],
  ['delete', 'a\u007fb', 'a\ufffdb'],
  ['bidi override', 'a\u202eb\u202c', 'ab'],
  ['bidi isolate', 'a\u2067b\u2069', 'ab'],
  ['zero width', 'a\u200bb\u200cc\ufeffd\u2060e\u00adf', 'abcdef'],
  ['tags', `a\u{e0001}\u{e0068}\u{e0069}b`, 'ab'],
  ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
  ['stray joiner', 'a\u200db', 'ab'],
  ['a row of selectors', 'a\ufe0f\ufe01\ufe02b', 'a\ufe0fb'],
  ['line separators', 'a\u2028b\u2029c\r\nd', 'a\nb\nc\nd'],
];

const kept: readonly string[] = [
  'plain text,\n\twith a tab',
  'caf\u00e9 e\u0301 七転 \u2019quotes\u201c \u2014 dash \u00a0',
  '\u{1f494} \u{2764}\ufe0f \u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u{1f9d1}\u{1f3fd}\u200d\u{2764}\ufe0f\u200d\u{1f9d1}',
  'שלום العربية',
];

describe('clean', () => {
  it.each(payloads)('%s', (_name, text, out) => {
    expect(clean(text)).toBe(out);
  });

  it.each(kept)('leaves %j as it is', (text) => {
    expect(clean(text)).toBe(text);
  });

  it('lets no control through, whatever is around it', () => {
    const all = Array.from({ length: 0xa0 }, (_, i) => String.fromCharCode(i)).join('x');
    expect(clean(all)).not.toMatch(/(?![\n\t])\p{Cc}/u);
  });
});

describe('cleanColoured', () => {
  const text = `${ESC}[1mbold${ESC}[22m ${ESC}[8mhidden ${ESC}[2J`;

  it('keeps the colours of the theme and nothing else', () => {
    expect(cleanColoured(text, true)).toBe(`${ESC}[1mbold${ESC}[22m \ufffd[8mhidden \ufffd[2J`);
  });

  it('takes them out where there is no colour', () => {
    expect(cleanColoured(text, false)).toBe('bold \ufffd[8mhidden \ufffd[2J');
  });
});

describe('jsonText', () => {
  const texts = [...payloads.map(([, text]) => text), ...kept, 'both \u{2764}\ufe0f and \u202e'];

  it.each(texts)('passes the printer unchanged and reads back exactly: %j', (text) => {
    const json = jsonText({ text });
    expect(clean(json)).toBe(json);
    expect(JSON.parse(json)).toEqual({ text });
  });

  it('leaves ordinary text readable', () => {
    expect(jsonText({ text: 'caf\u00e9 \u{2764}\ufe0f' })).toBe('{"text":"caf\u00e9 \u{2764}\ufe0f"}');
  });
});
