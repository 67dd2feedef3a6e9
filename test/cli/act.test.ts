import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashWords } from '#core/word-hash.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { parley, personAt, type Ran, serving, type Serving } from '../support/command.ts';
import { Talks } from '../talks.ts';

/** An act at the command line: hashes of words are computed there, and what binds is read out in the signer’s language. */

let talks: Talks;
let server: Serving;
let room: string;
let release: string;

const WORDS = { en: 'The two sides met for two days and will meet again.' };
const hash = hashWords(digestWith(nodeProvider), WORDS);

beforeAll(async () => {
  talks = await Talks.begin();
  talks.clock.time = Date.now();
  const reserved = await talks.host.reserve();
  room = reserved.room;
  talks.host.reserve = () => Promise.resolve(reserved);
  const made = await parley(['key', 'make', 'p1/k1', '--room', room, '--json'], as('north'));
  const { key } = JSON.parse(made.out) as { key: string };
  const head = (name: string) => ({ key: talks.vkey(`${name}/k1`) });
  const parties = [
    { id: 'm1', role: 'mediator', head: head('m1') },
    { id: 'p1', role: 'party', head: { key } },
    { id: 'p2', role: 'party', head: head('p2') },
  ];
  talks.room = (await talks.host.room(room)) as Talks['room'];
  await talks.do('m1/k1', 'room.open', {
    process: talks.process,
    kind: 'exercise',
    grade: 'solemn',
    setting: 'plenary',
    sealed: false,
    readers: 'members',
    rules: 2,
    log: reserved.log,
    parties,
    witnesses: [],
  });
  await talks.do('p2/k1', 'room.accept', { opening: talks.room.state?.opening });
  await talks.host.close();
  await talks.store.close();
  server = await serving(['serve', '--no-web', '--data', talks.folder]);
  const accepted = await act('room.accept', ['--yes']);
  if (accepted.code !== 0) throw new Error(accepted.err);
});
afterAll(async () => {
  await server.end();
  await talks.openHost();
  await talks.end();
});

const as = (person: string) => personAt(talks.folder, person, server?.url ?? '');

async function act(type: string, more: readonly string[]): Promise<Ran> {
  return await parley(['act', type, '--room', room, ...more], as('north'));
}

function fields(body: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(body).flatMap(([name, value]) => [
    '--field',
    `${name}=${JSON.stringify(value)}`,
  ]);
}

const proposal = { issuer: 'm1', sides: ['p1', 'p2'], text: WORDS };
const agreement = () => fields({ release, hash, issuer: 'm1' });

test('AU2 the hash of the words is computed, not asked', async () => {
  const made = await act('release.propose', [...fields(proposal), '--yes', '--json']);
  expect({ code: made.code, err: made.err }).toMatchObject({ code: 0 });
  release = (JSON.parse(made.out) as { act: string }).act;
  const shown = await parley(
    ['show', room, release, '--from', server.url, '--key', 'p1/k1', '--json'],
    as('north'),
  );
  expect(shown.out).toContain(hash);
});

test('AU2 one that is given and is another is refused before anything is signed', async () => {
  const other = { ...proposal, hash: `${'A'.repeat(43)}=` };
  const no = await act('release.propose', [...fields(other), '--yes']);
  expect(no.code).toBe(1);
  expect(no.err).toContain('(words.other-hash)');
  expect(no.err).toContain('Nothing was signed.');
});

const LANGUAGES = ['en', 'ur', 'ps', 'ar', 'tr', 'fr'];

test('LG1 LG2 what binds is read out in the signer’s language, with the note that nobody reviewed it', async () => {
  const sentences = new Set<string>();
  for (const language of LANGUAGES) {
    const asked = await act('release.agree', [...agreement(), '--language', language]);
    // Nobody is there to say yes.
    expect([language, asked.code]).not.toEqual([language, 0]);
    const read = asked.err.split('\n').filter((line) => line.startsWith('  '));
    sentences.add(read[0] ?? '');
    expect([language, asked.err.includes('No native speaker has reviewed this wording.')]).toEqual([
      language,
      language !== 'en',
    ]);
  }
  expect(sentences.size).toBe(6);
  const other = await act('release.agree', [...agreement(), '--language', 'de']);
  expect(other.code).toBe(2);
  expect(other.err).toContain('en, ur, ps, ar, tr, fr');
});

test('AU2 words that are said elsewhere are given as words: what is signed has their hash', async () => {
  const point = JSON.stringify({ en: 'the joint statement' });
  const given = ['--field', `point=${point}`, '--words', `hash.en=${WORDS.en}`];
  const made = await act('referral.announce', [...given, '--yes', '--json']);
  expect({ code: made.code, err: made.err }).toMatchObject({ code: 0 });
  const { act: id } = JSON.parse(made.out) as { act: string };
  const shown = await parley(
    ['show', room, id, '--from', server.url, '--key', 'p1/k1', '--json'],
    as('north'),
  );
  expect(shown.out).toContain(hash);
});
