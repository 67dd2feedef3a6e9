import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE_TERMS } from '#core/obligations/agreeing.ts';
import { rules } from '#core/rules.ts';
import { hashWords } from '#core/word-hash.ts';
import type { Words } from '#core/words.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { parley, serving, type Serving } from '../support/command.ts';
import { Talks } from '../talks.ts';

/** `parley states` on a room with a joint commission, one obligation in force and one that is proposed. */

const EXAMPLE = (type: string): object => rules(4)?.type(type, 1)?.example as object;
const LABEL = { en: 'No firing across the river', ur: 'دریا پار فائرنگ نہیں' };
const DIGEST = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
const CLAUSE = { hash: DIGEST, words: { en: 'article 10', ur: 'آرٹیکل 10' } };
const OCCURRED = { precision: 'minute', certainty: 'stated', offset: 300 };

let talks: Talks;
let folder: string;
let server: Serving;
let served: string;
let alleged: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-states-'));
  talks = await Talks.begin();
  talks.clock.time = Date.UTC(2026, 2, 4, 12);
  await talks.openPlenary({ rules: 4, kind: 'exercise', readers: 'public' });
  const example = EXAMPLE('commission.propose-terms') as { text: Words };
  const hash = hashWords(digestWith(nodeProvider), example.text);
  const body = { ...example, hash, chairs: ['m1'] };
  const terms = await talks.do('m1/k1', 'commission.propose-terms', body);
  for (const side of ['p1/k1', 'p2/k1'])
    await talks.do(side, 'commission.agree-terms', { proposal: terms, hash });
  const moment = (at: string) => ({ at, offset: 300, zone: 'Asia/Karachi' });
  const window = { from: moment('2026-03-04T13:00:00Z'), until: moment('2026-03-20T13:00:00Z') };
  const reading = { ...EXAMPLE_TERMS, label: LABEL, window };
  const id = await talks.do('m1/k1', 'obligation.propose', { clause: CLAUSE, terms: reading });
  const about = { obligation: id, label: LABEL };
  for (const side of ['p1/k1', 'p2/k1']) await talks.do(side, 'obligation.agree', about);
  await talks.do('m1/k1', 'obligation.in-force', { ...about, since: window.from });
  const { lag: _, ...draft } = { ...reading, label: { en: 'Guns leave the bridge' } };
  const words = { en: 'article 2' };
  await talks.do('p1/k1', 'obligation.propose', { clause: { ...CLAUSE, words }, terms: draft });
  talks.clock.time = Date.UTC(2026, 2, 5, 14);
  alleged = await allege('2026-03-05T13:30:00Z');
  server = await serving(['serve', '--no-web', '--data', await copied()]);
});
afterAll(async () => {
  await server.end();
  await talks.end();
  for (const one of [folder, served]) await rm(one, { recursive: true });
});

async function allege(from: string): Promise<string> {
  return await talks.do('p1/k1', 'incident.allege', {
    ...EXAMPLE('incident.allege'),
    class: 'small-arms-fire',
    occurred: { ...OCCURRED, from },
    about: [],
    evidence: [],
  });
}

/** A data folder of its own, so that a server may hold it while the talks go on here. */
async function copied(): Promise<string> {
  const other = await talks.fork();
  await other.host.close();
  await other.store.close();
  return (served = other.folder);
}

const at = (instant: string): string[] => ['--at', instant];
const AFTER = at('2026-03-05T15:00:00Z');
const lastLine = ({ out }: { out: string }): string | undefined => out.trimEnd().split('\n').at(-1);

describe('OB9.5 parley states', () => {
  test('OB9.5 tells each obligation in order of its clause, with where it stands, its state and why', async () => {
    const ran = await parley([
      'states',
      talks.room.id,
      '--data',
      talks.folder,
      ...AFTER,
      '--changes',
    ]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out.split('\n').slice(0, -1)).toEqual([
      'EXERCISE.',
      `Room ${talks.room.id}, ${talks.room.size} acts`,
      '',
      'States as of 2026-03-05 15:00 UTC. They are computed, they are no findings, and nothing follows from them.',
      '',
      'article 2: Guns leave the bridge',
      '  Stands: proposed',
      '  No state is computed of it, because it was not in force.',
      '',
      'article 10: No firing across the river',
      '  Stands: in force',
      '  “No firing across the river” reads article 10 (not to be done). As of 5 March 2026, 20:00 (UTC+05:00), 15:00 UTC: alleged, provisional until 6 March 2026, 18:31 (UTC+05:00), 13:31 UTC, because reports may still come. It is so of what is due, and nothing that is due has a state that comes before it.',
      '  - On an allegation of p1 of 5 March 2026, due 5 March 2026, 18:31 (UTC+05:00), 13:31 UTC: alleged, provisional until 6 March 2026, 18:31 (UTC+05:00), 13:31 UTC, because reports may still come. Somebody says that it happened; nothing is found of it. (OB4.3.6)',
      '      an allegation of p1 of 5 March 2026 (small-arms fire, 5 March 2026, 18:30 (UTC+05:00), 13:30 UTC), counted as that on which it hangs; claimed, not found',
      '',
      'How the states changed, in log order:',
      '  2026-03-04 12:00 UTC #9  “No firing across the river”: nothing reported, provisional. By the declaration of 4 March 2026 that it is in force.',
      expect.stringMatching(
        /^ {2}2026-03-05 14:00 UTC #11 {2}“No firing across the river”\. On an allegation of p1 of 5 March 2026: alleged, provisional\. By an allegation of p1 of 5 March 2026\.$/,
      ),
      expect.stringMatching(
        /“No firing across the river”: nothing reported, provisional, then alleged, provisional/,
      ),
      '',
      'To compare: whoever holds the same acts and asks for the same moment (--at 2026-03-05T15:00:00Z) has the same digest. If yours differs, compare the copies of the room first.',
      expect.stringMatching(/^digest of states: [A-Za-z0-9+/]{43}=$/),
    ]);
    const urdu = await parley([
      'states',
      talks.room.id,
      '--data',
      talks.folder,
      ...AFTER,
      '--language',
      'ur',
    ]);
    expect(urdu.out).toContain('الزام موجود');
    expect(lastLine(urdu)).toContain('حالتوں کا خلاصہ');
  });

  test('OB8.1 OB9.5 the digest is the same from a folder, from a server, from a bundle file, each in a process of its own; another moment or act gives another', async () => {
    const { id } = talks.room;
    const file = join(folder, 'room.parley');
    expect(await parley(['export', id, '--out', file, '--data', talks.folder])).toMatchObject({
      code: 0,
    });
    const ways = [
      ['--data', talks.folder],
      ['--from', server.url],
      ['--from', file],
    ];
    const digests = new Set<string | undefined>();
    for (const way of ways) {
      const ran = await parley(['states', id, ...way, ...AFTER]);
      expect(ran.code).toBe(0);
      digests.add(lastLine(ran));
    }
    const [digest] = digests;
    expect(digests.size).toBe(1);
    expect(digest).toMatch(/^digest of states: /);

    // Before the allegation, and once no more reports may come, states are others.
    const data = ['states', id, '--data', talks.folder];
    const before = lastLine(await parley([...data, ...at('2026-03-05T13:59:59Z')]));
    const later = await parley([...data, ...at('2026-03-06T13:31:00Z')]);
    expect(later.out).toContain('alleged. It is so of what is due');
    expect(new Set([digest, before, lastLine(later)]).size).toBe(3);
    // A moment at which every state is the same has the same digest.
    expect(lastLine(await parley([...data, ...at('2026-03-05T15:00:01Z')]))).toBe(digest);

    talks.clock.time = Date.UTC(2026, 2, 5, 16);
    await talks.do(
      'p1/k1',
      'act.retract',
      { reason: { en: 'Of another day.' } },
      { after: [alleged] },
    );
    expect(lastLine(await parley([...data, ...AFTER]))).toBe(digest);
    const retracted = await parley([...data, ...at('2026-03-05T16:00:00Z')]);
    expect(retracted.out).toContain('Silence is no finding');
    expect(retracted.out).toContain(
      'Set aside: a retraction by p1 of 5 March 2026 on an allegation of p1 of 5 March 2026, because what was entered was taken back by it',
    );
    const copy = lastLine(
      await parley(['states', id, '--from', server.url, ...at('2026-03-05T16:00:00Z')]),
    );
    expect(copy).toBe(digest);
    expect(lastLine(retracted)).not.toBe(copy);
  });

  test('OB9.5 --json has the same as data', async () => {
    const ran = await parley(['states', talks.room.id, '--data', talks.folder, ...AFTER, '--json']);
    const { rooms } = JSON.parse(ran.out) as { rooms: Record<string, unknown>[] };
    expect(rooms[0]).toMatchObject({
      at: '2026-03-05T15:00:00Z',
      obligations: [
        { standing: 'proposed' },
        {
          standing: 'in-force',
          state: { state: 'alleged', provisional: true },
          explained: { instances: [{ entered: { kind: 'allegation', by: ['p1'] } }] },
        },
      ],
      digest: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/) as string,
    });
  });

  test('OB9.5 a moment that is none is misuse, and rules without obligations are told', async () => {
    const ran = await parley(['states', talks.room.id, '--data', talks.folder, '--at', 'noon']);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('--at takes an instant in UTC');
    const example = await parley(['states', 'istanbul-2025', '--data', join(folder, 'none')]);
    expect(example.out).toContain('The rules of this room have no obligations.');
  });
});
