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
  areas: readonly MoreWords[],
  load: Load<P>,
): (props: P) => ReactElement {
  const Page = lazy(load);
  return function WithWords(props) {
    const { language } = useWords();
    const asked = areas.map((area) => moreWords(area, language));
    // Asked for now: the page would only be once its words are here. If it does not come, `lazy` says so.
    if (asked.some((words) => words instanceof Promise)) load().catch(() => undefined);
    // No hook may follow: React goes on after `use` as in a first render only if `use` is called again, and words that came meanwhile are there at once (its error 467).
    const words = asked.map((one) => (one instanceof Promise ? use(one) : one));
    return (
      <MoreMessages words={words}>
        <Page {...props} />
      </MoreMessages>
    );
  };
}

/** @param words as many as there are areas, which never change; each is the same object for as long as the language is */
function MoreMessages({ words, children }: { words: readonly object[]; children: ReactElement }) {
  const { locale, messages } = useIntl();
  const all = useMemo(
    () => Object.assign({}, messages, ...words) as Record<string, string>,
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [messages, ...words],
  );
  return (
    <IntlProvider locale={locale} messages={all}>
      {children}
    </IntlProvider>
  );
}
