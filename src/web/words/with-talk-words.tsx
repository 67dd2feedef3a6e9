import { lazy, use, useMemo, type ComponentType, type ReactElement } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { moreWords, type MoreWords } from './catalogue.ts';
import { useWords } from './use-words.ts';

type Load<P> = () => Promise<{ default: ComponentType<P> }>;

/** A page that says words of the talks: they are fetched beside it, in the reader’s language, and not with the first page of all. */
export function withTalkWords<P extends object>(load: Load<P>): (props: P) => ReactElement {
  return withWordsOf(['talks'], load);
}

/** A page of a text, which has words of its own beside those. */
export function withTextWords<P extends object>(load: Load<P>): (props: P) => ReactElement {
  return withWordsOf(['talks', 'text'], load);
}

/** A page that says words of some areas; what it stands in has fetched its own. */
export function withWordsOf<P extends object>(
  areas: readonly [MoreWords, MoreWords?],
  load: Load<P>,
): (props: P) => ReactElement {
  const Page = lazy(load);
  return function WithWords(props) {
    const { locale, messages } = useIntl();
    const { language } = useWords();
    const asked = areas.map((area) => area && moreWords(area, language));
    // Asked for now: the page would only be once its words are here. If it does not come, `lazy` says so.
    if (asked.some((words) => words instanceof Promise)) load().catch(() => undefined);
    const [first, second] = asked.map((words) => (words instanceof Promise ? use(words) : words));
    const all = useMemo(() => ({ ...messages, ...first, ...second }), [messages, first, second]);
    return (
      <IntlProvider locale={locale} messages={all as Record<string, string>}>
        <Page {...props} />
      </IntlProvider>
    );
  };
}
