import { describe, expect, it } from 'vitest';
import { hashOf, key, TestRoom } from '../test-room.ts';
import * as releases from './releases.ts';

const TEXT = { en: 'The two sides met.' };
const OTHER = { en: 'The two sides met again.' };
const EMBARGO = '2031-03-04T13:00:00Z';
const BEFORE = Date.UTC(2031, 2, 4, 13) - 1;
const AFTER = Date.UTC(2031, 2, 4, 13);

function talks() {
  const room = TestRoom.open({ rules: 2 });
  const body = { issuer: 'm1', sides: ['p1', 'p2'], text: TEXT, hash: hashOf(TEXT) };
  const release = room.act('m1', 'release.propose', { ...body, embargo: EMBARGO }).id;
  const agreement = (text = TEXT, embargo: object = { embargo: EMBARGO }) => ({
    release,
    hash: hashOf(text),
    issuer: 'm1',
    ...embargo,
  });
  const row = () => {
    const view = room.acts.reduce(
      (seen, act) => releases.add(seen, act, { book: room.book }),
      releases.start(),
    );
    return view.rows[release] as releases.ReleaseRow;
  };
  return { room, release, agreement, row };
}

describe('joint statements as shown', () => {
  it('ST8.7 past its embargo a statement is ready for its issuer, and never issued by the clock', () => {
    const { room, agreement, row } = talks();
    expect(releases.standing(row(), AFTER)).toMatchObject({
      what: 'awaits-agreement',
      awaits: ['p1', 'p2'],
    });
    room.act('p2', 'release.agree', agreement());
    expect(releases.standing(row(), AFTER).awaits).toEqual(['p1']);
    room.act('p1', 'release.agree', agreement());
    expect(releases.standing(row(), BEFORE).what).toBe('under-embargo');
    expect(releases.standing(row(), AFTER).what).toBe('ready-to-issue');
    expect(releases.standing(row(), Number.MAX_SAFE_INTEGER).what).toBe('ready-to-issue');
    expect(releases.standing(row(), AFTER, ['p1'])).toMatchObject({
      what: 'awaits-agreement',
      awaits: ['p1'],
    });
  });

  it('ST8.4 an amended wording is kept with those who had agreed to it', () => {
    const { room, release, agreement, row } = talks();
    room.act('p1', 'release.agree', agreement());
    room.act('m1', 'release.amend', { release, text: OTHER, hash: hashOf(OTHER) });
    const { versions } = row();
    expect(versions.map(({ what, text, agreed }) => [what, text, agreed.length])).toEqual([
      ['proposed', TEXT, 1],
      ['amended', OTHER, 0],
    ]);
    expect(releases.standing(row(), AFTER).awaits).toEqual(['p1', 'p2']);
    room.act('m1', 'release.take-back', { release });
    expect(releases.standing(row(), AFTER)).toMatchObject({ what: 'taken-back', awaits: [] });
  });

  it('ST8.9 a correction is the issuer’s own until all have agreed to it; both texts are kept with their times', () => {
    const { room, release, agreement, row } = talks();
    for (const party of ['p1', 'p2']) room.act(party, 'release.agree', agreement());
    room.now = AFTER;
    const sides = ['p1', 'p2'];
    room.act('m1', 'release.issue', { release, hash: hashOf(TEXT), sides });
    expect(releases.standing(row(), AFTER)).toEqual({
      what: 'issued',
      awaits: [],
      issuersOwn: false,
    });
    const fixed = { release, sides, text: OTHER, hash: hashOf(OTHER), reason: { en: 'A slip.' } };
    room.act('m1', 'release.correct', fixed);
    room.act('p1', 'release.agree', agreement(OTHER, {}));
    expect(releases.standing(row(), AFTER)).toEqual({
      what: 'issued',
      awaits: ['p2'],
      issuersOwn: true,
    });
    room.act('p2', 'release.agree', agreement(OTHER, {}));
    expect(releases.standing(row(), AFTER).issuersOwn).toBe(false);
    const { versions, issued } = row();
    expect(versions.map(({ what, at }) => [what, at < AFTER])).toEqual([
      ['proposed', true],
      ['corrected', false],
    ]);
    expect(issued).toMatchObject({ version: release, at: AFTER });
  });

  it('ST8.10 RC8.5 a contested agreement does not count until its head affirms it', () => {
    const { room, agreement, row } = talks();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2', { duty: 'head' }));
    const { id } = room.act('p1/k2', 'release.agree', agreement());
    room.act('p2', 'release.agree', agreement());
    const since = '2031-03-04T12:00:00Z';
    room.act('p1', 'key.revoke', { key: key('p1/k2'), why: 'compromised', since });
    expect(releases.standing(row(), AFTER).awaits).toEqual(['p1']);
    room.act('p1', 'key.affirm', {}, { after: [id] });
    expect(releases.standing(row(), AFTER).what).toBe('ready-to-issue');
    expect(row().versions[0]?.agreed.map((one) => one.contested)).toEqual(['affirmed', undefined]);
  });
});
