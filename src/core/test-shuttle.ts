import type { Act } from './act.ts';
import type { Refusal } from './refusal.ts';
import type { Condition, ReleaseRule } from './release-rule.ts';
import type { RoomState, Setting } from './state.ts';
import type { Opening, Signing } from './test-room.ts';
import { DIGEST, hashOf, TestRoom } from './test-room.ts';

/** Support for the tests of shuttle: a room of one side and a mediator, and what is told and released in it. */

export const WORDS = { en: 'We could open the eastern crossing in the mornings.' };
export const GIST = { en: 'A crossing could open for part of the day.' };
export const PERSON = { en: 'the head of the other delegation' };
export const MOVE = { en: 'They open the western crossing.' };
export const ENCLOSED = { enclosure: DIGEST, media: 'text/plain', size: 9 };
export const LEAF = `${'B'.repeat(42)}A=`;

export type Setup = Pick<Opening, 'parties'> & {
  setting?: Setting;
  sealed?: boolean;
  readers?: string;
};

export function open({
  parties,
  setting = 'shuttle',
  sealed = true,
  readers,
}: Setup = {}): TestRoom {
  return TestRoom.open({
    rules: 2,
    sealed,
    parties: parties ?? { m1: 'mediator', p1: 'party' },
    body: { setting, ...(readers === undefined ? {} : { readers }) },
  });
}

/** Acts of a sealed room come sealed. */
export const signing = (room: TestRoom, more: Signing = {}): Signing => ({
  sealed: (room.state as RoomState).sealed,
  ...more,
});
export const act = (room: TestRoom, who: string, type: string, body: object, more?: Signing): Act =>
  room.act(who, type, body, signing(room, more));
export const refusal = (
  room: TestRoom,
  who: string,
  type: string,
  body: object,
  more?: Signing,
): Refusal | undefined => room.refusal(who, type, body, signing(room, more));

export const rule = (...only: Condition[]): ReleaseRule => ({ only, coMediators: true });
export const alone = (...only: Condition[]): ReleaseRule => ({ only, coMediators: false });
export const ASKED = rule({ kind: 'only-if-asked' });

export const give = (room: TestRoom, by: ReleaseRule, told: object = {}): string =>
  act(room, 'p1', 'confidence.give', { words: WORDS, hash: hashOf(WORDS), rule: by, ...told }).id;

export function releasing(confidence: string, by: ReleaseRule, more: object = {}): object {
  const passed = { words: GIST, hash: hashOf(GIST), form: 'gist', aloud: false };
  return { confidence, rule: by, ...passed, to: PERSON, coMediator: false, ...more };
}

/** What a mediator meets who releases what was told under a rule. */
export function releaseRefusal(
  by: ReleaseRule,
  more: object = {},
  told?: object,
): Refusal | undefined {
  const room = open();
  return refusal(room, 'm1', 'confidence.release', releasing(give(room, by, told), by, more));
}
