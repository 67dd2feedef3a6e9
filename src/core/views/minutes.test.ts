import { describe, expect, it } from 'vitest';
import { hashOf, TestRoom } from '../test-room.ts';
import { add, standing, start } from './minutes.ts';
import type { MinutesBoard, SessionRecord } from './minutes.ts';

const record = { en: 'The crossing was discussed.' };
const hash = hashOf(record);
const corrected = { en: 'The crossing at the mill was discussed.' };
const newHash = hashOf(corrected);

function view(room: TestRoom): MinutesBoard {
  return room.acts.reduce((seen, act) => add(seen, act, { book: room.book }), start());
}

function sat(): { room: TestRoom; session: string; of: () => SessionRecord } {
  const room = TestRoom.open({ rules: 2 }).adoptProcedure({ correctionMinutes: 60 });
  const session = room.act('m1', 'session.open', room.exampleOf('session.open')).id;
  return { room, session, of: () => view(room).sessions[session] as SessionRecord };
}

const reason = { en: 'A slip.' };

describe('minutes', () => {
  it('RD12.1 read as circulated until the head of every side has agreed to the same words', () => {
    const { room, session, of } = sat();
    const body = { session, under: 'chatham-house', record, hash };
    const sent = room.act('m1', 'minutes.circulate', body);
    expect(of().minutes).toMatchObject({ under: 'chatham-house', agreed: [] });
    expect(standing(view(room), session)).toBe('circulated');
    expect(of().minutes?.versions).toEqual([
      {
        act: sent.id,
        record,
        hash,
        admitted: sent.admitted,
        correctUntil: sent.admitted + 3_600_000,
      },
    ]);
    room.act('p1', 'minutes.agree', { session, hash });
    expect(of().minutes).toMatchObject({ agreed: [{ by: 'p1' }] });
    expect(standing(view(room), session)).toBe('circulated');
    room.act('p2', 'minutes.agree', { session, hash });
    expect(of().minutes).toMatchObject({ agreed: [{ by: 'p1' }, { by: 'p2' }] });
    expect(standing(view(room), session)).toBe('agreed');
  });

  it('RD11.3 corrected words stand last, the corrections asked for beside them, and agreement begins anew', () => {
    const { room, session, of } = sat();
    room.act('m1', 'minutes.circulate', { session, under: 'background', record, hash });
    room.act('p1', 'minutes.agree', { session, hash });
    const words = { en: 'Say which crossing.' };
    room.act('p2', 'minutes.correct', { session, hash, words });
    room.act('m1', 'minutes.revise', { session, record: corrected, hash: newHash });
    expect(of().minutes).toMatchObject({ under: 'background', agreed: [] });
    expect(of().minutes?.versions.map((one) => one.hash)).toEqual([hash, newHash]);
    expect(of().minutes?.corrections).toMatchObject([{ by: 'p2', hash, words }]);
  });

  it('RD13.1 shows decisions read back, corrections of the interpretation, and who served', () => {
    const { room, session, of } = sat();
    for (const type of ['decision.read-back', 'interpretation.correct', 'session.officers'])
      room.act('m1', type, { ...room.exampleOf(type), session });
    expect(of()).toMatchObject({
      readBacks: [{ words: { en: 'The experts meet in May.' } }],
      interpretation: [{ language: 'en', read: { en: 'We cannot yet say.' } }],
      officers: [{ noteTaker: 'm1', interpreters: [{ number: 1, languages: ['ur', 'en'] }] }],
    });
  });

  it('CO1 CO4 a corrected entry stands in its place, a retracted one is left out and counted', () => {
    const { room, session, of } = sat();
    const entry = (en: string) =>
      room.act('m1', 'decision.read-back', { session, words: { en } }).id;
    const [first, second] = [entry('One.'), entry('Two.')];
    const body = { session, words: { en: 'One, as read.' } };
    const fix = room.act('m1', 'act.correct', { body, reason }, { after: [first as string] });
    expect(of().readBacks).toMatchObject([
      { act: first, words: { en: 'One, as read.' }, correctedBy: fix.id },
      { act: second, words: { en: 'Two.' } },
    ]);
    const other = room.act('m1', 'session.open', room.exampleOf('session.open')).id;
    const moved = { session: other, words: { en: 'Two.' } };
    room.act('m1', 'act.correct', { body: moved, reason }, { after: [second as string] });
    expect(of().readBacks.map((one) => one.act)).toEqual([first]);
    expect(view(room).sessions[other]?.readBacks).toMatchObject([{ act: second }]);
    room.act('m1', 'act.retract', { reason }, { after: [first as string] });
    expect(of().readBacks).toEqual([]);
    expect(view(room).retracted).toBe(1);
  });
});
