import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { EXIT, Misuse, Refused, runCommand, type Command, type ExitCode } from './command.ts';

// Starting takes half as long. Within the installation, where nobody else may write, and not in the folder for temporary files; where that cannot be
// written, nothing is kept.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/parley', import.meta.url)));

/** The `parley` command. Runs when loaded. A command's code is loaded when it is called: none has to wait for the others'. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  new: async () => (await import('./commands/new.ts')).newCommand,
  key: async () => (await import('./commands/key.ts')).key,
  invite: async () => (await import('./commands/invite.ts')).invite,
  act: async () => (await import('./commands/act.ts')).act,
  join: async () => (await import('./commands/join.ts')).join,
  aside: async () => (await import('./commands/aside.ts')).aside,
  log: async () => (await import('./commands/log.ts')).log,
  show: async () => (await import('./commands/show.ts')).show,
  states: async () => (await import('./commands/states.ts')).states,
  print: async () => (await import('./commands/print.ts')).print,
  report: async () => (await import('./commands/report.ts')).report,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  verify: async () => (await import('./commands/verify.ts')).verify,
  intake: async () => (await import('./commands/intake.ts')).intake,
  'case-file': async () => (await import('./commands/case-file.ts')).caseFile,
  witness: async () => (await import('./commands/witness.ts')).witness,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  fsck: async () => (await import('./commands/fsck.ts')).fsck,
  import: async () => (await import('./commands/import.ts')).importCommand,
  text: async () => (await import('./commands/text.ts')).text,
  count: async () => (await import('./commands/count.ts')).count,
  lint: async () => (await import('./commands/lint.ts')).lint,
  reference: async () => (await import('./commands/reference.ts')).reference,
};

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'parley: the shared, verifiable record of a mediated negotiation',
    '',
    ...commands.map(({ name, summary }) => `  parley ${name.padEnd(width)}  ${summary}`),
    '',
    'parley help COMMAND says more. --json gives results for machines. The data folder is --data, PARLEY_DATA, or ./data.',
    'Exit codes: 0 done, 1 no, 2 misused or unreachable, 3 needs a newer Parley.',
  ].join('\n');
}

/** `help lint` is `lint --help`. */
function asHelp(args: string[]): string[] {
  const [first, name] = args;
  return first === 'help' && name !== undefined && !name.startsWith('-') ? [name, '--help'] : args;
}

async function main(args: string[]): Promise<ExitCode> {
  const [name, ...rest] = asHelp(args);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${await overview()}\n`);
    return name === undefined ? EXIT.misused : EXIT.ok;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    throw new Misuse(`There is no command ${JSON.stringify(name)}. parley help lists them.`);
  }
  return await runCommand(await load(), rest, process.env);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Misuse || error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof Misuse ? EXIT.misused : EXIT.no;
}
