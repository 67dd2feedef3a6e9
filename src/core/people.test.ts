import { describe, expect, it } from 'vitest';
import { key, report, TestRoom, vkey } from './test-room.ts';

const event = { ...report(), class: 'fighting', what: { en: 'Shots were heard.' } };
const name = { enclosure: `${'A'.repeat(43)}=`, media: 'text/plain', size: 5 };
const LONG_AGO = '2031-03-04T00:00:00Z';

describe('keys', () => {
  it('RC8.1 a key counts from the act that adds it to the act that ends it', () => {
    const room = TestRoom.open();
    expect(room.refusal('p1/k2', 'event.report', event)?.code).toBe('key.unknown');
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    room.act('p1/k2', 'event.report', event);
    const ends = room.act('p1', 'key.revoke', { key: key('p1/k2'), why: 'ended' });
    expect(room.refusal('p1/k2', 'event.report', event)?.code).toBe('key.ended');
    expect(room.state?.keys[key('p1/k2')]?.ended).toBe(ends.index);
  });

  it('RC8.1 a key for a round ends with the round', () => {
    const room = TestRoom.open();
    const round = room.act('m1', 'round.open', { number: 1, hosts: [] }).id;
    room.act('p1', 'key.accredit', room.accreditation('p1/k2', { round }));
    const closes = room.act('m1', 'round.close', { round });
    expect(room.state?.keys[key('p1/k2')]?.ended).toBe(closes.index);
    expect(room.state?.keys[key('p1')]?.ended).toBeUndefined();
    expect(room.refusal('p1', 'key.accredit', room.accreditation('p1/k3', { round }))?.code).toBe(
      'round.unknown',
    );
  });

  it('RC8.4 heads accredit and end keys of their own side', () => {
    const room = TestRoom.open();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    expect(room.refusal('p2', 'key.revoke', { key: key('p1/k2'), why: 'lost' })?.code).toBe(
      'key.not-own',
    );
    expect(room.refusal('m1', 'key.revoke', { key: key('p1/k2'), why: 'lost' })?.code).toBe(
      'key.not-own',
    );
    expect(room.refusal('p1', 'key.revoke', { key: key('p1/k9'), why: 'lost' })?.code).toBe(
      'key.unknown',
    );
  });

  it('RC8.4 the holder ends its own key from that key', () => {
    const room = TestRoom.open();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    room.act('p1', 'key.accredit', room.accreditation('p1/k3'));
    expect(room.refusal('p1/k3', 'key.revoke', { key: key('p1/k2'), why: 'lost' })?.code).toBe(
      'key.not-own',
    );
    room.act('p1/k2', 'key.revoke', { key: key('p1/k2'), why: 'ended' });
  });

  it('RC8.4 a head revokes by voice through a mediator, and through nobody else', () => {
    const room = TestRoom.open();
    const body = { key: key('p1'), why: 'lost', voice: true };
    expect(room.refusal('p2', 'key.revoke', body)?.code).toBe('role.not-entitled');
    room.act('m1', 'key.revoke', body);
    expect(room.refusal('p1', 'event.report', event)?.code).toBe('key.ended');
  });

  it('RC8.10 a witness key is never accredited to act', () => {
    const room = TestRoom.open();
    const body = { key: vkey('p1/w7'), duty: 'member' };
    expect(room.refusal('p1', 'key.accredit', body)?.code).toBe('act.form');
  });

  it('RC8.1 a reader reads', () => {
    const room = TestRoom.open();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2', { duty: 'reader' }));
    expect(room.refusal('p1/k2', 'event.report', event)?.code).toBe('key.reads-only');
  });
});

describe('contested acts', () => {
  /** p1/k2 enters two reports an hour apart and is then declared compromised; `since` falls between them unless said. */
  function contested(since?: string) {
    const room = TestRoom.open();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    const before = room.act('p1/k2', 'event.report', event).id;
    room.now += 3_600_000;
    const after = room.act('p1/k2', 'event.report', event).id;
    const between = new Date(room.now - 1_800_000).toISOString().slice(0, 19);
    const body = { key: key('p1/k2'), why: 'compromised', since: since ?? `${between}Z` };
    room.act('p1', 'key.revoke', body);
    return { room, before, after };
  }

  it('RC8.5 are those of the key since the instant declared', () => {
    const { room, before, after } = contested();
    expect(room.refusal('p1', 'key.affirm', {}, { after: [before] })?.code).toBe(
      'key.not-contested',
    );
    room.act('p1', 'key.affirm', {}, { after: [after] });
    expect(room.state?.answered[after]).toBe('affirmed');
  });

  it('RC8.5 are answered once, by a head of that side', () => {
    const { room, after } = contested();
    expect(room.refusal('p2', 'key.disown', {}, { after: [after] })?.code).toBe(
      'key.not-contested',
    );
    room.act('p1', 'key.disown', {}, { after: [after] });
    expect(room.refusal('p1', 'key.affirm', {}, { after: [after] })?.code).toBe(
      'key.not-contested',
    );
  });

  it('RC8.5.1 a key that has ended may still be declared compromised, and dated back', () => {
    const room = TestRoom.open();
    room.act('p1', 'key.accredit', room.accreditation('p1/k2'));
    const { id } = room.act('p1/k2', 'event.report', event);
    const lost = room.act('p1', 'key.revoke', { key: key('p1/k2'), why: 'lost' });
    expect(room.refusal('p1', 'key.revoke', { key: key('p1/k2'), why: 'lost' })?.code).toBe(
      'key.ended',
    );
    const since = (at: string): object => ({ key: key('p1/k2'), why: 'compromised', since: at });
    room.act('p1', 'key.revoke', since('2031-03-05T00:00:00Z'));
    expect(room.refusal('p1', 'key.affirm', {}, { after: [id] })?.code).toBe('key.not-contested');
    room.act('p1', 'key.revoke', since(LONG_AGO));
    expect(room.refusal('p1', 'key.revoke', since('2031-03-04T06:00:00Z'))?.code).toBe('key.ended');
    room.act('p1', 'key.affirm', {}, { after: [id] });
    expect(room.state?.keys[key('p1/k2')]?.ended).toBe(lost.index);
  });

  it('RC8.5.1 can be answered after the room has closed', () => {
    const { room, after } = contested();
    room.act('m1', 'room.close', {});
    expect(room.refusal('p1', 'key.disown', {}, { after: [after] })).toBeUndefined();
  });

  it('RC8.5 an instant goes only with a key declared compromised', () => {
    const room = TestRoom.open();
    const body = { key: key('p1'), why: 'lost', since: LONG_AGO };
    expect(room.refusal('p1', 'key.revoke', body)?.code).toBe('act.form');
  });
});

describe('names', () => {
  it('RC8 a side names its own people only', () => {
    const room = TestRoom.open();
    room.act('p1', 'person.describe', { key: key('p1'), name, office: { en: 'Head' } });
    expect(room.refusal('p2', 'person.describe', { key: key('p1'), name })?.code).toBe(
      'key.not-own',
    );
    expect(room.refusal('p1', 'person.describe', { key: key('p1/k9'), name })?.code).toBe(
      'key.unknown',
    );
  });

  it('PR1 parties are named by who keeps the record, not by each other', () => {
    const room = TestRoom.open();
    room.act('m1', 'party.describe', { party: 'p1', name });
    expect(room.refusal('p1', 'party.describe', { party: 'p2', name })?.code).toBe(
      'role.not-entitled',
    );
    expect(room.refusal('m1', 'party.describe', { party: 'p9', name })?.code).toBe('party.unknown');
  });
});
