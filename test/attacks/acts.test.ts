import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { utf8 } from '#record/bytes.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { enclose, type Composed } from '#room/compose.ts';
import { submissionOf } from '../http-talks.ts';
import { Besieged, expectRefused, expectStanding } from './besieged.ts';
import { handmade, signatureLine, type Handmade } from './handmade-act.ts';

/** Acts that no honest program would send, most of them really signed by a member of the room. */

let siege: Besieged;
let tokens: Record<'m1' | 'p1' | 'p2', string>;
beforeAll(async () => {
  siege = await Besieged.begin();
  const { http } = siege;
  tokens = {
    m1: await http.signIn('m1/k1'),
    p1: await http.signIn('p1/k1'),
    p2: await http.signIn('p2/k1'),
  };
});
afterEach(() => expectStanding(siege));
afterAll(() => siege.end());

/** A member is told what is wrong; a stranger who sends the very same is told nothing of the room. */
async function expectRefusedToMember(code: string | RegExp, act: Composed): Promise<void> {
  await expectRefused(siege, code, () => siege.post(act, tokens.m1));
}

const TITLE = '{"title":{"en":"x"}}';

function replaced(prefix: string, line: string): (lines: string[]) => string[] {
  return (lines) => lines.map((one) => (one.startsWith(prefix) ? line : one));
}

describe('RC1.1 the text of an act has one spelling, whoever signed it', () => {
  const cases: [string, string | RegExp, Handmade][] = [
    ['an unknown version', 'act.version', { lines: replaced('parley/', 'parley/act@v2') }],
    ['a line too many', 'act.form', { lines: (lines) => [...lines, 'note more'] }],
    [
      'a line missing',
      'act.time',
      { lines: (lines) => lines.filter((l) => !l.startsWith('time ')) },
    ],
    ['a line twice', 'act.type', { lines: (l) => [...l.slice(0, 3), ...l.slice(2)] }],
    ['lines in another order', 'act.seen', { lines: (l) => swapped(l, 2, 3) }],
    ['a carriage return', 'act.version', { lines: (lines) => lines.map((l) => `${l}\r`) }],
    ['a null byte', 'act.body', { lines: (l) => [...l.slice(0, -1), `${l.at(-1)}\0`] }],
    ['a byte-order mark', /^act\./, { lines: (l) => [`\ufeff${l[0]}`, ...l.slice(1)] }],
    ['a type in capitals', 'act.type', { lines: replaced('type ', 'type Room.Describe/1') }],
    ['a type that climbs', 'act.type', { lines: replaced('type ', 'type ../room.open/1') }],
    ['no such version 0', 'act.type', { lines: replaced('type ', 'type room.describe/0') }],
    ['a day that is not', 'act.time', { lines: replaced('time ', 'time 2031-02-30T12:00:00Z') }],
    [
      'a time with an offset',
      'act.time',
      { lines: replaced('time ', 'time 2031-03-06T12:00:00+05:00') },
    ],
    [
      'a size with a zero before',
      'act.seen',
      { lines: (l) => l.map((x) => x.replace(/^seen /, 'seen 0')) },
    ],
    ['nobody who signs', 'act.by', { lines: (lines) => lines.filter((l) => !l.startsWith('by ')) }],
    [
      'what follows out of order',
      'act.after-order',
      { lines: (l) => [...l, after('b'), after('a')] },
    ],
    ['what follows twice', 'act.after-order', { lines: (l) => [...l, after('a'), after('a')] }],
    [
      'sixty-five acts it follows',
      'act.after-count',
      { lines: (l) => [...l, ...Array.from({ length: 65 }, (_, i) => after(i.toString(16)))] },
    ],
    ['what it rests on, no hash', 'act.rests', { lines: (l) => [...l, 'rests AAAA'] }],
  ];
  test.each(cases)('RC1.1 %s: %s', async (_, code, act) => {
    await expectRefusedToMember(code, await handmade(siege.talks, act));
  });

  test('RC1.1 an act longer than 16,384 bytes', async () => {
    const many = Array.from({ length: 600 }, (_, i) => after(i.toString(16)));
    const act = await handmade(siege.talks, { lines: (lines) => [...lines, ...many] });
    expect(act.note.length).toBeGreaterThan(16_384);
    await expectRefusedToMember('request.form', act);
  });

  test('RC1.1 an act cut short after every line, and after any byte of its last', async () => {
    const { note, ...rest } = await handmade(siege.talks);
    const text = Buffer.from(note).toString();
    const ends = [...text.matchAll(/\n/g)].map(({ index }) => index + 1).slice(0, -1);
    for (const end of [0, ...ends, text.length - 1, text.length - 5, text.length - 60]) {
      await expectRefusedToMember(/^act\./, { ...rest, note: utf8(text.slice(0, end)) });
    }
  });
});

describe('RC1.2 signatures are those of the signers named, over this very text', () => {
  test('RC1.2 by another key, over another text, of another name, or nobody’s', async () => {
    const { talks } = siege;
    const flip = (note: string) => note.replace(/.(?=.{20}\n$)/, (c) => (c === 'A' ? 'B' : 'A'));
    const cases: [string, Handmade][] = [
      ['act.signature-invalid', { note: flip }],
      ['act.signature-invalid', { note: (note) => note.replace('type room.d', 'type room.e') }],
      ['act.signature-invalid', { note: (note) => note.replace('/1\ntime', '/2\ntime') }],
      ['act.signer-differs', { note: (note) => note.replace('— m1/k1', '— m1/k2') }],
      ['act.signature-count', { note: (note) => note.slice(0, note.indexOf('— ')) }],
    ];
    for (const [code, act] of cases) {
      const sent = await handmade(talks, act);
      await expectRefusedToMember(code, sent);
      // Without a sign-in it proves nothing, so nothing is said of the room.
      const answer = await siege.http.post(siege.acts, submissionOf(sent));
      expect(answer.status).toBeGreaterThanOrEqual(400);
      if (code === 'act.signature-invalid') {
        expect(((await answer.json()) as { error: { code: string } }).error.code).toBe(
          'room.unknown',
        );
      }
    }
  });

  test('RC1.2 a key of this name that is not the one in the roster', async () => {
    const { talks } = siege;
    // Somebody else’s key under m1’s name: its id is another, so the room does not know it.
    const other = talks.key('x7/k7');
    const line = talks.ref('x7/k7').slice(-8);
    const act = await handmade(talks, {
      by: 'x7/k7',
      lines: replaced('by ', `by m1/k1+${line}`),
      note: (note) => note.replace('— x7/k7', '— m1/k1'),
    });
    expect(other.publicKey).toHaveLength(32);
    await expectRefused(siege, 'room.unknown', () => siege.post(act));
    // With the id of the real key and another’s signature: forged.
    const real = talks.ref('m1/k1');
    const id = Buffer.from(real.slice(-8), 'hex');
    const forged = await handmade(talks, {
      by: 'x7/k7',
      lines: replaced('by ', `by ${real}`),
      note: (note) => {
        const at = note.lastIndexOf(' ') + 1;
        const bytes = Buffer.from(note.slice(at).trim(), 'base64').subarray(4);
        return `${note.slice(0, at).replace('— x7/k7', '— m1/k1')}${Buffer.concat([id, bytes]).toString('base64')}\n`;
      },
    });
    await expectRefusedToMember('act.signature-invalid', forged);
    await expectRefused(siege, 'room.unknown', () => siege.post(forged));
  });

  test('RC1.2 the same act with its own good signature given twice, or one of somebody else added', async () => {
    const { talks } = siege;
    const good = await handmade(talks);
    const text = Buffer.from(good.note).toString();
    const own = text.slice(text.indexOf('— '));
    const signed = text.slice(0, text.indexOf('\n\n') + 1);
    for (const more of [own, await signatureLine(talks, 'p1/k1', signed)]) {
      await expectRefusedToMember('act.signature-count', { ...good, note: utf8(text + more) });
    }
  });

  test('RC1.2 two signers where the act takes one', async () => {
    const act = await handmade(siege.talks, { by: ['m1/k1', 'p1/k1'] });
    await expectRefusedToMember('act.one-signer', act);
  });

  test('RC1.4 another good signature over the same text gets the same place, and no second leaf', async () => {
    const { talks, http, room } = siege;
    const good = await handmade(talks);
    expect((await siege.post(good)).status).toBe(201);
    const { size } = room;
    const again = await siege.post(good);
    expect([again.status, room.size]).toEqual([200, size]);
    // To a stranger who only saw it go by, it is as if there were no such room.
    const tampered = {
      ...good,
      note: utf8(
        Buffer.from(good.note)
          .toString()
          .replace(/.(?=\n$)/, '!'),
      ),
    };
    const answer = await http.post(siege.acts, submissionOf(tampered));
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});

describe('RC2 a body is the one that was signed, in the one spelling there is', () => {
  const deep = (n: number) => `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`;
  const cases: [string, string, string][] = [
    ['a key twice', 'body.not-canonical', '{"title":{"en":"x"},"title":{"en":"y"}}'],
    ['a key twice, deeper', 'body.not-canonical', '{"title":{"en":"x","en":"y"}}'],
    ['a key twice, one of them escaped', 'body.not-canonical', '{"title":1,"t\\u0069tle":2}'],
    ['the prototype as a key', 'body.key', '{"__proto__":{"en":"x"}}'],
    ['white space', 'body.not-canonical', '{"title": {"en":"x"}}'],
    ['an integer as a key, out of order', 'body.not-canonical', '{"b":1,"1":2}'],
    ['half a number', 'body.number', '{"title":0.5}'],
    ['minus nought', 'body.number', '{"title":-0}'],
    ['a number beyond what is safe', 'body.number', '{"title":9007199254740992}'],
    ['a number spelled otherwise', 'body.not-canonical', '{"title":1e3}'],
    ['half a character', 'body.string', '{"title":"\\ud800"}'],
    ['no object', 'body.not-object', '["title"]'],
    ['no JSON', 'body.not-json', '{"title":'],
    ['nothing', 'body.not-json', ''],
    ['seventeen deep', 'body.too-deep', deep(17)],
    ['as deep as it is long', 'body.too-deep', deep(20_000)],
    ['a field that the act does not take', 'act.form', '{"title":{"en":"x"},"more":1}'],
    ['a field of another kind', 'act.form', '{"title":7}'],
  ];
  test.each(cases)('RC2.2 %s: %s', async (_, code, body) => {
    await expectRefusedToMember(code, await handmade(siege.talks, { body }));
  });

  test('RC2.2 a body longer than 131,072 bytes, in characters or only in bytes', async () => {
    for (const text of ['x'.repeat(131_072), 'ق'.repeat(65_600)]) {
      const body = JSON.stringify({ title: { en: text } });
      await expectRefusedToMember(
        /^(?:request\.form|body\.too-long)$/,
        await handmade(siege.talks, { body }),
      );
    }
  });

  test('RC2.1 another body, another salt, a salt too short', async () => {
    const good = await handmade(siege.talks, { body: TITLE });
    await expectRefusedToMember('entry.body-digest', {
      ...good,
      body: utf8(TITLE.replace('x', 'y')),
    });
    await expectRefusedToMember('entry.body-digest', { ...good, salt: new Uint8Array(16) });
    await expectRefusedToMember('entry.salt', { ...good, salt: new Uint8Array(15) });
    await expectRefusedToMember('entry.salt', { ...good, salt: new Uint8Array(0) });
  });

  test('RC2.3 enclosures: cut, too many, another’s, twice, of another size, not there', async () => {
    const { talks } = siege;
    const name = enclose(nodeProvider, utf8('The name of somebody'), 'text/plain');
    const other = enclose(nodeProvider, utf8('Something else'), 'text/plain');
    const person = { key: talks.ref('p1/k1'), name: name.ref };
    const act = await talks.compose('p1/k1', 'person.describe', person, { enclosures: [name] });
    const cut = { ...name, bytes: name.bytes.subarray(1) };
    const cases: [string, Composed['enclosures']][] = [
      ['enclosure.missing', []],
      ['enclosure.unnamed', [other]],
      ['enclosure.unnamed', [name, other]],
      ['enclosure.unnamed', [cut]],
      ['enclosure.unnamed', [{ ...name, salt: new Uint8Array(16) }]],
      ['enclosure.form', [{ ...name, salt: new Uint8Array(4) }]],
      ['enclosure.unnamed', [name, name]],
    ];
    for (const [code, enclosures] of cases) {
      await expectRefused(siege, code, () => siege.post({ ...act, enclosures }, tokens.p1));
    }
    const lying = { ...person, name: { ...name.ref, size: name.ref.size + 1 } };
    const wrong = await talks.compose('p1/k1', 'person.describe', lying, { enclosures: [name] });
    await expectRefused(siege, 'enclosure.unnamed', () => siege.post(wrong, tokens.p1));
    const huge = { ...person, name: { ...name.ref, size: 16 * 1024 * 1024 + 1 } };
    const large = await handmade(talks, {
      by: 'p1/k1',
      type: 'person.describe',
      body: JSON.stringify(huge),
    });
    await expectRefused(siege, 'body.enclosure', () => siege.post(large, tokens.p1));
  });
});

describe('RC1.6 an act enters the room it is addressed to and no other', () => {
  test('RC1.6 posted to another room, where its signer has a place and where it has none', async () => {
    const { talks, http, hidden, room } = siege;
    const act = submissionOf(await handmade(talks));
    talks.room = hidden;
    const theirs = submissionOf(await handmade(talks, { by: 'm9/k1' }));
    talks.room = room;
    for (const path of [
      hidden.id,
      'k3v7q2m5x4c6j2a7r5t3w2y6ze',
      'nowhere',
      '-',
      room.id.toUpperCase(),
    ]) {
      const answer = () => http.post(`/api/rooms/${path}/acts`, act, tokens.m1);
      // What is wrong with it is to be seen from the act alone, so it tells nothing of either room.
      await expectRefused(siege, 'act.other-room', answer);
    }
    await expectRefused(siege, 'act.other-room', () => http.post(siege.acts, theirs, tokens.m1));
  });

  test('RC1.6 with the other room written into it, its signature no longer holds', async () => {
    const { talks, http, hidden, room } = siege;
    const moved = await handmade(talks, { note: (note) => note.replace(room.id, hidden.id) });
    const path = `/api/rooms/${hidden.id}/acts`;
    await expectRefused(siege, 'room.unknown', () =>
      http.post(path, submissionOf(moved), tokens.m1),
    );
    // Nor is it known there whose it is, when signed anew for it.
    const anew = await handmade(talks, { lines: replaced('room ', `room ${hidden.id}`) });
    await expectRefused(siege, 'room.unknown', () =>
      http.post(path, submissionOf(anew), tokens.m1),
    );
  });

  test('RC1.6 on a head that this log never had: another root, a size to come, the empty log', async () => {
    const { room } = siege;
    const root = Buffer.from(room.root).toString('base64');
    const wrong = Buffer.alloc(32, 1).toString('base64');
    const empty = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
    for (const seen of [
      `${room.size} ${wrong}`,
      `${room.size + 1} ${root}`,
      `${room.size - 1} ${root}`,
      `9007199254740991 ${root}`,
      `0 ${empty}`,
    ]) {
      const act = await handmade(siege.talks, { lines: replaced('seen ', `seen ${seen}`) });
      await expectRefusedToMember('act.seen-unknown', act);
    }
  });

  test('RC8.2 a second opening act, by a member and by somebody who would like to be one', async () => {
    const { talks, room } = siege;
    const [opening] = await talks.store.entries(room.id, 0, 1);
    const body = Buffer.from(opening?.body ?? []).toString();
    await expectRefusedToMember('room.first', await handmade(talks, { type: 'room.open', body }));
    const mine = body.replaceAll(
      talks.vkey('m1/k1'),
      talks.vkey('x1/k1').replace('x1/k1', 'm1/k1'),
    );
    const act = await handmade(talks, { by: 'x1/k1', type: 'room.open', body: mine });
    await expectRefused(siege, 'room.unknown', () => siege.post(act));
  });
});

describe('RC3.3 the time of an act', () => {
  test('RC3.3 a device whose clock is an hour ahead, or an hour behind', async () => {
    const { talks } = siege;
    const now = Math.floor(talks.clock.time / 1000);
    for (const [code, time] of [
      ['act.too-early', now + 3600],
      ['act.too-early', now + 121],
      ['act.too-late', now - 3600],
      ['act.too-late', now - 601],
    ] as const) {
      const act = await talks.compose('m1/k1', 'matter.open', { question: { en: 'x' } }, { time });
      await expectRefusedToMember(code, act);
    }
  });

  test('RC3.3 a server whose clock is an hour ahead refuses, and has stored nothing when it is right again', async () => {
    const { talks } = siege;
    const act = await talks.compose('m1/k1', 'matter.open', { question: { en: 'x' } });
    talks.clock.time += 3_600_000;
    await expectRefusedToMember('act.too-late', act);
    talks.clock.time -= 3_600_000;
    expect((await siege.post(act)).status).toBe(201);
  });

  test('RC3.3 an act refused is refused when it would be admissible, once its time is over', async () => {
    const { talks } = siege;
    const refused = await talks.compose('p1/k1', 'key.revoke', {
      key: talks.ref('p1/k8'),
      why: 'lost',
    });
    await expectRefused(siege, 'key.unknown', () => siege.post(refused, tokens.p1));
    const device = { key: talks.vkey('p1/k8'), duty: 'member' };
    await talks.do('p1/k1', 'key.accredit', device);
    talks.clock.time += 601_000;
    // Now the key is there, and whoever kept the act would end it.
    await expectRefused(siege, 'act.too-late', () => siege.post(refused, tokens.p1));
    await expectRefused(siege, 'act.too-late', () => siege.post(refused));
  });

  test('RC3.3 an act held back by somebody on the way is refused once its time is over', async () => {
    const { talks } = siege;
    const held = await handmade(talks);
    talks.clock.time += 601_000;
    await expectRefusedToMember('act.too-late', held);
  });
});

test('RC4.3 the signature decides: whose sign-in comes with an act gives it nothing and takes nothing from it', async () => {
  const { talks, http } = siege;
  for (const token of [tokens.p1, tokens.p2, 'x'.repeat(43), undefined]) {
    expect((await siege.post(await handmade(talks), token)).status).toBe(201);
  }
  const stranger = await handmade(talks, { by: 'x1/k1' });
  for (const token of [tokens.m1, tokens.p1, undefined]) {
    await expectRefused(siege, 'room.unknown', () => siege.post(stranger, token));
  }
  // p1 may not describe the room, and m1’s sign-in does not help.
  const notEntitled = await handmade(talks, { by: 'p1/k1' });
  await expectRefused(siege, 'role.not-entitled', () => siege.post(notEntitled, tokens.m1));
  expect((await http.get('/api/rooms', tokens.m1)).status).toBe(200);
});

function swapped(lines: readonly string[], a: number, b: number): string[] {
  return lines.map((line, i) => lines[i === a ? b : i === b ? a : i] ?? line);
}

function after(digit: string): string {
  return `after ${digit.padStart(64, '0')}`;
}
