import { describe, expect, test } from 'vitest';
import type { ActType } from '#core/declare.ts';
import { bodyProblem, type Rulebook } from '#core/rulebook.ts';
import { rules } from '#core/rules.ts';
import { LANGUAGES } from '#core/words.ts';
import { completeBody } from '#client/complete-body.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { wordHashes } from '#room/fold.ts';
import { actName, isEnteredHere } from '#client/entry/act-words.ts';
import { askedOf } from './asked.ts';
import { choiceWord } from '#client/entry/choice-words.ts';
import { fieldName } from '#client/entry/field-words.ts';
import { enterHref, prefilledFrom } from './href.ts';
import { fieldsOf, withDefaults, type Field, type Shape } from '#client/entry/shape-of.ts';
import { localOf, readClock, resolve } from './zones.ts';

const book = rules(2) as Rulebook;
const released = rules(3) as Rulebook;
/** Those under development are entered in the same forms; of texts and what follows from them there are pages of their own. */
const added = [...(rules(5) as Rulebook).types.entries()].filter(([id]) => !released.types.has(id));
const all = [...book.types.values(), ...added.map(([, type]) => type)];
const types = all.filter((type) => isEnteredHere(type.name));
const named = types.map((type): [string, ActType] => [type.name, type]);

interface Question {
  name: string;
  /** The group, the list or the kind that the field is in. */
  parent?: string | undefined;
  options?: readonly string[];
}

/** Every field and every choice of a form, with what it is in. */
function* questions(fields: readonly Field[], parent?: string): Generator<Question> {
  for (const { name, shape, hashOf } of fields) {
    if (hashOf !== undefined) continue;
    yield { name, parent };
    yield* within(name, shape);
  }
}

function* within(name: string, shape: Shape): Generator<Question> {
  switch (shape.is) {
    case 'choice':
      yield { name, options: shape.options };
      break;
    case 'list':
      yield* within(name, shape.of);
      break;
    case 'group':
      yield* questions(shape.fields, name);
      break;
    case 'kinds':
      yield { name: shape.by, options: shape.kinds.map((kind) => kind.key) };
      for (const kind of shape.kinds) yield* questions(kind.fields, kind.value);
      break;
    case 'either':
      for (const option of shape.options) {
        if ('given' in option) yield* within(name, option.given);
        else yield { name: String(option.fixed), options: [String(option.fixed)] };
      }
      break;
    default:
  }
}

describe.each(LANGUAGES)('the words of forms in %s', (language) => {
  // What is taken down has a page of its own.
  const forms = named.filter(([name]) => name !== 'taken-down.enter');
  test.each(forms)('%s, its fields and its answers have names', (name, type) => {
    expect(actName(language, name)).not.toBe(name);
    for (const { name: field, parent, options } of questions(askedOf(type))) {
      if (options === undefined)
        expect([field, fieldName(language, name, field, parent)]).not.toEqual([field, field]);
      for (const option of options ?? []) {
        const word = choiceWord(language, field, options ?? [], option);
        // An English word may be spelt as its code is.
        if (language !== 'en') expect([field, word]).not.toEqual([field, option]);
      }
    }
  });
});

describe('forms are derived from declarations', () => {
  test.each(named)('%s can be said in full: its example fits its form', (_, type) => {
    const example = type.example as Record<string, unknown>;
    const said = withDefaults(fieldsOf(type.body), example);
    expect(said).toEqual(example);
    expect(bodyProblem(type, said)).toBeUndefined();
  });

  test('what only another program makes is not asked for here', () => {
    expect(types.some((type) => type.name === 'room.sealed')).toBe(false);
    // The opening, a sealed act, an accredited key, and the two forms of a seal.
    expect(all.length - types.length).toBe(5);
  });
});

describe('AU2 hashes of words are computed, never asked', () => {
  const hashing = named.filter(([, type]) => type.hashes !== undefined);
  test.each(hashing)('%s', (_, type) => {
    const asked = askedOf(type).map((field) => field.name);
    for (const field of Object.keys(type.hashes ?? {})) expect(asked).not.toContain(field);
    const example = type.example as Record<string, unknown>;
    const body = completeBody(nodeProvider, type, { ...example, hash: 'another' });
    expect(bodyProblem(type, body)).toBeUndefined();
    expect(body).toMatchObject(wordHashes(nodeProvider, type, body));
  });

  test('without the words there is no hash, and no words that are none', () => {
    const give = book.type('confidence.give', 1) as ActType;
    expect(completeBody(nodeProvider, give, { hash: 'another', rule: 1 })).toEqual({ rule: 1 });
    expect(completeBody(nodeProvider, give, { words: 'no', hash: 'x' })).toEqual({});
  });

  test('what is taken down is completed as well', () => {
    const enter = book.type('taken-down.enter', 1) as ActType;
    const table = book.type('formula.table', 1) as ActType;
    const text = { en: 'Market is held on Fridays.' };
    const held = { type: 'formula.table', version: 1, body: { point: 'b'.repeat(64), text } };
    const example = enter.example as Record<string, unknown>;
    const body = completeBody(nodeProvider, enter, { ...example, ...held }, book);
    expect(body['body']).toMatchObject(wordHashes(nodeProvider, table, body['body']));
  });
});

describe('addresses', () => {
  test('say a body and read it back', () => {
    const room = 'k3v7q2m5x4c6j2a7r5t3w2y6ze';
    const body = {
      point: 'b'.repeat(64),
      as: 'definitive',
      number: 2,
      title: { en: 'Two', ur: 'دو' },
      note: 'true',
      words: '12',
      type: 'x',
      left: undefined,
    };
    const href = enterHref(room, 'consent.give', body, { after: ['c'.repeat(64)], note: 'n' });
    const { pathname, search } = new URL(href, 'https://talks.example');
    expect(pathname).toBe(`/rooms/${room}/enter`);
    const { left: _, ...said } = body;
    expect(prefilledFrom(search)).toEqual({
      type: 'consent.give',
      body: said,
      after: ['c'.repeat(64)],
      note: 'n',
    });
    expect(enterHref(room)).toBe(`/rooms/${room}/enter`);
  });
});

describe('local times', () => {
  test('RC13 are resolved on the device, with the offset that the zone had then', () => {
    expect(resolve({ day: '2031-03-05', clock: '18:00', zone: 'Asia/Karachi' })).toEqual({
      at: '2031-03-05T13:00:00Z',
      offset: 300,
      zone: 'Asia/Karachi',
    });
    expect(resolve({ day: '2031-7-5', clock: '0900', zone: 'Europe/Paris' })?.at).toBe(
      '2031-07-05T07:00:00Z',
    );
    expect(resolve({ day: '2031-01-05', clock: '09:00', zone: 'Europe/Paris' })?.offset).toBe(60);
    expect(resolve({ day: '2031-01-05', clock: '01:30', zone: 'Asia/Kabul' })?.at).toBe(
      '2031-01-04T21:00:00Z',
    );
    expect(localOf('2031-01-04T21:00:00Z', 270)).toEqual({ day: '2031-01-05', clock: '01:30' });
  });

  test('what is no time is none', () => {
    for (const clock of ['', '24:00', '12:60', 'noon', '1'])
      expect(readClock(clock)).toBeUndefined();
    expect(resolve({ day: '2031-02-30', clock: '10:00', zone: 'UTC' })).toBeUndefined();
    expect(resolve({ day: '', clock: '10:00', zone: 'UTC' })).toBeUndefined();
  });
});
