import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

/**
 * A laptop onto which a prepared folder was copied, and which has no network: from the first command to an open room with both sides in it. The copy runs where
 * there is no network but that of the machine with itself (a network namespace of Linux; elsewhere the test is passed over).
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const UNPLUG = ['--user', '--map-root-user', '--net'];
const canUnplug = spawnSync('unshare', [...UNPLUG, 'ip', 'link', 'set', 'lo', 'up']).status === 0;

let home: string;
let folder: string;
let unplugged: ChildProcess;

beforeAll(async () => {
  if (!canUnplug) return;
  home = await mkdtemp(join(tmpdir(), 'parley-laptop-'));
  folder = join(home, 'parley');
  // As it is copied to a stick and from there: what is built and what was entered stay behind, and every file is as new as its copy.
  const left = new Set(['.git', 'dist', 'data', 'node_modules']);
  cpSync(root, folder, { recursive: true, filter: (path) => !left.has(path.slice(root.length)) });
  // Linked and not copied, to spare the disk; they are the same files.
  const linked = spawnSync('cp', ['-rl', join(root, 'node_modules'), folder]);
  if (linked.status !== 0) cpSync(join(root, 'node_modules'), folder, { recursive: true });
  const script = 'ip link set lo up && echo up && exec cat';
  unplugged = spawn('unshare', [...UNPLUG, 'sh', '-c', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(unplugged.stdout as NodeJS.ReadableStream, 'data');
});

afterAll(async () => {
  if (!canUnplug) return;
  unplugged.stdin?.end();
  await once(unplugged, 'close');
  await rm(home, { recursive: true });
});

/** Starts a command on the unplugged laptop. */
function start(command: readonly string[], passphrase: string, server?: string): ChildProcess {
  const into = ['-t', String(unplugged.pid), '--user', '--net', '--preserve-credentials', '--'];
  return spawn('nsenter', [...into, ...command], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      TZ: 'UTC',
      LANG: 'C',
      PARLEY_DATA: join(home, 'talks'),
      PARLEY_PASSPHRASE: passphrase,
      ...(server === undefined ? {} : { PARLEY_SERVER: server }),
    },
  });
}

/** What somebody typed at one prompt: the command but for what is copied from the screen (`…`), and what was asked for after it. */
interface Typed {
  command: string;
  copied?: readonly string[];
  passphrase?: string;
  /** A new passphrase is typed twice. */
  times?: 1 | 2;
  /** Whether it is read out again before it is signed, and answered with `y`. */
  asked?: boolean;
  /** Where the server is: in the test another port than the usual one. */
  server?: string;
}

/**
 * The time of the people and of the machine, in seconds. After the keystroke-level model: 0.28 for a key, 1.35 to make up one’s mind before a command, 1.1 to point;
 * and 4 words a second to read all that a command says, paths and ids among it. What a command took is measured.
 */
class Laptop {
  people = 0;
  machine = 0;

  async run({
    command,
    copied = [],
    passphrase = '',
    times = 1,
    asked,
    server,
  }: Typed): Promise<string> {
    this.#person(`parley ${command}`, copied.length);
    this.people += (passphrase.length * times + (asked === true ? 2 : 0)) * 0.28;
    let next = 0;
    const whole = command.replaceAll('…', () => copied[next++] ?? '');
    const words = (whole.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ''));
    const yes = asked === true ? ['--yes'] : [];
    const began = performance.now();
    const child = start(['node', 'bin/parley.js', ...words, ...yes], passphrase, server);
    let said = '';
    child.stdout?.on('data', (text) => (said += String(text)));
    child.stderr?.on('data', (text) => (said += String(text)));
    const [code] = (await once(child, 'close')) as [number | null];
    this.machine += (performance.now() - began) / 1000;
    if (code !== 0) throw new Error(`parley ${command} ended with ${code}: ${said}`);
    this.people += said.split(/\s+/).filter(Boolean).length / 4;
    return said;
  }

  /** `parley serve`, in a window of its own; resolves when it says where it is. */
  async serve(): Promise<{ child: ChildProcess; url: string }> {
    this.#person('parley serve', 0);
    const began = performance.now();
    const child = start(['node', 'bin/parley.js', 'serve', '--port', '0', '--json'], '');
    let out = '';
    let err = '';
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout?.on('data', (text) => {
        out += String(text);
        if (out.includes('\n')) resolve((JSON.parse(out) as { address: string }).address);
      });
      child.stderr?.on('data', (text) => (err += String(text)));
      child.once('close', () => reject(new Error(err)));
    });
    this.machine += (performance.now() - began) / 1000;
    return { child, url };
  }

  /** The forty digits of the room are read aloud once, two in a second; both heads compare. */
  compareCode(): void {
    this.people += 20;
  }

  #person(typed: string, copied: number): void {
    // To copy and paste: two places to point at, and twice a key with another held.
    this.people += 1.35 + typed.length * 0.28 + copied * (2 * 1.1 + 4 * 0.28);
  }

  toString(): string {
    const whole = Math.round(this.people + this.machine);
    return `${whole} s, of which the machine ${this.machine.toFixed(1)}`;
  }
}

function find(said: string, pattern: RegExp): string {
  const found = pattern.exec(said)?.[1];
  if (found === undefined) throw new Error(`${pattern} is not in: ${said}`);
  return found;
}

test.skipIf(!canUnplug)(
  'from a cold laptop without a network to a room with both sides in it, in at most five minutes',
  async () => {
    const laptop = new Laptop();
    const prepared = await laptop.run({
      command: "new --title 'Talks' --party p1=North --party p2=South --mediator m1=Host",
      passphrase: 'four words of host',
      times: 2,
    });
    const room = find(prepared, /^Room ([a-z2-7]{26})$/m);
    const sides = [
      { key: 'p1/k1', device: 'north', passphrase: 'the words of north' },
      { key: 'p2/k1', device: 'south', passphrase: 'the words of south' },
    ];
    const lines: string[] = [];
    for (const { key, device, passphrase } of sides) {
      const made = find(prepared, new RegExp(`parley (key make ${key} .*)$`, 'm'));
      const said = await laptop.run({
        command: `… --device ${device}`,
        copied: [made],
        passphrase,
        times: 2,
      });
      lines.push(find(said, /^(\S*p\d\/k1\+\S+)$/m));
    }
    await laptop.run({ command: 'new --head p1=… --head p2=…', copied: lines });
    const opened = await laptop.run({ command: 'new --open', passphrase: 'four words of host' });
    const { child, url } = await laptop.serve();
    laptop.compareCode();
    for (const { device, passphrase } of sides) {
      const accept = find(opened, /parley (act room\.accept --room \S+)/);
      await laptop.run({
        // On one laptop the server is where it is looked for if nothing is said.
        command: `… --device ${device}`,
        copied: [accept],
        server: url,
        passphrase,
        asked: true,
      });
    }
    console.log(`a cold laptop: ${String(laptop)}`);
    const { people, machine } = laptop;

    // Each side signs in and reads that both are bound; the screens were built without a network.
    for (const { key, device, passphrase } of sides) {
      const log = await laptop.run({
        command: `log ${room} --from ${url} --key ${key} --device ${device}`,
        passphrase,
      });
      expect(log.match(/accepts this room/g)).toHaveLength(2);
    }
    expect(existsSync(join(folder, 'dist', 'web', 'index.html'))).toBe(true);
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(people + machine).toBeLessThanOrEqual(300);
  },
);
