import { describe, expect, it } from 'vitest';
import { makeNaming } from '../namer.ts';
import { actSentence } from '../sentences.ts';
import { hashOf, key, report, TestRoom } from '../test-room.ts';
import type { EnclosureLookup } from './entry.ts';
import type { Labels } from './labels.ts';
import { add, lookAgain, nameOf, parseName, start, titleOf } from './labels.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const digest = (n: number): string => `${'A'.repeat(41)}${'AEIMQUYcgk'[n]}E=`;
const ref = (n: number) => ({ enclosure: digest(n), media: 'application/json', size: 9 });

function labels(room: TestRoom, names: Record<number, string>): Labels {
  return room.acts.reduce(
    (view, act) => add(view, act, { book: room.book, enclosure: lookup(names) }),
    start(),
  );
}

function lookup(names: Record<number, string>): EnclosureLookup {
  return (wanted) => {
    const found = Object.entries(names).find(([n]) => digest(Number(n)) === wanted)?.[1];
    if (found === 'withheld' || found === 'destroyed') return found;
    return found === undefined ? undefined : bytes(found);
  };
}

describe('labels', () => {
  it('ST8.4 an agreement to a joint statement is named by the words that it was given to, also after they are amended', () => {
    const room = TestRoom.open({ rules: 2 });
    const before = { en: 'The two sides met.' };
    const after = { en: 'The two sides met, and will meet again.' };
    const proposal = { issuer: 'm1', sides: ['p1', 'p2'], text: before, hash: hashOf(before) };
    const release = room.act('m1', 'release.propose', proposal).id;
    const agree = { type: 'release.agree', version: 1, by: [key('p1')] };
    const said = (hash: string): string =>
      actSentence(
        room.book.type('release.agree', 1),
        { ...agree, body: { release, hash, issuer: 'm1' } },
        makeNaming('en', labels(room, {})),
      ).replaceAll(/[\u2066-\u2069]/g, '');
    room.act('m1', 'release.amend', { release, text: after, hash: hashOf(after) });
    expect(said(hashOf(before))).toContain('“The two sides met.” It is neither');
    expect(said(hashOf(after))).toContain('“The two sides met, and will meet again.”');
    expect(said(digest(3))).toContain(`: ${release.slice(0, 8)}. It is neither`);
  });

  it('TD4 words that are only taken down are named by them, under the id that they will have', () => {
    const parties = { m1: 'mediator', p1: 'party', s1: 'secretariat' } as const;
    const room = TestRoom.open({ rules: 2, parties });
    const text = { en: 'Open from six to six.' };
    const entry = room.act('s1', 'taken-down.enter', {
      ...room.exampleOf('taken-down.enter'),
      type: 'formula.table',
      body: { point: 'b'.repeat(64), text, hash: hashOf(text) },
    });
    expect(makeNaming('en', labels(room, {})).formula(entry.id)).toContain(text.en);
  });

  it('RC2.3 the latest name of a party is shown, from its enclosure', () => {
    const room = TestRoom.open();
    room.act('m1', 'party.describe', { party: 'p1', name: ref(0) });
    const second = room.act('m1', 'party.describe', { party: 'p1', name: ref(1) });
    const names = { 0: '{"en":"Arland"}', 1: '{"en":"Arland, South","ur":"جنوبی آرلینڈ"}' };
    expect(makeNaming('ur', labels(room, names)).party('p1')).toBe('جنوبی آرلینڈ');
    room.act('m1', 'act.retract', { reason: { en: 'No.' } }, { after: [second.id] });
    expect(makeNaming('ur', labels(room, names)).party('p1')).toBe('Arland');
  });

  it('RC2.3 a correction keeps its place among the names, or moves to another party', () => {
    const room = TestRoom.open();
    const first = room.act('m1', 'party.describe', { party: 'p1', name: ref(0) });
    room.act('m1', 'party.describe', { party: 'p1', name: ref(1) });
    const correct = (party: string, n: number): unknown =>
      room.act(
        'm1',
        'act.correct',
        { body: { party, name: ref(n) }, reason: { en: 'No.' } },
        { after: [first.id] },
      );
    correct('p1', 2);
    const names = { 0: 'Zero', 1: 'One', 2: 'Two' };
    expect(nameOf(labels(room, names).parties['p1'])).toBe('One');
    correct('p2', 2);
    expect(nameOf(labels(room, names).parties['p2'])).toBe('Two');
    expect(labels(room, names).parties['p1']).toHaveLength(1);
  });

  it('RC8 says why there is no name, and looks again when bytes arrive or go', () => {
    const room = TestRoom.open();
    room.act('p1', 'person.describe', { key: key('p1'), name: ref(0), office: { en: 'Head' } });
    const view = labels(room, { 0: 'withheld' });
    const person = view.people[key('p1')]?.[0];
    expect(person).toMatchObject({ known: 'withheld', office: { en: 'Head' } });
    lookAgain(view, lookup({ 0: 'A. Person' }));
    expect(person).toMatchObject({ known: 'open', name: 'A. Person' });
    lookAgain(view, lookup({ 0: 'destroyed' }));
    expect(person?.name).toBeUndefined();
    expect(person?.known).toBe('destroyed');
    expect(labels(room, {}).people[key('p1')]?.[0]?.known).toBe('not-here');
  });

  it.each(['{"en":1}', '{"xx":"a"}', '{', '{}', '', 'two\nlines', 'a\u202eb'])(
    'an enclosure is read by no rule, so anything may be in it: %j',
    (text) => {
      expect(parseName(bytes(text))).toBeUndefined();
    },
  );

  it('an enclosure that is not UTF-8 has no name in it', () => {
    expect(parseName(new Uint8Array([0xff, 0xfe]))).toBeUndefined();
  });

  it('RD sessions are counted within their round', () => {
    const room = TestRoom.open();
    room.act('m1', 'room.describe', { title: { en: 'Plenary' } });
    const round = room.act('m1', 'round.open', { number: 2, hosts: [] }).id;
    const session = { format: 'plenary', level: 'heads', languages: [] };
    const ids = [round, round, undefined].map(
      (one) => room.act('m1', 'session.open', one ? { ...session, round: one } : session).id,
    );
    const view = labels(room, {});
    expect(ids.map((id) => view.sessions[id]?.number)).toEqual([1, 2, 1]);
    expect(titleOf(view)).toEqual({ en: 'Plenary' });
  });

  it('ST a matter is named by its question', () => {
    const room = TestRoom.open();
    const { id } = room.act('m1', 'matter.open', { question: { en: 'Who asked?' } });
    room.act('p1', 'event.report', { ...report(), class: 'other', what: { en: 'x' } });
    expect(makeNaming('en', labels(room, {})).matter(id)).toBe('Who asked?');
  });
});
