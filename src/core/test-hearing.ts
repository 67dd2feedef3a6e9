import { meet, openCase } from './test-commission.ts';
import { commissionRoom } from './test-obligations.ts';
import { hashOf, type TestRoom } from './test-room.ts';

/** Support for the tests of findings: a case before a joint commission, with all that a finding takes. */

export const text = { en: 'Shots were fired near the ford.' };
export const why = { en: 'It was of another day.' };
export const MINUTE = 60_000;

export const allege = (room: TestRoom, more: object = {}, who = 'p1'): string =>
  room.act(who, 'incident.allege', { ...room.exampleOf('incident.allege'), ...more }).id;

export const later = (room: TestRoom, minutes: number): string =>
  new Date(room.now + minutes * MINUTE).toISOString().replace(/\.\d+Z/, 'Z');

export const CONFIRMED = {
  happened: { answer: 'confirmed', standard: 'reasonable-grounds' },
  who: { answer: 'unidentified', standard: 'reasonable-grounds' },
  clauses: [],
};

/** A case with a draft finding that both sides have replied to, and an open meeting. */
export class Hearing {
  readonly room: TestRoom;
  readonly entry: string;
  readonly case: string;
  readonly meeting: string;
  draft = '';

  /** @param by who chairs */
  constructor(room = commissionRoom(), by = 'm1') {
    this.room = room;
    this.entry = allege(room);
    this.case = openCase(room, 3, 'local', by);
    this.meeting = meet(room, 2, 2, 'local', by);
  }

  about(more: object = {}): object {
    const { entry, case: id } = this;
    return {
      case: id,
      number: 3,
      entries: [entry],
      answers: CONFIRMED,
      text,
      hash: hashOf(text),
      ...more,
    };
  }

  send(more: object = {}): this {
    const body = { ...this.about(more), until: later(this.room, 60) };
    this.draft = this.room.act('m1', 'incident.draft-finding', body).id;
    return this;
  }

  reply(...sides: string[]): this {
    for (const side of sides) this.room.act(side, 'incident.reply', { draft: this.draft, text });
    return this;
  }

  finding(more: object = {}): object {
    return { meeting: this.meeting, draft: this.draft, aside: [], ...this.about(more) };
  }

  find(more: object = {}): string {
    return this.room.act('m1', 'incident.find', this.finding(more)).id;
  }
}

export const heard = (): Hearing => new Hearing().send().reply('p1', 'p2');
