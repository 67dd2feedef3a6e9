import { describe, expect, it } from 'vitest';
import type { Refusal } from './refusal.ts';
import type { ROOM_REFUSALS } from './refusals/room.ts';
import { refusalSentence } from './refusals/index.ts';
import { REFUSALS } from './refusals/every.ts';
import { itIsMet } from '../../test/support/met.ts';
import { actId, key, NOBODY, report, TestRoom, vkey } from './test-room.ts';

/** Given by the layer that can look at the point of a key (RC8.10), and can hash (AU2). */
type GivenElsewhere = 'key.unusable' | 'words.other-hash';

const session = { format: 'plenary', level: 'heads', languages: [] };
const event = { ...report(), class: 'fighting', what: { en: 'Shots were heard.' } };

/** For every refusal, how a person meets it; those of the talks' subjects are met in the subjects' own tests. The compiler asks for one that is missing. */
const PROVOKED: Record<
  Exclude<keyof typeof ROOM_REFUSALS, GivenElsewhere>,
  () => Refusal | undefined
> = {
  'act.form': () => TestRoom.open().refusal('m1', 'round.open', { number: 0, hosts: [] }),
  'act.type-unknown': () => TestRoom.open().refusal('m1', 'text.table', {}),
  'act.too-early': () => TestRoom.open().refusal('m1', 'session.open', session, { ahead: 121 }),
  'act.too-late': () => TestRoom.open().refusal('m1', 'room.close', {}, { ahead: -601 }),
  'act.cites-unknown': () =>
    TestRoom.open().refusal('m1', 'session.open', session, { after: [NOBODY] }),
  'act.cites-wrong': () => TestRoom.open().refusal('m1', 'act.retract', { reason: { en: 'No.' } }),
  'act.one-signer': () => TestRoom.open().refusal('m1', 'session.open', session, { with: ['p1'] }),
  'key.unknown': () => TestRoom.open().refusal('m1/k9', 'session.open', session),
  'key.ended': () => {
    const room = TestRoom.open();
    room.act('p1', 'key.revoke', { key: key('p1'), why: 'lost' });
    return room.refusal('p1', 'event.report', event);
  },
  'key.reads-only': () => {
    const room = TestRoom.open();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2', { duty: 'reader' }));
    return room.refusal('p1/k2', 'event.report', event);
  },
  'key.taken': () => {
    const room = TestRoom.open();
    return room.refusal('p1', 'key.accredit', { key: vkey('p1/k1', 1), duty: 'member' });
  },
  'key.not-own': () => {
    const room = TestRoom.open();
    return room.refusal('p1', 'key.accredit', room.accreditation('p2/k2'));
  },
  'key.needs-seal': () =>
    TestRoom.open({ sealed: true }).refusal('p1', 'key.accredit', {
      key: vkey('p1/k2'),
      duty: 'member',
    }),
  'key.no-round-when-sealed': () => {
    const room = TestRoom.open({ sealed: true });
    return room.refusal('p1', 'key.accredit', room.accreditation('p1/k2', { round: NOBODY }));
  },
  'key.not-contested': () => {
    const room = TestRoom.open();
    const act = room.act('p1', 'event.report', event);
    return room.refusal('p1', 'key.affirm', {}, { after: [act.id] });
  },
  'key.head-stays': () =>
    TestRoom.open().refusal('p1', 'key.revoke', { key: key('p1'), why: 'ended' }),
  'party.not-bound': () => TestRoom.open({ accept: ['p1'] }).refusal('p2', 'event.report', event),
  'party.already-bound': () => TestRoom.open().refusal('p1', 'room.accept', { opening: actId(0) }),
  'party.unknown': () => TestRoom.open().refusal('m1', 'round.open', { number: 1, hosts: ['h7'] }),
  'party.exists': () => propose({ what: 'add-party', party: 'p2', role: 'party', head: 'p2/k4' }),
  'role.not-entitled': () => TestRoom.open().refusal('p1', 'session.open', session),
  'role.head-only': () => {
    const room = TestRoom.open();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    return room.refusal('p1/k2', 'key.accredit', room.accreditation('p1/k3'));
  },
  'room.first': () => TestRoom.open().refusal('m1', 'room.open', TestRoom.openingBody()),
  'room.opening-form': () => {
    const body = { ...TestRoom.openingBody(), kind: 'live', rules: 0 };
    return new TestRoom().refusal('m1', 'room.open', body);
  },
  'room.closed': () => {
    const room = TestRoom.open();
    room.act('m1', 'room.close', {});
    return room.refusal('m1', 'session.open', session);
  },
  'room.must-be-sealed': () =>
    TestRoom.open({ sealed: true }).refusal('m1', 'session.open', session),
  'room.not-sealed': () => TestRoom.open().refusal('m1', 'session.open', session, { sealed: true }),
  'room.seal-full': () => {
    const room = TestRoom.open({ sealed: true });
    for (let i = 2; i < 39; i++) room.act('p1', 'key.accredit', room.accreditation(`p1/k${i}`));
    return room.refusal('p1', 'key.accredit', room.accreditation('p1/k40'));
  },
  'room.seal-stale': () => {
    const room = TestRoom.open({ sealed: true });
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    return room.refusal('p1', 'room.sealed', envelope(1));
  },
  'room.epoch-wrong': () =>
    TestRoom.open({ sealed: true }).refusal('p1', 'room.sealed', envelope(2)),
  'room.sealed-unreadable': () => {
    const room = TestRoom.open({ sealed: true });
    return room.refusal('p1', 'room.close', {}, { sealed: true });
  },
  'room.reconstruction': () =>
    reconstruction().refusal('c1', 'round.open', { number: 1, hosts: [] }),
  'change.unknown': () => TestRoom.open().refusal('p1', 'room.accept-change', { proposal: NOBODY }),
  'change.not-asked': () => {
    const room = TestRoom.open();
    const change = { what: 'replace-head', party: 'p2', head: vkey('p2/k2') };
    const { id } = room.act('m1', 'room.propose-change', { change });
    return room.refusal('p2', 'room.accept-change', { proposal: id });
  },
  'change.rules-lower': () => propose({ what: 'rules', rules: 1 }),
  'change.too-soon': () =>
    TestRoom.open({ accept: [] }).refusal('m1', 'room.propose-change', {
      change: { what: 'remove-party', party: 'p2' },
    }),
  'change.chronicler': () =>
    propose({ what: 'add-party', party: 'c1', role: 'chronicler', head: 'c1/k1' }),
  'round.open-already': () => {
    const room = TestRoom.open();
    room.act('m1', 'round.open', { number: 1, hosts: [] });
    return room.refusal('m1', 'round.open', { number: 2, hosts: [] });
  },
  'round.unknown': () => TestRoom.open().refusal('m1', 'round.close', { round: NOBODY }),
  'round.sessions-open': () => {
    const room = TestRoom.open();
    const round = room.act('m1', 'round.open', { number: 1, hosts: [] }).id;
    room.act('m1', 'session.open', { ...session, round });
    return room.refusal('m1', 'round.close', { round });
  },
  'session.unknown': () => TestRoom.open().refusal('m1', 'session.close', { session: NOBODY }),
  'session.state': () => {
    const room = TestRoom.open();
    const { id } = room.act('m1', 'session.open', session);
    return room.refusal('m1', 'session.resume', { session: id });
  },
  'matter.unknown': () =>
    TestRoom.open().refusal('p1', 'event.report', { ...event, matters: [NOBODY] }),
  'truce.unknown': () => {
    const step = { step: 'extended', truce: NOBODY, what: { en: 'Longer.' } };
    return TestRoom.open().refusal('p1', 'truce.report-step', { ...report(), ...step });
  },
  'correction.not-own': () => {
    const room = TestRoom.open();
    const { id } = room.act('p1', 'event.report', event);
    return room.refusal('p2', 'act.retract', { reason: { en: 'No.' } }, { after: [id] });
  },
  'correction.not-reported': () => {
    const room = TestRoom.open();
    const { id } = room.act('m1', 'session.open', session);
    return room.refusal('m1', 'act.retract', { reason: { en: 'No.' } }, { after: [id] });
  },
  'correction.already-retracted': () => {
    const room = TestRoom.open();
    const { id } = room.act('p1', 'event.report', event);
    room.act('p1', 'act.retract', { reason: { en: 'No.' } }, { after: [id] });
    return room.refusal('p1', 'act.retract', { reason: { en: 'No.' } }, { after: [id] });
  },
};

function envelope(epoch: number): object {
  return { epoch, salt: `${'A'.repeat(43)}=`, sealed: 'c2Vh', enclosures: [] };
}

function reconstruction(): TestRoom {
  return TestRoom.open({ kind: 'reconstruction', parties: { c1: 'chronicler', p1: 'party' } });
}

function propose({ head, ...change }: { head?: string; [name: string]: unknown }) {
  const given = head === undefined ? change : { ...change, head: vkey(head) };
  return TestRoom.open().refusal('m1', 'room.propose-change', { change: given });
}

describe('refusals', () => {
  itIsMet(PROVOKED);

  it('a code is shown in the words of its language', () => {
    const room = TestRoom.open();
    const { id } = room.act('m1', 'session.open', session);
    room.act('m1', 'session.suspend', { session: id });
    const refusal = room.refusal('m1', 'session.suspend', { session: id }) as Refusal;
    expect(refusalSentence(refusal, 'en')).toBe(
      'The session is \u2068suspended\u2069, so it cannot be \u2068suspended\u2069.',
    );
    expect(refusalSentence(refusal, 'ur')).toContain('\u2068معطل\u2069');
    const roles = room.refusal('p1', 'session.open', session) as Refusal;
    expect(refusalSentence(roles, 'ur')).toContain('ثالث، میزبان');
  });

  it('a party is called by its name where names are known, and else by its id', () => {
    const refusal = { code: 'truce.declared-already', values: { party: 'p2' } } as const;
    expect(refusalSentence(refusal, 'en')).toContain('\u2068p2\u2069 has already');
    const names = { party: (id: string) => `South bank of ${id}` };
    expect(refusalSentence(refusal, 'en', names)).toContain('\u2068South bank of p2\u2069 has');
  });

  it('the two languages of a refusal have the same blanks', () => {
    for (const [code, { en, ur }] of Object.entries(REFUSALS)) {
      const blanks = (text: string): string[] => (text.match(/\{[a-z]+\}/g) ?? []).toSorted();
      expect([code, blanks(ur)]).toEqual([code, blanks(en)]);
    }
  });
});
