import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partyOf, type Act } from '#core/act.ts';
import { CURRENT_RULES, rules } from '#core/rules.ts';
import { compose } from '#core/text/compose/compose.ts';
import { concordance } from '#core/text/concordance/concordance.ts';
import { BASE } from '#core/text/compose/composition.ts';
import { project } from '#core/text/compose/project.ts';
import { nodesOf, type Draft, type Node } from '#core/text/draft.ts';
import { hashWording } from '#core/text/hashes.ts';
import { numbering } from '#core/text/numbering.ts';
import { applyRedline } from '#core/text/redline/apply.ts';
import { redlineOf } from '#core/text/redline/compare.ts';
import { printed, type Segment } from '#core/text/segments.ts';
import { paragraphStanding } from '#core/text/standing.ts';
import {
  instrumentReading,
  languagesSaid,
  type InstrumentReading,
} from '#core/views/instruments.ts';
import { draftOf } from '#core/views/text-draft.ts';
import { proposals, standingWords, textsAt, type TextsView } from '#core/views/texts.ts';
import type { TalksViews } from '#core/views/talks.ts';
import { exerciseSarn } from '#examples/exercise-sarn/index.ts';
import { TONGUES } from '#examples/exercise-sarn/text/passage.ts';
import { at, load, read, removeFolders, type Reading } from './support/played-sarn.ts';
import { sha256 } from './support/text-table.ts';

/** The ceasefire agreement of the exercise: as three rounds leave it, and as it is then signed. */

interface Circulated {
  name: object;
  at: number;
  draft: Draft;
}

let plenary: Reading;
/** At the end of the third round and of day 21. */
let view: TextsView;
let text: string;
let final: Draft;

beforeAll(async () => {
  const [folder, played] = await load(exerciseSarn);
  plenary = await read(folder, 'plenary', played.rooms.get('plenary') as string);
  view = upTo(at(22, '00:00'));
  text = Object.keys(view.texts)[0] as string;
  final = draftOf(view, text) as Draft;
});

afterAll(removeFolders);

/** The texts as they were at a moment. */
function upTo(moment: number): TextsView {
  const book = rules(CURRENT_RULES) as NonNullable<ReturnType<typeof rules>>;
  const before = plenary.acts.filter(({ admitted }) => admitted < moment).length;
  return textsAt(plenary.acts, before, { book });
}

const acts = (type: string): Act<Record<string, unknown>>[] =>
  plenary.acts.filter((act) => act.type === type) as Act<Record<string, unknown>>[];
const by = (act: Act): string => partyOf(act.by[0] as string);
const standing = (id: string) => view.state && paragraphStanding(view.state, id);

/** Paragraphs by what they are called in print: `27.2`, `12 bis`, `A`, `A.1`; recitals and closing words by their kind. */
function called(draft: Draft): Map<string, Node> {
  const numbers = numbering(draft);
  const found = new Map<string, Node>();
  const walk = (nodes: readonly Node[], within: string): void => {
    for (const node of nodes) {
      const number = numbers.get(node.id)?.replace(/\.$/, '');
      const own = number ?? (node.kind === 'paragraph' ? '1' : node.kind);
      const name = node.kind === 'part' ? `Part ${own}` : within === '' ? own : `${within}.${own}`;
      found.set(found.has(name) ? `${name} (${found.size})` : name, node);
      walk(node.children, node.kind === 'part' ? '' : name);
    }
  };
  walk(draft.nodes, '');
  return found;
}

const paragraph = (name: string): Node => called(final).get(name) as Node;
const english = (node: Node): string => printed(node.words.en?.segs ?? []);

describe('how it comes about', () => {
  test('TX1.1 the chair tables it in English as a joint text, and alone holds the pen', () => {
    expect(
      acts('text.table').map((act) => [by(act), act.body['tier'], act.body['working']]),
    ).toEqual([['m1', 'joint', 'en']]);
    expect(final.authentic).toEqual(['en', 'ur', 'ps']);
    const pen = ['add', 'circulate', 'settle', 'move', 'renumber', 'split', 'merge'];
    for (const type of pen) {
      const all = acts(`text.${type}`);
      expect([type, all.length > 0, new Set(all.map(by))]).toEqual([type, true, new Set(['m1'])]);
    }
    expect(new Set(acts('text.translate').map(by))).toEqual(new Set(['s1']));
  });

  test('TX1 both sides propose alike, and a mediator of each country bridges', () => {
    const proposed = acts('text.propose').map(by);
    expect(proposed.filter((one) => one === 'p1')).toHaveLength(10);
    expect(proposed.filter((one) => one === 'p2')).toHaveLength(10);
    expect(acts('text.bridge').map(by)).toEqual(['m2', 'm1', 'm2', 'm1']);
    const [bridge] = acts('text.bridge');
    expect(bridge?.body['replaces']).toHaveLength(2);
  });

  test('TX4 three revisions are circulated, each at the end of a round, and each follows from the one before by its redline', () => {
    const { versions } = view.texts[text] as { versions: Circulated[] };
    expect(versions.map(({ name }) => name)).toMatchObject([
      { en: 'Rev. 1' },
      { en: 'Rev. 2' },
      { en: 'Rev. 3' },
    ]);
    expect(versions.map((one) => one.at)).toEqual([
      at(3, '17:00'),
      at(13, '17:00'),
      at(19, '16:00'),
    ]);
    for (const [n, { draft: later }] of versions.slice(1).entries()) {
      const { draft: earlier } = versions[n] as Circulated;
      expect(applyRedline(redlineOf(earlier, later), earlier)).toEqual(later);
    }
  });

  test('TX2 at every revision, what a side proposed reads in its own words exactly, and choosing none reads what stands', () => {
    const book = rules(CURRENT_RULES) as NonNullable<ReturnType<typeof rules>>;
    let composed = 0;
    for (const { index } of acts('text.circulate')) {
      const then = textsAt(plenary.acts, index, { book });
      for (const id of Object.keys(then.words)) {
        const base = standingWords(then, id)?.words.en?.segs ?? [];
        const all = proposals(then, id).map(({ act, words }) => ({
          id: act.slice(0, 16),
          segs: words.en?.segs ?? [],
        }));
        if (all.length === 0) continue;
        const made = compose(base, all);
        if (!made.ok) throw new Error(made.fault.message);
        for (const one of all) expect(project(made, one.id)).toEqual(one.segs);
        expect(project(made, BASE)).toEqual(base);
        composed += 1;
      }
    }
    expect(composed).toBeGreaterThanOrEqual(4);
  });
});

describe('what the leaderships say', () => {
  test('AU4 three paragraphs are not confirmed by Brennat’s leadership, two by Kessary’s; all of them are agreed anew', () => {
    const { authority } = plenary.views.talks as TalksViews;
    const rows = authority.performed.filter((one) => one.kind === 'not-confirmed' && one.text);
    expect(rows.filter(({ party }) => party === 'p1')).toHaveLength(3);
    expect(rows.filter(({ party }) => party === 'p2')).toHaveLength(2);
    for (const { target } of rows) expect(standing(target)?.status).toBe('conformed');
  });

  test('AU5 Kessary withdraws one consent after it had confirmed it, and agrees to the same words again', () => {
    const { authority } = plenary.views.talks as TalksViews;
    const rows = authority.performed.filter((one) => one.kind === 'consent-withdrawn' && one.text);
    expect(rows).toMatchObject([
      { party: 'p2', target: paragraph('18.1').id, at: at(16, '16:00') },
    ]);
    const steps = Object.values(authority.agreements).filter(
      ({ party, target }) => party === 'p2' && target === paragraph('18.1').id,
    );
    expect(steps.map((one) => one.steps.map(({ what }) => what))).toEqual([
      ['confirmed', 'withdrawn'],
      ['confirmed'],
    ]);
    expect(new Set(steps.map(({ hash }) => hash)).size).toBe(1);
  });

  test('TX12.2 each side takes back two proposals: in no view, but in the revision that was circulated while they were on the table', () => {
    const back = acts('text.take-back');
    expect(back.map(by).toSorted()).toEqual(['p1', 'p1', 'p2', 'p2']);
    for (const { body } of back)
      for (const id of body['nodes'] as string[])
        expect(view.words[id]?.[body['proposal'] as string]).toBeUndefined();
    const { versions } = view.texts[text] as { versions: Circulated[] };
    const byDay = versions.map(({ draft }) =>
      [...nodesOf(draft.nodes)].some((node) => english(node).includes('upon notice of 24 hours')),
    );
    expect(byDay).toEqual([false, true, false]);
  });

  test('TX3.3 what a side opens for an hour stands as before when it is taken back: the consents are the old ones', () => {
    const book = rules(CURRENT_RULES) as NonNullable<ReturnType<typeof rules>>;
    const hour = plenary.acts.findIndex(({ admitted }) => admitted >= at(17, '12:00'));
    const { state } = textsAt(plenary.acts, hour, { book });
    for (const name of ['5.1.(e)', '6.1.(c)']) {
      const { id } = paragraph(name);
      const then = state && paragraphStanding(state, id);
      expect([then?.status, then?.reopened.length]).toEqual(['bracketed', 1]);
      expect(standing(id)).toMatchObject({ status: 'conformed', reopened: [] });
      expect(standing(id)?.sides).toEqual(then?.sides);
    }
  });
});

describe('how it stands at the end', () => {
  test('TX3 every paragraph is conformed, but for the mill, denunciation, the place of signature, one that differs in Pashto, and the annexes', () => {
    const found: Record<string, string[]> = {};
    for (const [name, { id }] of called(final)) {
      const { status } = standing(id) as { status: string };
      (found[status] ??= []).push(name);
    }
    const annexes = [...called(final).keys()].filter((name) => /^[AB]\b/.test(name));
    expect(annexes).toHaveLength(19);
    const { conformed = [], ...others } = found;
    expect(others).toEqual({
      agreed: ['28.2'],
      bracketed: ['22.3', '29.4', 'closing'],
      'agreed-ad-referendum': annexes,
    });
    expect(conformed).toHaveLength(159);
  });

  test('TX5.4 30 articles, and 12 bis, which changes the number of no other; moved, split and merged paragraphs are counted where they stand', () => {
    const articles = [...nodesOf(final.nodes)].filter(({ kind }) => kind === 'article');
    const numbers = numbering(final);
    expect(articles.map(({ id }) => numbers.get(id))).toEqual([
      ...Array.from({ length: 12 }, (_, n) => String(n + 1)),
      '12 bis',
      ...Array.from({ length: 18 }, (_, n) => String(n + 13)),
    ]);
    expect(english(paragraph('12 bis'))).toBe('Fishing');
    expect(english(paragraph('27.2'))).toContain('duty officer');
    expect(english(paragraph('8.3'))).toContain('have not reached');
    expect(english(paragraph('26.2'))).toContain('72 hours');
    expect(english(paragraph('15.2'))).toContain('The dead shall be respected');
    expect(called(final).has('15.3')).toBe(false);
  });

  test('TX5 brackets are nested three deep on the mill, and each alternative says which side supports it', () => {
    const { segs } = paragraph('22.3').words.en as { segs: Segment[] };
    expect(printed(segs)).toBe(
      '[The Joint Commission may [adopt][propose to the Sides] interim rules for the mill[, with one book [kept by both banks]].]',
    );
    expect(JSON.stringify(segs)).toContain('"by":[{"by":"p1","verb":"support"}]');
    expect(JSON.stringify(segs)).toContain('"by":[{"by":"p2","verb":"support"}]');
    expect(english(paragraph('29.4'))).toContain('[45][30][90] days');
  });

  test('TX7 all words are in three languages, none translated from words that no longer stand, with the same numbers but where they were set to differ', () => {
    const differing: string[] = [];
    for (const [name, { words }] of called(draftOf(view, text, 'standing') as Draft)) {
      const source = hashWording(sha256, words.en?.segs ?? []);
      const numbers = TONGUES.map((tongue) =>
        (printed(words[tongue]?.segs ?? []).match(/\d+/g) ?? []).toSorted().join(' '),
      );
      for (const tongue of TONGUES) {
        expect([name, tongue, words[tongue] !== undefined]).toEqual([name, tongue, true]);
        if (tongue !== 'en') expect([name, words[tongue]?.from?.hash]).toEqual([name, source]);
      }
      if (new Set(numbers).size > 1) differing.push(name);
    }
    expect(differing).toEqual(['28.2']);
  });
});

describe('how it ends', () => {
  const instrument = (): [string, TextsView] => {
    const now = (plenary.views.talks as TalksViews).texts as TextsView;
    return [Object.keys(now.instruments)[0] as string, now];
  };
  const reading = (texts = instrument()[1]): InstrumentReading => {
    const [id] = instrument();
    const found = instrumentReading(texts, id, { hash: sha256, moment: at(28, '00:00') });
    if (!found) throw new Error('not drawn up');
    return found;
  };

  test('IN3 by letter the last brackets fall: a text for signature is circulated in which nothing is open', () => {
    const { versions } = instrument()[1].texts[text] as { versions: Circulated[] };
    expect(versions.at(-1)?.name).toMatchObject({ en: 'Text for signature' });
    expect(reading().open).toBe(0);
    const done = called(versions.at(-1)?.draft as Draft).get('closing') as Node;
    expect(JSON.stringify(done.words)).not.toContain('placeholder');
  });

  test('IN10 the one difference between the languages is laid before both heads, who let the English prevail; nothing is held up by it', () => {
    const draft = draftOf(instrument()[1], text, 'standing') as Draft;
    const found = concordance(draft, { hash: sha256 });
    // The others are of words that a term is spelt with.
    const between = found.filter(({ languages }) => languages.length > 1);
    expect(between.map(({ code, node }) => [code, node])).toEqual([
      ['duration', paragraph('28.2').id],
    ]);
    expect(languagesSaid(reading().row, reading().hash)).toMatchObject([
      { party: 'p1', as: 'prevailing', language: 'en' },
      { party: 'p2', as: 'prevailing', language: 'en' },
    ]);
  });

  test('IN11 both sides initial some paragraphs first, and then the whole', () => {
    const { steps } = reading().row;
    const what = steps.map((step) => step.what);
    expect(what.filter((one) => one === 'initialled-paragraphs')).toHaveLength(4);
    expect(what.lastIndexOf('initialled-paragraphs')).toBeLessThan(what.indexOf('initialled'));
    const { sides } = reading(upTo(at(25, '00:00')));
    expect(sides.map(({ initials }) => initials.have > 0 && initials.have < initials.of)).toEqual([
      true,
      true,
    ]);
    expect(reading().sides.map(({ initials }) => initials.of - initials.have)).toEqual([0, 0]);
  });

  test('IN6 signed in ink, by Kessary ad referendum, which it confirms the day after', () => {
    const before = reading(upTo(at(27, '00:00')));
    expect(before.sides.map(({ signed }) => [signed?.how, signed?.adReferendum])).toEqual([
      ['ink', undefined],
      ['ink', true],
    ]);
    expect(before.signed).toBeUndefined();
    expect(acts('instrument.confirm-signature').map(by)).toEqual(['p2']);
    expect(reading().signed).toBe(reading().hash);
  });

  test('IN7 IN8 approved and deposited by both, it is in force once Tolmar, which keeps it, declares so', () => {
    const before = reading(upTo(at(27, '15:00')));
    expect(before.conditions.filter(({ met }) => !met)).toEqual([
      { is: 'declared', by: 'm2', met: false },
    ]);
    expect(before.force).toBe('ready');
    expect(acts('instrument.enter-into-force').map(by)).toEqual(['m2']);
    expect(reading().force).toBe('in-force');
    expect(reading().row.steps.at(-1)?.what).toBe('certified');
  });

  test('TX3.11 every paragraph of it is signed by both sides', () => {
    const { state } = plenary.replay;
    const worded = [...nodesOf((draftOf(instrument()[1], text) as Draft).nodes)];
    const statuses = worded.map(({ id }) => state && paragraphStanding(state, id)?.status);
    expect(new Set(statuses)).toEqual(new Set(['signed']));
  });
});
