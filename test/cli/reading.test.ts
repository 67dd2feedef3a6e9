import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeProvider } from '#record/provider/node.ts';
import { verifyBundle } from '#room/verify.ts';
import { inChunks } from '../signed-room.ts';
import { newerBundle } from '../support/newer-bundle.ts';
import { parley, serving } from '../support/command.ts';

const EXAMPLE = fileURLToPath(
  new URL('../../examples/istanbul-2025/istanbul-2025.parley', import.meta.url),
);
const KEYS = fileURLToPath(new URL('../../examples/istanbul-2025/keys.txt', import.meta.url));
const RECONSTRUCTION = 'From published reports; no party took part.';

let folder: string;
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-cli-'));
  data = join(folder, 'data');
  await parley(['import', EXAMPLE, '--data', data]);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('help and misuse', () => {
  test('help lists every command in a sentence, and each says more', async () => {
    const { code, out } = await parley(['help']);
    expect(code).toBe(0);
    const names = [...out.matchAll(/^ {2}parley ([\w-]+)/gm)].map(([, name]) => name as string);
    expect(names).toContain('serve');
    const files = await readdir(new URL('../../src/cli/commands', import.meta.url));
    expect(names.map((name) => `${name}.ts`).toSorted()).toEqual(files.toSorted());
    for (const name of ['serve', 'witness']) {
      const help = await parley([name, '--help']);
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(help.out.startsWith(`parley ${name}`)).toBe(true);
    }
  });

  test('help COMMAND says what COMMAND --help says', async () => {
    const [one, other] = [await parley(['help', 'lint']), await parley(['lint', '--help'])];
    expect(one).toEqual(other);
    expect(await parley(['help', 'sing'])).toMatchObject({ code: 2 });
  });

  test('a command alone says what it needs, and how it is used', async () => {
    const { code, err } = await parley(['lint']);
    expect(code).toBe(2);
    expect(err).toBe(
      'Say which file.\n\n  parley lint FILE [--side PARTY=NAME]… [--language L] [--json]\n\nparley help lint says more.\n',
    );
    expect((await parley(['lint', 'there-is-none'])).err).toBe('there-is-none cannot be read.\n');
  });

  test.each([
    [[], 'parley: the shared'],
    [['sing'], 'There is no command "sing". parley help lists them.'],
    [['verify', 'there-is-none'], 'there-is-none cannot be read.'],
    [['verify', '--twice', EXAMPLE], "Unknown option '--twice'"],
    [['log', 'x', '--data', 'there-is-none'], 'there-is-none is not a data folder.'],
    [['log', 'x', '--from', 'http://127.0.0.1:9'], 'http://127.0.0.1:9 cannot be reached.'],
    [['show', EXAMPLE, '#97'], 'The room has no act #97; it has 97.'],
    [['key', 'make', 'p1'], 'Name the key as its side and a number: p1/k1.'],
    [['act'], 'Say which act, such as room.accept.'],
    [['reference', 'nothing'], 'There is neither an act nor a code nothing.'],
    [['serve', '--port', '70000'], '70000 is not a port.'],
    [['log', 'x', '--language', 'tlh'], 'Sentences can be had in en and ur.'],
  ])('misuse ends with code 2 and a sentence: parley %j', async (args, sentence) => {
    const { code, err, out } = await parley(args);
    expect(code).toBe(2);
    expect(err + out).toContain(sentence);
    expect(err).not.toMatch(/\n {4}at /);
  });
});

describe('RC7.9 parley verify', () => {
  test('the shipped example: from reports, intact, admissible', async () => {
    const { code, out } = await parley(['verify', EXAMPLE]);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe(RECONSTRUCTION);
    expect(lines).toContain('Intact: 97 acts, every byte accounted for.');
    expect(lines).toContain('Admissible: every act is as the rules allow.');
    expect(out).toMatch(/Whose: no keys to trust were given\..*\n.*short code/);
    expect(out).toMatch(/^ {2}[a-z2-7]{26} {2}(\d{5} ){7}\d{5}$/m);
    expect(out).toContain('Example: this ships with Parley');
  });

  test('with keys to trust: theirs, or not theirs and why', async () => {
    const theirs = await parley(['verify', EXAMPLE, '--trust', KEYS]);
    expect(theirs.code).toBe(0);
    expect(theirs.out).toContain('Theirs: room');
    const others = join(folder, 'others.txt');
    const made = await parley(['key', 'make', 'p1/k1', '--room', 'a'.repeat(26), '--json'], {
      env: { PARLEY_DEVICE: join(folder, 'device'), PARLEY_PASSPHRASE: 'correct horse' },
    });
    await writeFile(
      others,
      `# of somebody else\n${(JSON.parse(made.out) as { key: string }).key}\n`,
    );
    const not = await parley(['verify', EXAMPLE, '--trust', others]);
    expect(not.code).toBe(1);
    expect(not.out).toContain('NOT THEIRS by the keys you trust.');
    expect(not.out).toContain('is not in this bundle');
    expect((await parley(['verify', EXAMPLE, '--trust', EXAMPLE])).code).toBe(2);
  });

  test('one bit flipped: not intact, and where', async () => {
    const bytes = await readFile(EXAMPLE);
    const file = join(folder, 'flipped.parley');
    for (const at of [997, Math.floor(bytes.length / 2), bytes.length - 2]) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      await writeFile(file, flipped);
      const { code, out } = await parley(['verify', file]);
      expect(code).toBe(1);
      expect(out).toMatch(/^NOT INTACT\. /);
      const where = Number(/byte (\d+)/.exec(out)?.[1]);
      expect(where).toBeLessThanOrEqual(at);
    }
    const riddled = Buffer.from(bytes);
    for (let bit = 0; bit < bytes.length * 8; bit += 997) {
      riddled[bit >> 3] = (riddled[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    }
    await writeFile(file, riddled);
    expect(await parley(['verify', file])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^NOT INTACT\. .*\n {2}Where: byte 0 /) as string,
    });
    const shown = await parley(['log', file]);
    expect(shown).toMatchObject({ code: 1, out: '' });
    expect(shown.err).toContain('is not intact, so nothing of it is shown');
  });

  test('RC7.3 wherever a bit is flipped, it is found at or before that place', async () => {
    const bytes = await readFile(EXAMPLE);
    for (let bit = 0; bit < bytes.length * 8; bit += 4999) {
      const flipped = Buffer.from(bytes);
      const at = bit >> 3;
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit & 7));
      const { intact } = await verifyBundle(nodeProvider, inChunks(flipped, 1 << 16));
      expect(intact.ok).toBe(false);
      if (!intact.ok) expect(intact.fault.at).toBeLessThanOrEqual(at);
    }
  });

  test('RC11.5 rules that this Parley does not know: code 3, and nothing is said against it', async () => {
    const file = join(folder, 'newer.parley');
    await writeFile(file, await newerBundle());
    const { code, out } = await parley(['verify', file]);
    expect(code).toBe(3);
    expect(out).toContain('This bundle needs a newer Parley (rules version 9999).');
    expect(out).not.toMatch(/NOT/);
    const json = await parley(['verify', file, '--json']);
    expect(json.code).toBe(3);
    expect(JSON.parse(json.out)).toMatchObject({ holds: false, newer: 'rules version 9999' });
  });

  test('for machines', async () => {
    const { out } = await parley(['verify', EXAMPLE, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      holds: true,
      intact: { ok: true },
      admissible: { ok: true, voids: [] },
      whose: { kind: 'not-asked' },
      rooms: [{ kind: 'reconstruction', size: 97 }],
    });
  });
});

describe('reading', () => {
  test('the log of a folder, of a bundle and of a server is the same', async () => {
    const fromFolder = await parley(['log', 'istanbul-2025', '--data', data]);
    expect(fromFolder.code).toBe(0);
    const lines = fromFolder.out.split('\n');
    expect(lines[0]).toBe(RECONSTRUCTION);
    expect(
      lines.filter((line) => /^ *#\d+ {2}\d{4}-\d\d-\d\d \d\d:\d\d UTC {2}\S/.test(line)),
    ).toHaveLength(97);
    expect(fromFolder.out).toContain(
      'Chronicler opens the matter: Who asked for the truce of 48 hours?',
    );
    expect((await parley(['log', EXAMPLE])).out).toBe(fromFolder.out);
    const server = await serving(['serve', '--no-web', '--data', data]);
    const around = { env: { PARLEY_DEVICE: join(folder, 'reader') } };
    const fromServer = await parley(['log', 'istanbul-2025', '--from', server.url], around);
    expect(fromServer.out).toBe(fromFolder.out);
    expect(await server.end('SIGINT')).toBe(0);
  });

  test('without any data folder the example is still there, and in Urdu, and by another clock', async () => {
    const env = { PARLEY_DATA: join(folder, 'nothing'), LANG: 'ur_PK.UTF-8', TZ: 'Asia/Karachi' };
    const { code, out } = await parley(['log', 'istanbul-2025'], { env });
    expect(code).toBe(0);
    expect(out).toContain('افغانستان');
    expect(out).toMatch(/#0 {2}\d{4}-\d\d-\d\d \d\d:\d\d \(UTC\+05:00\), \d\d:\d\d UTC {2}/);
  });

  test('how things stand, now and earlier', async () => {
    const now = await parley(['show', 'istanbul-2025', '--data', data]);
    expect(now.code).toBe(0);
    expect(now.out.startsWith(RECONSTRUCTION)).toBe(true);
    expect(now.out).toContain('Afghanistan (p1), party: holds no key here');
    expect(now.out).toContain('extension reported, its end not named');
    expect(now.out).not.toMatch(/lapsed|violat/i);
    const early = await parley(['show', 'istanbul-2025', '--at', '10', '--data', data, '--json']);
    expect(JSON.parse(early.out)).toMatchObject({
      rooms: [
        { acts: 11, of: 97, matters: [{ accounts: 0 }, { accounts: 0 }, {}, {}], truces: [] },
      ],
    });
  });

  test('one act, as it was signed', async () => {
    const { out } = await parley(['show', 'istanbul-2025', '30', '--data', data, '--json']);
    const act = JSON.parse(out) as { id: string; note: string; sentence: string };
    expect(act.note.startsWith('parley/act@v1\n')).toBe(true);
    const same = await parley(['show', 'istanbul-2025', act.id.slice(0, 12), '--data', data]);
    expect(same.out).toContain(act.sentence);
    expect(same.out).toContain('  parley/act@v1');
  });

  test('RC7.4 an export is the very bundle that was imported, and nothing is written over', async () => {
    const out = join(folder, 'out.parley');
    const done = await parley(['export', 'istanbul-2025', '--data', data, '--out', out]);
    expect(done.code).toBe(0);
    expect((await readFile(out)).equals(await readFile(EXAMPLE))).toBe(true);
    const again = await parley(['export', 'istanbul-2025', '--data', data, '--out', out]);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('is there already, and is not written over.');
  });

  test('the reference says what an act takes and what a refusal means', async () => {
    const act = await parley(['reference', 'round.open']);
    expect(act.out).toContain('Who may sign it: mediator');
    const refusal = await parley(['reference', 'party.not-bound']);
    expect(refusal.out).toContain('has not accepted the room yet');
    const all = await parley(['reference', '--json']);
    expect((JSON.parse(all.out) as { acts: unknown[] }).acts.length).toBeGreaterThan(20);
  });
});
