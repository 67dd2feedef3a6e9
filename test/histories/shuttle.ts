import type { Condition, ReleaseRule } from '#core/release-rule.ts';
import { hashOf } from '#core/test-room.ts';
import type { Bodies, Choice } from './bodies.ts';

const WORDS = [{ en: 'The crossing could open.' }, { en: 'The hours could be talked about.' }];
const PERSON = { en: 'the head of the other delegation' };
const CONDITIONS: readonly Condition[] = [
  { kind: 'gist' },
  { kind: 'only-if-asked' },
  { kind: 'to-person', person: PERSON },
  { kind: 'not-before', from: '2031-02-04T00:00:00Z' },
  { kind: 'if-other-moves', move: { en: 'They open theirs.' } },
  { kind: 'own-idea' },
];

function rule(choice: Choice, standing?: ReleaseRule): ReleaseRule {
  const { picks } = choice;
  const next = choice.at(4, CONDITIONS);
  const only = standing?.only.filter(({ kind }) => kind !== next.kind && kind !== 'keep') ?? [];
  return {
    only: (picks[5] ?? 0) % 6 === 0 ? [{ kind: 'keep' }] : [...only, next],
    coMediators: standing?.coMediators ?? (picks[6] ?? 0) % 5 !== 0,
  };
}

/** What was told and has mostly not ended yet. */
function told(choice: Choice): { id: string; rule?: ReleaseRule; hash?: string } {
  const all = choice.state.talks?.shuttle?.confidences ?? {};
  const open = Object.keys(all).filter((id) => all[id]?.ended === undefined);
  const id = choice.some(3, open.length > 0 ? open : Object.keys(all));
  const one = all[id];
  return { id, ...(one?.rule ? { rule: one.rule } : {}), ...(one?.hash ? { hash: one.hash } : {}) };
}

export const shuttleBodies: Bodies = {
  'confidence.give': (choice) => {
    const words = choice.at(7, WORDS);
    return { words, hash: hashOf(words), rule: rule(choice) };
  },
  'confidence.tighten': (choice) => {
    const { id, rule: standing } = told(choice);
    return { confidence: id, rule: rule(choice, standing) };
  },
  'confidence.withdraw': (choice) => ({ confidence: told(choice).id }),
  'confidence.release': (choice) => {
    const { id, rule: standing = rule(choice), hash } = told(choice);
    const kinds = new Set(standing.only.map(({ kind }) => kind));
    const form = kinds.has('own-idea') ? 'own-idea' : kinds.has('gist') ? 'gist' : 'words';
    const words = WORDS.find((one) => hashOf(one) === hash) ?? choice.at(7, WORDS);
    return {
      confidence: id,
      rule: standing,
      form,
      aloud: (choice.picks[5] ?? 0) % 2 === 0,
      words,
      hash: hashOf(words),
      to: PERSON,
      coMediator: (choice.picks[6] ?? 0) % 3 === 0,
      ...(kinds.has('if-other-moves') ? { moved: { en: 'They opened theirs.' } } : {}),
      ...(kinds.has('only-if-asked') ? { asked: true } : {}),
    };
  },
  'relay.take-down': (choice) => {
    const { id } = told(choice);
    return (choice.picks[5] ?? 0) % 2 === 0 ? { of: { confidence: id, to: PERSON } } : {};
  },
};
