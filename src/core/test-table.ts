import { partyOf } from './act.ts';
import { consentStanding, standingOf } from './consent-standing.ts';
import type { Refusal } from './refusal.ts';
import type { RoomState } from './state.ts';
import { hashOf, key, TestRoom, type Signing } from './test-room.ts';

/** Support for tests: a room with one point and a formula on it that a mediator tabled. */
export class Table {
  readonly room: TestRoom;
  readonly point: string;
  formula: string;
  hash = hashOf({ en: 'A.' });

  constructor(rules: object = { nothingUntilEverything: false }) {
    this.room = TestRoom.open({ rules: 2 }).adoptProcedure(rules);
    this.room.act('p1', 'key.accredit', this.room.accreditation('p1/k2'));
    this.point = this.room.act('m1', 'point.open', { title: { en: 'Crossings' } }).id;
    this.formula = this.table('m1', 'A.');
  }

  table(who: string, en: string, replaces?: string): string {
    const text = { en };
    this.hash = hashOf(text);
    const named = replaces === undefined ? {} : { replaces };
    const body = { point: this.point, text, hash: this.hash, ...named };
    return (this.formula = this.room.act(who, 'formula.table', body).id);
  }

  get words() {
    return { point: this.point, formula: this.formula, hash: this.hash };
  }

  powers(who: string, more: object = {}): string {
    const body = { ...this.room.exampleOf('powers.notify'), key: key(who), ...more };
    return this.room.act(partyOf(key(who)), 'powers.notify', body).id;
  }

  give(who: string, as = 'ad-referendum'): string {
    return this.room.act(who, 'consent.give', { ...this.words, as }).id;
  }

  do(who: string, verb: string, consent: string, hash = this.hash, signing?: Signing): string {
    return this.room.act(who, `consent.${verb}`, { consent, hash }, signing).id;
  }

  refused(who: string, verb: string, consent: string, hash = this.hash): Refusal | undefined {
    return this.room.refusal(who, `consent.${verb}`, { consent, hash });
  }

  standing(consent: string) {
    return consentStanding(this.state, consent);
  }

  get state(): RoomState {
    return this.room.state as RoomState;
  }

  get now() {
    return standingOf(this.state, this.point);
  }

  compromise(who: string, seconds = 3600): void {
    const since = new Date(this.room.now - seconds * 1000).toISOString().replace(/\.\d+Z/, 'Z');
    this.room.act('p1', 'key.revoke', { key: key(who), why: 'compromised', since });
  }
}
