import { describe, expect, it } from 'vitest';
import { bindingSentence } from './binding.ts';
import { makeNaming } from './namer.ts';
import type { Refusal } from './refusal.ts';
import type { COMMISSION_REFUSALS } from './refusals/commission.ts';
import { itIsMet } from '../../test/support/met.ts';
import {
  PARTIES,
  afterLeaving,
  constituted,
  decision,
  meet,
  naming,
  open,
  openCase,
  propose,
  refusedTerms,
  sides,
  text,
} from './test-commission.ts';
import type { Signing } from './test-room.ts';
import { DIGEST, hashOf, key, NOBODY, TestRoom } from './test-room.ts';
import * as labels from './views/labels.ts';
import { SENTENCE_LANGUAGES } from './words.ts';

describe('meetings and decisions', () => {
  it('JC4.1 chair or secretariat open and adjourn, one meeting at a level', () => {
    const room = constituted({ secretariat: 's1' });
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
    const room = constituted();
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
    const room = constituted();
    const meeting = meet(room, 3, 2);
    const aside = (party: string, number: number) =>
      room.refusal('m1', 'commission.decide', decision(meeting, { aside: [{ party, number }] }));
    expect(aside('p1', 1)).toBeUndefined();
    expect(aside('p1', 2)?.code).toBe('commission.no-quorum');
    expect(aside('p2', 1)?.code).toBe('commission.no-quorum');
  });

  it('JC4.4 all who chair declare a decision together, and no stranger with them', () => {
    const room = constituted({ chairs: ['p1', 'p2'] });
    const body = decision(meet(room, 2, 2, 'local', 'p1'));
    const refusal = (who: string, signing?: Signing) =>
      room.refusal(who, 'commission.decide', body, signing)?.code;
    expect(refusal('p1')).toBe('commission.chairs-together');
    expect(refusal('m1')).toBe('commission.not-member');
    expect(refusal('p1', { with: ['p2', 'm1'] })).toBe('commission.not-member');
    expect(refusal('p1', { with: ['p2'] })).toBeUndefined();
  });

  it('JC4.5 a decision settles the case it is about, at the level that meets', () => {
    const room = constituted();
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
      constituted().refusal('p1', 'commission.name-member', naming('national')),
    'commission.not-own-key': () =>
      constituted().refusal('p1', 'commission.name-member', naming('local', { key: key('p2') })),
    'commission.member-unknown': () =>
      constituted().refusal('p1', 'commission.name-member', naming('local', { instead: NOBODY })),
    'commission.places-taken': () => {
      const room = constituted(sides('p1', 'p2'));
      const alternate = naming('local', { as: 'alternate' });
      room.act('p1', 'commission.name-member', alternate);
      return room.refusal('p1', 'commission.name-member', alternate);
    },
    'commission.not-chair': () =>
      constituted().refusal('p1', 'commission.meet', {
        level: 'local',
        present: [{ party: 'p1', number: 1 }],
      }),
    'commission.not-member': () =>
      constituted().refusal('o1', 'commission.case', { number: 1, label: text, level: 'local' }),
    'commission.meeting-open': () => {
      const room = constituted();
      meet(room);
      const meeting = { level: 'local', present: [{ party: 'p1', number: 1 }] };
      return room.refusal('m1', 'commission.meet', meeting);
    },
    'commission.meeting-unknown': () =>
      constituted().refusal('m1', 'commission.adjourn', { meeting: NOBODY }),
    'commission.no-quorum': () => {
      const room = constituted();
      return room.refusal('m1', 'commission.decide', decision(meet(room, 0, 0)));
    },
    'commission.chairs-together': () => {
      const room = constituted({ chairs: ['p1', 'p2'] });
      const meeting = meet(room, 2, 2, 'local', 'p1');
      return room.refusal('p1', 'commission.decide', decision(meeting));
    },
    'commission.case-unknown': () =>
      constituted().refusal('m1', 'commission.raise', { case: NOBODY, number: 1, to: 'area' }),
    'commission.case-closed': () => {
      const room = constituted();
      const about = { case: openCase(room), number: 1 };
      const body = decision(meet(room), { about });
      room.act('m1', 'commission.decide', body);
      return room.refusal('m1', 'commission.decide', body);
    },
    'commission.case-elsewhere': () => {
      const room = constituted();
      const about = { case: openCase(room, 1, 'area'), number: 1 };
      return room.refusal('m1', 'commission.decide', decision(meet(room), { about }));
    },
    'commission.number-used': () => {
      const room = constituted();
      openCase(room);
      return room.refusal('m1', 'commission.case', { number: 1, label: text, level: 'area' });
    },
    'commission.other-step': () => {
      const room = constituted();
      const id = openCase(room);
      return room.refusal('m1', 'commission.raise', { case: id, number: 1, to: 'national' });
    },
    'commission.too-soon': () => {
      const room = constituted();
      const id = openCase(room);
      return room.refusal('m1', 'commission.raise', { case: id, number: 1, to: 'area' });
    },
    'commission.nothing-to-annex': () =>
      constituted().refusal('p1', 'commission.dissent', { to: NOBODY, text }),
  } satisfies Record<Codes, () => Refusal | undefined>);
});
