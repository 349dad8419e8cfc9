/** The tree of commands: flags in, the command loaded, called. Only what is here exists, and only what exists is here. */
import { Command, CommanderError } from 'commander';

import { addGlobals } from './program/globals.js';
import type { Host } from './program/globals.js';
import { shape, showHelp, topicNames, withExamples } from './program/help.js';
import { addContact } from './program/contact-commands.js';
import { addJournal } from './program/journal-commands.js';
import { addPlaybook } from './program/playbook-commands.js';
import { addGuide, addMap, addSettings, addSupport } from './program/reading-commands.js';
import { addDraft } from './program/draft-commands.js';
import { addChecklist, addSigns } from './program/reaching-commands.js';
import { isHelp, refusalOf } from './program/refusal.js';
import { addUrge } from './program/urge-commands.js';
import { addRemind } from './program/remind-command.js';
import { addStart, addStatus } from './program/walk-commands.js';
import type { Wiring } from './program/wire.js';
import { refuseWord, wire } from './program/wire.js';

/**
 * Runs what the words on the line ask for and gives the exit code. `argv` is without node and script. Throws
 * `CoachError` for what it refuses; errors of a command come through as they are.
 */
export async function runProgram(argv: readonly string[], host: Host): Promise<number> {
  const printed: string[] = [];
  let code = 0;
  const wiring: Wiring = {
    host,
    ended: (ended) => {
      code = ended;
    },
  };
  const program = makeProgram(wiring, (text) => printed.push(text), argv[0]);
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (!isHelp(error)) throw refusalOf(error, program, argv);
  }
  if (printed.length > 0) await host.print(printed.join(''));
  return code;
}

/** Each command by its name, in the order in which help shows them. */
const branches: Readonly<Record<string, (program: Command, wiring: Wiring) => void>> = {
  start: addStart,
  status: addStatus,
  urge: addUrge,
  journal: addJournal,
  contact: addContact,
  checklist: addChecklist,
  draft: addDraft,
  signs: addSigns,
  guide: addGuide,
  map: addMap,
  support: addSupport,
  remind: addRemind,
  settings: addSettings,
  playbook: addPlaybook,
};

/** Where a command is named first, only that one is built: the whole tree takes longer than most commands. */
function branchesFor(first: string | undefined): readonly ((program: Command, wiring: Wiring) => void)[] {
  const named = first !== undefined && Object.hasOwn(branches, first) ? branches[first] : undefined;
  return named === undefined ? Object.values(branches) : [named];
}

function makeProgram(wiring: Wiring, print: (text: string) => void, first?: string): Command {
  const { host } = wiring;
  const program = shape(addGlobals(new Command('coach')), host, print)
    .description('A private, honest companion in the terminal for the weeks after a breakup.')
    .usage('[options] [command]')
    .version(host.version, '-V, --version', 'show the version')
    .argument('[words...]')
    .allowExcessArguments()
    .allowUnknownOption();
  withExamples(program, 'coach start', 'coach status', 'coach support');
  program.addHelpText('after', `\nMore: coach help ${topicNames.join(', ')}`);
  for (const add of branchesFor(first)) add(program, wiring);
  addHelp(program, host, print);
  addHome(program, wiring);
  return program;
}

function addHelp(program: Command, host: Host, print: (text: string) => void): void {
  const help = program
    .command('help')
    .summary('help on a command or a topic')
    .description(`Help on a command, or on a topic: ${topicNames.join(', ')}.`)
    .argument('[words...]', 'a command or a topic');
  withExamples(help, 'coach help status', 'coach help privacy');
  help.action((words: string[]) => {
    showHelp(program, words, { host, print });
  });
  program.command('version', { hidden: true }).action(() => {
    print(`${host.version}\n`);
  });
}

/** The program without a command: home, or a word that is no command. */
function addHome(program: Command, wiring: Wiring): void {
  wire(wiring, program, async (ports, _flags, { words }) => {
    if (words.length > 0) refuseWord(program, words);
    return (await import('./commands/home.js')).home(ports);
  });
}
