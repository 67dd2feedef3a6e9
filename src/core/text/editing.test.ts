import { describe, expect, it } from 'vitest';
import { consentStanding } from '../consent-standing.ts';
import { NOBODY } from '../test-room.ts';
import { plain } from './segments.ts';
import { hashed, TextTable, worded } from '../../../test/support/text-table.ts';
import { draftOf } from '../views/text-draft.ts';
import { textsAt } from '../views/texts.ts';

const at = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z/, 'Z');

/** An editorial set on one paragraph, open for an hour, or for a day as words that were agreed to need. */
const DAY = 86_400_000;
function set(table: TextTable, node = table.b, time = 3_600_000) {
  const said = 'It lasts forty-eight hours.';
  const base = table.node(node)?.base ?? NOBODY;
  const until = at(table.room.now + time);
  return { on: [{ node, base, words: worded({ en: said }) }], until };
}

describe('editorial sets', () => {
  it('TX10.1 only the pen and the secretariat propose one, with time to object, on words with nothing proposed on them', () => {
    const table = new TextTable();
    const body = set(table);
    expect(table.refused('p1', 'text.edit', body)?.code).toBe('text.not-pen');
    expect(table.refused('m1', 'text.edit', { ...body, until: at(table.room.now) })?.code).toBe(
      'text.edit-time',
    );
    const other = { ...body, on: [{ ...body.on[0], base: NOBODY }] };
    expect(table.refused('m1', 'text.edit', other)?.code).toBe('text.base-unknown');
    const opened = worded({ en: [...plain('It lasts '), { t: 'placeholder', label: 'X' }] });
    expect(
      table.refused('m1', 'text.edit', { ...body, on: [{ ...body.on[0], words: opened }] })?.code,
    ).toBe('text.bracketed');
    table.propose('p1', table.b, 'It lasts 72 hours.');
    expect(table.refused('m1', 'text.edit', set(table))?.code).toBe('text.proposals-open');
  });

  it('TX10.2 a head’s objection keeps it out; nobody but a head objects', () => {
    const table = new TextTable();
    const edit = table.do('m1', 'text.edit', set(table));
    expect(table.refused('p1/k2', 'text.edit-object', { edit })?.code).toBeDefined();
    table.do('p2', 'text.edit-object', { edit });
    table.room.now += 3_600_000;
    expect(table.refused('m1', 'text.edit-enter', { edit })?.code).toBe('edit.objected');
    expect(table.refused('m1', 'text.edit-enter', { edit: NOBODY })?.code).toBe('edit.unknown');
  });

  it('TX10.3 entered after the time, not before: words change, consents carry over, nothing reads reopened', () => {
    const table = new TextTable();
    for (const who of ['p1', 'p2']) table.powers(who);
    const ids = ['p1', 'p2'].map((who) => table.consent(who, table.b, undefined, 'definitive'));
    const edit = table.do('m1', 'text.edit', set(table, table.b, DAY));
    expect(table.refused('m1', 'text.edit-enter', { edit })?.code).toBe('edit.early');
    expect(table.standing(table.b)?.status).toBe('agreed');
    table.room.now += DAY;
    table.do('m1', 'text.edit-enter', { edit });
    expect(table.refused('m1', 'text.edit-enter', { edit })?.code).toBe('edit.entered');
    expect(table.standing(table.b)).toMatchObject({ status: 'agreed', reopened: [] });
    for (const id of ids) expect(consentStanding(table.state, id)).toBe('definitive');
    const view = textsAt(table.room.acts, table.room.acts.length, { book: table.room.book });
    expect(draftOf(view, table.text)?.nodes[0]?.children[1]?.words.en?.segs).toEqual(
      plain('It lasts forty-eight hours.'),
    );
    // The side may still withdraw what it agreed to, under the hash it agreed to.
    table.about('p1', 'withdraw', ids[0] as string, hashed('It lasts 48 hours.'));
    expect(table.standing(table.b)?.status).toBe('open');
  });

  it('TX10.3 what was agreed in another language keeps conforming after an edit of it', () => {
    const table = new TextTable();
    for (const who of ['p1', 'p2']) {
      table.powers(who);
      const consent = table.consent(who, table.a, undefined, 'definitive');
      table.do(who, 'text.conform', { on: [{ consent, hashes: { ur: hashed('الف') } }] });
    }
    const body = set(table, table.a, DAY);
    const words = worded({ en: 'The Parties cease fire.', ur: 'الفؔ' });
    const edit = table.do('m1', 'text.edit', { ...body, on: [{ ...body.on[0], words }] });
    table.room.now += DAY;
    table.do('m1', 'text.edit-enter', { edit });
    expect(table.standing(table.a)?.status).toBe('conformed');
  });
});
