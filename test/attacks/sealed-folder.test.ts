import { afterEach, beforeEach, expect, test } from 'vitest';
import { utf8 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose } from '#room/compose.ts';
import { HttpTalks, submissionOf } from '../http-talks.ts';
import { SealedTalks } from '../sealed-talks.ts';
import { spellings, traces } from '../sealed/traces.ts';

/** A session in a sealed room over HTTP, with all that goes with it; then everything that the server has or said is searched for what was said in it. */

const WORDS = {
  title: 'Cobalt heron chamber',
  question: 'Who holds the pumping station at Zarghun?',
  statement: 'We would accept the quarry road as the northern limit.',
  urdu: 'ہم شمالی حد کے طور پر پتھر والی سڑک قبول کر لیں گے',
  name: 'Gulmarina Thistlewaite-Ansari',
};
const TYPES = ['matter.open', 'statement.make', 'person.describe', 'room.describe'];

let sealed: SealedTalks;
let http: HttpTalks;
beforeEach(async () => {
  sealed = await SealedTalks.begin({ snapshotEvery: 3 });
  http = await HttpTalks.begin({}, sealed.talks);
});
afterEach(() => http.end());

/** Everything that a sealed room is used for, over HTTP. Returns what came back, all of it. */
async function session(): Promise<string[]> {
  const { talks } = sealed;
  const base = `/api/rooms/${talks.room.id}`;
  const heard: string[] = [];
  const hear = async (answer: Response) => heard.push(await answer.text());
  const name = enclose(nodeProvider, utf8(WORDS.name), 'text/plain');
  const own = {
    words: { en: WORDS.statement, ur: WORDS.urdu },
    speaker: { en: 'Head of delegation' },
    level: 'on-record',
    matters: [],
  };
  const person = { key: talks.ref('p1/k1'), name: name.ref };
  for (const act of [
    await sealed.seal('m1/k1', 'room.describe', { title: { en: WORDS.title } }),
    await sealed.seal('m1/k1', 'matter.open', { question: { en: WORDS.question } }),
    await sealed.seal('p1/k1', 'statement.make', own),
    await sealed.seal('p1/k1', 'person.describe', person, { enclosures: [name] }),
  ]) {
    const answer = await http.post(`${base}/acts`, submissionOf(act));
    expect(answer.status).toBe(201);
    await hear(answer);
    // The same, twice, and spoiled: errors are kept somewhere, too.
    await hear(await http.post(`${base}/acts`, submissionOf(act)));
    const spoiled = { ...submissionOf(act), body: submissionOf(act).body.replace('"', '') };
    await hear(await http.post(`${base}/acts`, spoiled));
  }
  const token = await http.signIn('m1/k1');
  const live = await http.get('/api/live', token);
  for (const who of [token, undefined, 'guess']) {
    for (const path of ['', '/entries', '/bundle', '/invitations']) {
      await hear(await http.get(`${base}${path}`, who));
    }
    await hear(await http.get('/api/rooms', who));
    await hear(await http.get(`/tlog/${talks.room.id}/checkpoint`, who));
    await hear(await http.get(`/tlog/${talks.room.id}/tile/entries/000.p/5`, who));
  }
  const json = { key: 'm1/k9', duty: 'member', hours: 1 };
  await hear(await http.post(`${base}/invitations`, json, token));
  // Not sealed by mistake: refused before anything of it is kept.
  const open = await talks.compose('m1/k1', 'matter.open', { question: { en: WORDS.question } });
  const refused = await http.post(`${base}/acts`, submissionOf(open));
  expect(refused.status).toBe(422);
  await hear(refused);
  await live.body?.cancel();
  return heard;
}

test('RC10 RC12 the data folder, the database, the logs and every answer hold nothing of a sealed room’s words', async () => {
  const heard = await session();
  const texts = [...Object.values(WORDS), ...TYPES];
  const needles = Object.fromEntries(texts.map((text) => [text, utf8(text)]));
  const secret = (await sealed.secrets('m1/k1')).secret(1) as Uint8Array;
  for (const [name, { identity }] of sealed.seals) needles[`identity of ${name}`] = utf8(identity);
  needles['secret of the epoch'] = secret;
  const { folder } = sealed.talks;
  expect(await traces(folder, needles)).toEqual([]);
  // Written out to the database itself, as when the server ends.
  await http.app.close();
  await sealed.talks.reopen();
  expect(await traces(folder, needles)).toEqual([]);

  const said = [...heard, ...http.logged, ...http.reports.map((error) => String(error))].join('\n');
  for (const [what, bytes] of Object.entries(needles)) {
    for (const [how, spelling] of spellings(bytes)) {
      expect([what, how, said.includes(spelling.toString('utf8'))]).toEqual([what, how, false]);
    }
  }
  // A member reads all of it.
  const { replay } = await sealed.read('p2/k1');
  expect([replay.unread, Object.keys(replay.state?.matters ?? {}).length]).toEqual([0, 1]);
  await http.serve();
});
