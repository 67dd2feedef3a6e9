import { EXIT, Misuse, Refused, runCommand, type Command, type ExitCode } from './command.ts';
import { act } from './commands/act.ts';
import { backup } from './commands/backup.ts';
import { exportCommand } from './commands/export.ts';
import { fsck } from './commands/fsck.ts';
import { importCommand } from './commands/import.ts';
import { key } from './commands/key.ts';
import { log } from './commands/log.ts';
import { newCommand } from './commands/new.ts';
import { reference } from './commands/reference.ts';
import { restore } from './commands/restore.ts';
import { serve } from './commands/serve.ts';
import { show } from './commands/show.ts';
import { verify } from './commands/verify.ts';
import { witness } from './commands/witness.ts';

/** The `parley` command. Runs when loaded. */
const COMMANDS: readonly Command[] = [
  serve,
  newCommand,
  key,
  act,
  log,
  show,
  exportCommand,
  verify,
  witness,
  backup,
  restore,
  fsck,
  importCommand,
  reference,
];

function overview(): string {
  const width = Math.max(...COMMANDS.map((c) => c.name.length));
  return [
    'parley: the shared, verifiable record of a mediated negotiation',
    '',
    ...COMMANDS.map((c) => `  parley ${c.name.padEnd(width)}  ${c.summary}`),
    '',
    'parley COMMAND --help says more. --json gives results for machines. The data folder is --data, PARLEY_DATA, or ./data.',
    'Exit codes: 0 done, 1 no, 2 misused or unreachable, 3 needs a newer Parley.',
  ].join('\n');
}

async function main(args: string[]): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${overview()}\n`);
    return name === undefined ? EXIT.misused : EXIT.ok;
  }
  const command = COMMANDS.find((c) => c.name === name);
  if (!command)
    throw new Misuse(`There is no command ${JSON.stringify(name)}. parley help lists them.`);
  return await runCommand(command, rest, process.env);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Misuse || error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof Misuse ? EXIT.misused : EXIT.no;
}
