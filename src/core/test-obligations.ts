import type { Act } from './act.ts';
import { EXAMPLE_TERMS } from './obligations/agreeing.ts';
import type { DraftTerms } from './obligations/terms.ts';
import type { Role } from './state.ts';
import { commissioned } from './test-commission.ts';
import { DIGEST, TestRoom, type Signing } from './test-room.ts';

/** Support for the tests of obligations and incidents: the room of a joint commission, with a mission that verifies. */

export const MEMBERS: Record<string, Role> = {
  m1: 'mediator',
  p1: 'party',
  p2: 'party',
  s1: 'secretariat',
  o1: 'monitor',
};
export const LABEL = { en: 'No firing across the river' };
const SINCE = { at: '2031-03-04T12:00:00Z', offset: 0, zone: 'UTC' };

export function commissionRoom(): TestRoom {
  return commissioned(TestRoom.open({ rules: 5, parties: MEMBERS }));
}

/** A room as it is before there is a commission. */
export function open(): TestRoom {
  return TestRoom.open({ rules: 5, parties: MEMBERS });
}

/** Why an act would be refused; undefined: it would not. */
export function code(
  room: TestRoom,
  who: string,
  type: string,
  body: object,
  others: string[] = [],
): string | undefined {
  return room.refusal(who, type, body, { with: others })?.code;
}

/** The body that proposes a reading of a clause of another room. */
export function reading(terms: DraftTerms = {}, clause: object = {}): object {
  return {
    clause: { hash: DIGEST, words: { en: 'article 3, paragraph 1' }, ...clause },
    terms: { ...EXAMPLE_TERMS, ...terms },
  };
}

export function propose(room: TestRoom, terms: DraftTerms = {}, signing?: Signing): string {
  return room.act('m1', 'obligation.propose', reading(terms), signing).id;
}

export const about = (obligation: string): { obligation: string; label: object } => ({
  obligation,
  label: LABEL,
});

export function agree(room: TestRoom, obligation: string, ...sides: string[]): void {
  for (const side of sides) room.act(side, 'obligation.agree', about(obligation));
}

export function declareInForce(room: TestRoom, obligation: string, more: object = {}): Act {
  return room.act('m1', 'obligation.in-force', { ...about(obligation), since: SINCE, ...more });
}

/** An obligation that both sides have agreed to and that is in force. */
export function inForce(room: TestRoom, terms: DraftTerms = {}): string {
  const id = propose(room, terms);
  agree(room, id, 'p1', 'p2');
  declareInForce(room, id);
  return id;
}
