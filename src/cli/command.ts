import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Exit codes, the same for every command (RC7.9, RC11.5). */
export const EXIT = {
  /** Done; what was asked holds. */
  ok: 0,
  /** What was asked does not hold, or was refused. */
  no: 1,
  /** The command was misused, or a file or server could not be reached. */
  misused: 2,
  /** Needs a newer Parley. */
  newer: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A misuse, told in one sentence. */
export class Misuse extends Error {}

/** A no, told in one sentence: what was asked is not done. */
export class Refused extends Error {}

/** Where a command writes. Results go to `out`, one JSON value with `--json`; progress and complaints to `err`. */
export interface Terminal {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Shows how far long work has come: replaces the line before it on a screen, says nothing in a file. */
  progress: (text: string) => void;
  readonly json: boolean;
}

export interface Invocation<Options> {
  options: Options;
  /** What stands after the command without dashes. */
  operands: string[];
  terminal: Terminal;
  /** The data folder: `--data`, else PARLEY_DATA, else `data` here. */
  dataFolder: string;
}

export interface Command {
  name: string;
  /** `verify FILE [--trust KEYS]` */
  usage: string;
  /** One sentence for the list of commands. */
  summary: string;
  /** What its own help says further. */
  details?: string;
  options: ParseArgsOptionsConfig;
  run(
    invocation: Invocation<Record<string, string | boolean | (string | boolean)[] | undefined>>,
  ): Promise<ExitCode>;
}

const COMMON = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  data: { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

/** Runs one command with what stands after its name. */
export async function runCommand(
  command: Command,
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<ExitCode> {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      options: { ...command.options, ...COMMON },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    const [why = ''] = (error as Error).message.split(/\.? To specify|\n/);
    throw new Misuse(`${why}.\n\n  parley ${command.usage}`);
  }
  const options = parsed.values as Record<string, string | boolean | undefined>;
  const terminal = standardTerminal(options['json'] === true);
  if (options['help'] === true) {
    terminal.out(
      `parley ${command.usage}\n\n${command.summary}${command.details ? `\n\n${command.details}` : ''}`,
    );
    return EXIT.ok;
  }
  const data = options['data'] ?? environment['PARLEY_DATA'] ?? 'data';
  try {
    return await command.run({
      options,
      operands: parsed.positionals,
      terminal,
      dataFolder: String(data),
    });
  } catch (error) {
    // Whoever types the bare name asks how it is used.
    if (error instanceof Misuse && args.length === 0)
      throw new Misuse(
        `${error.message}\n\n  parley ${command.usage}\n\nparley help ${command.name} says more.`,
      );
    throw error;
  }
}

/**
 * Without the characters of files and of others’ words that a terminal may take for commands (U+0080–009F, as the CSI of some) or that turn the direction of a
 * whole line (U+202A–202E); Parley writes none of them itself. In JSON they are escaped, and nothing of it is lost.
 */
export function harmless(text: string, json = false): string {
  return text.replaceAll(/[\u0080-\u009f\u202a-\u202e]/g, (one) =>
    json ? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}` : '\ufffd',
  );
}

export function standardTerminal(json: boolean): Terminal {
  const screen = process.stderr.isTTY === true;
  let open = false;
  const clear = () => {
    if (open) process.stderr.write('\r\u001b[K');
    open = false;
  };
  return {
    json,
    out: (text) => {
      clear();
      process.stdout.write(`${harmless(text, json)}\n`);
    },
    err: (text) => {
      clear();
      process.stderr.write(`${harmless(text)}\n`);
    },
    progress: (text) => {
      if (!screen) return;
      process.stderr.write(`\r\u001b[K${harmless(text)}`);
      open = true;
    },
  };
}

/** The value of an option that takes one, if it was given. */
export function given(
  options: Readonly<Record<string, unknown>>,
  name: string,
): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The values of an option that may be given again and again. */
export function givenAll(options: Readonly<Record<string, unknown>>, name: string): string[] {
  const value = options[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** The one operand a command takes. */
export function operand(operands: readonly string[], what: string): string {
  const [only, ...more] = operands;
  if (only === undefined) throw new Misuse(`Say which ${what}.`);
  if (more.length > 0) throw new Misuse(`One ${what} at a time.`);
  return only;
}
