import { describe, expect, it } from 'vitest';
import { draftOf } from '../views/text-draft.ts';
import { textsAt } from '../views/texts.ts';
import { printed } from './segments.ts';
import type { Segment } from './segments.ts';
import { plain } from './segments.ts';
import { openParagraphs } from './whole.ts';
import type { Role } from '../state.ts';
import { key, NOBODY, TestRoom, vkey } from '../test-room.ts';
import { hashed, TextTable, worded } from '../../../test/support/text-table.ts';

/** What a hostile side, pen or keeper would try with texts. */

const iso = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z/, 'Z');

/** A paragraph that both sides agreed to in English and Urdu, by people with powers. */
function conformed(): TextTable {
  const table = new TextTable();
  for (const who of ['p1', 'p2']) {
    table.powers(who);
    const consent = table.consent(who, table.a, undefined, 'definitive');
    table.do(who, 'text.conform', { on: [{ consent, hashes: { ur: hashed('الف') } }] });
  }
  return table;
}

describe('what a hostile side would try with texts', () => {
  it('TX3.5 after an edit, words of another translation are not those that were agreed to', () => {
    const table = conformed();
    const edited = worded({ ur: 'الفؔ' });
    const until = iso(table.room.now + 86_400_000);
    const edit = table.do('m1', 'text.edit', {
      on: [{ node: table.a, base: table.text, words: edited }],
      until,
    });
    table.room.now += 86_400_000;
    table.do('m1', 'text.edit-enter', { edit });
    expect(table.standing(table.a)?.status).toBe('conformed');
    table.do('m1', 'text.translate', {
      on: [{ node: table.a, words: table.text, in: worded({ ur: 'ب' }) }],
    });
    expect(table.standing(table.a)?.status).toBe('agreed');
  });

  it('TX3.5 conforming counts for nothing beyond powers, and nothing under a key that was in other hands', () => {
    const table = new TextTable();
    for (const who of ['p1', 'p2']) table.powers(who);
    const [one, two] = ['p1', 'p2'].map((who) =>
      table.consent(who, table.a, undefined, 'definitive'),
    );
    const conform = (who: string, consent: string | undefined) =>
      table.do(who, 'text.conform', { on: [{ consent, hashes: { ur: hashed('الف') } }] });
    conform('p2', two);
    conform('p1/k2', one);
    expect(table.standing(table.a)?.status).toBe('agreed');
    conform('p1', one);
    expect(table.standing(table.a)?.status).toBe('conformed');
  });

  it('AU4.4 nobody without powers puts other words in the place of an agreement that is firm', () => {
    const table = new TextTable();
    table.powers('p1');
    table.consent('p1', table.a, undefined, 'definitive');
    const proposal = table.propose('p1/k2', table.a, 'The Parties cease all fire.');
    const body = table.consenting(table.a, proposal);
    expect(table.room.refusal('p1/k2', 'text.consent', body)?.code).toBe('consent.awaits-powers');
    expect(table.room.refusal('p1', 'text.consent', body)).toBeUndefined();
  });

  it('TX3.3 a side that agrees anew does not close what another opened, and the pen cannot settle over it', () => {
    const table = new TextTable();
    const mine = table.consent('p1', table.a);
    table.consent('p2', table.a);
    const proposal = table.propose('p2', table.a, 'The Parties cease all fire.');
    table.about('p1', 'not-confirm', mine, hashed('The Parties cease fire.'));
    table.consent('p1', table.a);
    expect(table.standing(table.a)).toMatchObject({ status: 'bracketed', reopened: [proposal] });
    expect(table.refused('m1', 'text.settle', { on: table.consenting(table.a).on })?.code).toBe(
      'text.not-agreed',
    );
  });

  it('TX3.9 splitting and merging leave no paragraph without words', () => {
    const table = new TextTable();
    const base = table.text;
    const none = worded({ en: [] });
    const split = { node: table.a, base, words: [none, none] };
    expect(table.refused('m1', 'text.split', split)?.code).toBe('text.no-working-words');
    const nodes = [table.b, table.c].map((node) => ({ node, base }));
    expect(table.refused('m1', 'text.merge', { nodes, words: none })?.code).toBe(
      'text.no-working-words',
    );
  });

  it('TX10.1 an edit is given an hour, takes out no words, and is shown against the words that it changes', () => {
    const table = new TextTable();
    const edit = (said: string, until: number) => ({
      on: [{ node: table.b, base: table.text, words: worded({ en: said }) }],
      until: iso(until),
    });
    const { now } = table.room;
    expect(table.refused('m1', 'text.edit', edit('It lasts 49 hours.', now + 60_000))?.code).toBe(
      'text.edit-time',
    );
    const emptied = {
      ...edit('x', now + 3_600_000),
      on: [{ node: table.b, base: table.text, words: worded({ en: [] }) }],
    };
    expect(table.refused('m1', 'text.edit', emptied)?.code).toBe('text.bracketed');
    const first = table.do('m1', 'text.edit', edit('It lasts forty-eight hours.', now + 3_700_000));
    const second = table.do('m1', 'text.edit', edit('It lasts 48 h.', now + 3_700_000));
    table.room.now += 3_800_000;
    table.do('m1', 'text.edit-enter', { edit: first });
    expect(table.refused('m1', 'text.edit-enter', { edit: second })?.code).toBe(
      'text.base-unknown',
    );
  });

  it('TX11.2 while the sides are asked nothing about the text is changed by any act', () => {
    const table = new TextTable({ tier: 'one-text' });
    table.do('m1', 'text.ask', { hash: hashed('x') });
    const { a, b, c, text: base } = table;
    const acts: [string, object][] = [
      ['text.add', { nodes: [{ kind: 'paragraph' }], in: table.article }],
      ['text.move', { node: a, in: table.article, after: c }],
      ['text.renumber', { node: a, num: '2 bis' }],
      ['text.split', { node: a, base, words: [worded({ en: 'x' }), worded({ en: 'y' })] }],
      [
        'text.merge',
        {
          nodes: [
            { node: b, base },
            { node: c, base },
          ],
          words: worded({ en: 'x' }),
        },
      ],
      ['text.translate', { on: [{ node: a, words: base, in: worded({ ur: 'x' }) }] }],
    ];
    for (const [type, body] of acts)
      expect([type, table.refused('m1', type, body)?.code]).toEqual([type, 'text.asked']);
  });

  it('TX5.1 ids of paragraphs are given once, though the paragraph is gone', () => {
    const table = new TextTable();
    const first = table.do('m1', 'text.add', {
      nodes: [{ kind: 'paragraph' }, { kind: 'paragraph' }],
    });
    table.do('m1', 'text.remove', { node: `${first.slice(0, 16)}.1` });
    const twin = table.room.compose('m1', 'text.add', {
      text: table.text,
      nodes: [{ kind: 'paragraph' }],
    });
    const same = { ...twin, id: `${first.slice(0, 16)}${'0'.repeat(48)}` };
    expect(table.room.book.decide(table.room.state, same)?.code).toBe('text.id-taken');
  });

  it('TX2.30 a proposal that fills a paragraph takes no other’s place in the brackets', () => {
    const table = new TextTable();
    table.propose('p2', table.b, 'It lasts 72 hours.');
    table.propose('p1', table.b, 'x'.repeat(39_990));
    const view = textsAt(table.room.acts, table.room.acts.length, { book: table.room.book });
    const segs = draftOf(view, table.text)?.nodes[0]?.children[1]?.words.en?.segs ?? [];
    expect(printed(segs)).toContain('[72]');
  });

  it('TX5.6 words do not say how others stand', () => {
    const table = new TextTable();
    const segs: Segment[] = [
      {
        t: 'group',
        id: 'g1',
        alts: [{ id: 'a', by: [{ by: 'p2', verb: 'support' }], segs: plain('48') }],
      },
    ];
    expect(table.refused('p1', 'text.propose', table.proposal(table.b, segs))?.code).toBe(
      'text.stance-of-others',
    );
  });

  it('TX3.4 what is open inside a note is open', () => {
    const table = new TextTable();
    const note: Segment = { t: 'note', segs: [{ t: 'placeholder', label: 'X days' }] };
    const proposal = table.propose('p1', table.b, [...plain('It lasts 72 hours.'), note]);
    expect(table.refused('p2', 'text.consent', table.consenting(table.b, proposal))?.code).toBe(
      'text.bracketed',
    );
  });

  it('TX7.8 a side leaves settled words and other sides’ languages alone', () => {
    const table = new TextTable();
    const proposal = table.propose('p1', table.b, 'It lasts 72 hours.');
    const ur = { on: [{ node: table.b, words: proposal, in: worded({ ur: 'ب' }) }] };
    table.do('p1', 'text.translate', ur);
    expect(table.refused('m1', 'text.translate', ur)?.code).toBe('proposal.not-own');
    for (const who of ['p1', 'p2']) table.consent(who, table.b, proposal);
    table.do('m1', 'text.settle', { on: table.consenting(table.b, proposal).on });
    expect(table.refused('p1', 'text.translate', ur)?.code).toBe('text.not-pen');
  });

  it('TX10.4 agreed words are not edited within an hour of the night: heads have a day, however late a side agreed', () => {
    const table = new TextTable();
    const edit = (hours: number) => ({
      on: [{ node: table.b, base: table.text, words: worded({ en: 'It lasts 84 hours.' }) }],
      until: iso(table.room.now + hours * 3_600_000 + 1000),
    });
    const early = table.do('m1', 'text.edit', edit(1));
    table.consent('p1', table.b);
    table.room.now += 2 * 3_600_000;
    expect(table.refused('m1', 'text.edit-enter', { edit: early })?.code).toBe('edit.early');
    expect(table.refused('m1', 'text.edit', edit(2))?.code).toBe('text.edit-time');
    expect(table.refused('m1', 'text.edit', edit(24))).toBeUndefined();
    table.room.now += 23 * 3_600_000;
    expect(table.refused('m1', 'text.edit-enter', { edit: early })).toBeUndefined();
  });

  it('TX5.24 a side says in what it tables and adds of nobody else how they stand; a mediator compiles what was said', () => {
    const table = new TextTable();
    const alts = [{ id: 'a', by: [{ by: 'p2', verb: 'propose' as const }], segs: plain('48') }];
    const words = worded({ en: [{ t: 'group', id: 'g1', alts }] });
    const body = (pen: string) => ({
      ...table.room.exampleOf('text.table'),
      pen,
      nodes: [{ kind: 'paragraph', words }],
    });
    expect(table.room.refusal('p1', 'text.table', body('p1'))?.code).toBe('text.stance-of-others');
    expect(table.room.refusal('p2', 'text.table', body('p1'))).toBeUndefined();
    expect(table.room.refusal('m1', 'text.table', body('m1'))).toBeUndefined();
    const nodes = [{ kind: 'paragraph', words: worded({ en: 'It lasts 48 hours.' }) }];
    const text = table.room.act('p1', 'text.table', { ...body('p1'), nodes }).id;
    const node = `${text.slice(0, 16)}.1`;
    const acts: [string, object][] = [
      ['text.add', { nodes: [{ kind: 'paragraph', words }] }],
      ['text.split', { node, base: text, words: [words, words] }],
      ['text.edit', { on: [{ node, base: text, words }], until: iso(table.room.now + 7_200_000) }],
    ];
    for (const [type, more] of acts)
      expect([type, table.room.refusal('p1', type, { text, ...more })?.code]).toEqual([
        type,
        'text.stance-of-others',
      ]);
  });

  it('TX1.7 nobody fills a paragraph with proposals', () => {
    const table = new TextTable();
    const other = (n: number) => table.proposal(table.b, `It lasts ${n} hours.`);
    const ids = Array.from({ length: 8 }, (_, n) => table.do('p1', 'text.propose', other(n)));
    expect(table.refused('p1', 'text.propose', other(9))?.code).toBe('text.too-many-proposals');
    expect(table.refused('p2', 'text.propose', other(9))).toBeUndefined();
    table.do('p1', 'text.take-back', { proposal: ids[0], nodes: [table.b] });
    expect(table.refused('p1', 'text.propose', other(9))).toBeUndefined();
  });

  it('TX3.12 a side that left the room holds nothing up by what it proposed', () => {
    const table = new TextTable();
    const { room } = table;
    const head = { key: vkey('p3/k1') };
    const change = { what: 'add-party', party: 'p3', role: 'party', head: head.key };
    const agreed = (what: object) => {
      const proposal = room.act('m1', 'room.propose-change', { change: what }).id;
      for (const who of ['p1', 'p2'])
        if (room.refusal(who, 'room.accept-change', { proposal }) === undefined)
          room.act(who, 'room.accept-change', { proposal });
    };
    agreed(change);
    room.act('p3', 'room.accept', { opening: room.state?.opening });
    for (const who of ['p1', 'p2', 'p3']) table.consent(who, table.b);
    const proposal = table.propose('p3', table.b, 'It lasts for ever.');
    expect(table.standing(table.b)).toMatchObject({ reopened: [proposal] });
    expect(openParagraphs(table.state, table.text)).toEqual([table.b]);
    agreed({ what: 'remove-party', party: 'p3' });
    expect(table.standing(table.b)).toMatchObject({ status: 'agreed-ad-referendum', reopened: [] });
    expect(openParagraphs(table.state, table.text)).toEqual([]);
    table.do('m1', 'text.settle', { on: table.consenting(table.b).on });
    expect(Object.keys(table.node(table.b)?.wordings ?? {})).toHaveLength(1);
  });

  it('TX3.13 no whole words are put in front of agreed ones as a number', () => {
    const table = new TextTable();
    const code = (num: string) =>
      table.refused('m1', 'text.renumber', { node: table.b, num })?.code;
    for (const num of ['2 bis', '3.x', '(iv)', 'IV.', 'A', '12 quinquies', '۳', '2 مکرر', '4(b)'])
      expect([num, code(num)]).toEqual([num, undefined]);
    for (const num of [
      'It is false that',
      'not',
      '2 never',
      'No. 2',
      'ہرگز نہیں',
      '2: not',
      'n o t',
    ])
      expect([num, code(num)]).toEqual([num, 'act.form']);
  });

  it('TX11.7 what every side said yes to the pen does not change afterwards', () => {
    const table = new TextTable({ tier: 'one-text' });
    const ask = table.do('m1', 'text.ask', { hash: hashed('x') });
    const rests = ['A', 'B'].map((c) => `${c.repeat(43)}=`);
    const outcome = { text: table.text, ask, unanimous: true };
    table.room.act('m1', 'text.outcome', outcome, { rests });
    const { a, b, text: base } = table;
    const acts: [string, object][] = [
      ['text.redraft', { on: [{ node: a, base, words: worded({ en: 'Other words.' }) }] }],
      ['text.add', { nodes: [{ kind: 'paragraph' }], in: table.article }],
      ['text.move', { node: a, in: table.article, after: b }],
      ['text.renumber', { node: a, num: '2 bis' }],
      ['text.split', { node: a, base, words: [worded({ en: 'x' }), worded({ en: 'y' })] }],
    ];
    for (const [type, body] of acts)
      expect([type, table.refused('m1', type, body)?.code]).toEqual([type, 'text.unanimous']);
    const urdu = { on: [{ node: b, words: base, in: worded({ ur: 'ب' }) }] };
    expect(table.refused('m1', 'text.translate', urdu)).toBeUndefined();
    const edit = {
      on: [{ node: b, base, words: worded({ en: 'It lasts 84 hours.' }) }],
      until: iso(table.room.now + 7_200_000),
    };
    expect(table.refused('m1', 'text.edit', edit)?.code).toBe('text.edit-time');
  });

  it('TX11.8 nobody answers where another side reads it, or where nothing is sealed', () => {
    const code = (parties: Record<string, Role>, sealed: boolean, accept?: string[]) => {
      const body = { setting: 'shuttle', sealed };
      const room = TestRoom.open({
        rules: 3,
        parties,
        sealed,
        body,
        ...(accept ? { accept } : {}),
      });
      const answer = { ask: NOBODY, hash: hashed('x'), yes: true };
      return room.refusal('p1', 'text.answer', answer, { sealed })?.code;
    };
    const alone = { m1: 'mediator', p1: 'party' } as const;
    expect(code(alone, true)).toBeUndefined();
    expect(code(alone, false)).toBe('text.answer-elsewhere');
    expect(code({ ...alone, p2: 'party' }, true)).toBe('text.answer-elsewhere');
    expect(code({ ...alone, p2: 'party' }, true, ['p1'])).toBe('text.answer-elsewhere');
  });

  it('IN11.1 the pen ends no initials with words that are no others, or in a language that is a courtesy', () => {
    const table = new TextTable();
    const { room } = table;
    const drawn = { ...room.exampleOf('instrument.draw-up'), text: table.text };
    const instrument = room.act('m1', 'instrument.draw-up', drawn).id;
    const on = [
      {
        node: table.a,
        words: table.text,
        hashes: table.node(table.a)?.wordings[table.text]?.hashes,
      },
    ];
    for (const who of ['p1', 'p2']) {
      const powers = { ...room.exampleOf('powers.notify'), key: key(who), acts: ['authenticate'] };
      room.act(who, 'powers.notify', powers);
      room.act(who, 'instrument.initial-paragraphs', { instrument, on });
    }
    const translate = (said: Parameters<typeof worded>[0]) =>
      table.do('m1', 'text.translate', {
        on: [{ node: table.a, words: table.text, in: worded(said) }],
      });
    translate({ ur: 'الف' });
    translate({ fr: 'Les Parties cessent le feu.' });
    expect(table.standing(table.a)?.status).toBe('initialled');
    translate({ ur: 'ب' });
    expect(table.standing(table.a)?.status).toBe('open');
  });
});
