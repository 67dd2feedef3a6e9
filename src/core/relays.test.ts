import { describe, expect, it } from 'vitest';
import type { Act } from './act.ts';
import { DIGEST } from './test-room.ts';
import {
  WORDS,
  GIST,
  PERSON,
  ENCLOSED,
  LEAF,
  type Setup,
  open,
  act,
  refusal,
  rule,
  give,
} from './test-shuttle.ts';

describe('what is passed', () => {
  const PASS = { form: 'gist', words: GIST };
  const rests = { rests: [LEAF] };

  it('SH5.1 rests on exactly one act of another room', () => {
    for (const [type, body] of [
      ['relay.pass', PASS],
      ['idea.float', { words: GIST }],
    ] as const) {
      expect(refusal(open(), 'm1', type, body)?.code).toBe('shuttle.one-source');
      expect(refusal(open(), 'm1', type, body, { rests: [DIGEST, LEAF] })?.code).toBe(
        'shuttle.one-source',
      );
      expect(refusal(open(), 'm1', type, body, rests)).toBeUndefined();
      expect(refusal(open(), 'p1', type, body, rests)?.code).toBe('role.not-entitled');
    }
  });

  it('SH5.2 stands in a room of one side and a mediator, or of mediators alone', () => {
    const passed = (setup: Setup): string | undefined =>
      refusal(open(setup), 'm1', 'relay.pass', PASS, rests)?.code;
    const mediators = { m1: 'mediator', m2: 'mediator' } as const;
    expect(passed({ setting: 'mediators', parties: mediators })).toBeUndefined();
    expect(passed({ setting: 'caucus' })).toBeUndefined();
    for (const setup of [
      { setting: 'mediators' },
      { setting: 'plenary', sealed: false },
      { setting: 'shuttle', parties: { m1: 'mediator', p1: 'party', p2: 'party' } },
    ] satisfies Setup[]) {
      expect(passed(setup)).toBe('shuttle.not-target');
    }
  });

  it('SH5.3 says nothing of whence it comes: no rule, giver, condition or act of the other room', () => {
    const { book } = open();
    const fields = (name: string): string[] => {
      const schema = book.type(name, 1)?.body as unknown as { _zod: { def: { shape: object } } };
      return Object.keys(schema._zod.def.shape).toSorted();
    };
    expect(fields('relay.pass')).toEqual(['enclosed', 'form', 'occurred', 'words']);
    expect(fields('idea.float')).toEqual(['occurred', 'words']);
    const own = { form: 'own-idea', words: GIST };
    expect(refusal(open(), 'm1', 'relay.pass', own, rests)?.code).toBe('act.form');
  });

  it('SH5.4 an idea released by a side and one of the mediators’ own are the same but for an opaque hash', () => {
    const float = (leaf: string): Act => {
      const room = open();
      return act(room, 'm1', 'idea.float', { words: GIST }, { rests: [leaf] });
    };
    expect({ ...float(LEAF), rests: [] }).toEqual({ ...float(DIGEST), rests: [] });
  });

  it('SH5.5 by word of mouth it has no words', () => {
    const room = open();
    expect(refusal(room, 'm1', 'relay.pass', { form: 'words' }, rests)).toBeUndefined();
    expect(refusal(room, 'm1', 'idea.float', {}, rests)).toBeUndefined();
    const both = { ...PASS, enclosed: ENCLOSED };
    expect(refusal(room, 'm1', 'relay.pass', both, rests)?.code).toBe('act.form');
  });

  it('SH6.1 what was said aloud is taken down whatever the rule, and changes nothing', () => {
    const room = open();
    const confidence = give(room, rule({ kind: 'keep' }));
    const before = JSON.stringify(room.state?.talks);
    const body = { said: GIST, of: { confidence, to: PERSON } };
    const { id } = act(room, 'm1', 'relay.take-down', body);
    act(room, 'm1', 'relay.take-down', { said: GIST });
    expect(JSON.stringify(room.state?.talks)).toBe(before);
    act(
      room,
      'm1',
      'act.correct',
      { body: { ...body, said: WORDS }, reason: GIST },
      { after: [id] },
    );
    act(room, 'p1', 'confidence.withdraw', { confidence });
  });
});
