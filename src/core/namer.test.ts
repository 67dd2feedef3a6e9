import { describe, expect, it } from 'vitest';
import { makeNaming } from './namer.ts';
import type { Occurred } from './shapes.ts';
import * as labels from './views/labels.ts';
import type { SentenceLanguage } from './words.ts';
import { SENTENCE_LANGUAGES } from './words.ts';

const naming = (language: SentenceLanguage) => makeNaming(language, labels.start());
const shown = (text: string): string =>
  text.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/\u00a0(?=UTC|\()/g, ' ');

function when(language: SentenceLanguage, more: Partial<Occurred>): string {
  return shown(
    naming(language).when({
      from: '2025-10-15T13:00:00Z',
      precision: 'minute',
      certainty: 'stated',
      offset: 300,
      ...more,
    }),
  );
}

describe('dates', () => {
  it('are Gregorian, in the offset of the source, with UTC beside', () => {
    expect(when('en', {})).toBe('15 October 2025, 18:00 (UTC+05:00), 13:00 UTC');
    expect(when('ur', {})).toBe('15 اکتوبر، 2025، 18:00 (UTC+05:00)، 13:00 UTC');
    expect(when('en', { offset: 270 })).toBe('15 October 2025, 17:30 (UTC+04:30), 13:00 UTC');
    expect(when('en', { offset: -210 })).toBe('15 October 2025, 09:30 (UTC−03:30), 13:00 UTC');
    expect(when('en', { offset: 0 })).toBe('15 October 2025, 13:00 UTC');
  });

  it('say the day in UTC where it is another day there', () => {
    expect(when('en', { from: '2025-10-28T20:30:00Z', precision: 'hour' })).toBe(
      '29 October 2025, 01:30 (UTC+05:00), 28 October 2025 20:30 UTC',
    );
  });

  it('say no more than the source did', () => {
    expect(when('en', { precision: 'day', from: '2025-10-25T19:00:00Z' })).toBe('26 October 2025');
    expect(when('en', { precision: 'part-of-day', from: '2025-10-28T16:00:00Z' })).toBe(
      '28 October 2025, night (UTC+05:00)',
    );
    expect(when('ur', { precision: 'part-of-day', from: '2025-10-15T03:00:00Z' })).toBe(
      '15 اکتوبر، 2025، صبح (UTC+05:00)',
    );
  });

  it('say what is about and what is disputed in words', () => {
    const day = { precision: 'day', from: '2025-10-14T19:00:00Z' } as const;
    expect(when('en', { ...day, certainty: 'disputed' })).toBe('15 October 2025 (date disputed)');
    expect(when('ur', { ...day, certainty: 'approximate' })).toBe('تقریباً 15 اکتوبر، 2025');
    expect(when('en', { certainty: 'disputed' })).toMatch(/\(time disputed\)$/);
  });

  it('say an interval, and a day once', () => {
    const day = { precision: 'day', from: '2025-10-24T19:00:00Z' } as const;
    expect(when('en', { ...day, to: '2025-10-29T19:00:00Z' })).toBe(
      '25 October 2025 to 30 October 2025',
    );
    expect(when('ur', { ...day, to: '2025-10-29T19:00:00Z' })).toBe(
      '25 اکتوبر، 2025 سے 30 اکتوبر، 2025 تک',
    );
    expect(when('en', { ...day, to: '2025-10-25T18:00:00Z' })).toBe('25 October 2025');
  });

  it('let no line part an hour from its zone, in any language', () => {
    for (const language of SENTENCE_LANGUAGES) {
      const known = naming(language);
      const from = '2025-10-15T13:00:00Z';
      expect(known.instant(from)).toContain('13:00\u00a0UTC');
      const there = { from, precision: 'minute', certainty: 'stated', offset: 300 } as const;
      expect(known.when(there)).toMatch(/18:00\u2069\u00a0\u2068\(UTC\+05:00\).*13:00\u00a0UTC/);
    }
  });

  it('keep digits Western and days of a commitment as days', () => {
    expect(naming('ur').day('2031-03-20')).toBe('20 مارچ، 2031');
    expect(shown(naming('en').instant('2031-03-20T05:06:07Z'))).toBe('20 March 2031, 05:06 UTC');
  });
});

describe('LG3 dates in the languages of binding sentences', () => {
  it('LG3.1 are Gregorian, in Western digits', () => {
    const days = SENTENCE_LANGUAGES.map((language) => naming(language).day('2031-03-20'));
    expect(days).toEqual([
      '20 March 2031',
      '20 مارچ، 2031',
      '2031 مارچ 20',
      '20 آذار/مارس 2031',
      '20 Mart 2031',
      '20 mars 2031',
    ]);
    expect(when('ar', {})).toBe('15 تشرين الأول/أكتوبر 2025، 18:00 (UTC+05:00)، 13:00 UTC');
    expect(when('ps', {})).toBe('2025 اکتوبر 15، 18:00 (UTC+05:00)، 13:00 UTC');
    for (const language of SENTENCE_LANGUAGES) {
      expect(when(language, {})).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
      expect(when(language, {})).toContain('2025');
    }
  });

  it('LG3.2 name an Arabic month by both its names', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      naming('ar').day(`2031-${String(month + 1).padStart(2, '0')}-04`),
    );
    expect(months[0]).toBe('4 كانون الثاني/يناير 2031');
    expect(months[11]).toBe('4 كانون الأول/ديسمبر 2031');
    const egyptian = new Intl.DateTimeFormat('ar-EG', { month: 'long', timeZone: 'UTC' });
    const levantine = new Intl.DateTimeFormat('ar-SY', { month: 'long', timeZone: 'UTC' });
    for (const [month, said] of months.entries()) {
      const day = new Date(Date.UTC(2031, month, 4));
      expect(said).toBe(`4 ${levantine.format(day)}/${egyptian.format(day)} 2031`);
    }
  });

  it('say the first of a month in French as it is said', () => {
    expect(naming('fr').day('2031-03-01')).toBe('1er mars 2031');
    expect(naming('fr').day('2031-03-11')).toBe('11 mars 2031');
  });

  it('say what is about, what is disputed, parts of days and intervals in each', () => {
    const day = { precision: 'day', from: '2025-10-24T19:00:00Z' } as const;
    const until = { ...day, to: '2025-10-29T19:00:00Z' };
    expect(when('fr', until)).toBe('25 octobre 2025 au 30 octobre 2025');
    expect(when('tr', until)).toBe('25 Ekim 2025 ile 30 Ekim 2025 arası');
    expect(when('ar', { ...day, certainty: 'disputed' })).toBe(
      '25 تشرين الأول/أكتوبر 2025 (تاريخ مختلف عليه)',
    );
    expect(when('ps', { ...day, certainty: 'approximate' })).toBe('شاوخوا 2025 اکتوبر 25');
    expect(when('tr', { precision: 'part-of-day' })).toBe('15 Ekim 2025, akşam (UTC+05:00)');
    for (const language of SENTENCE_LANGUAGES) {
      const variants = [
        until,
        { precision: 'part-of-day' as const },
        { certainty: 'disputed' as const },
        { ...day, certainty: 'disputed' as const },
        { certainty: 'approximate' as const },
      ].map((more) => when(language, more));
      expect(new Set(variants).size).toBe(variants.length);
      const foreign = ['ur', 'ps', 'ar'].includes(language) ? /[A-Z]{4}|[a-z]/ : /[\u0600-\u06ff]/;
      for (const variant of variants) expect(variant).not.toMatch(foreign);
    }
  });
});

describe('durations', () => {
  it.each<[number, string, string]>([
    [1080, '18 hours', '18 گھنٹے'],
    [570, '9 hours 30 minutes', '9 گھنٹے 30 منٹ'],
    [60, '1 hour', '1 گھنٹہ'],
    [61, '1 hour 1 minute', '1 گھنٹہ 1 منٹ'],
    [45, '45 minutes', '45 منٹ'],
    [2880, '48 hours', '48 گھنٹے'],
  ])('%i minutes', (minutes, en, ur) => {
    expect(naming('en').duration(minutes)).toBe(en);
    expect(naming('ur').duration(minutes)).toBe(ur);
  });
});

describe('LG4 durations in the languages of binding sentences', () => {
  it.each<[number, string]>([
    [0, '0 دقيقة'],
    [1, 'دقيقة واحدة'],
    [2, 'دقيقتين'],
    [3, '3 دقائق'],
    [10, '10 دقائق'],
    [11, '11 دقيقة'],
    [60, 'ساعة واحدة'],
    [120, 'ساعتين'],
    [180, '3 ساعات'],
    [570, '9 ساعات و30 دقيقة'],
    [1080, '18 ساعة'],
    [6000, '100 ساعة'],
    [6120, '102 ساعة'],
    [6180, '103 ساعات'],
  ])('LG4.1 %i minutes take the form that Arabic counts with', (minutes, ar) => {
    expect(naming('ar').duration(minutes)).toBe(ar);
  });

  it.each<[number, string, string, string]>([
    [0, '0 دقیقې', '0 dakika', '0 minute'],
    [60, '1 ساعت', '1 saat', '1 heure'],
    [61, '1 ساعت او 1 دقیقه', '1 saat 1 dakika', '1 heure 1 minute'],
    [570, '9 ساعته او 30 دقیقې', '9 saat 30 dakika', '9 heures 30 minutes'],
    [4320, '72 ساعته', '72 saat', '72 heures'],
  ])('LG4.2 %i minutes in Pashto, Turkish and French', (minutes, ps, tr, fr) => {
    expect(naming('ps').duration(minutes)).toBe(ps);
    expect(naming('tr').duration(minutes)).toBe(tr);
    expect(naming('fr').duration(minutes)).toBe(fr);
  });
});

describe('names', () => {
  it('fall back to what is neutral', () => {
    const unnamed = naming('en');
    expect(unnamed.party('p1')).toBe('p1');
    expect(unnamed.key('p1/k7+1a2b3c4d')).toBe('p1');
    expect(unnamed.round('x')).toBe('a round');
    expect(unnamed.session('x')).toBe('a session');
    expect(unnamed.matter('abcdefghij')).toBe('abcdefgh');
  });

  it('say rounds and sessions by number and label', () => {
    const view = labels.start();
    view.rounds['r'] = { number: 2, label: { en: 'Istanbul', ur: 'استنبول' } };
    view.sessions['s'] = { number: 3, round: 'r' };
    view.sessions['t'] = { number: 4, label: { en: 'the long night' } };
    const known = makeNaming('ur', view);
    expect(shown(known.session('s'))).toBe('دور 2 (استنبول) کی نشست 3');
    expect(shown(makeNaming('en', view).session('s'))).toBe('session 3 of round 2 (Istanbul)');
    expect(shown(makeNaming('en', view).session('t'))).toBe('the session “the long night”');
  });

  it('say rounds, sessions and rows in the languages of binding sentences', () => {
    const view = labels.start();
    view.rounds['r'] = { number: 2, label: { en: 'Istanbul', ar: 'إسطنبول' } };
    view.sessions['s'] = { number: 3, round: 'r' };
    view.sessions['t'] = { number: 4, label: { en: 'the long night' } };
    const said = (language: SentenceLanguage) => {
      const known = makeNaming(language, view);
      return ['s', 't'].map((id) => shown(known.session(id)));
    };
    expect(said('ar')).toEqual(['الجلسة 3 من الجولة 2 (إسطنبول)', 'الجلسة «the long night»']);
    expect(said('ps')).toEqual(['د پړاو 2 (Istanbul) مجلس 3', 'مجلس «the long night»']);
    expect(said('tr')).toEqual(['2. tur (Istanbul), 3. oturum', '“the long night” oturumu']);
    expect(said('fr')).toEqual([
      'séance 3 du cycle 2 (Istanbul)',
      'séance «\u00a0the long night\u00a0»',
    ]);
    const row = (language: SentenceLanguage) => shown(makeNaming(language, view).list(['A', 'B']));
    expect(SENTENCE_LANGUAGES.map(row)).toEqual([
      'A and B',
      'A اور B',
      'A او B',
      'A وB',
      'A ve B',
      'A et B',
    ]);
    for (const language of SENTENCE_LANGUAGES) {
      const unnamed = naming(language);
      expect(unnamed.round('x')).not.toBe(unnamed.session('x'));
      expect(unnamed.party('p1')).toBe('p1');
    }
  });

  it('say through whom an outlet has its report', () => {
    const sources = [
      { outlet: 'The Tribune', published: '2025-10-28', relays: 'TOLOnews' },
      { outlet: 'Dawn', published: '2025-10-28' },
    ];
    expect(shown(naming('en').sources(sources))).toBe('The Tribune (relaying TOLOnews) and Dawn');
    expect(shown(naming('ur').sources(sources))).toBe('The Tribune (بحوالہ TOLOnews) اور Dawn');
  });
});
