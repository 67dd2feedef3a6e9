import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Language } from '#core/words.ts';
import { endOnce, isolate } from '#core/words.ts';
import type { MessageId } from './en.ts';

type Say = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

export interface InWords {
  language: Language;
  /** A message of the catalogue. Every value stands between isolates, so that a Latin name does not reorder an Urdu sentence. */
  say: Say;
  /** A moment by the log's clock: day and time in UTC, in the Gregorian calendar. No line parts an hour from its zone. */
  moment: (ms: number) => string;
  day: (ms: number) => string;
  /** Between parts that follow each other: `, ` or its like. */
  comma: string;
  semicolon: string;
}

/** Western digits and the Gregorian calendar in every language, said and not left to the locale. */
const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB-u-ca-gregory-nu-latn',
  ur: 'ur-PK-u-ca-gregory-nu-latn',
};

/** Made once: to make one takes longer than all the rest of a row of a list. */
const DATES: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat(LOCALES.en, { dateStyle: 'long', timeZone: 'UTC' }),
  ur: new Intl.DateTimeFormat(LOCALES.ur, { dateStyle: 'long', timeZone: 'UTC' }),
};

export function localeOf(language: Language): string {
  return LOCALES[language];
}

export function useWords(): InWords {
  const intl = useIntl();
  const language: Language = intl.locale.startsWith('ur') ? 'ur' : 'en';
  const say = useCallback<Say>(
    (id, values) => {
      const isolated: Record<string, string | number> = {};
      for (const [name, value] of Object.entries(values ?? {})) {
        isolated[name] = typeof value === 'string' ? isolate(value) : value;
      }
      return endOnce(intl.formatMessage({ id }, isolated));
    },
    [intl],
  );
  return useMemo(() => {
    const date = DATES[language];
    const clock = (ms: number): string => new Date(ms).toISOString().slice(11, 16);
    return {
      language,
      say,
      day: (ms) => date.format(ms),
      moment: (ms) =>
        `${date.format(ms)}${language === 'ur' ? '، ' : ', '}${isolate(`${clock(ms)}\u00a0UTC`)}`,
      comma: language === 'ur' ? '، ' : ', ',
      semicolon: language === 'ur' ? '؛ ' : '; ',
    };
  }, [language, say]);
}
