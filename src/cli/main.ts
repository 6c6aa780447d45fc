import { type CliCommand, COMMAND_USAGE, USAGE_TEXT } from '../messages/usage-text';
import { batchCommand } from './commands/batch';
import { checkCommand } from './commands/check';
import { compareCommand } from './commands/compare';
import { consolidateCommand } from './commands/consolidate';
import { demo } from './commands/demo';
import { fillCommand } from './commands/fill';
import { generateCommand } from './commands/generate';
import { mergeCommand } from './commands/merge';
import { migrateCommand } from './commands/migrate';
import { printFormCommand } from './commands/print-form';
import { programmeCommand } from './commands/programme';
import { rubricCommand } from './commands/rubric';
import { scoreCommand } from './commands/score';
import { splitCommand } from './commands/split';
import { EXIT, type Io, runGuarded } from './io';
import { options, UsageError } from './options';

const COMMANDS: Readonly<Record<CliCommand, (args: readonly string[], io: Io) => Promise<number>>> = {
  generate: generateCommand,
  fill: fillCommand,
  'print-form': printFormCommand,
  split: splitCommand,
  merge: mergeCommand,
  migrate: migrateCommand,
  rubric: rubricCommand,
  score: scoreCommand,
  compare: compareCommand,
  programme: programmeCommand,
  batch: batchCommand,
  check: checkCommand,
  consolidate: consolidateCommand,
  demo,
};

/** Runs one command; the answer is the process's exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [name = 'help', ...args] = argv;
  if (['help', '--help', '-h'].includes(name))
    return await runGuarded(() => help(args, io), io, USAGE_TEXT.all);
  if (!isCommand(name)) {
    io.err(`${USAGE_TEXT.noCommand(name)}\n\n${USAGE_TEXT.all}`);
    return EXIT.dataError;
  }
  return await runGuarded(() => COMMANDS[name](args, io), io, COMMAND_USAGE[name]);
}

/** `help`: how everything is called, or one command. */
async function help(args: readonly string[], io: Io): Promise<number> {
  const [name] = options(args, {}, 1).positionals;
  if (name !== undefined && !isCommand(name)) throw new UsageError(USAGE_TEXT.noCommand(name));
  io.out(name === undefined ? USAGE_TEXT.all : COMMAND_USAGE[name]);
  return EXIT.ok;
}

const isCommand = (name: string): name is CliCommand => Object.hasOwn(COMMANDS, name);
