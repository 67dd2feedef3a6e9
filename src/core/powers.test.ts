import { describe, expect, it } from 'vitest';
import { sha256, TextTable } from '../../test/support/text-table.ts';
import { consentStanding } from './consent-standing.ts';
import { hashText } from './text/whole.ts';
import { mayCommit } from './powers.ts';
import type { Office, PowerAct } from './powers.ts';
import type { RoomState } from './state.ts';
import { key, NOBODY, report, TestRoom } from './test-room.ts';

const open = (): TestRoom => TestRoom.open({ rules: 2 }).adoptProcedure();
const may = (room: TestRoom, act: PowerAct, point?: string, moment = room.now): boolean =>
  mayCommit(room.state as RoomState, key('p1'), act, point, moment);

function notified(room: TestRoom, more: object = {}): string {
  const body = { ...room.exampleOf('powers.notify'), key: key('p1'), ...more };
  return room.act('p1', 'powers.notify', body).id;
}

describe('full powers', () => {
  it('AU1.1 nobody may commit a side before powers are notified, its head neither', () => {
    const room = open();
    expect(may(room, 'adopt')).toBe(false);
    notified(room, { acts: ['adopt'] });
    expect(may(room, 'adopt')).toBe(true);
    expect(may(room, 'sign')).toBe(false);
    expect(mayCommit(room.state as RoomState, key('p2'), 'adopt', undefined, room.now)).toBe(false);
  });

  it('AU1.2 heads of State and of Government and foreign ministers need none, others do', () => {
    const needsNone = (office: Office): boolean => {
      const room = open();
      notified(room, { office, acts: ['negotiate'] });
      return may(room, 'consent-to-be-bound');
    };
    expect(needsNone('head-of-state')).toBe(true);
    expect(needsNone('head-of-government')).toBe(true);
    expect(needsNone('foreign-minister')).toBe(true);
    expect(needsNone('defence-minister')).toBe(false);
    expect(needsNone('head-of-delegation')).toBe(false);
    expect(needsNone('other')).toBe(false);
  });

  it('AU1.3 powers on some points cover those, and nothing that is about no point', () => {
    const room = open();
    const [one, two] = ['A', 'B'].map(
      (en) => room.act('m1', 'point.open', { title: { en } }).id,
    ) as [string, string];
    notified(room, { scope: [one] });
    expect(may(room, 'adopt', one)).toBe(true);
    expect(may(room, 'adopt', two)).toBe(false);
    expect(may(room, 'adopt')).toBe(false);
  });

  it('AU1.9 powers on a named text cover its paragraphs and instruments, and no other text; those on points cover no text', () => {
    const table = new TextTable();
    const { room } = table;
    const second = room.act('m1', 'text.table', { ...room.exampleOf('text.table'), pen: 'm1' }).id;
    const point = room.act('m1', 'point.open', { title: { en: 'Crossings' } }).id;
    const powers = (who: string, scope: string[], version = 2): string | undefined => {
      const body = { ...room.exampleOf('powers.notify'), key: key(who), scope };
      const refused = room.refusal(who, 'powers.notify', body, { version })?.code;
      if (!refused) room.act(who, 'powers.notify', body, { version });
      return refused;
    };
    expect(powers('p1', [table.text], 1)).toBe('point.unknown');
    expect(powers('p1', [NOBODY])).toBe('powers.scope-unknown');
    expect(powers('p1', [point, table.text])).toBeUndefined();
    expect(powers('p2', [point])).toBeUndefined();
    const standing = (who: string) =>
      consentStanding(table.state, table.consent(who, table.a, undefined, 'definitive'));
    expect([standing('p1'), standing('p2')]).toEqual(['definitive', 'beyond-powers']);
    const adopting = (who: string, text: string) => {
      const drawn = { ...room.exampleOf('instrument.draw-up'), text };
      const instrument = room.act('m1', 'instrument.draw-up', drawn).id;
      const body = { instrument, hash: hashText(sha256, table.state, text) };
      return room.refusal(who, 'instrument.adopt', body)?.code;
    };
    expect(adopting('p1', table.text)).toBeUndefined();
    expect(adopting('p1', second)).toBe('instrument.no-powers');
    expect(adopting('p2', table.text)).toBe('instrument.no-powers');
  });

  it('AU1.4 powers count not before their beginning; a validity that is reached ends nothing by itself', () => {
    const room = open();
    const from = '2031-03-05T00:00:00Z';
    const id = notified(room, { from, until: '2031-03-06T00:00:00Z' });
    const moment = Date.parse(from);
    expect(may(room, 'adopt', undefined, moment - 1)).toBe(false);
    expect(mayCommit(room.state as RoomState, key('p1'), 'adopt')).toBe(false);
    expect(may(room, 'adopt', undefined, moment)).toBe(true);
    expect(may(room, 'adopt', undefined, moment + 30 * 86_400_000)).toBe(true);
    room.act('p1', 'powers.end', { powers: id, key: key('p1') });
    expect(may(room, 'adopt', undefined, moment)).toBe(false);
  });

  it('AU1.4 ending one notification leaves the others', () => {
    const room = open();
    const first = notified(room);
    notified(room, { acts: ['adopt'] });
    room.act('p1', 'powers.end', { powers: first, key: key('p1') });
    expect(may(room, 'adopt')).toBe(true);
    expect(may(room, 'negotiate')).toBe(false);
  });

  it('AU1.5 a head notifies and ends powers of its own side’s acting keys, for a validity with a length', () => {
    const room = open();
    const refused = (who: string, more: object) =>
      room.refusal(who, 'powers.notify', { ...room.exampleOf('powers.notify'), ...more })?.code;
    expect(refused('p1', { key: key('p2') })).toBe('powers.not-own');
    expect(refused('p1', { key: key('p1/k9') })).toBe('key.unknown');
    room.act('p1', 'key.accredit', room.accreditation('p1/k3', { duty: 'reader' }));
    expect(refused('p1', { key: key('p1/k3') })).toBe('key.reads-only');
    room.act('p1', 'key.accredit', room.accreditation('p1/k4'));
    expect(refused('p1/k4', { key: key('p1/k4') })).toBe('role.head-only');
    room.act('p1', 'key.revoke', { key: key('p1/k4'), why: 'ended' });
    expect(refused('p1', { key: key('p1/k4') })).toBe('key.ended');
    expect(refused('m1', { key: key('m1') })).toBe('role.not-entitled');
    expect(refused('p1', { key: key('p1'), scope: [NOBODY] })).toBe('point.unknown');
    const from = '2031-06-30T00:00:00Z';
    expect(refused('p1', { key: key('p1'), from, until: from })).toBe('act.form');
    const powers = notified(room);
    const end = (who: string, ref = key('p1')) =>
      room.refusal(who, 'powers.end', { powers, key: ref })?.code;
    expect(end('p2')).toBe('powers.not-own');
    expect(end('p1', key('p2'))).toBe('powers.unknown');
    room.act('p1', 'powers.end', { powers, key: key('p1') });
    expect(end('p1')).toBe('powers.unknown');
  });

  it('AU1.6 whether the paper original was shown changes nothing in what the powers cover', () => {
    const room = open();
    const powers = notified(room);
    for (const how of ['to-follow', 'queried', 'in-order']) {
      room.act('m1', 'powers.shown', { powers, how });
      expect(may(room, 'adopt')).toBe(true);
    }
    const shown = { powers, how: 'in-order' };
    expect(room.refusal('p1', 'powers.shown', shown)?.code).toBe('role.not-entitled');
    room.act('p1', 'powers.end', { powers, key: key('p1') });
    expect(room.refusal('m1', 'powers.shown', shown)).toBeUndefined();
    expect(may(room, 'adopt')).toBe(false);
  });

  it('AU1.8 powers that a contested key notified count for nothing until a head has affirmed them', () => {
    for (const answer of ['affirm', 'disown'] as const) {
      const room = open();
      room.act('p1', 'key.accredit', room.accreditation('p1/k4', { duty: 'head' }));
      const body = { ...room.exampleOf('powers.notify'), key: key('p1') };
      const { id } = room.act('p1/k4', 'powers.notify', body);
      expect(may(room, 'adopt')).toBe(true);
      const since = new Date(room.now - 3_600_000).toISOString().replace(/\.\d+Z/, 'Z');
      room.act('p1', 'key.revoke', { key: key('p1/k4'), why: 'compromised', since });
      expect(may(room, 'adopt')).toBe(false);
      room.act('p1', `key.${answer}`, {}, { after: [id] });
      expect(may(room, 'adopt')).toBe(answer === 'affirm');
    }
  });

  it('AU5.6 a report of what a side did changes no state of the talks, and names a side of the room', () => {
    const room = open();
    const body = {
      ...report(),
      kind: 'consent-withdrawn',
      side: 'p2',
      says: { en: 'It said so.' },
    };
    const before = JSON.stringify(room.state);
    room.act('p1', 'authority.report', body);
    expect(JSON.stringify(room.state)).toBe(before);
    const nobody = { ...body, side: 'p7' };
    expect(room.refusal('p1', 'authority.report', nobody)?.code).toBe('party.unknown');
  });
});
