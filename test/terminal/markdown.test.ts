import { describe, expect, it } from '@jest/globals';

import { markdownFor } from '../../src/terminal/markdown.js';
import { stripColour } from '../../src/terminal/sgr.js';
import { themeFor } from '../../src/terminal/theme.js';
import { columns } from '../../src/terminal/width.js';

const text = `# Take **space**

A paragraph with **bold words** and *soft* ones, and a \`coach status\`, that goes on over
the line end of the source, with **a long bold part, that wraps**.

- first **item** with enough words to wrap at forty columns, surely: it does
- second \`code: with colon\` and a [link](https://example.org/a)
  - nested item that is long enough to wrap as well at forty columns
- [ ] open task
- [x] done task

1. one thing is long enough to wrap at forty columns, I think
2. two

> quoted words which go on long enough to wrap at forty columns

| when | what |
|---|---|
| day 1 | \`a: b\` |

Line one\\
line two, & "more" it's a < b
`;

describe('markdown', () => {
  const plain = markdownFor(themeFor({ color: false }));

  it('is plain text at 40 columns', async () => {
    expect((await plain)(text, 40)).toMatchInlineSnapshot(`
     "Take space

     A paragraph with bold words and soft
     ones, and a coach status, that goes on
     over the line end of the source, with a
     long bold part, that wraps.

       * first item with enough words to wrap
         at forty columns, surely: it does
       * second code: with colon and a link
         (https://example.org/a)
         * nested item that is long enough to
           wrap as well at forty columns
       * [ ] open task
       * [X] done task

       1. one thing is long enough to wrap at
          forty columns, I think
       2. two

       quoted words which go on long enough
       to wrap at forty columns

     when - what
     day 1 - a: b

     Line one
     line two, & "more" it's a < b"
    `);
  });

  it('is plain text at 80 columns', async () => {
    expect((await plain)(text, 80)).toMatchInlineSnapshot(`
     "Take space

     A paragraph with bold words and soft ones, and a coach status, that goes on over
     the line end of the source, with a long bold part, that wraps.

       * first item with enough words to wrap at forty columns, surely: it does
       * second code: with colon and a link (https://example.org/a)
         * nested item that is long enough to wrap as well at forty columns
       * [ ] open task
       * [X] done task

       1. one thing is long enough to wrap at forty columns, I think
       2. two

       quoted words which go on long enough to wrap at forty columns

     when - what
     day 1 - a: b

     Line one
     line two, & "more" it's a < b"
    `);
  });

  it('says the same in colour', async () => {
    const coloured = await markdownFor(themeFor({ color: true }));
    const out = coloured(text, 40);
    expect(out).toMatch(/\[1m/u);
    expect(stripColour(out)).toBe((await plain)(text, 40));
  });

  it.each([20, 40, 60, 80, 100])('has no line over %i columns and no raw mark', async (width) => {
    const lines = (await plain)(text, width).split('\n');
    expect(lines.filter((line) => columns(line) > width)).toEqual([]);
    expect(lines.join('\n')).not.toMatch(/\*\*|\]\(|`|\p{Cc}(?<!\n)/u);
  });

  it('cleans before it renders', async () => {
    expect((await plain)('a\u001b]0;x\u0007 **b\u202e**', 40)).toBe('a\ufffd]0;x\ufffd b');
  });
});
