import { DataFolderError } from '#server/data-folder.ts';
import { ModeError } from '#server/mode.ts';
import { PlatformError, platformWarning } from '#server/server.ts';
import { startParley, type Started } from '#server/start.ts';
import { WitnessAddressError } from '#server/witness-caller.ts';
import { StoreError } from '#store/error.ts';
import { EXIT, Misuse, Refused, type Command, given } from '../command.ts';
import { EXERCISES, shippedExamples } from '../shipped.ts';
import { webApp } from '../web-app.ts';

/** Serves one data folder over HTTP until it is told to end. */
export const serve: Command = {
  name: 'serve',
  usage: 'serve [--port N] [--host ADDRESS] [--origin URL] [--live] [--no-web]',
  summary: 'Serves the rooms of a data folder, with the web app.',
  details: [
    'A fresh data folder is filled with the examples that ship, and shows nothing else from then on. A live process has a',
    'folder of its own: parley new makes one, or --live says so of a fresh folder.',
    '',
    '--port N        8420 unless given here or as PORT; 0 takes a free one',
    '--host ADDRESS  127.0.0.1 unless given here or as HOST. TLS is for what stands before this server.',
    '--origin URL    where people reach it, if that is another address; also PARLEY_ORIGIN',
    '--live          a fresh folder is for a live process',
    '--no-web        only the interface for programs',
    '--web FOLDER    another built web app',
    '',
    'Ends on SIGINT and SIGTERM: finishes what is under way and gives the folder back.',
  ].join('\n'),
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
    origin: { type: 'string' },
    live: { type: 'boolean' },
    'no-web': { type: 'boolean' },
    web: { type: 'string' },
  },
  async run({ options, operands, terminal, dataFolder }) {
    if (operands.length > 0) throw new Misuse('serve takes no operands; see parley serve --help.');
    const either = (name: string, variable: string): string | undefined =>
      given(options, name) ?? (process.env[variable] || undefined);
    const port = portOf(either('port', 'PORT') ?? '8420');
    const hostname = either('host', 'HOST') ?? '127.0.0.1';
    const origin = originOf(either('origin', 'PARLEY_ORIGIN'));
    const token = process.env['PARLEY_OPENING_TOKEN'] || undefined;
    const webRoot =
      options['no-web'] === true ? undefined : (options['web'] ?? (await webApp(terminal.err)));

    // Asked before anything is opened, so that a signal in the middle of starting is not lost.
    const asked = Promise.withResolvers<void>();
    process.once('SIGINT', () => asked.resolve());
    process.once('SIGTERM', () => asked.resolve());
    let started: Started;
    try {
      started = await startParley({
        dataFolder,
        hostname,
        port,
        examples: await shippedExamples(),
        exercises: EXERCISES,
        ...(options['live'] === true ? { purpose: 'live' } : {}),
        ...(origin === undefined ? {} : { origin }),
        ...(webRoot === undefined ? {} : { webRoot: String(webRoot) }),
        ...(token === undefined ? {} : { openingToken: token }),
        report: (error) => terminal.err(`parley serve: ${sentenceOf(error)}`),
        alarm: (sentence) => terminal.err(`parley serve: LOOK AT THIS: ${sentence}`),
        storeFailed(error) {
          // Nothing more may be written or acknowledged; whoever starts this again finds what was (store.ts).
          terminal.err(
            `${error.message} This server ends now. What was acknowledged is kept; start it again.`,
          );
          process.exit(EXIT.no);
        },
      });
    } catch (error) {
      throw asSentence(error, hostname, port);
    }
    const warning = platformWarning();
    if (warning !== undefined) terminal.err(`parley serve: ${warning}`);
    const { url, purpose } = started;
    terminal.out(
      terminal.json
        ? JSON.stringify({ address: url, purpose, data: dataFolder })
        : `Parley is at ${url} (${purpose === 'live' ? 'live process' : 'examples'}, data in ${dataFolder})`,
    );
    await asked.promise;
    await started.close();
    return EXIT.ok;
  },
};

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new Misuse(`${text} is not a port.`);
  return port;
}

function originOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new Misuse(`${text} is not an address such as https://talks.example.`);
  }
  return new URL(text).origin;
}

function asSentence(error: unknown, hostname: string, port: number): unknown {
  if (error instanceof DataFolderError || error instanceof ModeError) {
    return new Refused(error.message);
  }
  if (error instanceof WitnessAddressError) return new Misuse(error.message);
  if (error instanceof PlatformError || error instanceof StoreError) {
    return new Refused(error.message);
  }
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new Misuse(
        `Something is at port ${port} already. Choose another with --port, or end it.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Misuse(`${hostname} is not an address of this machine.`);
    case 'EACCES':
      return new Misuse(`This user may not take port ${port}, or not write the data folder.`);
    default:
      return error;
  }
}

/** For the operator; errors of the store carry nothing from a room, and others are our own faults. */
function sentenceOf(error: unknown): string {
  return error instanceof StoreError ? error.message : String((error as Error)?.stack ?? error);
}
