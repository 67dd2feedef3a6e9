import { describe, expect, it } from 'vitest';
import { sha256, TextTable } from '../../../test/support/text-table.ts';
import { key } from '../test-room.ts';
import { hashText } from '../text/whole.ts';
import * as authority from './authority.ts';
import type { Condition, InstrumentReading } from './instruments.ts';
import {
  besides,
  citedBy,
  hashDrawnUp,
  instrumentReading,
  languagesSaid,
  powersUnder,
} from './instruments.ts';
import { textsAt } from './texts.ts';

/** A text that is ready, and an instrument drawn up from it, read as the room sees it. */
class Drawn {
  readonly table: TextTable;
  readonly id: string;

  constructor(more: object = {}, rules: object = {}) {
    this.table = new TextTable({ rules });
    this.id = this.drawUp(more);
  }

  drawUp(more: object = {}): string {
    const { room, text } = this.table;
    return room.act('m1', 'instrument.draw-up', {
      ...room.exampleOf('instrument.draw-up'),
      text,
      ...more,
    }).id;
  }

  get hash(): string {
    return hashText(sha256, this.table.state, this.table.text) as string;
  }

  powers(who: string, ...acts: string[]): string {
    const { room } = this.table;
    return room.act(who.slice(0, 2), 'powers.notify', {
      ...room.exampleOf('powers.notify'),
      key: key(who),
      scope: 'all',
      acts,
      office: 'head-of-delegation',
    }).id;
  }

  do(who: string, verb: string, more: object = {}, others: string[] = []): string {
    const body = { instrument: this.id, hash: this.hash, ...more };
    return this.table.room.act(who, `instrument.${verb}`, body, { with: others }).id;
  }

  ink(...signatories: object[]): string {
    const example = this.table.room.exampleOf('instrument.signed-in-ink');
    return this.do('m1', 'signed-in-ink', {
      ...example,
      instrument: this.id,
      hash: this.hash,
      signatories,
    });
  }

  deposit(party: string, inOrder = true): string {
    const body = { instrument: this.id, party, inOrder };
    return this.table.room.act('m1', 'instrument.deposit', body).id;
  }

  view(upTo = this.table.room.acts.length) {
    return textsAt(this.table.room.acts, upTo, { book: this.table.room.book });
  }

  read(moment = this.table.room.now, upTo?: number): InstrumentReading {
    const found = instrumentReading(this.view(upTo), this.id, { hash: sha256, moment });
    if (!found) throw new Error('not there');
    return found;
  }

  /** What is still missing, each in a word. */
  missing(moment?: number): string[] {
    return this.read(moment).conditions.flatMap((one) => (one.met ? [] : [inShort(one)]));
  }
}

function inShort(one: Condition): string {
  switch (one.is) {
    case 'confirmed':
      return `confirmed, ${one.waiting} waiting`;
    case 'closed-text':
      return `closed text, ${one.open} open`;
    case 'one-text':
      return 'one text';
    case 'day':
      return one.day;
    case 'days':
      return `${one.days} days`;
    case 'declared':
      return `declared by ${one.by}`;
    default:
      return `${one.is} ${one.have}/${one.of}`;
  }
}

const SIDES = ['p1', 'p2'] as const;

describe('an instrument as it is read', () => {
  it('IN1 names the hash of the whole as drawn up and as it stands, and tells when they differ', () => {
    const drawn = new Drawn();
    const { acts, book } = drawn.table.room;
    const before = drawn.hash;
    drawn.table.do('m1', 'text.renumber', { node: drawn.table.b, num: '1 bis' });
    const { row, hash } = drawn.read();
    expect(hashDrawnUp(sha256, acts, row, { book })).toBe(before);
    expect(hash).toBe(drawn.hash);
    expect(hash).not.toBe(before);
  });

  it('IN2 says under which notified powers each step was taken, as they were at that moment', () => {
    const drawn = new Drawn({ digital: true });
    const only = drawn.powers('p1', 'adopt');
    drawn.do('p1', 'adopt');
    drawn.table.room.act('p1', 'powers.end', { powers: only, key: key('p1') });
    const [first, second] = SIDES.map((who) => drawn.powers(who, 'sign', 'authenticate'));
    drawn.do('p1', 'initial');
    drawn.do('p1', 'sign', {}, ['p2']);
    const ledger = authority.start();
    for (const act of drawn.table.room.acts)
      authority.add(ledger, act, { book: drawn.table.room.book });
    const under = drawn
      .read()
      .row.steps.map((step) => powersUnder(ledger, step, drawn.table.text).map(({ act }) => act));
    expect(under).toEqual([[only], [first], [first, second]]);
  });

  it('IN3 a proposal left open is among what is missing, as a number of paragraphs', () => {
    const drawn = new Drawn();
    drawn.table.propose('p1', drawn.table.b, 'It lasts 72 hours.');
    expect(drawn.missing()).toEqual(['closed text, 1 open', 'signed 0/2', 'declared by m1']);
  });

  it('IN4 a step is shown as being of earlier words once a word, number or the order changes', () => {
    const drawn = new Drawn();
    drawn.powers('p1', 'adopt', 'authenticate');
    drawn.do('p1', 'adopt');
    drawn.do('p1', 'initial');
    expect(drawn.read().sides[0]).toMatchObject({
      adopted: { current: true },
      initialled: { current: true },
    });
    drawn.table.do('m1', 'text.renumber', { node: drawn.table.b, num: '1 bis' });
    expect(drawn.read().sides[0]).toMatchObject({ adopted: { current: false } });
    drawn.do('p1', 'adopt');
    expect(drawn.read().sides[0]).toMatchObject({
      adopted: { current: true },
      initialled: { current: false },
    });
    expect(drawn.read().row.steps.map(({ what }) => what)).toEqual([
      'adopted',
      'initialled',
      'adopted',
    ]);
  });

  it('IN5 names form, parties and keeper, and the annexes and side letters in the same room', () => {
    const drawn = new Drawn({ parties: ['p2', 'p1'], depositary: 'm1' });
    const letter = drawn.drawUp({ form: 'side-letter', title: { en: 'On the mill' } });
    expect(drawn.read().row).toMatchObject({
      form: 'joint-instrument',
      parties: ['p1', 'p2'],
      depositary: 'm1',
      bound: 'signature',
      originals: 2,
    });
    expect(besides(drawn.view(), drawn.id).map(({ act }) => act)).toEqual([letter]);
    expect(besides(drawn.view(), letter)).toEqual([]);
  });

  it('IN6 ink: who recorded it, for whom, where, and that a signature ad referendum awaits confirmation', () => {
    const drawn = new Drawn();
    const act = drawn.ink({ party: 'p1' }, { party: 'p2', adReferendum: true });
    const [step] = drawn.read().row.steps;
    expect(step).toMatchObject({
      what: 'signed',
      act,
      party: 'm1',
      signatories: [{ party: 'p1' }, { party: 'p2', adReferendum: true }],
      ink: { place: { en: 'Oslo' }, originals: 2, languages: ['en', 'ur'], alternat: true },
    });
    expect(drawn.missing()).toEqual(['confirmed, 1 waiting', 'declared by m1']);
    drawn.powers('p2', 'sign');
    drawn.do('p2', 'confirm-signature');
    expect(drawn.read().sides[1]?.signed).toMatchObject({ how: 'ink', confirmed: {} });
    expect(drawn.read().signed).toBe(drawn.hash);
    expect(drawn.missing()).toEqual(['declared by m1']);
  });

  it('IN6 digitally: each signer with its key, on one act', () => {
    const drawn = new Drawn({ digital: true });
    for (const who of SIDES) drawn.powers(who, 'sign');
    drawn.do('p1', 'sign', {}, ['p2']);
    const [step] = drawn.read().row.steps;
    expect(step).toMatchObject({
      what: 'signed',
      signatories: SIDES.map((party) => ({ party, key: key(party) })),
    });
    expect(step).not.toHaveProperty('ink');
  });

  it('IN6 signatures under different words are not added up, and that is said', () => {
    const drawn = new Drawn();
    drawn.ink({ party: 'p1' });
    drawn.table.do('m1', 'text.renumber', { node: drawn.table.b, num: '1 bis' });
    drawn.ink({ party: 'p2' });
    expect(drawn.missing()).toEqual(['signed 1/2', 'one text', 'declared by m1']);
  });

  it('IN7 what is missing is what the rules miss: once all is there but the declaration it is ready', () => {
    const drawn = new Drawn({ bound: 'ratification', entry: { on: 'deposits', days: 2 } });
    expect(drawn.missing()).toEqual([
      'signed 0/2',
      'ratified 0/2',
      'deposited 0/2',
      '2 days',
      'declared by m1',
    ]);
    drawn.ink({ party: 'p1' }, { party: 'p2' });
    for (const who of SIDES) drawn.powers(who, 'consent-to-be-bound');
    for (const who of SIDES) drawn.do(who, 'ratify', { how: 'approved' });
    drawn.deposit('p1', false);
    expect(drawn.missing()).toEqual(['deposited 0/2', '2 days', 'declared by m1']);
    for (const who of SIDES) drawn.deposit(who);
    expect(drawn.missing()).toEqual(['2 days', 'declared by m1']);
    expect(drawn.read().force).toBe('not-yet');
    const later = drawn.table.room.now + 2 * 86_400_000;
    expect(drawn.missing(later)).toEqual(['declared by m1']);
    expect(drawn.read(later).force).toBe('ready');
    drawn.table.room.now = later;
    drawn.do('m1', 'enter-into-force');
    expect(drawn.missing()).toEqual([]);
    expect(drawn.read().force).toBe('in-force');
  });

  it('IN7 by adoption, and by a day that is reached', () => {
    const adopted = new Drawn({ entry: { on: 'adoption' } });
    adopted.powers('p1', 'adopt');
    adopted.do('p1', 'adopt');
    expect(adopted.missing()).toEqual(['adopted 1/2', 'declared by m1']);
    const dated = new Drawn({ entry: { on: 'day', day: '2031-03-10' } });
    dated.ink({ party: 'p1' }, { party: 'p2' });
    expect(dated.missing()).toEqual(['2031-03-10', 'declared by m1']);
    expect(dated.read(Date.UTC(2031, 2, 10)).force).toBe('ready');
  });

  it('IN8 tells whether a side ratified, approved or accepted, and what was found not in due form', () => {
    const drawn = new Drawn({ bound: 'ratification', entry: { on: 'deposits', days: 0 } });
    drawn.ink({ party: 'p1' }, { party: 'p2' });
    drawn.powers('p1', 'consent-to-be-bound');
    drawn.do('p1', 'ratify', { how: 'accepted' });
    drawn.deposit('p1', false);
    const steps = drawn.read().row.steps.slice(1);
    expect(steps).toMatchObject([
      { what: 'ratified', how: 'accepted', party: 'p1' },
      { what: 'deposited', of: 'p1', inOrder: false },
    ]);
    expect(drawn.read().sides[0]?.ratified).not.toHaveProperty('deposited');
    const act = drawn.deposit('p1');
    expect(drawn.read().sides[0]?.ratified?.deposited?.act).toBe(act);
  });

  it('IN9 suspended, resumed and ended stand as steps and as how it stands', () => {
    const drawn = new Drawn();
    drawn.ink({ party: 'p1' }, { party: 'p2' });
    drawn.do('m1', 'enter-into-force');
    const end = (how: string) =>
      drawn.table.room.act(
        'p1',
        'instrument.end',
        { instrument: drawn.id, how, under: { en: 'Article 28.' } },
        { with: ['p2'] },
      );
    const seen = ['suspended', 'resumed', 'terminated'].map((how) => {
      end(how);
      return drawn.read().force;
    });
    expect(seen).toEqual(['suspended', 'in-force', 'ended']);
    expect(drawn.read().row.steps.at(-1)).toMatchObject({
      what: 'terminated',
      under: { en: 'Article 28.' },
    });
  });

  it('IN10 of the languages the latest word of each head counts, and of this text alone', () => {
    const drawn = new Drawn();
    const say = (who: string, more: object) =>
      drawn.do(who, 'settle-languages', { says: { en: 'The hours.' }, ...more });
    say('p1', { as: 'accepted' });
    say('p2', { as: 'deferred', until: '2031-04-01' });
    say('p1', { as: 'prevailing', language: 'en' });
    const before = drawn.hash;
    const said = () => languagesSaid(drawn.read().row, drawn.hash);
    expect(said()).toMatchObject([
      { party: 'p2', as: 'deferred', until: '2031-04-01' },
      { party: 'p1', as: 'prevailing', language: 'en' },
    ]);
    drawn.table.do('m1', 'text.renumber', { node: drawn.table.b, num: '1 bis' });
    expect(said()).toEqual([]);
    expect(languagesSaid(drawn.read().row, before)).toHaveLength(2);
  });

  it('IN11 on how many paragraphs the initials of each party stand, and which were initialled by themselves', () => {
    const drawn = new Drawn();
    const { a, b } = drawn.table;
    drawn.powers('p1', 'authenticate');
    const on = [a, b].map((node) => {
      const stands = drawn.table.node(node);
      const words = stands?.base as string;
      return { node, words, hashes: stands?.wordings[words]?.hashes };
    });
    const body = { instrument: drawn.id, on };
    drawn.table.room.act('p1', 'instrument.initial-paragraphs', body);
    expect(drawn.read().row.steps).toMatchObject([
      { what: 'initialled-paragraphs', nodes: [a, b] },
    ]);
    expect(drawn.read().sides.map(({ initials }) => initials.have)).toEqual([2, 0]);
    drawn.do('p1', 'initial');
    expect(drawn.read().sides[0]?.initials).toEqual({ have: 4, of: 4 });
  });

  it('IN3 what somebody proposes who is no party of it is not among what is missing', () => {
    const drawn = new Drawn({ parties: ['p1'] });
    drawn.table.propose('p2', drawn.table.b, 'It lasts 72 hours.');
    expect(drawn.read().open).toBe(0);
    drawn.table.propose('p1', drawn.table.b, 'It lasts 24 hours.');
    expect(drawn.read().open).toBe(1);
  });

  it('TX3.11 AU7 a paragraph that every party has signed is not provisional, though nothing is agreed until everything is', () => {
    const drawn = new Drawn({}, { nothingUntilEverything: true });
    const { a } = drawn.table;
    for (const who of SIDES) drawn.table.consent(who, a);
    expect(drawn.table.standing(a)?.provisional).toBe(true);
    drawn.ink({ party: 'p1' }, { party: 'p2', adReferendum: true });
    expect(drawn.table.standing(a)?.provisional).toBe(true);
    drawn.powers('p2', 'sign');
    drawn.do('p2', 'confirm-signature');
    expect(drawn.table.standing(a)).toMatchObject({ status: 'signed', provisional: false });
  });

  it('IN15 what it cites by hash is named where its words are in this room, and nowhere else', () => {
    const drawn = new Drawn();
    const elsewhere = sha256(new Uint8Array(1));
    const id = drawn.drawUp({
      cites: [
        { form: 'annex', hash: drawn.hash },
        { form: 'side-letter', hash: elsewhere },
      ],
    });
    const view = drawn.view();
    const row = view.instruments[id];
    expect(row && citedBy(view, row, sha256)).toEqual([
      { form: 'annex', hash: drawn.hash, text: drawn.table.text },
      { form: 'side-letter', hash: elsewhere },
    ]);
  });

  it('TX4 at any index of the log it reads as it was', () => {
    const drawn = new Drawn();
    drawn.powers('p1', 'adopt');
    const before = drawn.table.room.acts.length;
    drawn.do('p1', 'adopt');
    expect(drawn.read(undefined, before).sides[0]).toEqual({
      party: 'p1',
      initials: { have: 0, of: 4 },
    });
    expect(drawn.read(undefined, before).row.steps).toEqual([]);
    expect(drawn.read().sides[0]?.adopted?.current).toBe(true);
  });
});
