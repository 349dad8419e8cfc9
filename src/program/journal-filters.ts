/** The flags that choose entries, the same for every command that has them. */
import type { Command } from 'commander';

import { collect } from './help.js';

export function withFilters(command: Command): Command {
  return command
    .option('--on <day>', 'of that day, in words or as 2026-11-20')
    .option('--from <day>', 'from that day on')
    .option('--to <day>', 'up to that day')
    .option('--tag <t>', 'with that tag; repeated: with any of them', collect)
    .option('--not-tag <t>', 'without that tag; may be repeated', collect)
    .option('--tagged', 'with any tag')
    .option('--untagged', 'without a tag')
    .option('--and', 'with every --tag and --contains, not only one')
    .option('--step <id>', 'written in that step')
    .option('--prompt <id>', 'written to that prompt')
    .option('--mood <range>', 'with that mood: 4, 1-4')
    .option('--contains <text>', 'with that text in it; may be repeated', collect)
    .option('--on-this-day', 'of this day in other months and years');
}
