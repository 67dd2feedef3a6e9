import { describe, expect, it } from 'vitest';
import { bindingSentence, reviewNote } from './binding.ts';
import type { ActType } from './declare.ts';
import type { FormOptions } from './form.ts';
import { formOf } from './form.ts';
import { directionOf } from './words.ts';
import { makeNaming } from './namer.ts';
import type { Rulebook } from './rulebook.ts';
import { CURRENT_RULES, rules } from './rules.ts';
import { key } from './test-room.ts';
import * as labels from './views/labels.ts';
import type { SentenceLanguage } from './words.ts';
import { SENTENCE_LANGUAGES } from './words.ts';

const book = rules(CURRENT_RULES) as Rulebook;
const accept = book.type('procedure.accept', 1) as ActType;
const open = book.type('round.open', 1) as ActType;

const told = (type: ActType) => ({
  type: type.name,
  version: 1,
  by: [key('p1')],
  body: type.example,
});

const view = labels.start();
const naming = <L extends SentenceLanguage>(language: L) => makeNaming(language, view);

const options = (more: Partial<FormOptions> = {}): FormOptions => ({
  languages: ['ps', 'fr', 'en'],
  naming,
  kind: 'live',
  shortCode: '01234 56789',
  sides: ['p1', 'p2'],
  secretariat: ['s1'],
  ...more,
});

const form = (type: ActType, more: Partial<FormOptions> = {}) =>
  formOf(type, told(type), options(more));

const shown = (text: string | undefined): string | undefined =>
  text?.replaceAll(/[\u2068\u2069]/g, '');

describe('LG5 the paper form of an act', () => {
  it('LG5.1 has its sentence in each language of the room, in their order, with the direction of each', () => {
    const { sentences, unsaid, type } = form(accept);
    expect(sentences.map(({ language, dir }) => [language, dir])).toEqual([
      ['ps', 'rtl'],
      ['fr', 'ltr'],
      ['en', 'ltr'],
    ]);
    for (const { language, text } of sentences)
      expect(text).toBe(bindingSentence(accept, told(accept), naming(language)));
    expect(unsaid).toEqual([]);
    expect(type).toBe('procedure.accept/1');
    expect(['ur', 'ps', 'prs', 'ar', 'en', 'tr', 'fr'].map((l) => directionOf(l as 'ur'))).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'ltr',
    ]);
  });

  it('LG5.2 says which languages the act cannot be said in, and is never without a sentence', () => {
    const some = form(accept, { languages: ['prs', 'ar', 'ar'] });
    expect(some.unsaid).toEqual(['prs']);
    expect(some.sentences.map((one) => one.language)).toEqual(['ar']);
    const none = form(open, { languages: ['ps', 'tr'] });
    expect(none.unsaid).toEqual(['ps', 'tr']);
    expect(none.sentences).toMatchObject([{ language: 'en', binding: false }]);
    expect(none.sentences[0]?.text).toMatch(/opens round/);
  });

  it('LG5.3 an exercise says EXERCISE in its languages and in English; so does a reconstruction what it is', () => {
    expect(form(accept).banners).toEqual([]);
    const arabic = { languages: ['ar'] } as const;
    expect(form(accept, { ...arabic, kind: 'exercise' }).banners).toEqual([
      { language: 'ar', dir: 'rtl', text: 'تمرين' },
      { language: 'en', dir: 'ltr', text: 'EXERCISE' },
    ]);
    const words = form(accept, { languages: SENTENCE_LANGUAGES, kind: 'reconstruction' }).banners;
    expect(words.map((one) => one.language)).toEqual(SENTENCE_LANGUAGES);
    expect(words[0]?.text).toBe('RECONSTRUCTION FROM REPORTS');
  });

  it('LG5.4 has a place for the initials of each side and of the secretariat', () => {
    const { initials } = form(accept, { index: 4 });
    expect(initials.map(({ role, party }) => [role, party])).toEqual([
      ['party', 'p1'],
      ['party', 'p2'],
      ['secretariat', 's1'],
    ]);
    expect(initials[0]?.names).toContainEqual({ language: 'en', dir: 'ltr', text: 'p1' });
    const nobody = form(accept, { secretariat: [] }).initials.at(-1);
    expect(nobody).toMatchObject({ role: 'secretariat' });
    expect(nobody).not.toHaveProperty('party');
    expect(nobody?.names.map((one) => one.text)).toEqual(['سکرټریټ', 'secrétariat', 'secretariat']);
  });

  it('LG5.5 which side comes first alternates from form to form', () => {
    const first = (more: Partial<FormOptions>) => form(accept, more).initials[0]?.party;
    expect([4, 5, 6].map((index) => first({ index }))).toEqual(['p1', 'p2', 'p1']);
    expect(first({ shortCode: '00000 00001' })).toBe('p2');
    expect(form(accept, { sides: [] }).initials).toHaveLength(1);
  });

  it('LG5.6 in a reconstruction nobody initials: no side took part', () => {
    expect(form(accept, { kind: 'reconstruction' }).initials).toEqual([]);
  });

  it('LG5.7 carries a short code, and refuses an address in its place', () => {
    expect(form(accept).shortCode).toBe('01234 56789');
    for (const shortCode of ['http://x', 'parley.example', '10.0.0.1:8420', '', 'a  b', '[::1]']) {
      expect(() => form(accept, { shortCode })).toThrow(TypeError);
    }
  });

  it('LG5.8 marks the wording of a binding act that no native speaker has reviewed', () => {
    const { reviewNotes, sentences } = form(accept);
    expect(reviewNotes.map(({ language }) => language)).toEqual(['ps', 'fr']);
    expect(reviewNotes[0]?.text).toBe(reviewNote('ps'));
    expect(sentences.map((one) => one.reviewed)).toEqual([false, false, true]);
    expect(form(open, { languages: ['ur'] }).reviewNotes).toEqual([]);
  });

  it('LG5.9 says when it happened and was entered, or leaves that to the pen', () => {
    const empty = form(accept);
    expect([empty.happened, empty.admitted, empty.index]).toEqual([[], [], undefined]);
    const full = form(accept, {
      languages: ['fr'],
      index: 7,
      admitted: Date.UTC(2031, 2, 1, 12),
      occurred: { from: '2031-03-01T03:00:00Z', precision: 'day', certainty: 'stated', offset: 0 },
    });
    expect(full.index).toBe(7);
    expect(full.happened).toEqual([{ language: 'fr', dir: 'ltr', text: '1er mars 2031' }]);
    expect(shown(full.admitted[0]?.text)).toBe('1er mars 2031, 12:00\u00a0UTC');
    expect(full.labels).toMatchObject([{ language: 'fr', initials: 'Paraphe' }]);
  });

  it('is headed by the title of the room, in the languages it has', () => {
    const title = { en: 'The river', ps: 'سیند', ur: 'دریا' };
    expect(form(accept, { title }).heading.map((one) => one.text)).toEqual(['سیند', 'The river']);
    expect(form(accept, { title, languages: ['tr'] }).heading).toEqual([
      { language: 'en', dir: 'ltr', text: 'The river' },
    ]);
    expect(form(accept).heading).toEqual([]);
  });

  it('is plain data', () => {
    const all = form(accept, { languages: SENTENCE_LANGUAGES, kind: 'exercise', admitted: 0 });
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });
});
