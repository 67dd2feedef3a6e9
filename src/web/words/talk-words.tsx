import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { areaWords } from './areas/index.ts';
import { useWords } from './use-words.ts';

/** Adds the words of the talks for the pages within. */
export function TalkWords({ children }: { children: ReactNode }) {
  const { locale, messages } = useIntl();
  const { language } = useWords();
  const all = useMemo(() => ({ ...messages, ...areaWords[language] }), [messages, language]);
  return (
    <IntlProvider locale={locale} messages={all as Record<string, string>}>
      {children}
    </IntlProvider>
  );
}
