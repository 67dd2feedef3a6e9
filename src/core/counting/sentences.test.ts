import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INCIDENT_CLASSES } from '../obligations/classes.ts';
import { term } from '../terms.ts';
import { LANGUAGES } from '../words.ts';
import { compareCounts } from './compare.ts';
import { countBy } from './count.ts';
import { LEFT_OUT } from './judging.ts';
import { ASSESSED, DIRECTIONS, MEANS, OBSERVED_KINDS, WEAPONS } from './observation.ts';
import { DIRECTIONS_COUNTED, EXCLUSIONS, OUTSIDE, UNITS, UNKNOWN } from './rule.ts';
import { lookedLines, outcomeWords, ruleLines, zoneName } from './sentences.ts';
import { at, row, ruleOf, someRows, someRule } from '../../../test/support/observations.ts';

const plain = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '');

const CODES: Readonly<Record<string, readonly string[]>> = {
  'counted-class': INCIDENT_CLASSES,
  'observed-kind': OBSERVED_KINDS,
  'observed-means': MEANS,
  'observed-direction': DIRECTIONS,
  'observed-assessed': ASSESSED,
  'observed-weapon': WEAPONS,
  'count-unit': UNITS,
  'count-direction': DIRECTIONS_COUNTED,
  'count-same': ['zone', 'site', 'box'],
  'count-excluded': EXCLUSIONS,
  'count-zone': [OUTSIDE, UNKNOWN],
  'count-edge': ['within', 'touching'],
  'count-basis': ['sample', 'census'],
  'count-unnumbered': ['as-one', 'left-out'],
  'count-left-out': LEFT_OUT,
};

describe('CR8 words', () => {
  it('CR8.1 every code of a rule, an observation and a count has words in English and Urdu', () => {
    const missing = Object.entries(CODES).flatMap(([group, codes]) =>
      codes.flatMap((code) =>
        LANGUAGES.filter((language) => {
          const word = term(language, `${group}.${code}`);
          return language === 'ur'
            ? !/^[\u0600-\u06ff\s،:]+$/.test(word)
            : word.includes(`${code}-`) || word === '';
        }).map((language) => `${group}.${code} ${language}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('CR8.2 a rule is told line by line, and no code of the program stands in it', () => {
    const said = ruleLines(
      ruleOf({
        unit: { count: 'episode', gap: 60, same: { by: 'site' } },
        kinds: ['explosion', 'burst'],
        direction: 'apart',
        exclusions: ['live-fire-exercise'],
        sources: { means: ['saw', 'heard'] },
      }),
      'en',
    ).map(plain);
    expect(said).toEqual([
      'Counted is each episode, of these kinds: explosion and burst. Observations at the same site are one episode until a pause of more than 60 minutes.',
      'Direction: each direction apart.',
      'An observation that does not say how many counts as one.',
      'Not counted: what was assessed as a live-fire exercise.',
      'Taken is what became known so: seen and heard.',
      'It counts in a zone where a place lies wholly within its zone.',
      'It is a sample: what those who looked came to see.',
      'Looked at: From six posts, by day.',
    ]);
    fc.assert(
      fc.property(someRule, fc.constantFrom(...LANGUAGES), (rule, language) => {
        const text = plain(
          ruleLines({ ...rule, coverage: { ur: 'دن میں۔' } }, language).join(' '),
        ).replaceAll('mission', '');
        expect(text).not.toMatch(/[{}]|undefined|left-out|not-looked|-other/);
        if (language === 'ur') expect(text).not.toMatch(/[A-Za-z]/);
      }),
    );
  });

  it('CR8.3 coverage and access stand beside a number, or that they are not stated', () => {
    expect(lookedLines({}, 'en')[0]).toMatch(/^Coverage and access are not stated/);
    expect(lookedLines({ coverage: { en: 'By day.' } }, 'ur')[0]).toMatch(/نہیں بتائے گئے/);
    const words = { coverage: { en: 'By day.' }, access: { en: 'Twice refused.' } };
    expect(lookedLines(words, 'en').map(plain)).toEqual([
      'Coverage: By day.',
      'Access: Twice refused.',
    ]);
  });

  it('CR8.4 what a rule makes of an observation is said of each outcome there is', () => {
    const rows = [row('a', { number: 3 }), row('b', { from: at(5) }), row('c', { from: at(500) })];
    const episodes = ruleOf({ unit: { count: 'episode', gap: 9, same: { by: 'zone' } } });
    const [each, few, event] = [
      ruleOf(),
      episodes,
      ruleOf({ unit: { count: 'event' }, kinds: ['shot'] }),
    ].map((rule) => countBy('r', rule, rows)) as [
      ReturnType<typeof countBy>,
      ReturnType<typeof countBy>,
      ReturnType<typeof countBy>,
    ];
    const told = compareCounts(each, few, rows).rows.map(({ a, b }) =>
      [a, b].map((one) => plain(outcomeWords(one, 'en'))),
    );
    expect(told).toEqual([
      [
        'counted as 3: each that it reports',
        'counted as 1: it begins episode 1, of 2 observations',
      ],
      [
        'counted as 1: each that it reports',
        'adds nothing: it is part of episode 1, which is counted with its first observation',
      ],
      ['counted as 1: each that it reports', 'counted as 1: it is episode 2 by itself'],
    ]);
    const [first] = compareCounts(event, event, rows).rows;
    expect(first && plain(outcomeWords(first.a, 'en'))).toBe('not counted: it is of another kind');
    fc.assert(
      fc.property(someRule, someRows, (rule, some) => {
        const made = countBy('r', rule, some);
        for (const { a } of compareCounts(made, made, some).rows)
          for (const language of LANGUAGES) {
            const text = plain(outcomeWords(a, language));
            expect(text).not.toMatch(/[{}]|undefined/);
            if (language === 'ur') expect(text).not.toMatch(/[A-Za-z]/);
          }
      }),
    );
  });

  it('CR8.5 a zone has the rule’s label, and what is in none has words', () => {
    expect(zoneName(ruleOf(), 'all', 'en')).toBe('The whole area');
    expect(zoneName(ruleOf(), 'outside', 'en')).toBe('outside the zones');
    expect(zoneName(ruleOf(), 'unknown', 'ur')).toBe('علاقہ معلوم نہیں');
  });
});
