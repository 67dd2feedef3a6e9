import { describe, expect, it } from 'vitest';
import type { Refusal } from './refusal.ts';
import type { RELEASES_REFUSALS } from './refusals/releases.ts';
import { itIsMet } from '../../test/support/met.ts';
import { sha256, TextTable } from '../../test/support/text-table.ts';
import type { Draft } from './text/draft.ts';
import { statementWords } from './text/statement-words.ts';
import { hashText } from './text/whole.ts';
import { draftOf } from './views/text-draft.ts';
import { textTalksFold } from './views/text-talks.ts';
import type { TextsView } from './views/texts.ts';
import { hashOf, key, NOBODY, TestRoom } from './test-room.ts';
import type { Opening } from './test-room.ts';

const TEXT = { en: 'The two sides met and will meet again.' };
const OTHER = { en: 'The two sides met and agreed to meet again.' };
const SIDES = ['p1', 'p2'];

const open = (more: Opening = {}): TestRoom => TestRoom.open({ rules: 2, ...more });

function proposed(room: TestRoom, more: object = {}): string {
  const body = { issuer: 'm1', sides: SIDES, text: TEXT, hash: hashOf(TEXT), ...more };
  return room.act('m1', 'release.propose', body).id;
}
const agreement = (release: string, more: object = {}) => ({
  release,
  hash: hashOf(TEXT),
  issuer: 'm1',
  ...more,
});
const issuing = (release: string, more: object = {}) => ({
  release,
  hash: hashOf(TEXT),
  sides: SIDES,
  ...more,
});
const correction = (release: string, more: object = {}) => ({
  release,
  sides: SIDES,
  text: OTHER,
  hash: hashOf(OTHER),
  reason: { en: 'A word was left out.' },
  ...more,
});

function agreed(room: TestRoom, more: object = {}): string {
  const release = proposed(room, more);
  const { embargo } = more as { embargo?: string };
  for (const side of SIDES)
    room.act(side, 'release.agree', agreement(release, embargo === undefined ? {} : { embargo }));
  return release;
}

function issued(room: TestRoom): string {
  const release = agreed(room);
  room.act('m1', 'release.issue', issuing(release));
  return release;
}

const issue = (room: TestRoom, release: string, more: object = {}): Refusal | undefined =>
  room.refusal('m1', 'release.issue', issuing(release, more));

describe('joint statements', () => {
  it('ST8.11 a text is proposed as it stands, without brackets and with nothing proposed on it by those it is to speak for', () => {
    const table = new TextTable();
    const view = textTalksFold.start();
    const ctx = { book: table.room.book };
    const seen = () =>
      table.room.acts.slice(fed).forEach((act) => (fed += 1) && textTalksFold.add(view, act, ctx));
    let fed = 0;
    seen();
    const draft = draftOf(view.texts as TextsView, table.text, 'standing') as Draft;
    const text = statementWords(draft);
    expect(text).toEqual({
      en: '1 Cessation\n\n1. The Parties cease fire.\n\n2. It lasts 48 hours.\n\n3. A commission verifies it.',
    });
    const body = (more: object = {}) => ({
      issuer: 'm1',
      sides: SIDES,
      text,
      hash: hashOf(text),
      drawn: table.text,
      whole: hashText(sha256, table.state, table.text),
      ...more,
    });
    const refused = (more: object = {}) =>
      table.room.refusal('m1', 'release.propose-text', body(more))?.code;
    expect(refused({ drawn: NOBODY })).toBe('text.unknown');
    expect(refused({ sides: ['p1', 'p7'] })).toBe('party.unknown');
    const proposal = table.propose('p2', table.b, 'It lasts 72 hours.');
    expect(refused()).toBe('text.still-open');
    expect(refused({ sides: ['p1', 'm1'] })).toBeUndefined();
    table.do('p2', 'text.take-back', { proposal, nodes: [table.b] });
    const one = table.room.act('m1', 'release.propose-text', body()).id;
    const two = table.room.act('m1', 'release.propose-text', body({ text: TEXT })).id;
    // What is agreed to is what was said, whatever becomes of the text.
    table.do('m1', 'text.renumber', { node: table.b, num: '1 bis' });
    for (const side of SIDES)
      table.room.act(side, 'release.agree', { release: one, hash: hashOf(text), issuer: 'm1' });
    table.room.act('m1', 'release.issue', { release: one, hash: hashOf(text), sides: SIDES });
    seen();
    const drawn = [one, two].map((id) => view.releases.rows[id]?.versions[0]?.drawn?.same);
    expect(drawn).toEqual([true, false]);
    expect(view.releases.rows[one]?.issued).toBeDefined();
  });

  it('ST8.2 a statement is issued only once everybody it speaks for has agreed', () => {
    const room = open();
    const release = proposed(room);
    room.act('p1', 'release.agree', agreement(release));
    expect(issue(room, release)?.code).toBe('release.awaits-agreement');
    room.act('p2', 'release.agree', agreement(release));
    expect(issue(room, release)).toBeUndefined();
  });

  it('ST8.1 those it speaks for are two or more, each named once, and in the room', () => {
    const room = open({
      parties: { m1: 'mediator', p1: 'party', p2: 'party', o1: 'observer', s1: 'secretariat' },
    });
    const propose = (sides: string[], issuer = 'm1') =>
      room.refusal('p1', 'release.propose', {
        issuer,
        sides,
        text: TEXT,
        hash: hashOf(TEXT),
      })?.code;
    expect(propose(['p1'])).toBe('act.form');
    expect(propose(['p1', 'p1'])).toBe('act.form');
    expect(propose(['p1', 'p7'])).toBe('party.unknown');
    expect(propose(['p1', 'p2'], 'h7')).toBe('party.unknown');
    for (const id of ['o1', 's1']) expect(propose(['p1', id])).toBe('release.cannot-speak-for');
    expect(propose(['p1', 'm1'], 's1')).toBeUndefined();
  });

  it('ST8.3 an agreement counts for the exact words, issuer and embargo', () => {
    const room = open();
    const embargo = '2031-03-04T13:00:00Z';
    const release = proposed(room, { embargo });
    const refused = (more: object) =>
      room.refusal('p1', 'release.agree', agreement(release, more))?.code;
    expect(refused({})).toBe('release.other-text');
    expect(refused({ embargo, hash: hashOf(OTHER) })).toBe('release.other-text');
    expect(refused({ embargo, issuer: 'p2' })).toBe('release.other-text');
    expect(refused({ embargo })).toBeUndefined();
  });

  it('ST8.3 only a head agrees, and nobody for a side that is not named', () => {
    const room = open();
    const release = proposed(room, { sides: ['p1', 'm1'] });
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    expect(room.refusal('p1/k2', 'release.agree', agreement(release))?.code).toBe('role.head-only');
    expect(room.refusal('p2', 'release.agree', agreement(release))?.code).toBe('release.not-named');
    room.act('p1', 'release.agree', agreement(release));
    // The issuer is named too, and agrees like the others.
    expect(issue(room, release, { sides: ['p1', 'm1'] })?.code).toBe('release.awaits-agreement');
    room.act('m1', 'release.agree', agreement(release));
    expect(issue(room, release, { sides: ['p1', 'm1'] })).toBeUndefined();
  });

  it('ST8.4 an amendment makes earlier agreements fall, and an embargo not said again', () => {
    const room = open();
    const embargo = '2031-03-09T00:00:00Z';
    const release = agreed(room, { embargo });
    room.act('m1', 'release.amend', { release, text: TEXT, hash: hashOf(TEXT) });
    expect(issue(room, release)?.code).toBe('release.awaits-agreement');
    expect(room.refusal('p1', 'release.agree', agreement(release, { embargo }))?.code).toBe(
      'release.other-text',
    );
    for (const side of SIDES) room.act(side, 'release.agree', agreement(release));
    expect(issue(room, release)).toBeUndefined();
  });

  it('ST8.4 whoever proposed it or is to issue it holds the pen', () => {
    const room = open();
    const body = { issuer: 'p2', sides: SIDES, text: TEXT, hash: hashOf(TEXT) };
    const release = room.act('p1', 'release.propose', body).id;
    const other = { release, text: OTHER, hash: hashOf(OTHER) };
    expect(room.refusal('m1', 'release.amend', other)?.code).toBe('release.not-own');
    for (const party of SIDES) expect(room.refusal(party, 'release.amend', other)).toBeUndefined();
    expect(room.refusal('m1', 'release.take-back', { release })?.code).toBe('release.not-own');
    room.act('p2', 'release.take-back', { release });
    expect(room.refusal('p1', 'release.agree', agreement(release, { issuer: 'p2' }))?.code).toBe(
      'release.unknown',
    );
  });

  it('ST8.5 an agreement is taken back until the statement is issued, and not after', () => {
    const room = open();
    const release = agreed(room);
    room.act('p2', 'release.take-back-agreement', { release });
    expect(issue(room, release)?.code).toBe('release.awaits-agreement');
    room.act('p2', 'release.agree', agreement(release));
    room.act('m1', 'release.issue', issuing(release));
    expect(room.refusal('p2', 'release.take-back-agreement', { release })?.code).toBe(
      'release.issued',
    );
  });

  it('ST8.6 only the head of the issuer issues, in the words and for the sides that stand', () => {
    const room = open();
    const release = agreed(room);
    expect(room.refusal('p1', 'release.issue', issuing(release))?.code).toBe('release.not-issuer');
    room.act('m1', 'key.accredit', room.accreditation('m1/k2'));
    expect(room.refusal('m1/k2', 'release.issue', issuing(release))?.code).toBe('role.head-only');
    expect(issue(room, release, { hash: hashOf(OTHER) })?.code).toBe('release.other-text');
    expect(issue(room, release, { sides: ['p1', 'm1'] })?.code).toBe('release.other-text');
    room.act('m1', 'release.issue', issuing(release));
    expect(issue(room, release)?.code).toBe('release.issued');
  });

  it('ST8.7 an embargo is compared with the admission, to the second, and issues nothing', () => {
    const room = open();
    const release = agreed(room, { embargo: '2031-03-04T13:00:00Z' });
    room.now = Date.UTC(2031, 2, 4, 13) - 1;
    expect(issue(room, release)?.code).toBe('release.under-embargo');
    room.now = Date.UTC(2031, 2, 4, 13);
    expect(issue(room, release)).toBeUndefined();
    room.now = Date.UTC(2031, 2, 20);
    room.act('m1', 'note.take', room.exampleOf('note.take'), { ahead: 0 });
    expect(room.state?.talks?.releases?.releases[release]?.issued).toBeUndefined();
  });

  it('ST8.8 nothing is issued in the name of a side that has left the room', () => {
    const room = open({ parties: { m1: 'mediator', p1: 'party', p2: 'party', p3: 'party' } });
    const release = agreed(room);
    const change = { what: 'remove-party', party: 'p2' };
    const { id } = room.act('m1', 'room.propose-change', { change });
    for (const party of ['p1', 'p3']) room.act(party, 'room.accept-change', { proposal: id });
    expect(issue(room, release)?.code).toBe('release.awaits-agreement');
  });

  it('ST8.10 RC8.5 an agreement by a compromised key waits for its head; what is disowned is given anew', () => {
    const room = open();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2', { duty: 'head' }));
    const release = proposed(room);
    room.act('p2', 'release.agree', agreement(release));
    const doubted = room.act('p1/k2', 'release.agree', agreement(release));
    room.act('p1', 'key.revoke', {
      key: key('p1/k2'),
      why: 'compromised',
      since: '2031-03-04T12:00:00Z',
    });
    expect(issue(room, release)?.code).toBe('release.awaits-agreement');
    const before = structuredClone(room.state);
    room.act('p1', 'key.affirm', {}, { after: [doubted.id] });
    expect(issue(room, release)).toBeUndefined();
    room.state = before;
    room.act('p1', 'key.disown', {}, { after: [doubted.id] });
    expect(issue(room, release)?.code).toBe('release.awaits-agreement');
    room.act('p1', 'release.agree', agreement(release));
    expect(issue(room, release)).toBeUndefined();
  });

  it('ST8.9 what was issued is corrected by its issuer, and the sides agree to the corrected words', () => {
    const room = open();
    const release = issued(room);
    for (const type of ['release.amend', 'release.take-back']) {
      const body = type === 'release.amend' ? { text: OTHER, hash: hashOf(OTHER) } : {};
      expect(room.refusal('m1', type, { release, ...body })?.code).toBe('release.issued');
    }
    expect(room.refusal('p1', 'release.correct', correction(release))?.code).toBe(
      'release.not-issuer',
    );
    room.act('m1', 'release.correct', correction(release));
    expect(room.refusal('p1', 'release.agree', agreement(release))?.code).toBe(
      'release.other-text',
    );
    room.act('p1', 'release.agree', agreement(release, { hash: hashOf(OTHER) }));
    expect(room.state?.talks?.releases?.releases[release]?.agreed['p1']).toBeDefined();
  });

  it('ST8.9 after the issue no embargo is left to agree to', () => {
    const room = open();
    const embargo = '2031-03-04T12:00:01Z';
    const release = agreed(room, { embargo });
    room.act('m1', 'release.issue', issuing(release));
    room.act('m1', 'release.correct', correction(release));
    const again = agreement(release, { hash: hashOf(OTHER) });
    expect(room.refusal('p1', 'release.agree', { ...again, embargo })?.code).toBe(
      'release.other-text',
    );
    expect(room.refusal('p1', 'release.agree', again)).toBeUndefined();
  });
});

describe('refusals', () => {
  itIsMet({
    'release.unknown': () => open().refusal('m1', 'release.take-back', { release: NOBODY }),
    'release.cannot-speak-for': () =>
      open({ parties: { m1: 'mediator', p1: 'party', s1: 'secretariat' } }).refusal(
        'm1',
        'release.propose',
        { issuer: 'm1', sides: ['p1', 's1'], text: TEXT, hash: hashOf(TEXT) },
      ),
    'release.not-named': () => {
      const room = open();
      return room.refusal('m1', 'release.agree', agreement(proposed(room)));
    },
    'release.other-text': () => {
      const room = open();
      const other = agreement(proposed(room), { hash: hashOf(OTHER) });
      return room.refusal('p1', 'release.agree', other);
    },
    'release.agreed-already': () => {
      const room = open();
      return room.refusal('p1', 'release.agree', agreement(agreed(room)));
    },
    'release.not-agreed': () => {
      const room = open();
      return room.refusal('p1', 'release.take-back-agreement', { release: proposed(room) });
    },
    'release.not-own': () => {
      const room = open();
      return room.refusal('p1', 'release.take-back', { release: proposed(room) });
    },
    'release.not-issuer': () => {
      const room = open();
      return room.refusal('p1', 'release.issue', issuing(agreed(room)));
    },
    'release.awaits-agreement': () => {
      const room = open();
      return issue(room, proposed(room));
    },
    'release.under-embargo': () => {
      const room = open();
      return issue(room, agreed(room, { embargo: '2031-03-05T00:00:00Z' }));
    },
    'release.issued': () => {
      const room = open();
      return issue(room, issued(room));
    },
    'release.not-issued': () => {
      const room = open();
      return room.refusal('m1', 'release.correct', correction(agreed(room)));
    },
    'release.same-words': () => {
      const room = open();
      const same = { text: TEXT, hash: hashOf(TEXT) };
      return room.refusal('m1', 'release.correct', correction(issued(room), same));
    },
  } satisfies Record<keyof typeof RELEASES_REFUSALS, () => Refusal | undefined>);
});
