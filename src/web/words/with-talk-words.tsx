import { lazy, use, useMemo, type ComponentType, type ReactElement } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { talkCatalogue } from './catalogue.ts';
import { useWords } from './use-words.ts';

/** A page that says words of the talks: they are fetched beside it, in the reader’s language, and not with the first page of all. */
export function withTalkWords<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
): (props: P) => ReactElement {
  const Page = lazy(load);
  return function WithTalkWords(props) {
    const { locale, messages } = useIntl();
    const { language } = useWords();
    const words = talkCatalogue(language);
    // Asked for now: the page would only be once its words are here. If it does not come, `lazy` says so.
    if (words instanceof Promise) load().catch(() => undefined);
    const said = words instanceof Promise ? use(words) : words;
    const all = useMemo(() => ({ ...messages, ...said }), [messages, said]);
    return (
      <IntlProvider locale={locale} messages={all as Record<string, string>}>
        <Page {...props} />
      </IntlProvider>
    );
  };
}
