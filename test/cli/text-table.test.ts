import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReturnedRoom } from './returned-room.ts';

/** `parley text table` on a real server, by a command in another process. */
let room: ReturnedRoom;

beforeAll(async () => {
  room = await ReturnedRoom.open();
});

afterAll(async () => {
  await room.close();
});

const table = (file: string, ...more: string[]) =>
  room.run(['text', 'table', room.file(file), '--room', room.plenary.id, ...more]);

describe('TX6 a draft is tabled from a file', () => {
  test('TX6 it is read out first, and nothing is signed without a yes', async () => {
    await writeFile(room.file('truce.txt'), 'Article 1\n\n1. The Parties [shall][should] meet.\n');
    const before = room.plenary.size;
    const { code, err } = await table('truce.txt');
    expect(code).toBe(2);
    expect(err).toContain('tables the text “truce” (non-paper, 2 parts)');
    expect(err).toContain('--yes signs without asking');
    expect(room.plenary.size).toBe(before);
  });

  test('TX6 with a yes it stands in the room, its brackets as they were, and can be had from there', async () => {
    const more = ['--title', 'Truce of the pass', '--tier', 'joint', '--pen', 'm1', '--yes'];
    const { code, out } = await table('truce.txt', ...more, '--with-file', '--json');
    expect(code).toBe(0);
    const { text, acts } = JSON.parse(out) as { text: string; acts: string[] };
    expect(acts).toEqual([text]);
    const at = ['--room', room.plenary.id, '--from', room.url, '--key', 'p1/k1', '--text', text];
    const back = await room.run(['text', 'export', ...at, '--to', 'text']);
    expect(back.out).toContain('The Parties [shall][should] meet.');
  });

  test('TX6 a long one is several acts, in its order', async () => {
    const long = Array.from(
      { length: 900 },
      (_, n) => `${n + 1}. The Parties meet ${n + 1} times.`,
    );
    await writeFile(room.file('long.txt'), long.join('\n\n'));
    const before = room.plenary.size;
    const { code, out, err } = await table('long.txt', '--yes', '--json');
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(err).toContain('2 further acts add the rest of it');
    expect(room.plenary.size).toBe(before + 3);
    const { text } = JSON.parse(out) as { text: string };
    const at = ['--room', room.plenary.id, '--from', room.url, '--key', 'p1/k1', '--text', text];
    const back = await room.run(['text', 'export', ...at, '--to', 'text']);
    const times = [...back.out.matchAll(/meet (\d+) times/g)].map(([, n]) => Number(n));
    expect(times).toEqual(long.map((_, n) => n + 1));
  });

  test('TX6 misuse is told, and nothing is signed', async () => {
    const before = room.plenary.size;
    for (const [more, said] of [
      [['--tier', 'treaty'], '--tier takes chair, compilation, joint, non-paper, one-text'],
      [['--pen', 'p9'], 'Nobody is p9 in this room'],
    ] as const) {
      const { code, err } = await table('truce.txt', ...more, '--yes');
      expect(code).toBe(2);
      expect(err).toContain(said);
    }
    expect(room.plenary.size).toBe(before);
  });
});
