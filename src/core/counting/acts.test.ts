import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historiesOf, play } from '../../../test/histories.ts';
import { itIsMet } from '../../../test/support/met.ts';
import { row } from '../../../test/support/observations.ts';
import { bindingSentence } from '../binding.ts';
import { makeNaming } from '../namer.ts';
import { actSentence } from '../sentences.ts';
import type { Role, RoomState } from '../state.ts';
import { DIGEST, hashOf, key, NOBODY, TestRoom, vkey } from '../test-room.ts';
import * as labels from '../views/labels.ts';
import { LANGUAGES, SENTENCE_LANGUAGES } from '../words.ts';
import { isSignedRule } from './acts.ts';

const PARTIES: Record<string, Role> = {
  m1: 'mediator',
  p1: 'party',
  p2: 'party',
  n1: 'monitor',
  o1: 'observer',
};
const open = (parties = PARTIES, accept?: string[]): TestRoom =>
  TestRoom.open({ rules: 4, parties, ...(accept ? { accept } : {}) });

interface About {
  proposal: string;
  hash: string;
}

function propose(room: TestRoom, who = 'm1', en = 'As proposed.'): About {
  const words = { en };
  const hash = hashOf(words);
  const body = { ...room.exampleOf('counting.propose'), words, hash };
  return { proposal: room.act(who, 'counting.propose', body).id, hash };
}

const codeOf = (room: TestRoom, who: string, verb: string, body: object): string | undefined =>
  room.refusal(who, `counting.${verb}`, body)?.code;

const isSigned = (room: TestRoom, { proposal }: About): boolean =>
  isSignedRule(room.state as RoomState, proposal);

describe('CR7 counting rules in a room', () => {
  it('CR7.1 heads and those who help propose; to propose is not to agree', () => {
    const room = open();
    const body = room.exampleOf('counting.propose');
    for (const who of ['m1', 'p1', 'n1'])
      expect(codeOf(room, who, 'propose', body)).toBeUndefined();
    expect(codeOf(room, 'o1', 'propose', body)).toBe('role.not-entitled');
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    expect(codeOf(room, 'p1/k2', 'propose', body)).toBe('role.head-only');
    const about = propose(room, 'p1');
    room.act('p2', 'counting.agree', about);
    expect(isSigned(room, about)).toBe(false);
    room.act('p1', 'counting.agree', about);
    expect(isSigned(room, about)).toBe(true);
    expect(room.book.type('counting.propose', 1)?.hashes).toEqual({ hash: 'words' });
  });

  it('CR7.4 RC8.5 an agreement signed since a key was in other hands signs no rule until its head has affirmed it', () => {
    const room = open();
    const about = propose(room);
    const since = new Date(room.now - 60_000).toISOString().replace(/\.\d+Z/, 'Z');
    room.act('p1', 'key.accredit', { ...room.accreditation('p1/k2'), duty: 'head' });
    const { id } = room.act('p1', 'counting.agree', about);
    const lost = { key: key('p1'), why: 'compromised', since };
    room.act('p1/k2', 'key.revoke', lost);
    room.act('p2', 'counting.agree', about);
    expect(isSigned(room, about)).toBe(false);
    expect(codeOf(room, 'p1/k2', 'agree', about)).toBeUndefined();
    room.act('p1/k2', 'key.affirm', {}, { after: [id] });
    expect(codeOf(room, 'p2', 'agree', about)).toBeUndefined();
    room.act('p2', 'counting.agree', about);
    expect(isSigned(room, about)).toBe(true);
  });

  it('CR7.2 a side’s new proposal takes the place of its own earlier one, and of no other', () => {
    const room = open();
    const [first, other, mediators] = [propose(room, 'p1'), propose(room, 'p2'), propose(room)];
    room.act('p2', 'counting.agree', first);
    const second = propose(room, 'p1', 'Again.');
    expect(codeOf(room, 'p1', 'agree', first)).toBe('counting.rule-unknown');
    for (const about of [other, mediators, second])
      expect(codeOf(room, 'p1', 'agree', about)).toBeUndefined();
    propose(room);
    expect(codeOf(room, 'p1', 'agree', mediators)).toBeUndefined();
  });

  it('CR7.2 whoever is no side has eight proposals at most', () => {
    const room = open();
    const first = propose(room);
    for (let more = 1; more < 8; more++) propose(room);
    const body = room.exampleOf('counting.propose');
    expect(room.refusal('m1', 'counting.propose', body)?.code).toBe('counting.proposals-open');
    expect(room.refusal('p1', 'counting.propose', body)).toBeUndefined();
    room.act('m1', 'counting.take-back', { ...first, what: 'proposal' });
    expect(room.refusal('m1', 'counting.propose', body)).toBeUndefined();
  });

  it('CR7.5 RC8.5 a rule is not signed whose agreement a head disowns', () => {
    const room = open();
    const about = propose(room);
    const since = new Date(room.now - 60_000).toISOString().replace(/\.\d+Z/, 'Z');
    room.act('p1', 'key.accredit', { ...room.accreditation('p1/k2'), duty: 'head' });
    const { id } = room.act('p1', 'counting.agree', about);
    room.act('p2', 'counting.agree', about);
    expect(isSigned(room, about)).toBe(true);
    room.act('p1/k2', 'key.revoke', { key: key('p1'), why: 'compromised', since });
    expect(isSigned(room, about)).toBe(true);
    room.act('p1/k2', 'key.disown', {}, { after: [id] });
    expect(isSigned(room, about)).toBe(false);
  });

  it('CR7.3 a head agrees for its side, to the exact words', () => {
    const room = open();
    const about = propose(room);
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    expect(codeOf(room, 'p1/k2', 'agree', about)).toBe('role.head-only');
    expect(codeOf(room, 'm1', 'agree', about)).toBe('role.not-entitled');
    expect(codeOf(room, 'p1', 'agree', { ...about, hash: DIGEST })).toBe('counting.other-hash');
    for (const verb of ['agree', 'take-back'])
      expect(room.book.type(`counting.${verb}`, 1)?.solemn).toBe(true);
  });

  it('CR7.4 it takes every side, those too that have not accepted the room yet', () => {
    const room = open({ ...PARTIES, p3: 'party' }, ['p1', 'p2', 'n1']);
    const about = propose(room);
    for (const side of ['p1', 'p2']) room.act(side, 'counting.agree', about);
    expect(isSigned(room, about)).toBe(false);
    expect(codeOf(room, 'p1', 'agree', about)).toBe('counting.agreed-already');
    room.act('p3', 'room.accept', { opening: room.acts[0]?.id });
    room.act('p3', 'counting.agree', about);
    expect(isSigned(room, about)).toBe(true);
  });

  it('CR7.4 where the side that was waited for has left, one that agreed may agree again', () => {
    const room = open({ ...PARTIES, p3: 'party' });
    const about = propose(room);
    for (const side of ['p1', 'p2']) room.act(side, 'counting.agree', about);
    const change = { what: 'remove-party', party: 'p3' };
    const { id } = room.act('m1', 'room.propose-change', { change });
    for (const who of Object.keys(room.state?.changes[id]?.awaits ?? {}))
      room.act(who, 'room.accept-change', { proposal: id });
    expect(isSigned(room, about)).toBe(false);
    room.act('p1', 'counting.agree', about);
    expect(isSigned(room, about)).toBe(true);
  });

  it('CR7.4 a side that comes later is waited for', () => {
    const room = open();
    const about = propose(room);
    room.act('p1', 'counting.agree', about);
    const change = { what: 'add-party', party: 'p3', role: 'party', head: vkey('p3/k1') };
    const { id } = room.act('m1', 'room.propose-change', { change });
    for (const who of Object.keys(room.state?.changes[id]?.awaits ?? {}))
      room.act(who, 'room.accept-change', { proposal: id });
    room.act('p2', 'counting.agree', about);
    expect(isSigned(room, about)).toBe(false);
  });

  it('CR7.4 other proposals then fall, and another can be signed later', () => {
    const room = open();
    const [one, other] = [propose(room, 'p1'), propose(room, 'p2')];
    room.act('p1', 'counting.agree', other);
    for (const side of ['p1', 'p2']) room.act(side, 'counting.agree', one);
    expect(codeOf(room, 'p2', 'agree', other)).toBe('counting.rule-unknown');
    const later = propose(room, 'p2', 'Later.');
    for (const side of ['p1', 'p2']) room.act(side, 'counting.agree', later);
    expect([one, later].map((about) => isSigned(room, about))).toEqual([true, true]);
  });

  it('CR7.5 agreement and proposal are taken back until the rule is signed', () => {
    const room = open();
    const about = propose(room, 'p1');
    const agreement = { ...about, what: 'agreement' };
    const proposal = { ...about, what: 'proposal' };
    room.act('p1', 'counting.agree', about);
    room.act('p1', 'counting.take-back', agreement);
    room.act('p2', 'counting.agree', about);
    expect(isSigned(room, about)).toBe(false);
    for (const who of ['p2', 'm1'])
      expect(codeOf(room, who, 'take-back', proposal)).toBe('counting.not-own');
    expect(codeOf(room, 'p1', 'take-back', proposal)).toBeUndefined();
    room.act('p1', 'counting.agree', about);
    expect(isSigned(room, about)).toBe(true);
    for (const body of [agreement, proposal])
      expect(codeOf(room, 'p1', 'take-back', body)).toBe('counting.rule-unknown');
    const again = propose(room, 'p1', 'Again.');
    room.act('p1', 'counting.take-back', { ...again, what: 'proposal' });
    expect(codeOf(room, 'p2', 'agree', again)).toBe('counting.rule-unknown');
  });

  it('CR7.7 observations are entered by those who monitor, as reports, also the day after', () => {
    const room = open();
    const { id: _, ...one } = row('x');
    const entering = (who: string, observations: object[], ahead = 0): string | undefined =>
      room.refusal(who, 'observation.enter', { observations }, { ahead })?.code;
    for (const who of ['n1', 'm1']) expect(entering(who, [one])).toBeUndefined();
    for (const who of ['p1', 'o1']) expect(entering(who, [one])).toBe('role.not-entitled');
    expect(entering('n1', [one], -35 * 3600)).toBeUndefined();
    expect(entering('n1', [one], -37 * 3600)).toBe('act.too-late');
    expect(
      entering(
        'n1',
        Array.from({ length: 100 }, () => one),
      ),
    ).toBeUndefined();
    for (const wrong of [
      Array.from({ length: 101 }, () => one),
      [],
      [{ ...one, party: 'p1' }],
      [{ ...one, class: 'harm-to-children' }],
    ])
      expect(entering('n1', wrong)).toBe('act.form');
    const { id } = room.act('n1', 'observation.enter', { observations: [one] });
    const reason = { en: 'Seen twice.' };
    const body = { observations: [{ ...one, number: 2 }] };
    expect(room.refusal('m1', 'act.correct', { body, reason }, { after: [id] })?.code).toBe(
      'correction.not-own',
    );
    room.act('n1', 'act.correct', { body, reason }, { after: [id] });
    room.act('n1', 'act.retract', { reason }, { after: [id] });
    expect(room.book.type('observation.enter', 1)?.nature).toBe('reported');
  });

  it('CR7.3 PR4 a disputed seat holds agreement and taking back', () => {
    const room = TestRoom.open({ rules: 4 }).adoptProcedure();
    const about = propose(room);
    room.act('p1', 'credentials.present', room.exampleOf('credentials.present'));
    room.act('m1', 'seat.dispute', { ...room.exampleOf('seat.dispute'), party: 'p1' });
    expect(codeOf(room, 'p1', 'agree', about)).toBe('seat.disputed');
    expect(codeOf(room, 'p1', 'take-back', { ...about, what: 'agreement' })).toBe('seat.disputed');
    expect(codeOf(room, 'p2', 'agree', about)).toBeUndefined();
  });

  it('CR7.4 no history signs a rule that a side then in the room has not agreed to', () => {
    let signed = 0;
    fc.assert(
      fc.property(historiesOf(0), (history) => {
        play(history, (room, act, ok) => {
          if (!ok || act.type !== 'counting.agree') return;
          const state = room.state as RoomState;
          const { proposal } = act.body as About;
          const before = structuredClone(state.talks?.counting?.proposals[proposal]?.agreed ?? {});
          const sides = Object.keys(state.parties).filter(
            (id) => state.parties[id]?.role === 'party' && state.parties[id]?.left === undefined,
          );
          const agreed = new Set([...Object.keys(before), act.by[0]?.slice(0, 2)]);
          const after = room.book.reduce(structuredClone(state), act);
          const is = isSignedRule(after, proposal);
          expect(is).toBe(sides.every((side) => agreed.has(side)));
          signed += is ? 1 : 0;
        });
      }),
      { numRuns: 150 },
    );
    expect(signed).toBeGreaterThan(0);
  });
});

describe('CR8.1 sentences', () => {
  it('every act reads in English and Urdu, binding ones in six languages, without a code', () => {
    const room = open();
    const types = [...room.book.types.values()].filter(({ subject }) => subject === 'counting');
    expect(types.map(({ name }) => name)).toEqual([
      'counting.propose',
      'counting.agree',
      'counting.take-back',
      'observation.enter',
    ]);
    const [, , takeBack] = types;
    const bodies = types.map((type): [(typeof types)[0], unknown] => [type, type.example]);
    if (takeBack) bodies.push([takeBack, { ...(takeBack.example as object), what: 'proposal' }]);
    for (const [type, body] of bodies) {
      expect(type.binding !== undefined).toBe(type.solemn === true);
      const told = { type: type.name, version: 1, by: [key('p1')], body };
      for (const language of type.binding ? SENTENCE_LANGUAGES : LANGUAGES) {
        const naming = makeNaming(language, labels.start());
        const said = type.binding
          ? bindingSentence(type, told, naming)
          : actSentence(type, told, naming);
        expect(said).toContain('\u2068p1\u2069');
        expect(said).not.toMatch(/[{}]|undefined|AAAAAAAAA|count-|observed-|agreement_/);
        expect(said).not.toContain(type.name);
      }
    }
    const enter = room.book.type('observation.enter', 1);
    const said = actSentence(
      enter,
      { type: 'observation.enter', version: 1, by: [key('n1')], body: enter?.example },
      makeNaming('en', labels.start()),
    );
    expect(said.replaceAll(/[\u2068\u2069]/g, '').replaceAll('\u00a0', ' ')).toBe(
      'n1 enters 1 observation, from 5 March 2031, 20:10 UTC to 5 March 2031, 20:25 UTC.',
    );
  });
});

describe('CR7 refusals', () => {
  itIsMet({
    'counting.rule-unknown': () =>
      open().refusal('p1', 'counting.agree', { proposal: NOBODY, hash: DIGEST }),
    'counting.other-hash': () => {
      const room = open();
      return room.refusal('p1', 'counting.agree', { ...propose(room), hash: DIGEST });
    },
    'counting.agreed-already': () => {
      const room = open();
      const about = propose(room);
      room.act('p1', 'counting.agree', about);
      return room.refusal('p1', 'counting.agree', about);
    },
    'counting.not-agreed': () => {
      const room = open();
      return room.refusal('p1', 'counting.take-back', { ...propose(room), what: 'agreement' });
    },
    'counting.proposals-open': () => {
      const room = open();
      for (let one = 0; one < 8; one++) propose(room);
      return room.refusal('m1', 'counting.propose', room.exampleOf('counting.propose'));
    },
    'counting.not-own': () => {
      const room = open();
      return room.refusal('p1', 'counting.take-back', { ...propose(room), what: 'proposal' });
    },
  });
});
