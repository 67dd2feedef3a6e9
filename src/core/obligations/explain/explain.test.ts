import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyPattern } from '../../../../test/support/obligations-of-every-pattern.ts';
import type { Act } from '../../act.ts';
import { makeNaming } from '../../namer.ts';
import { rules } from '../../rules.ts';
import type { Rulebook } from '../../rulebook.ts';
import { meet, openCase } from '../../test-commission.ts';
import { commissionRoom, inForce, LABEL } from '../../test-obligations.ts';
import { hashOf, type TestRoom } from '../../test-room.ts';
import { LANGUAGES } from '../../words.ts';
import * as labels from '../../views/labels.ts';
import * as monitoring from '../../views/monitoring.ts';
import { statesAt } from '../../views/monitoring-states.ts';
import type { Message, Steering } from '../event.ts';
import { STATES } from '../event.ts';
import { evaluate } from '../monitor/batch.ts';
import { COUNTED_AS, STATE_RULES } from '../monitor/states.ts';
import type { DraftTerms, Terms } from '../terms.ts';
import { ACT_KINDS } from './acts-on-events.ts';
import { explainStates, type ExplainedObligation } from './explained.ts';
import { explanationOf } from './sentences.ts';
import * as words from './words.ts';

const CTX = { book: rules(4) as Rulebook, enclosure: () => undefined };
const NAMING = {
  en: makeNaming('en', labels.start()),
  ur: makeNaming('ur', labels.start()),
} as const;

/** Nobody is said to have broken anything (DESIGN OB). */
const NEVER = {
  en: /violat|breach|guilt|fault|lint|verdict|undefined|\{|\}/i,
  ur: /خلاف ورزی|مجرم|قصور|undefined|\{|\}/,
};

function explained(room: TestRoom, at = room.now): ExplainedObligation[] {
  const view = monitoring.start();
  for (const act of room.acts) monitoring.add(view, act, CTX);
  const powers = view.items.flatMap((one) => (one.what === 'power' ? [one.steering] : []));
  const { states } = statesAt(view, at);
  return explainStates(states, at, { proposals: view.proposals, powers, acts: room.acts });
}

function told(one: ExplainedObligation | undefined, language: 'en' | 'ur' = 'en') {
  if (!one) throw new Error('none');
  const { sentence, instances, aside } = explanationOf(one, NAMING[language]);
  const bare = (text: string): string =>
    text.replaceAll(/[\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ');
  return {
    sentence: bare(sentence),
    instances: instances.map((each) => ({
      sentence: bare(each.sentence),
      events: each.events.map(bare),
      aside: each.aside.map(bare),
    })),
    aside: aside.map(bare),
  };
}

const occurred = (from: string, more: object = {}): object => ({
  from,
  precision: 'minute',
  certainty: 'stated',
  offset: 300,
  ...more,
});
const why = { en: 'It was of another day.' };
const text = { en: 'Shots were fired near the ford.' };

function allege(room: TestRoom, more: object = {}): Act {
  return room.act('p1', 'incident.allege', {
    ...room.exampleOf('incident.allege'),
    class: 'small-arms-fire',
    occurred: occurred('2031-03-05T13:30:00Z'),
    about: [],
    ...more,
  });
}

/** Finds an entry under a clause, in case 3. */
function find(room: TestRoom, entry: string, obligation: string): string {
  const id = openCase(room, 3);
  const standard = 'reasonable-grounds';
  const answers = {
    happened: { answer: 'confirmed', standard },
    who: { answer: 'party-forces', party: 'p2', standard },
    clauses: [{ obligation, label: LABEL, answer: 'breach-by-act', standard }],
  };
  const about = { case: id, number: 3, entries: [entry], answers, text, hash: hashOf(text) };
  const until = `${new Date(room.now + 3_600_000).toISOString().slice(0, 19)}Z`;
  const draft = room.act('m1', 'incident.draft-finding', { ...about, until }).id;
  for (const side of ['p1', 'p2']) room.act(side, 'incident.reply', { draft, text });
  const meeting = meet(room);
  return room.act('m1', 'incident.find', { ...about, meeting, draft, aside: [] }).id;
}

const at = (text: string): number => Date.parse(text);

describe('OB9.1 an explanation', () => {
  it('OB9.1 names the acts on an event, the rule, the due time in its zone, and until when it is provisional', () => {
    const room = commissionRoom();
    const obligation = inForce(room);
    room.now = at('2031-03-05T14:00:00Z');
    const { id } = allege(room);
    const before = told(explained(room)[0]);
    expect(before.sentence).toBe(
      '“No firing across the river” reads article 3, paragraph 1 (not to be done). As of 5 March 2031, 19:00 (UTC+05:00), 14:00 UTC: alleged, provisional until 6 March 2031, 18:31 (UTC+05:00), 13:31 UTC, because reports may still come. It is so of what is due, and nothing that is due has a state that comes before it.',
    );
    expect(before.instances).toEqual([
      {
        sentence:
          'On an allegation of p1 of 5 March 2031, due 5 March 2031, 18:31 (UTC+05:00), 13:31 UTC: alleged, provisional until 6 March 2031, 18:31 (UTC+05:00), 13:31 UTC, because reports may still come. Somebody says that it happened; nothing is found of it. (OB4.3.6)',
        events: [
          'an allegation of p1 of 5 March 2031 (small-arms fire, 5 March 2031, 18:30 (UTC+05:00), 13:30 UTC), counted as that on which it hangs; claimed, not found',
        ],
        aside: [],
      },
    ]);
    find(room, id, obligation);
    const after = told(explained(room)[0]);
    expect(after.instances[0]?.sentence).toContain(
      'supported by findings, provisional until 6 March 2031, 18:31 (UTC+05:00), 13:31 UTC, because reports may still come. It is found to have happened under this clause.',
    );
    expect(after.instances[0]?.events).toEqual([
      'an allegation of p1 of 5 March 2031 (small-arms fire, 5 March 2031, 18:30 (UTC+05:00), 13:30 UTC), counted as that on which it hangs; found: the finding in case 3 of 5 March 2031',
    ]);
    // As it was known before the finding, an earlier moment is explained without it.
    expect(told(explained(room, at('2031-03-05T14:00:00Z'))[0])).toEqual(before);
  });

  it('OB9.1 tells what is set aside, by which act and why', () => {
    const room = commissionRoom();
    inForce(room);
    room.now = at('2031-03-05T14:00:00Z');
    const { id } = allege(room);
    room.act('p1', 'act.retract', { reason: why }, { after: [id] });
    const taken = told(explained(room)[0]);
    expect(taken.instances).toEqual([]);
    expect(taken.aside).toEqual([
      'Set aside: a retraction by p1 of 5 March 2031 on an allegation of p1 of 5 March 2031, because what was entered was taken back by it',
    ]);
    expect(taken.sentence).toContain('nothing reported');
    expect(taken.sentence).toContain('Silence is no finding');
    room.now = at('2031-03-09T14:00:00Z');
    allege(room);
    expect(told(explained(room)[0]).aside).toContain(
      'Set aside: an allegation of p1 of 9 March 2031, because it came after the time that the clause leaves for reports',
    );
  });

  it('OB9.1 says by how much what was certified was late, and by whose certificate', () => {
    const room = commissionRoom();
    const due = '2031-03-06T13:00:00Z';
    const terms: DraftTerms = {
      rule: { pattern: 'deadline', due },
      act: { classes: ['withdrawal'] },
      completion: { words: { en: 'When the last gun has left.' }, certifier: 's1' },
    };
    const obligation = inForce(room, terms);
    room.now = at('2031-03-06T15:00:00Z');
    const performance = room.act('p1', 'performance.report', {
      about: [obligation],
      class: 'withdrawal',
      of: ['p1'],
      occurred: occurred('2031-03-06T14:30:00Z'),
    }).id;
    room.act('s1', 'performance.certify', { performance, class: 'withdrawal' });
    const [instance] = told(explained(room)[0]).instances;
    expect(instance?.sentence).toContain('met, 1 hour 30 minutes late');
    expect(instance?.sentence).toContain('was done 1 hour 30 minutes after the due time.');
    expect(instance?.events).toEqual([
      'a report by p1 of 6 March 2031 (withdrawal, 6 March 2031, 19:30 (UTC+05:00), 14:30 UTC), counted as done late; found: a certificate of s1 of 6 March 2031',
    ]);
    const [urdu] = told(explained(room)[0], 'ur').instances;
    expect(urdu?.sentence).toContain('پوری ہوئی');
    // A correction is of another report than the one that was certified.
    room.act('s1', 'performance.withdraw-certificate', { performance, why });
    room.act(
      'p1',
      'act.correct',
      {
        body: {
          about: [obligation],
          class: 'withdrawal',
          of: ['p1'],
          occurred: occurred('2031-03-06T12:30:00Z'),
        },
        reason: why,
      },
      { after: [performance] },
    );
    expect(told(explained(room)[0]).instances[0]?.events).toEqual([
      'a report by p1 of 6 March 2031 (withdrawal, 6 March 2031, 17:30 (UTC+05:00), 12:30 UTC), counted perhaps as done in time; claimed, not found',
    ]);
  });
});

describe('OB9.2 words', () => {
  it('OB9.2 every code has words in both languages, and none says that anybody broke anything', () => {
    expect(Object.keys(words.WHY).toSorted()).toEqual([...STATE_RULES].toSorted());
    expect(Object.keys(words.COUNTED).toSorted()).toEqual([...COUNTED_AS].toSorted());
    expect(Object.keys(words.ACT).toSorted()).toEqual([...ACT_KINDS].toSorted());
    const all: words.Message[] = [
      ...Object.values(words.WHY).flatMap((by) => Object.values(by)),
      ...Object.values(words.COUNTED).flatMap((by) => Object.values(by)),
      ...[words.ACT, words.ASIDE, words.GRADE, words.INSTANCE, words.OF, words.SAID].flatMap((by) =>
        Object.values<words.Message>(by),
      ),
    ];
    const blanks = (message: string): string[] =>
      [...message.matchAll(/\{([a-z]+)[,}]/g)].map(([, name]) => name as string).toSorted();
    for (const message of all) {
      expect(message.ur).toMatch(/[\u0600-\u06ff]/);
      expect(new Set(blanks(message.ur))).toEqual(new Set(blanks(message.en)));
      expect(message.en.replaceAll(/[{}]/g, '')).not.toMatch(NEVER.en);
      expect(message.ur.replaceAll(/[{}]/g, '')).not.toMatch(NEVER.ur);
    }
  });

  it('OB9.2 whatever happened, each state is explained in both languages', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(everyPattern, ({ obligations, log, moments }) => {
        const now = moments.at(-1) as number;
        const messages = log as (Message | Steering)[];
        const half = moments[0] as number;
        for (const moment of [half, now]) {
          const known = messages.filter(({ admitted }) => admitted <= moment);
          const states = evaluate(obligations, known, moment);
          const proposals = Object.fromEntries(
            obligations.map(({ id, terms }) => [
              id,
              {
                clause: { hash: hashOf(text), words: { en: 'article 1' } },
                terms: { label: { en: id }, ...terms } as Terms,
              },
            ]),
          );
          const powers = known.filter((one): one is Steering => 'obligation' in one);
          for (const one of explainStates(states, moment, { proposals, powers, acts: [] })) {
            for (const language of LANGUAGES) {
              const { sentence, instances, aside } = explanationOf(one, NAMING[language]);
              const every = [
                sentence,
                ...aside,
                ...instances.flatMap((each) => [each.sentence, ...each.events, ...each.aside]),
              ];
              for (const said of every) expect(said).not.toMatch(NEVER[language]);
            }
            for (const each of one.instances) {
              seen.add(each.state);
              // Until then reports may come: it is said if, and only if, the state is provisional.
              expect(each.provisional !== undefined).toBe(
                states
                  .find(({ id }) => id === one.obligation)
                  ?.instances.find(({ id }) => id === each.id)?.provisional,
              );
              if (typeof each.provisional === 'number')
                expect(each.provisional).toBeGreaterThan(moment);
            }
            const { provisional } = states.find(({ id }) => id === one.obligation) as {
              provisional: boolean;
            };
            expect(one.provisional !== undefined).toBe(provisional);
            if (typeof one.provisional === 'number')
              expect(one.provisional).toBeGreaterThan(moment);
          }
        }
      }),
      { numRuns: 400 },
    );
    expect([...seen].toSorted()).toEqual([...STATES].toSorted());
  });
});
