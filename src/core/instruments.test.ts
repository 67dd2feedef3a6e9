import { describe, expect, it } from 'vitest';
import { Signing } from '../../test/support/signing.ts';
import { sha256, TextTable, worded } from '../../test/support/text-table.ts';
import { forceSince } from './instrument-force.ts';
import { signedHash } from './instrument-state.ts';
import { key, NOBODY } from './test-room.ts';
import { draftOf } from './views/text-draft.ts';
import { textsAt } from './views/texts.ts';
import { hashDraft } from './text/hashes.ts';
import type { Segment } from './text/segments.ts';
import { plain } from './text/segments.ts';

const SIDES = ['p1', 'p2'] as const;

describe('instruments', () => {
  it('IN1 the hash of the whole is that of the draft as it stands, word for word', () => {
    const { table, hash } = new Signing();
    const view = textsAt(table.room.acts, table.room.acts.length, { book: table.room.book });
    const draft = draftOf(view, table.text, 'standing');
    expect(draft && hashDraft(sha256, draft)).toBe(hash);
  });

  it('IN2 adopting, initialling and signing are refused to whoever has no notified powers for them', () => {
    const signing = new Signing({ digital: true });
    expect(signing.refused('p1', 'adopt')).toBe('instrument.no-powers');
    signing.powers('p1', 'adopt');
    expect(signing.refused('p1', 'adopt')).toBeUndefined();
    expect(signing.refused('p1', 'initial')).toBe('instrument.no-powers');
    signing.powers('p1', 'authenticate');
    expect(signing.refused('p1', 'initial')).toBeUndefined();
    signing.powers('p2', 'sign');
    expect(signing.refused('p1', 'sign', {}, ['p2'])).toBe('instrument.no-powers');
    signing.powers('p1', 'sign');
    expect(signing.refused('p1', 'sign', {}, ['p2'])).toBeUndefined();
  });

  it('IN3 a text with brackets or proposals in it is neither adopted, initialled nor signed', () => {
    const signing = new Signing();
    for (const who of SIDES) signing.powers(who, 'adopt', 'authenticate');
    signing.table.propose('p2', signing.table.b, 'It lasts 72 hours.');
    expect(signing.refused('p1', 'adopt')).toBe('text.still-open');
    expect(signing.refused('p1', 'initial')).toBe('text.still-open');
    const bracketed = new TextTable();
    const segs: Segment[] = [...plain('It lasts '), { t: 'placeholder', label: 'X days' }];
    bracketed.do('m1', 'text.add', { nodes: [{ kind: 'recital', words: worded({ en: segs }) }] });
    const other = new Signing({ text: bracketed.text }, bracketed);
    expect(other.refused('m1', 'signed-in-ink', other.ink())).toBe('text.still-open');
  });

  it('IN3 nobody holds up with proposals what others sign, nor the record of what was signed in ink', () => {
    const signing = new Signing({ parties: ['p1'] });
    signing.powers('p1', 'adopt', 'authenticate');
    signing.table.propose('p2', signing.table.b, 'It lasts 72 hours.');
    expect(signing.refused('p1', 'adopt')).toBeUndefined();
    signing.table.propose('p1', signing.table.b, 'It lasts 24 hours.');
    expect(signing.refused('p1', 'adopt')).toBe('text.still-open');
    const ink = signing.ink({ signatories: [{ party: 'p1' }] });
    expect(signing.refused('m1', 'signed-in-ink', ink)).toBeUndefined();
  });

  it('IN12 of an exchange of letters each party signs its own, by itself', () => {
    const signing = new Signing({ form: 'exchange-of-letters', digital: true });
    for (const who of SIDES) signing.powers(who, 'sign');
    const own = { own: true };
    expect(signing.refused('p1', 'sign')).toBe('instrument.own-letter');
    expect(signing.refused('p1', 'sign', own, ['p2'])).toBe('instrument.own-letter');
    expect(signing.refused('m1', 'sign', own)).toBe('instrument.no-powers');
    signing.do('p1', 'sign', own);
    expect(signing.refused('p1', 'sign', own)).toBe('instrument.done-already');
    expect(signing.refused('m1', 'enter-into-force')).toBe('instrument.not-signed');
    signing.do('p2', 'sign', own);
    expect(signing.refused('m1', 'enter-into-force')).toBeUndefined();
  });

  it('IN13 parallel declarations are lodged with a mediator, each signed by itself', () => {
    const form = 'parallel-declarations';
    const { table } = new Signing();
    const example = table.room.exampleOf('instrument.draw-up');
    const body = { ...example, form, text: table.text, depositary: 'p1' };
    expect(table.room.refusal('m1', 'instrument.draw-up', body)?.code).toBe(
      'instrument.mediator-keeps',
    );
    const lodged = new Signing({ form });
    lodged.do('m1', 'signed-in-ink', lodged.ink({ signatories: [{ party: 'p2' }] }));
    expect(signedHash(lodged.table.state, lodged.now)).toBeUndefined();
    lodged.do('m1', 'signed-in-ink', lodged.ink({ signatories: [{ party: 'p1' }] }));
    expect(signedHash(lodged.table.state, lodged.now)).toBe(lodged.hash);
  });

  it('IN14 a mediators’ announcement is signed by nobody: both accept it by adopting, and its keeper announces it', () => {
    const form = 'mediators-announcement';
    const { table } = new Signing();
    const example = table.room.exampleOf('instrument.draw-up');
    expect(
      table.room.refusal('m1', 'instrument.draw-up', { ...example, form, text: table.text })?.code,
    ).toBe('instrument.announced');
    const signing = new Signing({ form, entry: { on: 'adoption' } });
    for (const who of SIDES) signing.powers(who, 'adopt', 'sign');
    expect(signing.refused('m1', 'signed-in-ink', signing.ink())).toBe('instrument.announced');
    signing.do('p1', 'adopt');
    expect(signing.refused('m1', 'enter-into-force')).toBe('instrument.not-signed');
    signing.do('p2', 'adopt');
    expect(signing.refused('p1', 'enter-into-force')).toBe('instrument.not-depositary');
    signing.do('m1', 'enter-into-force');
    expect(signing.now.inForce?.by).toBe(key('m1'));
  });

  it('IN12 agreed minutes are initialled by the heads and enter into force on that being adopted by all', () => {
    const signing = new Signing({ form: 'agreed-minutes', entry: { on: 'adoption' } });
    for (const who of SIDES) {
      signing.powers(who, 'adopt', 'authenticate');
      signing.do(who, 'initial');
      signing.do(who, 'adopt');
    }
    expect(signing.refused('m1', 'enter-into-force')).toBeUndefined();
  });

  it('IN15 annexes and side letters that fewer read are cited by the hash of their text, each once, and nothing else of them is said', () => {
    const side = new Signing({ form: 'side-letter' });
    const cites = [{ form: 'side-letter', hash: side.hash }];
    const main = new Signing({ cites });
    const body = main.table.room.acts.at(-1)?.body as { cites: object[] };
    expect(body.cites).toEqual(cites);
    const again = { ...body, cites: [...cites, ...cites] };
    expect(main.table.room.refusal('m1', 'instrument.draw-up', again)?.code).toBe('act.form');
    const named = { ...body, cites: [{ ...cites[0], title: { en: 'Prisoners' } }] };
    expect(main.table.room.refusal('m1', 'instrument.draw-up', named)?.code).toBe('act.form');
  });

  it('IN16 a signing on paper is recorded though the text was changed before it was', () => {
    const signing = new Signing();
    signing.powers('p1', 'authenticate');
    signing.do('p1', 'initial');
    const { hash, table } = signing;
    table.do('m1', 'text.renumber', { node: table.b, num: '1 bis' });
    const declared = table.room.book.type('instrument.signed-in-ink', 1);
    const asked = (of: string) =>
      declared?.texts?.in({ ...signing.body(), ...signing.ink(), hash: of }, table.state);
    // Whoever admits the act compares these with the text as it stands.
    expect([asked(hash), asked(signing.hash)]).toEqual([
      [],
      [{ text: table.text, hash: signing.hash }],
    ]);
    signing.do('m1', 'signed-in-ink', signing.ink({ hash }));
    expect(signedHash(table.state, signing.now)).toBe(hash);
    expect(table.standing(table.a)?.status).toBe('signed');
    const words = { node: table.a, words: table.text, in: worded({ ur: 'ب' }) };
    table.do('m1', 'text.translate', { on: [words] });
    expect(table.standing(table.a)?.status).toBe('open');
  });

  it('IN4 each step is about the exact text: after another word it is done anew', () => {
    const signing = new Signing();
    signing.powers('p1', 'adopt', 'authenticate');
    const before = signing.hash;
    signing.do('p1', 'adopt');
    expect(signing.refused('p1', 'adopt')).toBe('instrument.done-already');
    signing.table.do('m1', 'text.renumber', { node: signing.table.b, num: '1 bis' });
    expect(signing.hash).not.toBe(before);
    expect(signing.refused('p1', 'adopt')).toBeUndefined();
  });

  it('IN5 only parties of the instrument act on it, and only its keeper records, deposits and declares', () => {
    const signing = new Signing();
    expect(signing.refused('m1', 'adopt')).toBe('instrument.not-party');
    expect(signing.refused('p1', 'adopt', { instrument: NOBODY })).toBe('instrument.unknown');
    expect(signing.refused('p1', 'signed-in-ink', signing.ink())).toBe('instrument.not-depositary');
    expect(signing.refused('p1', 'enter-into-force')).toBe('instrument.not-depositary');
    const copy = (signing.table.room.exampleOf('instrument.certify-copy') as { copy: object }).copy;
    expect(signing.refused('p2', 'certify-copy', { copy })).toBe('instrument.not-depositary');
    expect(signing.refused('m1', 'certify-copy', { copy })).toBe('instrument.not-signed');
    signing.do('m1', 'signed-in-ink', signing.ink());
    expect(signing.refused('m1', 'certify-copy', { copy })).toBeUndefined();
  });

  it('IN6 signed in ink: recorded by the keeper for those named; ad referendum it is full once confirmed', () => {
    const signing = new Signing();
    const signatories = [{ party: 'p1' }, { party: 'p2', adReferendum: true }];
    signing.do('m1', 'signed-in-ink', signing.ink({ signatories }));
    expect(signedHash(signing.table.state, signing.now)).toBeUndefined();
    expect(signing.refused('m1', 'signed-in-ink', signing.ink())).toBe('instrument.done-already');
    expect(signing.refused('p2', 'confirm-signature')).toBe('instrument.no-powers');
    signing.powers('p2', 'sign');
    signing.do('p2', 'confirm-signature');
    expect(signedHash(signing.table.state, signing.now)).toBe(signing.hash);
    expect(signing.refused('p2', 'confirm-signature')).toBe('instrument.done-already');
  });

  it('IN6 digitally only where the parties say so, all on one note', () => {
    const ink = new Signing();
    for (const who of SIDES) ink.powers(who, 'sign');
    expect(ink.refused('p1', 'sign', {}, ['p2'])).toBe('instrument.ink-only');
    const digital = new Signing({ digital: true });
    for (const who of SIDES) digital.powers(who, 'sign');
    expect(digital.refused('p1', 'sign')).toBe('instrument.all-parties');
    expect(digital.refused('p1', 'sign', { own: true }, ['p2'])).toBe('instrument.own-letter');
    digital.do('p1', 'sign', {}, ['p2']);
    expect(signedHash(digital.table.state, digital.now)).toBe(digital.hash);
    expect(digital.now.signed['p2']?.by).toBe(key('p2'));
  });

  it('IN7 in force once what the instrument says of it is met, and then by declaration alone', () => {
    const signing = new Signing({ bound: 'ratification', entry: { on: 'deposits', days: 2 } });
    const { room } = signing.table;
    const since = () => forceSince(signing.table.state, signing.now, room.now);
    signing.do('m1', 'signed-in-ink', signing.ink());
    for (const who of SIDES) signing.powers(who, 'consent-to-be-bound');
    const deposit = (party: string, inOrder = true) =>
      room.act('m1', 'instrument.deposit', { instrument: signing.instrument, party, inOrder });
    for (const who of SIDES) signing.do(who, 'ratify', { how: 'ratified' });
    deposit('p1');
    deposit('p2', false);
    expect(since()).toBeUndefined();
    const last = deposit('p2').admitted;
    expect(signing.refused('m1', 'enter-into-force')).toBe('instrument.not-yet');
    room.now += 2 * 86_400_000;
    expect(since()).toBe(last + 2 * 86_400_000);
    expect(signing.now.inForce).toBeUndefined();
    signing.do('m1', 'enter-into-force');
    expect(signing.now.inForce).toBeDefined();
  });

  it('IN7 what enters into force is what was signed, whatever became of the text since', () => {
    const signing = new Signing();
    const { hash } = signing;
    signing.do('m1', 'signed-in-ink', signing.ink());
    signing.table.do('m1', 'text.renumber', { node: signing.table.b, num: '1 bis' });
    expect(signing.refused('m1', 'enter-into-force')).toBe('instrument.not-signed');
    expect(signing.refused('m1', 'enter-into-force', { hash })).toBeUndefined();
  });

  it('IN6 a party that keeps the instrument cannot make another’s signature full by its own word', () => {
    const signing = new Signing({ depositary: 'p1' });
    signing.do('p1', 'signed-in-ink', signing.ink());
    expect(signedHash(signing.table.state, signing.now)).toBeUndefined();
    signing.powers('p2', 'sign');
    signing.do('p2', 'confirm-signature');
    expect(signedHash(signing.table.state, signing.now)).toBe(signing.hash);
  });

  it('IN7 of one that is signed to be in force at once nothing is ratified', () => {
    const signing = new Signing();
    signing.powers('p1', 'consent-to-be-bound');
    expect(signing.refused('m1', 'enter-into-force')).toBe('instrument.not-signed');
    signing.do('m1', 'signed-in-ink', signing.ink());
    expect(signing.refused('p1', 'ratify', { how: 'ratified' })).toBe(
      'instrument.bound-by-signature',
    );
    signing.do('m1', 'enter-into-force');
    const { room } = signing.table;
    const end = { instrument: signing.instrument, under: { en: 'Article 28.' } };
    const code = (how: string, others: string[]) =>
      room.refusal('p1', 'instrument.end', { ...end, how }, { with: others })?.code;
    expect(code('suspended', [])).toBe('instrument.all-parties');
    expect(code('resumed', ['p2'])).toBe('instrument.done-already');
    room.act('p1', 'instrument.end', { ...end, how: 'suspended' }, { with: ['p2'] });
    room.act('p1', 'instrument.end', { ...end, how: 'resumed' }, { with: ['p2'] });
    room.act('p1', 'instrument.end', { ...end, how: 'terminated' }, { with: ['p2'] });
    expect(code('suspended', ['p2'])).toBe('instrument.ended');
  });
});
