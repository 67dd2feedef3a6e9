import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActType } from './declare.ts';
import { makeNaming } from './namer.ts';
import type { Rulebook } from './rulebook.ts';
import { CURRENT_RULES, rules } from './rules.ts';
import { actSentence, format } from './sentences.ts';
import type { Told } from './sentences.ts';
import { DIGEST, key, NOBODY, report, TestRoom } from './test-room.ts';
import * as labels from './views/labels.ts';
import type { Language } from './words.ts';
import { LANGUAGES } from './words.ts';

const book = rules(CURRENT_RULES) as Rulebook;
const types = [...book.types.values()];

/** Names as the readers of the examples have them; one side's name is known in Latin letters only. */
const NAMES: Record<string, object> = {
  m1: { en: 'Meridia', ur: 'میریڈیا' },
  p1: { en: 'Arland', ur: 'آرلینڈ' },
  p2: { en: 'Bervia' },
};

function named(): labels.Labels {
  const view = labels.start();
  const room = TestRoom.open();
  for (const [party, name] of Object.entries(NAMES)) {
    const ref = { enclosure: DIGEST, media: 'application/json', size: 9 };
    const act = room.act('m1', 'party.describe', { party, name: ref });
    const enclosure = (): Uint8Array => new TextEncoder().encode(JSON.stringify(name));
    labels.add(view, act, { book, enclosure });
  }
  view.rounds['c'.repeat(64)] = { number: 2 };
  view.sessions['d'.repeat(64)] = { number: 3, round: 'c'.repeat(64) };
  view.points['b'.repeat(64)] = { number: 2, title: { en: 'Crossings' } };
  view.formulas['c'.repeat(64)] = { point: 'b'.repeat(64), text: { en: 'Open from six to six.' } };
  view.joint['b'.repeat(64)] = { [DIGEST]: { en: 'The two sides will meet again.' } };
  view.consents['d'.repeat(64)] = 'c'.repeat(64);
  return view;
}

function sentence(
  language: Language,
  type: string,
  body: unknown,
  by = ['m1'],
  version = 1,
): string {
  const act: Told = { type, version, by: by.map(key), body };
  return actSentence(book.type(type, version), act, makeNaming(language, named()));
}

const example = (language: Language, { name, version, example: body }: ActType): string =>
  sentence(language, name, body, ['m1'], version);
const called = ({ name, version }: ActType): string =>
  version === 1 ? name : `${name}/${version}`;

const shown = (text: string): string => text.replaceAll('\u2068', '⟨').replaceAll('\u2069', '⟩');

describe('sentences', () => {
  it('every act type reads as it has been read and approved, in every language', async () => {
    const now = Object.fromEntries(
      types.map((type) => [
        called(type),
        Object.fromEntries(LANGUAGES.map((l) => [l, shown(example(l, type))])),
      ]),
    );
    const text = `${JSON.stringify(now, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('sentences.golden.json');
  });

  it('every value stands between isolates, and they are balanced', () => {
    for (const type of types) {
      for (const language of LANGUAGES) {
        const text = example(language, type);
        expect(text).toMatch(/^(?:[^\u2068\u2069]*\u2068)/);
        let depth = 0;
        for (const c of text) {
          depth += c === '\u2068' ? 1 : c === '\u2069' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }
    }
  });

  it('no two act types read alike', () => {
    for (const language of LANGUAGES) {
      // Versions of one type may.
      const newest = new Map(types.map((type) => [type.name, type]));
      const all = [...newest.values()].map((type) => example(language, type));
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('a Latin name in an Urdu sentence stays apart', () => {
    expect(sentence('ur', 'room.accept', { opening: NOBODY }, ['p2'])).toBe(
      '\u2068Bervia\u2069 نے مختصر کوڈ ملا کر یہ کمرہ قبول کیا۔',
    );
  });

  it('what is not said is left out, and a venue called none is said', () => {
    const round = { number: 2, hosts: [] };
    expect(shown(sentence('en', 'round.open', round))).toBe('⟨Meridia⟩ opens round ⟨2⟩.');
    expect(shown(sentence('en', 'round.open', { ...round, venue: { en: 'none' } }))).toBe(
      '⟨Meridia⟩ opens round ⟨2⟩ at ⟨none⟩.',
    );
  });

  it('optional parts are said', () => {
    const revoke = { key: key('p1'), why: 'compromised', since: '2031-03-04T13:00:00Z' };
    expect(shown(sentence('en', 'key.revoke', { ...revoke, voice: true }))).toBe(
      `⟨Meridia⟩ ends the key ⟨${key('p1')}⟩ (⟨in other hands⟩) on the word of its head, given by voice; its acts since ⟨4 March 2031, ⟨13:00\u00a0UTC⟩⟩ are contested.`,
    );
    expect(shown(sentence('en', 'room.close', { successor: 'a'.repeat(26) }))).toContain(
      'continues in room ⟨aaaaaaaaaaaaaaaaaaaaaaaaaa⟩',
    );
    const report1 = { ...report(), number: 1, venue: { en: 'the capital' }, hosts: ['m1', 'p2'] };
    expect(shown(sentence('ur', 'round.report', report1))).toContain(
      'میزبان ⟨⟨میریڈیا⟩ اور ⟨Bervia⟩⟩',
    );
  });

  it('words that look like a message are only words', () => {
    const title = { en: '{actor} <b>{x, plural, other {#}}</b> it’s' };
    expect(shown(sentence('en', 'room.describe', { title }))).toBe(
      '⟨Meridia⟩ names this room “⟨{actor} <b>{x, plural, other {#}}</b> it’s⟩”.',
    );
  });

  it('a joint act names every signer once', () => {
    const body = { epoch: 1, salt: DIGEST, sealed: 'c2Vh', enclosures: [] };
    expect(shown(sentence('en', 'room.sealed', body, ['p1', 'p1/k2', 'p2']))).toBe(
      'A sealed act of ⟨⟨Arland⟩ and ⟨Bervia⟩⟩.',
    );
  });

  it('the verb of a joint act is that of one signer or of several', () => {
    const { example } = types.find(({ name }) => name === 'obligation.change') as ActType;
    expect(shown(sentence('en', 'obligation.change', example, ['p1', 'p2']))).toMatch(
      /^⟨⟨Arland⟩ and ⟨Bervia⟩⟩ suspend the obligation/,
    );
    expect(shown(sentence('en', 'obligation.change', example, ['m1']))).toMatch(
      /^⟨Meridia⟩ suspends the obligation/,
    );
  });

  it('RC11.5 an unknown type, or a body out of form, is said to be so and never throws', () => {
    expect(shown(sentence('en', 'text.table', { words: 1 }))).toBe(
      '⟨Meridia⟩ enters an act of the type ⟨text.table/1⟩, which cannot be put into words here.',
    );
    expect(sentence('ur', 'text.table', null)).toMatch(/الفاظ/);
    fc.assert(
      fc.property(
        fc.constantFrom(...types.map((type) => type.name)),
        fc.oneof(fc.jsonValue(), fc.anything()),
        fc.array(fc.constantFrom('p1', 'm1', 'p2/k7'), { maxLength: 3 }),
        (type, body, by) => {
          for (const language of LANGUAGES) {
            expect(sentence(language, type, body, by)).toBeTypeOf('string');
          }
        },
      ),
    );
  });
});

describe('a sentence whose last value ends with a stop', () => {
  it('ends once, quoted or not, in every language', () => {
    for (const stop of ['.', '?', '!', '…', '۔', '؟']) {
      const values = { words: `We meet${stop}` };
      expect(format('It reads “{words}”.', 'en', values)).toBe(
        `It reads “\u2068We meet${stop}\u2069”`,
      );
      expect(format('یہ ہے: ”{words}“۔', 'ur', values)).toBe(`یہ ہے: ”\u2068We meet${stop}\u2069“`);
      expect(format('It reads: {words}.', 'en', values)).toBe(
        `It reads: \u2068We meet${stop}\u2069`,
      );
    }
    expect(format('Il dit « {words} ».', 'fr', { words: 'Non.' })).toBe(
      'Il dit « \u2068Non.\u2069 »',
    );
  });

  it('keeps its own where the value has none, and nothing inside a value is touched', () => {
    expect(format('It reads “{words}”.', 'en', { words: 'He said “no.”. Twice' })).toBe(
      'It reads “\u2068He said “no.”. Twice\u2069”.',
    );
  });
});
