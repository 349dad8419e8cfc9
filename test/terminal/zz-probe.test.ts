import { it } from '@jest/globals';
import { markdownFor } from '../../src/terminal/markdown.js';
import { themeFor } from '../../src/terminal/theme.js';
const text = `# Take **space**

A paragraph with **bold words** and *soft* ones, and a \`coach status\`, that goes on over
the line end of the source, with **a long bold part, that wraps**.

- first **item** with enough words to wrap at forty columns, surely: it does
- second \`code: with colon\` item
  - nested item that is long enough to wrap as well at forty columns
  - another
- [ ] open task
- [x] done task

1. one thing is long enough to wrap at forty columns, I think
2. two

   A second paragraph in item two which is long enough to wrap too.

> quoted words which go on long enough to wrap at forty columns
> and more

A [link](https://example.org/a) & <b>html</b> "quotes" it's a < b &amp; c

---

| a | b |
|---|---|
| c | d |

    code block

line one\\
line two
`;
it('x', async () => {
  for (const color of [false, true]) {
  const r = await markdownFor(themeFor({color}));
  process.stdout.write(r(text, 40).replaceAll('\u001b','^[') + '\n=====\n');
  }
  const r = await markdownFor(themeFor({color:false}));
  process.stdout.write(r(text, 80) + '\n');
});
