import { describe, expect, test } from 'vitest';
import type { Act } from '#core/act.ts';
import { checkPassing } from './passing.ts';

const GIVEN = { en: 'We could open the east crossing for part of the day.' };
const GIST = { en: 'Something may be possible at a crossing.' };
const FILE = { enclosure: 'x', media: 'image/png', size: 300 };

function room(told: object, release: object): { source: Act; acts: Map<string, Act> } {
  const act = (id: string, type: string, body: object) => ({ id, type, body }) as unknown as Act;
  const source = act('r', 'confidence.release', { confidence: 'c', aloud: false, ...release });
  return { source, acts: new Map([['c', act('c', 'confidence.give', told)]]) };
}

function code(type: string, body: object, { source, acts }: ReturnType<typeof room>): string {
  const checked = checkPassing(type, body, source, acts);
  return checked.ok ? 'ok' : checked.fault.code;
}

describe('SH5.6 a mediator’s device signs what is passed on only as it was released', () => {
  test('their words are all of them, unchanged', () => {
    const words = room({ words: GIVEN }, { form: 'words' });
    expect(code('relay.pass', { form: 'words', words: GIVEN }, words)).toBe('ok');
    const shorter = { en: 'We could open the east crossing.' };
    expect(code('relay.pass', { form: 'words', words: shorter }, words)).toBe(
      'passing.other-words',
    );
    expect(code('relay.pass', { form: 'gist', words: GIVEN }, words)).toBe('passing.other-form');
  });

  test('the gist is the one that the release states, not what the side said', () => {
    const gist = room({ words: GIVEN }, { form: 'gist', words: GIST });
    expect(code('relay.pass', { form: 'gist', words: GIST }, gist)).toBe('ok');
    expect(code('relay.pass', { form: 'gist', words: GIVEN }, gist)).toBe('passing.other-words');
    expect(code('idea.float', { words: GIST }, gist)).toBe('passing.other-form');
  });

  test('what was released as the mediators’ own idea is entered as that', () => {
    const idea = room({ words: GIVEN }, { form: 'own-idea', words: GIST });
    expect(code('idea.float', { words: GIST }, idea)).toBe('ok');
    expect(code('idea.float', { words: GIVEN }, idea)).toBe('passing.other-words');
    expect(code('relay.pass', { form: 'gist', words: GIST }, idea)).toBe('passing.other-form');
  });

  test('by word of mouth nothing of it is written, and in writing something is', () => {
    const aloud = room({ words: GIVEN }, { form: 'gist', words: GIST, aloud: true });
    expect(code('relay.pass', { form: 'gist' }, aloud)).toBe('ok');
    expect(code('relay.pass', { form: 'gist', words: GIST }, aloud)).toBe('passing.other-way');
    const written = room({ words: GIVEN }, { form: 'words' });
    expect(code('relay.pass', { form: 'words' }, written)).toBe('passing.other-way');
  });

  test('an enclosure is passed as one of the same kind and size', () => {
    const enclosed = room({ enclosed: FILE }, { form: 'words' });
    const again = { ...FILE, enclosure: 'y' };
    expect(code('relay.pass', { form: 'words', enclosed: again }, enclosed)).toBe('ok');
    const other = { ...again, size: 301 };
    expect(code('relay.pass', { form: 'words', enclosed: other }, enclosed)).toBe(
      'passing.other-words',
    );
  });

  test('what is passed on rests on its release; an idea on anything', () => {
    const { acts } = room({ words: GIVEN }, {});
    const source = acts.get('c') as Act;
    expect(code('relay.pass', { form: 'words', words: GIVEN }, { source, acts })).toBe(
      'passing.no-release',
    );
    expect(code('idea.float', { words: GIST }, { source, acts })).toBe('ok');
    expect(code('statement.make', { words: GIST }, { source, acts })).toBe('ok');
  });
});
