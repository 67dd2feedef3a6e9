import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The real command, as a child process. */

const BIN = fileURLToPath(new URL('../../bin/parley.js', import.meta.url));

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

export interface Surroundings {
  env?: Record<string, string>;
  input?: string;
}

function start(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [BIN, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Nothing of the person who runs the tests: no keys, data, language or time zone.
    env: { PATH: process.env['PATH'], TZ: 'UTC', LANG: 'C', ...env },
  });
}

export async function parley(args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const child = start(args, around.env);
  let out = '';
  let err = '';
  child.stdout?.on('data', (text) => (out += String(text)));
  child.stderr?.on('data', (text) => (err += String(text)));
  child.stdin?.end(around.input ?? '');
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

/** Of a person with a device in a folder of talks, at a server. */
export function personAt(folder: string, person: string, server: string): Surroundings {
  return {
    env: {
      PARLEY_DEVICE: join(folder, 'devices', person),
      PARLEY_PASSPHRASE: 'correct horse battery',
      PARLEY_SERVER: server,
    },
  };
}

/** A server that has said where it is. */
export interface Serving {
  url: string;
  /** What it said so far on standard error. */
  said: () => string;
  /** Ends it, and waits for that. Returns its exit code, or the signal. */
  end(signal?: NodeJS.Signals): Promise<number | string | null>;
}

/** Runs `parley serve`, or `parley witness serve`, until it is ended. */
export async function serving(
  args: readonly string[],
  env: Record<string, string> = {},
  port = '0',
): Promise<Serving> {
  const child = start([...args, '--port', port, '--json'], env);
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  let err = '';
  child.stderr?.on('data', (text) => (err += String(text)));
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (text) => {
      out += String(text);
      if (out.includes('\n')) resolve((JSON.parse(out) as { address: string }).address);
    });
    void ended.then(() => reject(new Error(`it ended: ${err}`)));
  });
  return {
    url,
    said: () => err,
    end: async (signal = 'SIGTERM') => {
      child.kill(signal);
      const [code, by] = await ended;
      return code ?? by;
    },
  };
}
