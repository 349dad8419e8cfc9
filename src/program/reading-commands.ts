/** guide, map, support: what can be read at any time. */
import type { Command } from 'commander';

import { CoachError } from '../errors.js';
import { historyNote, withExamples } from './help.js';
import type { Wiring } from './wire.js';
import { refuseWord, wire } from './wire.js';

export function addGuide(program: Command, wiring: Wiring): void {
  const command = program
    .command('guide')
    .summary('look things up in the guides, steps and answers')
    .description('Shows what the guides say, and where the coach uses it. Searches offline.')
    .argument('[words...]', 'an id (g1.2.3, g1.2, heal), or words to search for')
    .option('--json', 'as JSON');
  withExamples(command, 'coach guide', 'coach guide g1.2.1', 'coach guide how long');
  command.addHelpText('after', `\n${historyNote.split(' Leave')[0] ?? ''}`);
  wire<{ json?: boolean }>(wiring, command, async (ports, flags, { words }) =>
    (await import('../commands/guide.js')).guide(ports, { ...flags, words }),
  );
}

export function addMap(program: Command, wiring: Wiring): void {
  const command = program
    .command('map')
    .summary('all steps, with your way through them')
    .description('Draws all steps and the ways between them, with your way through them.')
    .option('--format <format>', 'tree, mermaid or json', 'tree')
    .option('--json', 'the same as --format json');
  withExamples(command, 'coach map', 'coach map --format mermaid > map.mmd');
  wire<{ format: string; json?: boolean }>(wiring, command, async (ports, { format, json }) =>
    (await import('../commands/map.js')).map(ports, { format: json === true ? 'json' : format }),
  );
}

export function addSupport(program: Command, wiring: Wiring): void {
  const command = program
    .command('support')
    .summary('people to call or write to, now')
    .description('Help lines. Always open, whatever else is closed, locked or broken.')
    .usage('[options] [command]')
    .argument('[words...]')
    .enablePositionalOptions()
    .option('--country <cc>', 'two letters, such as GB; else your setting, else your language', twoLetters)
    .option('--json', 'as JSON');
  withExamples(command, 'coach support', 'coach support --country IE', 'coach support plan');
  wire<{ country?: string; json?: boolean }>(
    wiring,
    command,
    async (ports, flags, { words }) => {
      if (words.length > 0) refuseWord(command, words);
      const { countryOfLocale, support } = await import('../commands/support.js');
      const preselected = countryOfLocale(wiring.host.env);
      return support(ports, { ...flags, ...(preselected === undefined ? {} : { preselected }) });
    },
    { always: true },
  );
  addPlan(command, wiring);
}

function addPlan(support: Command, wiring: Wiring): void {
  const command = support
    .command('plan')
    .summary('your own safety plan')
    .description('A plan for dark hours: shows yours, or asks seven short questions when there is none yet.')
    .option('--edit', 'go through the questions again')
    .option('--json', 'as JSON');
  withExamples(command, 'coach support plan', 'coach support plan --edit');
  wire<{ edit?: boolean; json?: boolean }>(
    wiring,
    command,
    async (ports, flags) => (await import('../commands/support-plan.js')).supportPlan(ports, flags),
    { conversation: true, always: true },
  );
}

export function addSettings(program: Command, wiring: Wiring): void {
  const command = program
    .command('settings')
    .summary('what you decided about the coach itself')
    .description('Shows all settings, or one, or sets one: country, accessible, counting, playbook.')
    .argument('[key]', 'the name of a setting')
    .argument('[value]', 'what it is to be')
    .option('--unset', 'take the setting back')
    .option('--json', 'as JSON');
  withExamples(command, 'coach settings', 'coach settings counting off', 'coach settings country IE');
  wire<{ unset?: boolean; json?: boolean }>(wiring, command, async (ports, flags, { words: [key, value] }) =>
    (await import('../commands/settings.js')).settings(ports, { ...flags, key, value }),
  );
}

function twoLetters(given: string): string {
  if (/^[a-z]{2}$/i.test(given)) return given;
  throw new CoachError('usage', '--country takes two letters.', 'For example: coach support --country GB');
}
