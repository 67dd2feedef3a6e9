import { lazy, use, useMemo, type ComponentType, type ReactElement } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { Language } from '#core/words.ts';
import { talkCatalogue, textCatalogue } from './catalogue.ts';
import { useWords } from './use-words.ts';

type Load<P> = () => Promise<{ default: ComponentType<P> }>;
type Said = Readonly<Record<string, string>>;
type More = (language: Language) => Said | Promise<Said>;

/** A page that says words of the talks: they are fetched beside it, in the reader’s language, and not with the first page of all. */
export function withTalkWords<P extends object>(load: Load<P>): (props: P) => ReactElement {
  return withWords(load, [talkCatalogue]);
}

/** A page of a text, which has words of its own beside those. */
export function withTextWords<P extends object>(load: Load<P>): (props: P) => ReactElement {
  return withWords(load, [talkCatalogue, textCatalogue]);
}

function withWords<P extends object>(
  load: Load<P>,
  catalogues: readonly More[],
): (props: P) => ReactElement {
  const Page = lazy(load);
  return function WithWords(props) {
    const { locale, messages } = useIntl();
    const { language } = useWords();
    const asked = catalogues.map((more) => more(language));
    // Asked for now: the page would only be once its words are here. If it does not come, `lazy` says so.
    if (asked.some((words) => words instanceof Promise)) load().catch(() => undefined);
    const [talks, texts] = asked.map((words) => (words instanceof Promise ? use(words) : words));
    const all = useMemo(() => ({ ...messages, ...talks, ...texts }), [messages, talks, texts]);
    return (
      <IntlProvider locale={locale} messages={all as Record<string, string>}>
        <Page {...props} />
      </IntlProvider>
    );
  };
}
