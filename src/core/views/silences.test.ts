import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historiesOf, play } from '../../../test/histories.ts';
import { hashOf, TestRoom } from '../test-room.ts';
import { add, brokenBy, standing, start } from './silences.ts';
import type { Silences } from './silences.ts';

const text = { en: 'The experts meet in two groups.' };
const hash = hashOf(text);
const NAMED = { nameWhoBreaksSilence: true };

const at = (hhmm: string): string => `2031-03-04T${hhmm}:00Z`;
const ms = (hhmm: string): number => Date.parse(at(hhmm));
const time = (hhmm: string): object => ({ until: at(hhmm), zone: 'Europe/Oslo', offset: 60 });

function view(room: TestRoom): Silences {
  return room.acts.reduce((seen, act) => add(seen, act, { book: room.book }), start());
}

function clock(room: TestRoom, hhmm: string): TestRoom {
  room.now = ms(hhmm);
  return room;
}

function proposed(rules: object = {}): { room: TestRoom; silence: string } {
  const parties = { m1: 'mediator', p1: 'party', p2: 'party', s1: 'secretariat' } as const;
  const room = TestRoom.open({ rules: 2, parties }).adoptProcedure(rules);
  const body = { about: 'minutes', text, hash, ...time('14:00') };
  return { room, silence: room.act('m1', 'silence.propose', body).id };
}

function running(rules: object = {}): { room: TestRoom; silence: string } {
  const { room, silence } = proposed(rules);
  room.act('m1', 'silence.start', { silence, ...time('14:00') });
  for (const side of ['p1', 'p2']) room.act(side, 'silence.acknowledge', { silence });
  return { room, silence };
}

const adoption = (silence: string, hhmm = '14:00'): object => {
  const statements = [{ party: 'p2', words: { en: 'We read it so.' } }];
  return { silence, text, hash, ...time(hhmm), statements };
};

describe('silences', () => {
  it('AU6.14 proposed, not running, running and time reached, by the asked moment', () => {
    const { room, silence } = proposed();
    const stands = (hhmm: string) => standing(view(room), silence, ms(hhmm));
    expect(stands('12:30')).toBe('proposed');
    room.act('m1', 'silence.start', { silence, ...time('14:00') });
    room.act('p1', 'silence.acknowledge', { silence });
    expect(stands('12:30')).toBe('not-running');
    expect(stands('14:30')).toBe('not-running');
    const last = room.act('p2', 'silence.acknowledge', { silence });
    expect(stands('13:59')).toBe('running');
    expect(stands('14:00')).toBe('time-reached');
    expect(stands('23:00')).toBe('time-reached');
    const row = view(room).rows[silence];
    expect(row?.acknowledged.map((one) => one.party)).toEqual(['p1', 'p2']);
    expect(row?.acknowledged[1]).toEqual({ party: 'p2', act: last.id, admitted: last.admitted });
    expect(row).toMatchObject({ about: 'minutes', text, hash, until: ms('14:00'), offset: 60 });
  });

  it('AU6.14 objected to, and taken back', () => {
    const objected = proposed(NAMED);
    const words = { en: 'Not like this.' };
    objected.room.act('p1', 'silence.object', { silence: objected.silence, words });
    expect(standing(view(objected.room), objected.silence, ms('14:00'))).toBe('not-started');
    expect(view(objected.room).rows[objected.silence]?.objections).toMatchObject([
      { side: 'p1', words },
    ]);
    const back = running();
    const { id } = back.room.act('m1', 'silence.take-back', { silence: back.silence });
    expect(standing(view(back.room), back.silence, ms('14:00'))).toBe('taken-back');
    expect(view(back.room).rows[back.silence]?.takenBack).toBe(id);
  });

  it('AU6.14 paused, and running to the new time', () => {
    const { room, silence } = running();
    const down = { silence, why: 'system-down', since: at('13:30') };
    clock(room, '14:20').act('s1', 'silence.pause', down);
    expect(standing(view(room), silence, ms('14:20'))).toBe('paused');
    room.act('m1', 'silence.resume', { silence, ...time('15:00') });
    expect(standing(view(room), silence, ms('14:59'))).toBe('running');
    expect(view(room).rows[silence]?.pauses).toMatchObject([
      { why: 'system-down', since: ms('13:30'), ended: { admitted: ms('14:20') + 1000 } },
    ]);
  });

  it('AU6.15 broken at the instant it reached the chair, by which channel, and entered later', () => {
    const { room, silence } = running();
    const told = (hhmm: string, channel: string) => ({ silence, channel, at: at(hhmm) });
    clock(room, '17:10').act('m1', 'silence.break', told('13:50', 'message'));
    const first = room.act('m1', 'silence.break', told('13:40', 'telephone'));
    expect(standing(view(room), silence, ms('18:00'))).toBe('broken');
    expect(brokenBy(view(room), silence)).toEqual({
      act: first.id,
      channel: 'telephone',
      at: ms('13:40'),
      entered: ms('17:10') + 1000,
      late: false,
    });
  });

  it('AU6.15 a side that broke it is shown where the room may know, and only there', () => {
    const named = running(NAMED);
    named.room.act('p1', 'silence.break', { silence: named.silence, channel: 'here' });
    expect(brokenBy(view(named.room), named.silence)?.side).toBe('p1');
    const unnamed = running();
    const told = { silence: unnamed.silence, channel: 'paper', at: at('12:00') };
    unnamed.room.act('s1', 'silence.break', told);
    expect(brokenBy(view(unnamed.room), unnamed.silence)).not.toHaveProperty('side');
    expect(JSON.stringify(view(unnamed.room).rows[unnamed.silence]?.breaks)).not.toMatch(/p1|p2/);
  });

  it('AU6.15 a side in the chair that enters what others told it is not shown as its source', () => {
    const parties = { m1: 'mediator', p1: 'party', p2: 'party' } as const;
    const room = TestRoom.open({ rules: 2, parties }).adoptProcedure({ chair: 'p2' });
    const body = { about: 'minutes', text, hash, ...time('14:00') };
    const { id: silence } = room.act('p2', 'silence.propose', body);
    room.act('p2', 'silence.start', { silence, ...time('14:00') });
    room.act('p2', 'silence.break', { silence, channel: 'paper', at: at('12:00') });
    expect(brokenBy(view(room), silence)).not.toHaveProperty('side');
  });

  it('AU6.10 what came after the time is shown as late, until the clock turns out to have stood still', () => {
    const { room, silence } = running();
    const late = { silence, channel: 'telephone', at: at('14:01') };
    clock(room, '14:10').act('m1', 'silence.break', late);
    expect(standing(view(room), silence, ms('14:10'))).toBe('time-reached');
    expect(brokenBy(view(room), silence)).toBeUndefined();
    expect(view(room).rows[silence]?.breaks[0]?.late).toBe(true);
    room.act('m1', 'silence.pause', { silence, why: 'system-down', since: at('13:50') });
    expect(standing(view(room), silence, ms('14:10'))).toBe('broken');
    expect(brokenBy(view(room), silence)?.at).toBe(ms('14:01'));
  });

  it('AU6.11 adopted with the statements annexed, and contested when it is', () => {
    const { room, silence } = running();
    const { id } = clock(room, '14:00').act('m1', 'silence.adopt', adoption(silence));
    expect(standing(view(room), silence, ms('14:00'))).toBe('adopted');
    expect(view(room).rows[silence]?.adopted).toMatchObject({
      act: id,
      statements: [{ party: 'p2', words: { en: 'We read it so.' } }],
    });
    const came = { silence, ground: 'came-in', at: at('13:40'), channel: 'telephone' };
    room.act('p1', 'silence.contest', came);
    expect(standing(view(room), silence, ms('14:00'))).toBe('contested');
    expect(view(room).rows[silence]?.contests).toMatchObject([
      { side: 'p1', at: ms('13:40'), ground: 'came-in', channel: 'telephone' },
    ]);
  });

  it('AU6.11 no moment, however late, makes one read adopted without the chair’s act', () => {
    fc.assert(
      fc.property(historiesOf(2), fc.nat(10), (history, years) => {
        const { acts, book, now } = play(history);
        const seen = acts.reduce((sum, act) => add(sum, act, { book }), start());
        const declared = acts.flatMap((act) => {
          const body = act.body as { silence: string; type: string; body: { silence: string } };
          if (act.type === 'silence.adopt') return [body.silence];
          const inner = act.type === 'taken-down.confirm' && body.type === 'silence.adopt';
          return inner ? [body.body.silence] : [];
        });
        for (const id of Object.keys(seen.rows)) {
          const stands = standing(seen, id, now + years * 365 * 24 * 3_600_000);
          if (stands === 'adopted' || stands === 'contested') expect(declared).toContain(id);
          else expect(declared).not.toContain(id);
        }
      }),
      { numRuns: 60 },
    );
  });
});
