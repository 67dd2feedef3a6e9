import { rules } from '#core/rules.ts';
import type { Period } from '#core/situation/period.ts';
import type { SituationReport } from '#core/situation/report.ts';
import { situationReport } from '#core/situation/report.ts';
import type { RoomState } from '#core/state.ts';
import { TestRoom } from '#core/test-room.ts';
import { obligationTalksFold } from '#core/views/obligation-talks.ts';
import type { Situation } from './situation-room.ts';
import { BEGINS } from './situation-days.ts';
import { playSituation, SITUATION_PARTIES } from './situation-room.ts';

/** The played room without cryptography, and reports of it. */

/** Opened and accepted, and no more. */
export function emptyRoom(): TestRoom {
  const room = new TestRoom(4);
  room.now = BEGINS;
  const body = TestRoom.openingBody({
    rules: 4,
    kind: 'exercise',
    parties: { ...SITUATION_PARTIES },
  });
  const opening = room.act('m1', 'room.open', { ...body, setting: 'commission' });
  for (const who of ['p1', 'p2', 's1', 'o1']) room.act(who, 'room.accept', { opening: opening.id });
  return room;
}

export async function played(signed = true): Promise<{ room: TestRoom; made: Situation }> {
  const room = emptyRoom();
  const made = await playSituation(
    {
      at: (ms) => {
        room.now = ms;
      },
      do: (who, type, act, more = {}) => Promise.resolve(room.act(who, type, act, more).id),
      exampleOf: (type) => room.exampleOf(type),
    },
    signed,
  );
  return { room, made };
}

export const RECORD = {
  size: 1,
  head: 'parley/x\n1\nAAAA\n',
  code: '12345 67890',
  digest: 'AAAA=',
};

/** Of what was admitted by then, and of nothing later. */
export function reportOf(
  room: TestRoom,
  period: Period,
  knownAt: number,
  unread = 0,
): SituationReport {
  const book = rules(4) ?? room.book;
  const talks = obligationTalksFold.start();
  let state: RoomState | undefined;
  for (const act of room.acts) {
    if (act.admitted > knownAt) break;
    obligationTalksFold.add(talks, act, { book });
    state = book.reduce(state, act);
  }
  const made = situationReport(
    { state: state as RoomState, talks, unread },
    { period, knownAt, record: RECORD },
  );
  if (!made.ok) throw new Error(made.fault);
  return made.value;
}
