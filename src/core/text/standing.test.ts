import { describe, expect, it } from 'vitest';
import { consentStanding } from '../consent-standing.ts';
import { BRACKETED, hashed, TextTable, worded } from '../../../test/support/text-table.ts';

describe('status, derived from consents to exact words', () => {
  it('TX3.1 agreed ad referendum when every side agreed to the same words, agreed when all of it is firm', () => {
    const table = new TextTable();
    table.powers('p1');
    table.powers('p2');
    const one = table.consent('p1', table.a);
    expect(table.standing(table.a)?.status).toBe('open');
    table.consent('p2', table.a, undefined, 'definitive');
    expect(table.standing(table.a)).toMatchObject({
      status: 'agreed-ad-referendum',
      words: table.text,
    });
    table.about('p1', 'confirm', one, hashed('The Parties cease fire.'));
    expect(table.standing(table.a)?.status).toBe('agreed');
  });

  it('TX3.2 sides that agree to different words agree to nothing', () => {
    const table = new TextTable();
    const proposal = table.propose('p1', table.b, 'It lasts 72 hours.');
    table.consent('p1', table.b, proposal);
    table.consent('p2', table.b);
    expect(table.standing(table.b)).toMatchObject({ status: 'bracketed' });
    expect(table.standing(table.b)?.words).toBeUndefined();
    table.consent('p2', table.b, proposal);
    expect(table.standing(table.b)).toMatchObject({
      status: 'agreed-ad-referendum',
      words: proposal,
    });
  });

  it('TX3.3 words tabled after every side agreed reopen the paragraph and say by which act; taken back, the agreement stands again', () => {
    const table = new TextTable();
    const consents = ['p1', 'p2'].map((who) => table.consent(who, table.a));
    const proposal = table.propose('p2', table.a, 'The Parties cease all fire.');
    expect(table.standing(table.a)).toMatchObject({
      status: 'bracketed',
      reopened: [proposal],
      words: table.text,
    });
    expect(table.refused('m1', 'text.settle', { on: table.consenting(table.a).on })?.code).toBe(
      'text.not-agreed',
    );
    table.do('p2', 'text.take-back', { proposal, nodes: [table.a] });
    expect(table.standing(table.a)).toMatchObject({ status: 'agreed-ad-referendum', reopened: [] });
    for (const id of consents) expect(consentStanding(table.state, id)).toBe('ad-referendum');
  });

  it('TX3.4 a consent to another hash, to bracketed words or to words that are gone is refused, and nothing changes', () => {
    const table = new TextTable();
    const open = table.propose('p1', table.b, BRACKETED);
    const gone = table.propose('p2', table.b, 'It lasts a week.');
    const late = table.consenting(table.b, gone);
    table.do('p2', 'text.take-back', { proposal: gone, nodes: [table.b] });
    const before = JSON.stringify(table.state);
    const code = (body: object) => table.refused('p1', 'text.consent', body)?.code;
    const { on, ...rest } = table.consenting(table.a);
    expect(code({ ...rest, on: [{ ...on[0], hashes: { en: hashed('x') } }] })).toBe(
      'text.other-words',
    );
    expect(code({ ...rest, on: [{ ...on[0], hashes: { ur: hashed('الف') } }] })).toBe(
      'text.no-working-words',
    );
    expect(code(table.consenting(table.b, open))).toBe('text.bracketed');
    expect(code(late)).toBe('text.words-gone');
    // All of a set, or none of it.
    expect(code({ ...rest, on: [...on, ...table.consenting(table.b, open).on] })).toBe(
      'text.bracketed',
    );
    expect(JSON.stringify(table.state)).toBe(before);
  });

  it('TX3.14 agreed in principle when every side has said so, whatever is proposed; agreement to words takes its place', () => {
    const table = new TextTable();
    const say = (who: string, more: object = {}) =>
      table.do(who, 'text.agree-in-principle', { nodes: [table.b], ...more });
    const code = (who: string, more: object = {}) =>
      table.refused(who, 'text.agree-in-principle', { nodes: [table.b], ...more })?.code;
    expect(code('p1', { back: true })).toBe('text.principle-already');
    say('p1');
    expect(code('p1')).toBe('text.principle-already');
    expect(table.standing(table.b)?.status).toBe('open');
    say('p2');
    table.propose('p1', table.b, 'It lasts 72 hours.');
    expect(table.standing(table.b)?.status).toBe('agreed-in-principle');
    say('p1', { back: true });
    expect(table.standing(table.b)?.status).toBe('bracketed');
    say('p1');
    for (const who of ['p1', 'p2']) table.consent(who, table.b);
    expect(table.standing(table.b)?.status).toBe('agreed-ad-referendum');
    const single = new TextTable({ tier: 'one-text' });
    const body = { nodes: [single.b] };
    expect(single.refused('p1', 'text.agree-in-principle', body)?.code).toBe('text.one-text');
  });

  it('TX3.5 conformed when every side agreed in every authentic language; other words in one end that and not the agreement', () => {
    const table = new TextTable();
    for (const who of ['p1', 'p2']) table.powers(who);
    const [one, two] = ['p1', 'p2'].map((who) =>
      table.consent(who, table.a, undefined, 'definitive'),
    );
    const conform = (who: string, consent: string | undefined, ur: string) =>
      table.do(who, 'text.conform', { on: [{ consent, hashes: { ur: hashed(ur) } }] });
    conform('p1', one, 'الف');
    expect(table.standing(table.a)?.status).toBe('agreed');
    expect(
      table.refused('p2', 'text.conform', { on: [{ consent: two, hashes: { ur: hashed('x') } }] })
        ?.code,
    ).toBe('text.other-words');
    expect(
      table.refused('p2', 'text.conform', { on: [{ consent: one, hashes: { ur: hashed('الف') } }] })
        ?.code,
    ).toBe('consent.not-own');
    conform('p2', two, 'الف');
    expect(table.standing(table.a)?.status).toBe('conformed');
    table.do('m1', 'text.translate', {
      on: [{ node: table.a, words: table.text, in: worded({ ur: 'ب' }) }],
    });
    expect(table.standing(table.a)?.status).toBe('agreed');
    expect(
      table.refused('m1', 'text.translate', {
        on: [{ node: table.a, words: table.text, in: worded({ en: 'x' }) }],
      })?.code,
    ).toBe('text.working-words');
    expect(
      table.refused('p1', 'text.translate', {
        on: [{ node: table.a, words: table.text, in: worded({ ur: 'x' }) }],
      })?.code,
    ).toBe('text.not-pen');
  });

  it('AU5.2 of a paragraph not confirmed and withdrawn are kept apart, each for its own paragraph', () => {
    const table = new TextTable();
    table.powers('p1');
    const words = { a: hashed('The Parties cease fire.'), b: hashed('It lasts 48 hours.') };
    const set = table.room.act('p1', 'text.consent', {
      ...table.consenting(table.a),
      on: [...table.consenting(table.a).on, ...table.consenting(table.b).on],
    }).id;
    const [a, b] = [`${set}.1`, `${set}.2`];
    const code = (verb: string, consent: string, hash: string, who = 'p1') =>
      table.refused(who, `text.${verb}`, { on: [{ consent, hash }] })?.code;
    expect(code('withdraw', a, words.a)).toBe('consent.only-declined');
    expect(code('confirm', a, words.b)).toBe('consent.stale');
    expect(code('confirm', a, words.a, 'p2')).toBe('consent.not-own');
    table.about('p1', 'confirm', a, words.a);
    table.about('p1', 'not-confirm', b, words.b);
    expect([a, b].map((id) => consentStanding(table.state, id))).toEqual([
      'confirmed',
      'not-confirmed',
    ]);
    expect(code('not-confirm', a, words.a)).toBe('consent.only-withdrawn');
    table.about('p1', 'withdraw', a, words.a);
    expect(consentStanding(table.state, a)).toBe('withdrawn');
  });

  it('AU7.1 under “nothing is agreed until everything is agreed” a paragraph reads provisional, and falls with the talks', () => {
    const table = new TextTable({ rules: { nothingUntilEverything: true } });
    const id = table.consent('p1', table.a);
    table.consent('p2', table.a);
    expect(table.standing(table.a)).toMatchObject({
      status: 'agreed-ad-referendum',
      provisional: true,
    });
    table.room.act('m1', 'talks.close', { outcome: 'without-agreement' });
    expect(consentStanding(table.state, id)).toBe('fallen');
    expect(table.refused('p1', 'text.consent', table.consenting(table.b))?.code).toBe(
      'talks.closed',
    );
  });
});
