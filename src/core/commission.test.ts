import { describe, expect, it } from 'vitest';
import type { CommissionState } from './commission.ts';
import { commissionTerms } from './commission-terms.ts';
import { bindingSentence } from './binding.ts';
import { makeNaming } from './namer.ts';
import type { Refusal } from './refusal.ts';
import type { COMMISSION_REFUSALS } from './refusals/commission.ts';
import { itIsMet } from '../../test/support/met.ts';
import type { Role, RoomState } from './state.ts';
import type { Signing } from './test-room.ts';
import { commissioned as commission, meet, openCase, propose } from './test-commission.ts';
import { DIGEST, hashOf, key, NOBODY, TestRoom, vkey } from './test-room.ts';
import * as labels from './views/labels.ts';
import { SENTENCE_LANGUAGES } from './words.ts';

const PARTIES: Record<string, Role> = {
  m1: 'mediator',
  p1: 'party',
  p2: 'party',
  s1: 'secretariat',
  o1: 'observer',
};
const PERSON = { enclosure: DIGEST, media: 'application/json', size: 9 };
const MINUTE = 60_000;
const text = { en: 'The sides meet at the bridge.' };

const open = (parties = PARTIES): TestRoom => TestRoom.open({ rules: 2, parties });
const state = (room: TestRoom): RoomState => room.state as RoomState;
const part = (room: TestRoom): CommissionState | undefined => state(room).talks?.commission;

function refusedTerms(more: object): Refusal | undefined {
  const room = open();
  const body = { ...room.exampleOf('commission.propose-terms'), ...more };
  return room.refusal('m1', 'commission.propose-terms', body);
}

/** A room whose joint commission is constituted; `more` changes the example's terms. */
const commissioned = (more: object = {}, room = open()): TestRoom => commission(room, more);

function decision(meeting: string, more: object = {}): object {
  return { meeting, aside: [], text, hash: hashOf(text), ...more };
}

function sides(...names: string[]): object {
  const places = { members: 2, alternates: 1, quorum: 1, office: { en: 'officers' } };
  return { sides: names.map((party) => ({ party, ...places })) };
}

/** An agreed change of the room. */
function change(room: TestRoom, what: object): void {
  const { id } = room.act('m1', 'room.propose-change', { change: what });
  for (const side of ['p1', 'p2']) room.act(side, 'room.accept-change', { proposal: id });
}

/** All but one have agreed to terms that name three sides, and one of those who have leaves. */
function afterLeaving(): Refusal | undefined {
  const room = open({ ...PARTIES, p3: 'party' });
  const agreed = propose(room, sides('p1', 'p2', 'p3'));
  for (const side of ['p2', 'p3']) room.act(side, 'commission.agree-terms', agreed);
  change(room, { what: 'remove-party', party: 'p3' });
  return room.refusal('p1', 'commission.agree-terms', agreed);
}

const naming = (level = 'local', more: object = {}): object => ({
  level,
  as: 'member',
  person: PERSON,
  ...more,
});

describe('terms of a joint commission', () => {
  it('JC1.1 JC2.1 to propose is not to agree, and it is constituted when every side has agreed', () => {
    const room = open();
    const agreed = propose(room, {}, 'p1');
    expect(commissionTerms(state(room))).toBeUndefined();
    room.act('p2', 'commission.agree-terms', agreed);
    expect(commissionTerms(state(room))).toBeUndefined();
    room.act('p1', 'commission.agree-terms', agreed);
    expect(commissionTerms(state(room))).toMatchObject({
      chairs: ['m1'],
      deadlock: { after: 120 },
    });
  });

  it('JC1.2 terms place every side in the room, each once, with a quorum that it can meet', () => {
    const three = { ...PARTIES, p3: 'party' } as const;
    const room = open(three);
    const body = { ...room.exampleOf('commission.propose-terms') };
    expect(room.refusal('m1', 'commission.propose-terms', body)?.code).toBe(
      'commission.side-missing',
    );
    expect(refusedTerms(sides('p1', 'p1'))?.code).toBe('act.form');
    expect(refusedTerms(sides('p1'))?.code).toBe('act.form');
    const office = { en: 'officers' };
    const places = (quorum: number) =>
      ['p1', 'p2'].map((party) => ({ party, members: 2, alternates: 0, quorum, office }));
    expect(refusedTerms({ sides: places(3) })?.code).toBe('act.form');
    expect(refusedTerms({ sides: places(0) })?.code).toBe('act.form');
    expect(refusedTerms({ sides: places(2) })).toBeUndefined();
  });

  it('JC1.3 levels ascend, each once, and decisions are by consensus', () => {
    const levels = (...names: string[]) => ({
      levels: names.map((level) => ({ level, minutes: 60 })),
    });
    expect(refusedTerms(levels('area', 'local'))?.code).toBe('act.form');
    expect(refusedTerms(levels('local', 'local'))?.code).toBe('act.form');
    expect(refusedTerms(levels('local', 'national'))).toBeUndefined();
    expect(refusedTerms({ decision: 'majority' })?.code).toBe('act.form');
  });

  it('JC1.4 whom the terms name is in the room, and a deadlock goes to a mediator or guarantor', () => {
    expect(refusedTerms({ chairs: ['h9'] })?.code).toBe('party.unknown');
    expect(refusedTerms({ secretariat: 'h9' })?.code).toBe('party.unknown');
    expect(refusedTerms({ deadlock: { to: 'p1', after: 1 } })?.code).toBe('commission.deadlock-to');
    expect(refusedTerms({ deadlock: { to: 'o1', after: 1 } })?.code).toBe('commission.deadlock-to');
  });

  it('JC2.2 a side that came after a proposal is not passed over', () => {
    const room = open();
    const agreed = propose(room);
    room.act('p1', 'commission.agree-terms', agreed);
    change(room, { what: 'add-party', party: 'p3', role: 'party', head: vkey('p3/k1') });
    expect(room.refusal('p2', 'commission.agree-terms', agreed)).toBeUndefined();
    room.act('p3', 'room.accept', { opening: state(room).opening });
    expect(room.refusal('p2', 'commission.agree-terms', agreed)?.code).toBe(
      'commission.side-missing',
    );
  });

  it('JC2.2 terms that name a side which has left are agreed no more', () => {
    expect(afterLeaving()?.code).toBe('commission.side-left');
  });

  it('JC2.3 only a side’s head agrees, to the very words, once', () => {
    const room = open();
    const agreed = propose(room);
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    const refusal = (who: string, body: object) =>
      room.refusal(who, 'commission.agree-terms', body)?.code;
    expect(refusal('p1/k2', agreed)).toBe('role.head-only');
    expect(refusal('m1', agreed)).toBe('role.not-entitled');
    expect(refusal('p1', { ...agreed, hash: hashOf(text) })).toBe('commission.other-hash');
    room.act('p1', 'commission.agree-terms', agreed);
    expect(refusal('p1', agreed)).toBe('commission.agreed-already');
  });

  it('JC2.5 a side takes its agreement back until every side has agreed, and may agree anew', () => {
    const room = TestRoom.open({ rules: 3 }).adoptProcedure();
    const agreed = propose(room);
    const back = (who: string, more: object = {}) =>
      room.refusal(who, 'commission.take-back-agreement', { ...agreed, ...more })?.code;
    expect(back('p1')).toBe('commission.not-agreed');
    room.act('p1', 'commission.agree-terms', agreed);
    expect(back('p1', { hash: hashOf(text) })).toBe('commission.other-hash');
    room.act('p1', 'commission.take-back-agreement', agreed);
    room.act('p2', 'commission.agree-terms', agreed);
    expect(commissionTerms(state(room))).toBeUndefined();
    room.act('p1', 'commission.agree-terms', agreed);
    expect(commissionTerms(state(room))).toBeDefined();
    expect(back('p1')).toBe('commission.terms-unknown');
  });

  it('JC5.7 a case that every side signs to raise is entered the next day', () => {
    const room = TestRoom.open({ rules: 3 }).adoptProcedure();
    const late = { version: 2, ahead: -3600 * 30 };
    const code = (signing: object) => {
      const body = room.exampleOf('commission.raise');
      return room.refusal('p1', 'commission.raise', body, signing)?.code;
    };
    expect([code({ ahead: -3600 * 30 }), code(late)]).toEqual([
      'act.too-late',
      'commission.not-constituted',
    ]);
  });

  it('JC2.4 terms agreed later take the place of the earlier, and other proposals fall', () => {
    const room = open();
    const stale = propose(room);
    room.act('p1', 'commission.agree-terms', stale);
    commissioned({ chairs: ['p1', 'p2'] }, room);
    expect(commissionTerms(state(room))?.chairs).toEqual(['p1', 'p2']);
    expect(room.refusal('p2', 'commission.agree-terms', stale)?.code).toBe(
      'commission.terms-unknown',
    );
    commissioned({ chairs: ['m1'] }, room);
    expect(commissionTerms(state(room))?.chairs).toEqual(['m1']);
  });
});

describe('members of a joint commission', () => {
  it('JC3.1 a side names its own people to the places that the terms give it', () => {
    const room = commissioned(sides('p1', 'p2'));
    const name = (who: string, more: object = {}, level = 'local') =>
      room.refusal(who, 'commission.name-member', naming(level, more))?.code;
    expect(name('m1')).toBe('role.not-entitled');
    expect(name('p1', {}, 'national')).toBe('commission.level');
    expect(name('p1', { key: key('p2') })).toBe('commission.not-own-key');
    expect(name('p1', { key: key('p1/k9') })).toBe('key.unknown');
    room.act('p1', 'commission.name-member', naming());
    room.act('p1', 'commission.name-member', naming());
    expect(name('p1')).toBe('commission.places-taken');
    expect(name('p1', { as: 'alternate' })).toBeUndefined();
    expect(name('p1', {}, 'area')).toBeUndefined();
    expect(name('p2')).toBeUndefined();
  });

  it('JC3.2 somebody named in the place of another acts, and the other no longer does', () => {
    const room = commissioned(sides('p1', 'p2'));
    for (const name of ['p1/k2', 'p1/k3']) room.act('p1', 'key.accredit', room.accreditation(name));
    const mayOpen = (who: string, level = 'local') =>
      room.refusal(who, 'commission.case', { number: 1, label: text, level }) === undefined;
    expect(mayOpen('p1/k2')).toBe(false);
    const first = room.act('p1', 'commission.name-member', naming('local', { key: key('p1/k2') }));
    expect([mayOpen('p1/k2'), mayOpen('p1/k2', 'area'), mayOpen('p1/k3')]).toEqual([
      true,
      false,
      false,
    ]);
    const instead = { key: key('p1/k3'), instead: first.id };
    room.act('p1', 'commission.name-member', naming('local', instead));
    expect([mayOpen('p1/k2'), mayOpen('p1/k3')]).toEqual([false, true]);
    expect(room.refusal('p1', 'commission.name-member', naming('local', instead))?.code).toBe(
      'commission.member-unknown',
    );
  });

  it('JC3.3 a key that has ended is not named', () => {
    const room = commissioned();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    room.act('p1', 'key.revoke', { key: key('p1/k2'), why: 'ended' });
    const member = naming('local', { key: key('p1/k2') });
    expect(room.refusal('p1', 'commission.name-member', member)?.code).toBe('key.ended');
  });
});

describe('meetings and decisions', () => {
  it('JC4.1 chair or secretariat open and adjourn, one meeting at a level', () => {
    const room = commissioned({ secretariat: 's1' });
    const meeting = { level: 'local', present: [{ party: 'p1', number: 2 }] };
    const refusal = (who: string) => room.refusal(who, 'commission.meet', meeting)?.code;
    expect([refusal('p1'), refusal('o1')]).toEqual([
      'commission.not-chair',
      'commission.not-chair',
    ]);
    const id = meet(room, 2, 2, 'local', 's1');
    expect(refusal('m1')).toBe('commission.meeting-open');
    meet(room, 2, 2, 'area');
    const end = { meeting: id };
    expect(room.refusal('p2', 'commission.adjourn', end)?.code).toBe('commission.not-chair');
    room.act('m1', 'commission.adjourn', end);
    expect(room.refusal('m1', 'commission.adjourn', end)?.code).toBe('commission.meeting-unknown');
    expect(refusal('m1')).toBeUndefined();
  });

  it('JC4.2 without the quorum of every side it meets, takes cases, and cannot decide', () => {
    const room = commissioned();
    const meeting = meet(room, 3, 1);
    openCase(room);
    expect(room.refusal('m1', 'commission.decide', decision(meeting))?.code).toBe(
      'commission.no-quorum',
    );
    room.act('m1', 'commission.adjourn', { meeting });
    const again = meet(room, 2, 2);
    expect(room.refusal('m1', 'commission.decide', decision(again))).toBeUndefined();
    expect(room.refusal('m1', 'commission.decide', decision(meeting))?.code).toBe(
      'commission.meeting-unknown',
    );
  });

  it('JC4.3 who stands aside speaks and is not counted to the quorum', () => {
    const room = commissioned();
    const meeting = meet(room, 3, 2);
    const aside = (party: string, number: number) =>
      room.refusal('m1', 'commission.decide', decision(meeting, { aside: [{ party, number }] }));
    expect(aside('p1', 1)).toBeUndefined();
    expect(aside('p1', 2)?.code).toBe('commission.no-quorum');
    expect(aside('p2', 1)?.code).toBe('commission.no-quorum');
  });

  it('JC4.4 all who chair declare a decision together, and no stranger with them', () => {
    const room = commissioned({ chairs: ['p1', 'p2'] });
    const body = decision(meet(room, 2, 2, 'local', 'p1'));
    const refusal = (who: string, signing?: Signing) =>
      room.refusal(who, 'commission.decide', body, signing)?.code;
    expect(refusal('p1')).toBe('commission.chairs-together');
    expect(refusal('m1')).toBe('commission.not-member');
    expect(refusal('p1', { with: ['p2', 'm1'] })).toBe('commission.not-member');
    expect(refusal('p1', { with: ['p2'] })).toBeUndefined();
  });

  it('JC4.5 a decision settles the case it is about, at the level that meets', () => {
    const room = commissioned();
    const one = openCase(room, 1);
    const other = openCase(room, 2, 'area');
    const meeting = meet(room);
    const about = (id: string, number: number) =>
      decision(meeting, { about: { case: id, number } });
    const refusal = (body: object) => room.refusal('m1', 'commission.decide', body)?.code;
    expect(refusal(about(other, 2))).toBe('commission.case-elsewhere');
    expect(refusal(about(one, 2))).toBe('commission.case-unknown');
    room.act('m1', 'commission.decide', about(one, 1));
    expect(refusal(about(one, 1))).toBe('commission.case-closed');
    const rise = { case: one, number: 1, to: 'area' };
    expect(room.refusal('m1', 'commission.raise', rise)?.code).toBe('commission.case-closed');
  });
});

describe('cases', () => {
  const rise = (id: string, to: string): object => ({ case: id, number: 1, to });

  it('JC5.1 a case has a number of its own, and is opened by who chairs, the secretariat or a side', () => {
    const room = commissioned({ secretariat: 's1' });
    const refusal = (who: string, number = 1) =>
      room.refusal(who, 'commission.case', { number, label: text, level: 'local' })?.code;
    expect(['m1', 's1', 'p1', 'p2'].map((who) => refusal(who))).toEqual(Array(4).fill(undefined));
    expect(refusal('o1')).toBe('commission.not-member');
    openCase(room);
    expect([refusal('p1'), refusal('p1', 2)]).toEqual(['commission.number-used', undefined]);
  });

  it('JC5.2 JC5.3 a case rises when somebody declares it, not before the time of its level', () => {
    const room = commissioned();
    const id = openCase(room);
    const refusal = (who: string, to = 'area') =>
      room.refusal(who, 'commission.raise', rise(id, to))?.code;
    expect([refusal('m1'), refusal('p1')]).toEqual(['commission.too-soon', 'commission.too-soon']);
    room.now = (part(room)?.cases[id]?.since ?? 0) + 720 * MINUTE - 1;
    expect(refusal('m1')).toBe('commission.too-soon');
    room.now += 1;
    expect([refusal('m1'), refusal('p1'), refusal('p2')]).toEqual(Array(3).fill(undefined));
    expect([refusal('s1'), refusal('o1')]).toEqual(Array(2).fill('commission.not-member'));
    // The time is over, and the case is where it was.
    room.now += 1000 * MINUTE;
    expect(part(room)?.cases[id]?.level).toBe('local');
    room.act('p2', 'commission.raise', rise(id, 'area'));
    expect(part(room)?.cases[id]?.level).toBe('area');
  });

  it('JC5.4 before the time it takes every side’s head or member at the level', () => {
    const room = commissioned();
    const id = openCase(room);
    for (const name of ['p1/k2', 'p2/k2']) {
      room.act(name.slice(0, 2), 'key.accredit', room.accreditation(name));
    }
    const refusal = (who: string, ...others: string[]) =>
      room.refusal(who, 'commission.raise', rise(id, 'area'), { with: others })?.code;
    expect(refusal('m1', 'p1')).toBe('commission.too-soon');
    expect(refusal('p1', 'p2/k2')).toBe('commission.not-member');
    room.act('p2', 'commission.name-member', naming('local', { key: key('p2/k2') }));
    expect(refusal('p1', 'p2/k2')).toBeUndefined();
    expect(refusal('m1', 'p1', 'p2')).toBeUndefined();
  });

  it('JC5.5 it goes to the next level of the terms and no other, each with a time of its own', () => {
    const levels = [
      { level: 'local', minutes: 60 },
      { level: 'national', minutes: 60 },
    ];
    const room = commissioned({ levels, deadlock: { to: 'm1', after: 30 } });
    const id = openCase(room);
    const refusal = (to: string) => room.refusal('m1', 'commission.raise', rise(id, to))?.code;
    room.now += 500 * MINUTE;
    expect([refusal('area'), refusal('deadlock')]).toEqual(Array(2).fill('commission.other-step'));
    room.act('m1', 'commission.raise', rise(id, 'national'));
    expect(refusal('deadlock')).toBe('commission.too-soon');
    room.now += 89 * MINUTE;
    expect(refusal('deadlock')).toBe('commission.too-soon');
    room.now += MINUTE;
    expect(refusal('national')).toBe('commission.other-step');
    room.act('m1', 'commission.raise', rise(id, 'deadlock'));
    expect(part(room)?.cases[id]).not.toHaveProperty('level');
    expect(refusal('deadlock')).toBe('commission.case-closed');
  });

  it('JC5.6 the terms now in force say where a case goes and when', () => {
    const room = commissioned();
    const id = openCase(room);
    commissioned({ levels: [{ level: 'national', minutes: 60 }] }, room);
    expect(room.refusal('m1', 'commission.raise', rise(id, 'area'))?.code).toBe(
      'commission.other-step',
    );
    room.act('m1', 'commission.raise', rise(id, 'national'));
    expect(part(room)?.cases[id]?.level).toBe('national');
  });

  it('JC6.1 a dissent is a side’s, annexed to a decision or a case, and changes neither', () => {
    const room = commissioned();
    const id = openCase(room);
    const made = room.act('m1', 'commission.decide', decision(meet(room)));
    const before = JSON.stringify(state(room));
    for (const to of [id, made.id]) room.act('p1', 'commission.dissent', { to, text });
    expect(JSON.stringify(state(room))).toBe(before);
    const refusal = (who: string, to: string) =>
      room.refusal(who, 'commission.dissent', { to, text })?.code;
    expect(refusal('m1', id)).toBe('role.not-entitled');
    expect(refusal('p1', NOBODY)).toBe('commission.nothing-to-annex');
  });

  it('PR4 while a side’s seat is disputed its binding acts here are held, and it sits', () => {
    const room = commissioned({ chairs: ['p1', 'p2'] });
    ((state(room).talks ??= {}).credentials ??= { disputed: {} } as never).disputed['p1'] = true;
    const id = openCase(room, 1, 'local', 'p1');
    const meeting = meet(room, 2, 2, 'local', 'p1');
    const both = { with: ['p2'] };
    const held = [
      room.refusal('p1', 'commission.name-member', naming()),
      room.refusal('p1', 'commission.raise', rise(id, 'area'), both),
      room.refusal('p1', 'commission.decide', decision(meeting), both),
    ];
    expect(held.map((one) => one?.code)).toEqual(Array(3).fill('seat.disputed'));
  });

  it('binding acts read as one whole sentence in six languages', () => {
    const room = open();
    for (const type of room.book.types.values()) {
      if (!['commission', 'hotline', 'lists'].includes(type.subject)) continue;
      expect([type.name, type.binding !== undefined]).toEqual([type.name, type.solemn === true]);
      if (!type.binding) continue;
      for (const language of SENTENCE_LANGUAGES) {
        const told = { type: type.name, version: 1, by: [key('p1')], body: type.example };
        const said = bindingSentence(type, told, makeNaming(language, labels.start()));
        // No blank is left, and no code of the program stands in it.
        expect(said).not.toMatch(/[{}]|[a-z]-in-|handed-|undefined|AAAAAAAAA/);
        expect(said).toContain('\u2068p1\u2069');
        expect(said).not.toContain(type.name);
      }
    }
  });
});

type Codes = Extract<keyof typeof COMMISSION_REFUSALS, `commission.${string}`>;

describe('refusals', () => {
  itIsMet({
    'commission.not-agreed': () => {
      const room = TestRoom.open({ rules: 3 });
      return room.refusal('p1', 'commission.take-back-agreement', propose(room));
    },
    'commission.not-constituted': () =>
      open().refusal('m1', 'commission.case', { number: 1, label: text, level: 'local' }),
    'commission.side-missing': () => {
      const room = open({ ...PARTIES, p3: 'party' });
      const body = room.exampleOf('commission.propose-terms');
      return room.refusal('m1', 'commission.propose-terms', body);
    },
    'commission.side-left': afterLeaving,
    'commission.not-a-side': () => refusedTerms(sides('p1', 'p2', 'o1')),
    'commission.deadlock-to': () => refusedTerms({ deadlock: { to: 's1', after: 5 } }),
    'commission.terms-unknown': () =>
      open().refusal('p1', 'commission.agree-terms', { proposal: NOBODY, hash: DIGEST }),
    'commission.other-hash': () => {
      const room = open();
      const agreed = { ...propose(room), hash: hashOf(text) };
      return room.refusal('p1', 'commission.agree-terms', agreed);
    },
    'commission.agreed-already': () => {
      const room = open();
      const agreed = propose(room);
      room.act('p1', 'commission.agree-terms', agreed);
      return room.refusal('p1', 'commission.agree-terms', agreed);
    },
    'commission.level': () =>
      commissioned().refusal('p1', 'commission.name-member', naming('national')),
    'commission.not-own-key': () =>
      commissioned().refusal('p1', 'commission.name-member', naming('local', { key: key('p2') })),
    'commission.member-unknown': () =>
      commissioned().refusal('p1', 'commission.name-member', naming('local', { instead: NOBODY })),
    'commission.places-taken': () => {
      const room = commissioned(sides('p1', 'p2'));
      const alternate = naming('local', { as: 'alternate' });
      room.act('p1', 'commission.name-member', alternate);
      return room.refusal('p1', 'commission.name-member', alternate);
    },
    'commission.not-chair': () =>
      commissioned().refusal('p1', 'commission.meet', {
        level: 'local',
        present: [{ party: 'p1', number: 1 }],
      }),
    'commission.not-member': () =>
      commissioned().refusal('o1', 'commission.case', { number: 1, label: text, level: 'local' }),
    'commission.meeting-open': () => {
      const room = commissioned();
      meet(room);
      const meeting = { level: 'local', present: [{ party: 'p1', number: 1 }] };
      return room.refusal('m1', 'commission.meet', meeting);
    },
    'commission.meeting-unknown': () =>
      commissioned().refusal('m1', 'commission.adjourn', { meeting: NOBODY }),
    'commission.no-quorum': () => {
      const room = commissioned();
      return room.refusal('m1', 'commission.decide', decision(meet(room, 0, 0)));
    },
    'commission.chairs-together': () => {
      const room = commissioned({ chairs: ['p1', 'p2'] });
      const meeting = meet(room, 2, 2, 'local', 'p1');
      return room.refusal('p1', 'commission.decide', decision(meeting));
    },
    'commission.case-unknown': () =>
      commissioned().refusal('m1', 'commission.raise', { case: NOBODY, number: 1, to: 'area' }),
    'commission.case-closed': () => {
      const room = commissioned();
      const about = { case: openCase(room), number: 1 };
      const body = decision(meet(room), { about });
      room.act('m1', 'commission.decide', body);
      return room.refusal('m1', 'commission.decide', body);
    },
    'commission.case-elsewhere': () => {
      const room = commissioned();
      const about = { case: openCase(room, 1, 'area'), number: 1 };
      return room.refusal('m1', 'commission.decide', decision(meet(room), { about }));
    },
    'commission.number-used': () => {
      const room = commissioned();
      openCase(room);
      return room.refusal('m1', 'commission.case', { number: 1, label: text, level: 'area' });
    },
    'commission.other-step': () => {
      const room = commissioned();
      const id = openCase(room);
      return room.refusal('m1', 'commission.raise', { case: id, number: 1, to: 'national' });
    },
    'commission.too-soon': () => {
      const room = commissioned();
      const id = openCase(room);
      return room.refusal('m1', 'commission.raise', { case: id, number: 1, to: 'area' });
    },
    'commission.nothing-to-annex': () =>
      commissioned().refusal('p1', 'commission.dissent', { to: NOBODY, text }),
  } satisfies Record<Codes, () => Refusal | undefined>);
});
