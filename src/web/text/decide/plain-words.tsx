import { useId } from 'react';
import { plain } from '#core/text/segments.ts';
import type { Segment } from '#core/text/segments.ts';
import { directionOf, type WordLanguage } from '#core/words.ts';
import { spell, type Flat } from '#core/text/flat.ts';
import enter from '../../enter/enter.module.css';
import { tagOf } from '../../parts/in-words.tsx';
import { useWords } from '../../words/use-words.ts';
import { useLanguageName } from '../use-language-name.ts';

/** Words of a paragraph that somebody writes as plain text, by language. */
export type Typed = Readonly<Partial<Record<WordLanguage, string>>>;

/** Whether typed words can be words of a paragraph: brackets are put in by proposing. */
export function hasBracket(typed: Typed): boolean {
  return Object.values(typed).some((text) => /[[\]]/.test(text ?? ''));
}

/** Typed words as the body of an act has them; a device fills in their hashes. */
export function wordedFrom(typed: Typed): Partial<Record<WordLanguage, { segs: Flat }>> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([language, text]) => {
      const segs = plain((text ?? '').trim());
      return segs.length === 0 ? [] : [[language, { segs: spell(segs) }]];
    }),
  );
}

export function segsFrom(text: string | undefined): Segment[] {
  return plain((text ?? '').trim());
}

interface TypedWordsProps {
  languages: readonly WordLanguage[];
  value: Typed;
  onChange: (value: Typed) => void;
  /** Before the name of the language: which words. */
  label: string;
}

/** A box for each language. */
export function TypedWords({ languages, value, onChange, label }: TypedWordsProps) {
  const { say } = useWords();
  const name = useLanguageName();
  const id = useId();
  return (
    <>
      {languages.map((language) => (
        <div key={language} className={enter['field']}>
          <label htmlFor={`${id}-${language}`}>
            {say('enter.words.in', { label, language: name(language) })}
          </label>
          <textarea
            id={`${id}-${language}`}
            rows={3}
            lang={tagOf(language)}
            dir={directionOf(language)}
            value={value[language] ?? ''}
            onChange={({ currentTarget }) =>
              onChange({ ...value, [language]: currentTarget.value })
            }
          />
        </div>
      ))}
    </>
  );
}
