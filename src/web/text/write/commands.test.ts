import fc from 'fast-check';
import { Fragment } from 'prosemirror-model';
import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { faultOf, plain, printed, type Segment } from '#core/text/segments.ts';
import { segmentsOf } from '../../../../test/support/texts.ts';
import {
  addAlternative,
  addBlank,
  addNote,
  addNoText,
  bracket,
  describe,
  insert,
  leave,
  renamed,
  unbracket,
} from './commands.ts';
import { erase, newLine, step } from './keys.ts';
import { docOf, nodesOf, schema, segsOf } from './model.ts';
import { near, whereIs } from './spans.ts';
import { limitOf } from './limit.ts';
import { cleaned, plainText, taken, troubleIn } from './taking-in.ts';

/** Somebody who writes: the caret at the end of some words, and what is done one after the other. */
class Writer {
  state: EditorState;

  constructor(segs: readonly Segment[]) {
    const doc = docOf(segs);
    this.state = EditorState.create({ doc, selection: near(doc, doc.content.size - 1, -1) });
  }

  do(command: Command): boolean {
    return command(this.state, (tr) => {
      this.state = this.state.apply(tr);
      this.state.doc.check();
    });
  }

  write(text: string): this {
    insert(this.state, Fragment.from(schema.text(text)), (tr) => {
      this.state = this.state.apply(tr);
    });
    return this;
  }

  /** Selects these words of a paragraph that has nothing but words. */
  select(words: string): this {
    const from = this.state.doc.textContent.indexOf(words) + 1;
    return this.selectAt(from, from + words.length);
  }

  selectAt(from: number, to: number): this {
    const { doc } = this.state;
    this.state = this.state.apply(
      this.state.tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))),
    );
    return this;
  }

  get segs(): Segment[] {
    return segsOf(this.state.doc);
  }

  get printed(): string {
    return printed(this.segs);
  }
}

test('TX5.1 a bracket about words keeps them, to be kept or deleted, and the caret is behind them in it', () => {
  const one = new Writer(plain('The truce lasts 48 hours.')).select('48');
  one.do(bracket);
  expect(one.segs).toEqual([
    { t: 'text', v: 'The truce lasts ' },
    { t: 'group', id: 'g1', alts: [{ id: 'a1', segs: plain('48') }] },
    { t: 'text', v: ' hours.' },
  ]);
  one.write(' or 50');
  expect(one.printed).toBe('The truce lasts [48 or 50] hours.');
});

test('TX5.1 an alternative stands beside, and after a bracket has been left another one still joins it', () => {
  const one = new Writer(plain('shall open')).select('shall');
  one.do(bracket);
  one.do(addAlternative);
  one.write('should');
  expect(one.printed).toBe('[shall][should] open');
  one.do(leave);
  one.do(addAlternative);
  one.write('may');
  expect(one.printed).toBe('[shall][should][may] open');
  expect(one.do(leave)).toBe(true);
  expect(one.do(leave)).toBe(false);
  one.write(' in time');
  expect(one.printed).toBe('[shall][should][may] in time open');
});

test('TX5.1 no text is an alternative, once', () => {
  const one = new Writer(plain('every day')).select('every day');
  one.do(addNoText);
  expect(one.segs).toEqual([
    {
      t: 'group',
      id: 'g1',
      alts: [
        { id: 'a1', segs: plain('every day') },
        { id: 'a2', segs: [] },
      ],
    },
  ]);
  expect(one.do(addNoText)).toBe(false);
  expect(new Writer([]).do(addNoText)).toBe(false);
});

test('TX5.1 blanks and notes stand where the caret is; no note stands in a note, and one without words is none', () => {
  const one = new Writer(plain('within  of signature')).select('within ');
  one.selectAt(8, 8);
  one.do(addBlank('X days'));
  expect(one.printed).toBe('within [X days] of signature');
  one.do(addNote('p1', true));
  expect(one.segs.some((seg) => seg.t === 'note')).toBe(false);
  expect(one.do(addNote(null, false))).toBe(false);
  one.write('Pending instructions.');
  expect(one.segs.find((seg) => seg.t === 'note')).toEqual({
    t: 'note',
    by: 'p1',
    reserves: true,
    segs: plain('Pending instructions.'),
  });
});

test('TX5.1 a bracket says why it is there, and goes again with its words or those of one alternative kept', () => {
  const one = new Writer(plain('48')).select('48');
  one.do(bracket);
  one.do(describe({ reason: 'tactical' }));
  one.do(describe({ issue: 'i1' }));
  expect(one.segs[0]).toMatchObject({ t: 'group', reason: 'tactical', issue: 'i1' });
  one.do(addAlternative);
  one.write('72');
  one.do(unbracket);
  expect(one.segs).toEqual(plain('72'));
});

test('TX5.1 what is selected over the edge of a bracket takes the whole of it, and all alternatives the group', () => {
  const segs: Segment[] = [
    { t: 'text', v: 'a ' },
    { t: 'group', id: 'g1', alts: [{ id: 'a1', segs: plain('bc') }] },
    { t: 'text', v: ' d' },
  ];
  // From before the bracket into it.
  const one = new Writer(segs).selectAt(2, 6);
  one.do(erase(-1));
  expect(one.segs).toEqual(plain('a d'));
  const two = new Writer(segs).selectAt(2, 6);
  two.do(bracket);
  expect(two.printed).toBe('a[ [bc]] d');
  const alts = ['x', 'y', 'z'].map((v, n) => ({ id: `a${n + 1}`, segs: plain(v) }));
  const three = new Writer([{ t: 'group', id: 'g1', alts }]);
  // The second and third alternative.
  three.selectAt(6, 9).do(erase(-1));
  expect(three.printed).toBe('[x]');
  expect(three.segs[0]?.t).toBe('group');
  const four = new Writer([{ t: 'group', id: 'g1', alts }]);
  four.selectAt(3, 9).do(erase(-1));
  expect(four.segs).toEqual([]);
});

test('a selection that ends behind the last alternative is of that one', () => {
  const alts = ['x', 'y'].map((v, n) => ({ id: `a${n + 1}`, segs: plain(v) }));
  const one = new Writer([{ t: 'group', id: 'g1', alts }]);
  const { doc } = one.state;
  // In the group, behind its second alternative: where a browser may put the end of a selection.
  const behind = new TextSelection(doc.resolve(3), doc.resolve(8));
  one.state = one.state.apply(one.state.tr.setSelection(behind));
  expect(whereIs(one.state)).toMatchObject({ is: 'alternative', n: 2, of: 2 });
  one.do(unbracket);
  expect(one.segs).toEqual(plain('y'));
});

test('the caret goes over each edge of a bracket in one step, and back the same way', () => {
  const one = new Writer([
    { t: 'text', v: 'a' },
    {
      t: 'group',
      id: 'g1',
      alts: [
        { id: 'a1', segs: plain('b') },
        { id: 'a2', segs: [] },
      ],
    },
    { t: 'placeholder', label: 'X' },
  ]);
  const places: number[] = [];
  one.selectAt(2, 2);
  for (let n = 0; n < 8; n += 1) {
    places.push(one.state.selection.head);
    // In the midst of words the browser goes on by a letter.
    if (!one.do(step(1))) one.selectAt(one.state.selection.head + 1, one.state.selection.head + 1);
  }
  expect(places.slice(0, 6)).toEqual([2, 4, 5, 7, 9, 10]);
  const back: number[] = [];
  one.selectAt(10, 10);
  for (let n = 0; n < 6; n += 1) {
    back.push(one.state.selection.head);
    if (!one.do(step(-1))) one.selectAt(one.state.selection.head - 1, one.state.selection.head - 1);
  }
  expect(back).toEqual([10, 9, 7, 5, 4, 2]);
});

test('Backspace takes letters, then an empty bracket, and never a bracket with its last letter', () => {
  const one = new Writer(plain('ab')).select('b');
  one.do(bracket);
  one.do(erase(-1));
  expect(one.segs).toEqual([
    { t: 'text', v: 'a' },
    { t: 'group', id: 'g1', alts: [{ id: 'a1', segs: [] }] },
  ]);
  one.do(erase(-1));
  expect(one.segs).toEqual(plain('a'));
  const urdu = new Writer(plain('پ\u0650'));
  urdu.do(erase(-1));
  expect(urdu.segs).toEqual(plain('پ'));
  const line = new Writer(plain('a b'));
  line.do(newLine);
  line.write('cd ef');
  line.do(erase(-1, 'word'));
  expect(line.segs).toEqual(plain('a b\ncd '));
});

test('TX5.1 whatever is done to words, they stay words in their one form', () => {
  const acts: readonly Command[] = [
    bracket,
    addAlternative,
    addNoText,
    addBlank('X days'),
    addNote('p1', true),
    addNote(null, false),
    describe({ reason: 'linked' }),
    leave,
    unbracket,
    step(1),
    step(-1),
    erase(1),
    erase(-1),
    erase(1, 'word'),
    newLine,
  ];
  const deed = fc.record({
    act: fc.nat(acts.length - 1),
    from: fc.nat(400),
    length: fc.constantFrom(0, 0, 1, 3, 40),
    moves: fc.boolean(),
  });
  fc.assert(
    fc.property(segmentsOf('en', 2), fc.array(deed, { maxLength: 12 }), (segs, deeds) => {
      const one = new Writer(segs);
      for (const { act, from, length, moves } of deeds) {
        const { size } = one.state.doc.content;
        if (moves) one.selectAt(Math.min(from, size), Math.min(from + length, size));
        one.do(acts[act] as Command);
        one.write('w');
      }
      if (limitOf(one.state.doc)) return;
      expect(faultOf(one.segs)).toBeUndefined();
      expect(docOf(one.segs).content.size).toBeLessThanOrEqual(one.state.doc.content.size);
    }),
    { numRuns: 200 },
  );
});

test('TX9.6 pasted words are plain: brackets in them become groups with ids of their own, and stances stay words', () => {
  const segs = taken('The Parties [US propose: shall][should] act within [X days].');
  expect(printed(segs)).toBe('The Parties [US propose: shall][should] act within [X days].');
  const one = new Writer([{ t: 'group', id: 'g1', alts: [{ id: 'a1', segs: plain('x') }] }]);
  const nodes = renamed(one.state.doc, nodesOf(taken('[a][[b] c]')));
  one.do(leave);
  insert(one.state, Fragment.from(nodes), (tr) => {
    one.state = one.state.apply(tr);
  });
  expect(one.printed).toBe('[x][a][[b] c]');
  expect(faultOf(one.segs)).toBeUndefined();
  expect(plainText('one\r\ntwo\r\n')).toBe('one\ntwo');
});

test('TX5.1 TX9.6 characters that no text holds, letters of another alphabet and brackets without a partner are not pasted', () => {
  expect(troubleIn('open\u202e daily', 'en')).toEqual({ is: 'direction' });
  expect(troubleIn('a\u0000', 'en')).toEqual({ is: 'control' });
  expect(troubleIn('\ud800', 'en')).toEqual({ is: 'surrogate' });
  expect(troubleIn('كميشن', 'ur')).toEqual({ is: 'letters', said: ['ك (U+0643)', 'ي (U+064A)'] });
  expect(troubleIn('کمیشن', 'ur')).toBeUndefined();
  expect(troubleIn('[shall', 'en')).toEqual({ is: 'brackets' });
  expect(cleaned('\u2067كميشن ٤٨\u2069', 'ur')).toBe('کمیشن ۴۸');
  expect(cleaned('كميشن ۴۸', 'ar')).toBe('كميشن ٤٨');
});

test('TX5.1 words beyond the limits of a paragraph are not taken', () => {
  expect(limitOf(docOf(plain('a'.repeat(40_000))))).toBeUndefined();
  expect(limitOf(docOf(plain('a'.repeat(40_001))))).toEqual({ is: 'too-large' });
  const deep = (n: number): Segment[] =>
    n === 0 ? plain('x') : [{ t: 'group', id: `g${n}`, alts: [{ id: 'a1', segs: deep(n - 1) }] }];
  expect(limitOf(docOf(deep(7)))).toBeUndefined();
  expect(limitOf(docOf(deep(8)))).toEqual({ is: 'too-deep' });
});
