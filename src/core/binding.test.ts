import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { bindingSentence, REVIEWED, reviewNote } from './binding.ts';
import type { ActType } from './declare.ts';
import { makeNaming } from './namer.ts';
import type { Naming } from './naming.ts';
import type { Rulebook } from './rulebook.ts';
import { bodyProblem } from './rulebook.ts';
import { CURRENT_RULES, rules } from './rules.ts';
import { actSentence } from './sentences.ts';
import { DIGEST, key } from './test-room.ts';
import type { Term } from './terms.ts';
import { VOCABULARY } from './vocabulary/every.ts';
import * as labels from './views/labels.ts';
import type { SentenceLanguage } from './words.ts';
import { LANGUAGES, SENTENCE_LANGUAGES } from './words.ts';

/** Whatever is missing is listed by name, all at once: sentences are written by several people, and read by others. */

const book = rules(CURRENT_RULES) as Rulebook;
const types = [...book.types.values()];
const binding = types.filter((type) => type.binding !== undefined);

/** Letters of one language that no correct text of the other has: what is pasted into the wrong place shows. */
const FOREIGN: Partial<Record<SentenceLanguage, RegExp>> = {
  ur: /[A-Za-zيكىةټډړڼځڅږښګېۍۀ]/,
  ps: /[A-Za-zےںٹڈڑہھكىگ]/,
  ar: /[A-Za-zیکپچژگےںٹڈڑہھټډړڼځڅږښګېۍۀ]/,
  tr: /[\u0600-\u06ff]/,
  fr: /[\u0600-\u06ff]/,
};

/** Binding, and yet not held while a seat is disputed (PR4). */
const NEVER_HELD: Readonly<Record<string, string>> = {
  'confidence.tighten': 'only narrows what its giver allowed',
  'confidence.withdraw': 'only takes back what its giver allowed',
  'taken-down.confirm': 'held where what is confirmed is',
};

const told = (type: ActType, body: unknown = type.example) => ({
  type: type.name,
  version: type.version,
  by: [key('p1')],
  body,
});

/** Names as a reader has them who knows both in the letters of its own language. */
function namingIn<L extends SentenceLanguage>(language: L): Naming<L> {
  const view = labels.start();
  for (const [id, latin, arabic] of [
    ['m1', 'Meridia', 'مریدیا'],
    ['p1', 'Arland', 'ارلاند'],
    ['p2', 'Bervia', 'برويا'],
  ] as const) {
    const name = { en: latin, tr: latin, fr: latin, ur: arabic, ps: arabic, ar: arabic };
    view.parties[id] = [{ act: id, digest: '', known: 'open', name }];
  }
  view.rounds['c'.repeat(64)] = { number: 2 };
  view.sessions['d'.repeat(64)] = { number: 3, round: 'c'.repeat(64) };
  view.points['b'.repeat(64)] = { number: 2, title: { en: 'Crossings' } };
  view.formulas['c'.repeat(64)] = { point: 'b'.repeat(64), text: { en: 'Open from six to six.' } };
  view.joint['b'.repeat(64)] = { [DIGEST]: { en: 'The two sides will meet again.' } };
  view.consents['d'.repeat(64)] = 'c'.repeat(64);
  return makeNaming(language, view);
}

const sentence = (type: ActType, language: SentenceLanguage, body: unknown = type.example) =>
  bindingSentence(type, told(type, body), namingIn(language)) ?? '';

const shown = (text: string): string => text.replaceAll('\u2068', '⟨').replaceAll('\u2069', '⟩');

function messages(type: ActType): [SentenceLanguage, string][] {
  const all: Partial<Record<SentenceLanguage, string>> = { ...type.sentence, ...type.binding };
  return SENTENCE_LANGUAGES.map((language) => [language, all[language] ?? '']);
}

/** Blanks, what each choice tells apart, and the writer's own words of a message. */
function partsOf(message: string): {
  blanks: Set<string>;
  choices: Set<string>;
  literals: string[];
} {
  const parts = { blanks: new Set<string>(), choices: new Set<string>(), literals: [] as string[] };
  const walk = (element: unknown): void => {
    if (Array.isArray(element)) return element.forEach(walk);
    const { type, value, options } = element as {
      type: number;
      value?: string;
      options?: Record<string, { value: unknown }>;
    };
    if (type === 0) parts.literals.push(value ?? '');
    else if (value !== undefined) parts.blanks.add(value);
    for (const [option, { value: inner }] of Object.entries(options ?? {})) {
      if (type === 5) parts.choices.add(`${value}: ${option}`);
      walk(inner);
    }
  };
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return parts;
}

const list = (set: Set<string>): string => [...set].toSorted().join(', ');

/** The example, and every variation of it that says another code of the type's schema. */
function bodiesOf(type: ActType): unknown[] {
  const codes = new Set<unknown>();
  const gather = (schema: unknown): void => {
    if (schema === null || typeof schema !== 'object') return;
    const { enum: several, const: one } = schema as { enum?: unknown; const?: unknown };
    if (Array.isArray(several)) several.forEach((code) => codes.add(code));
    if (one !== undefined) codes.add(one);
    Object.values(schema).forEach(gather);
  };
  gather(z.toJSONSchema(type.body, { unrepresentable: 'any' }));
  const vary = (value: unknown): unknown[] => {
    if (value === null || typeof value !== 'object') return [...codes].filter((c) => c !== value);
    return Object.entries(value).flatMap(([name, part]) =>
      vary(part).map((other) => {
        const copy = structuredClone(value) as Record<string, unknown>;
        copy[name] = other;
        return copy;
      }),
    );
  };
  const others = vary(type.example).filter((body) => bodyProblem(type, body) === undefined);
  return [type.example, ...others];
}

/** A naming that notes which words it is asked for. */
function noting(asked: Set<string>): Naming<SentenceLanguage> {
  const naming = makeNaming('en', labels.start());
  return {
    ...naming,
    term(code) {
      asked.add(code);
      return naming.term(code);
    },
  };
}

/** The words of the vocabulary that an act's sentence says. */
function wordsOf(act: ReturnType<NonNullable<ActType['holds']>>): Set<string> {
  const asked = new Set<string>();
  if (act) book.type(act.type, act.version)?.values?.(act.body, noting(asked) as Naming);
  return asked;
}

const GROUPS = VOCABULARY as Readonly<Record<string, Readonly<Record<string, Term>>>>;

function entryOf(code: string): Term | undefined {
  const [group, name] = code.split('.') as [string, string?];
  if (name !== undefined) return GROUPS[group]?.[name];
  return Object.values(GROUPS).find((one) => one[group])?.[group];
}

describe('binding sentences', () => {
  it('LG1.1 there are binding acts, solemn but for those that a disputed seat must not hold', () => {
    expect(binding.length).toBeGreaterThan(0);
    const held = binding.filter((type) => !type.solemn).map((type) => type.name);
    expect(held.filter((name) => !(name in NEVER_HELD))).toEqual([]);
    expect(binding.filter((type) => type.nature !== 'performed').map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('LG1.2 every binding act has a sentence in each of the six languages, and no two alike', () => {
    const missing = binding.flatMap((type) => {
      const all = messages(type);
      const none = all.filter(([, text]) => text.trim() === '').map(([language]) => language);
      const same = new Set(all.map(([, text]) => text)).size < all.length ? ['two alike'] : [];
      return [...none, ...same].map((what) => `${type.name}: ${what}`);
    });
    expect(missing).toEqual([]);
  });

  it('LG1.3 each says the same blanks and tells the same choices apart as the English one', () => {
    const wrong: string[] = [];
    const parts = (message: string): Pick<ReturnType<typeof partsOf>, 'blanks' | 'choices'> => {
      const { blanks, choices } = partsOf(message);
      // Whether one signs or several: only verbs differ by it, and not in every language.
      blanks.delete('signers');
      return {
        blanks,
        choices: new Set([...choices].filter((one) => !one.startsWith('signers:'))),
      };
    };
    for (const type of binding) {
      const english = parts(type.sentence.en);
      for (const [language, message] of messages(type)) {
        const { blanks, choices } = parts(message);
        if (list(blanks) !== list(english.blanks))
          wrong.push(
            `${type.name}/${language} has ${list(blanks)}; English ${list(english.blanks)}`,
          );
        for (const choice of english.choices.difference(choices))
          wrong.push(`${type.name}/${language} does not tell ${choice}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('LG1.4 a declaration asks for names and words, never for the language', () => {
    const curious: string[] = [];
    for (const type of types) {
      if (type.holds) continue;
      const naming = makeNaming('en', labels.start());
      Object.defineProperty(naming, 'language', {
        get: () => curious.push(type.name),
      });
      for (const body of bodiesOf(type)) type.values?.(body, naming);
    }
    expect(curious).toEqual([]);
  });

  it('LG1.4 an act that holds another says that one in the same language, or else in English', () => {
    const confirm = book.type('taken-down.confirm', 1) as ActType;
    const [accept, make] = ['procedure.accept', 'statement.make'].map((n) => book.type(n, 1));
    const held = ({ name: type, version, example: body }: ActType) => ({
      ...(confirm.example as object),
      type,
      version,
      body,
    });
    expect(sentence(confirm, 'ps', held(accept as ActType))).toContain('وړاندیز شوی');
    expect(sentence(confirm, 'fr', held(accept as ActType))).toContain('accepte le texte proposé');
    expect(sentence(confirm, 'ps', held(make as ActType))).toContain(' states (');
  });

  it('LG1.5 each is written in the letters of its own language', () => {
    const wrong: string[] = [];
    for (const type of binding) {
      for (const [language, message] of messages(type)) {
        const { literals } = partsOf(message);
        const own = literals.join(' ');
        const [foreign] = FOREIGN[language]?.exec(own) ?? [];
        if (foreign) wrong.push(`${type.name}/${language} has ${foreign}`);
        const letters = /[\u0600-\u06ff]/.test(own);
        if (letters !== ['ur', 'ps', 'ar'].includes(language))
          wrong.push(`${type.name}/${language} is in other letters`);
      }
    }
    expect(wrong).toEqual([]);
    const pashto = binding.map((type) => type.binding?.ps ?? '').join(' ');
    expect(pashto).toMatch(/[ټډړڼځڅږښګېۍ]/);
  });

  it('LG1.6 every word of the vocabulary that one says is there in all six languages', () => {
    const asked = new Map<string, Set<string>>();
    for (const type of binding) {
      for (const body of bodiesOf(type)) {
        // What is held may bind nobody, and is then said in English (LG1.4).
        const others = wordsOf(type.holds?.(body));
        for (const code of wordsOf({ type: type.name, version: type.version, body }))
          if (!others.has(code)) asked.set(code, (asked.get(code) ?? new Set()).add(type.name));
      }
    }
    const missing: string[] = [];
    for (const [code, by] of asked) {
      const entry = entryOf(code);
      const without = SENTENCE_LANGUAGES.filter((language) => {
        const word = entry?.[language];
        return word === undefined || FOREIGN[language]?.test(word);
      });
      if (without.length > 0) missing.push(`${code} (${list(by)}): no ${without.join(', ')}`);
    }
    expect(missing).toEqual([]);
  });

  it('LG1.7 every value stands between isolates, and they are balanced', () => {
    const wrong: string[] = [];
    for (const type of binding) {
      for (const language of SENTENCE_LANGUAGES) {
        const text = sentence(type, language);
        let depth = 0;
        let least = 0;
        let outside = '';
        for (const c of text) {
          depth += c === '\u2068' ? 1 : c === '\u2069' ? -1 : 0;
          least = Math.min(least, depth);
          if (depth === 0) outside += c;
        }
        if (depth !== 0 || least < 0 || !text.includes('\u2068'))
          wrong.push(`${type.name}/${language}`);
        const latin = /[A-Za-z]/.exec(outside);
        if (latin && ['ur', 'ps', 'ar'].includes(language))
          wrong.push(`${type.name}/${language}: ${outside}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('LG1.8 every example can be said, and in every language says its signer', () => {
    const unsaid: string[] = [];
    for (const type of binding) {
      for (const language of SENTENCE_LANGUAGES) {
        const said = sentence(type, language);
        const stranger = { ...told(type), type: 'un.known' };
        const unknown = actSentence(undefined, stranger, namingIn('en'));
        expect(unknown).toContain(`un.known/${type.version}`);
        if (said.includes(`${type.name}/${type.version}`)) unsaid.push(`${type.name}/${language}`);
        if (!said.includes(namingIn(language).party('p1'))) unsaid.push(`${type.name}/${language}`);
      }
    }
    expect(unsaid).toEqual([]);
  });

  it('LG1.9 English and Urdu are the sentence that chronicle and print have', () => {
    for (const type of binding) {
      for (const language of LANGUAGES) {
        expect(sentence(type, language)).toBe(actSentence(type, told(type), namingIn(language)));
      }
    }
  });

  it('an act that binds nobody has none', () => {
    const open = book.type('round.open', 1) as ActType;
    for (const language of SENTENCE_LANGUAGES) {
      expect(bindingSentence(open, told(open), namingIn(language))).toBeUndefined();
    }
  });

  it('LG1.10 a body out of form, or a declaration that fails, is said to be so and never throws', () => {
    const failing: ActType[] = binding.slice(0, 1).map((type) => ({
      ...type,
      values: () => {
        throw new Error('broken');
      },
    }));
    for (const type of failing) {
      for (const language of SENTENCE_LANGUAGES) {
        expect(sentence(type, language)).toContain(`${type.name}/1`);
      }
    }
    fc.assert(
      fc.property(
        fc.constantFrom(...binding),
        fc.constantFrom(...SENTENCE_LANGUAGES),
        fc.oneof(fc.jsonValue(), fc.anything()),
        (type, language, body) => {
          expect(sentence(type, language, body)).toContain('\u2068');
        },
      ),
    );
  });

  it('every binding act reads as it has been read, in all six languages', async () => {
    const now = Object.fromEntries(
      binding.map((type) => [
        type.version === 1 ? type.name : `${type.name}/${type.version}`,
        Object.fromEntries(SENTENCE_LANGUAGES.map((l) => [l, shown(sentence(type, l))])),
      ]),
    );
    await expect(`${JSON.stringify(now, null, 2)}\n`).toMatchFileSnapshot('binding.golden.json');
  });
});

describe('review by native speakers', () => {
  it('LG2.1 what none has reviewed is marked, in the language and in English', () => {
    for (const language of SENTENCE_LANGUAGES) {
      const note = reviewNote(language);
      if (REVIEWED[language]) {
        expect(note).toBeUndefined();
        continue;
      }
      expect(note).toContain('No native speaker has reviewed this wording.');
      const [own] = /^\u2068[^\u2068\u2069]+\u2069/.exec(note ?? '') ?? [''];
      expect(own).not.toBe('');
      expect(FOREIGN[language]?.test(own)).toBe(false);
    }
  });

  it('LG2.2 only English needs no review', () => {
    expect(SENTENCE_LANGUAGES.filter((language) => REVIEWED[language])).toEqual(['en']);
  });
});
