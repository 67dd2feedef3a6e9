import { useState } from 'react';
import { directionOf } from '#core/words.ts';
import { WORD_LANGUAGES, type WordLanguage, type Words } from '#core/words.ts';
import { useRoom } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../enter.module.css';
import type { Place } from '../form-context.ts';
import { Group, Labelled } from './labelled.tsx';

/** The tag by which browsers know a language. */
export function tagOf(language: WordLanguage): string {
  return language === 'prs' ? 'fa-AF' : language;
}

/** Words in one language or several, each the writer’s own. It begins in the language of the interface. */
export function WordsField({ place, long }: { place: Place; long: boolean }) {
  const { say, language } = useWords();
  const { naming } = useRoom();
  const { path, label, value, onChange, optional } = place;
  const words = (value ?? {}) as Words;
  const [shown, setShown] = useState<readonly WordLanguage[]>(() => {
    const there = WORD_LANGUAGES.filter((one) => words[one] !== undefined);
    return there.length > 0 ? there : [language];
  });
  const others = WORD_LANGUAGES.filter((one) => !shown.includes(one));

  const write = (one: WordLanguage, text: string): void => {
    const { [one]: _, ...rest } = words;
    const next = text === '' ? rest : { ...rest, [one]: text };
    onChange(Object.keys(next).length === 0 ? undefined : next);
  };
  const add = (
    <label className={styles['small']} data-aside>
      {say('enter.words.add')}{' '}
      <select
        value=""
        onChange={(event) => setShown([...shown, event.currentTarget.value as WordLanguage])}
      >
        <option value="">{say('enter.choose')}</option>
        {others.map((one) => (
          <option key={one} value={one}>
            {naming.term(`spoken.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
  const box = (one: WordLanguage, control: object) => {
    const own = {
      ...control,
      value: words[one] ?? '',
      lang: tagOf(one),
      dir: directionOf(one),
      maxLength: long ? 4000 : 200,
    };
    return long ? (
      <textarea {...own} rows={3} onChange={(event) => write(one, event.currentTarget.value)} />
    ) : (
      <input {...own} type="text" onChange={(event) => write(one, event.currentTarget.value)} />
    );
  };

  const [only] = shown;
  if (shown.length === 1 && only !== undefined) {
    return (
      <div className={styles['words']}>
        <Labelled
          path={path}
          label={say('enter.words.in', { label, language: naming.term(`spoken.${only}`) })}
          optional={optional}
        >
          {(control) => box(only, control)}
        </Labelled>
        {add}
      </div>
    );
  }
  return (
    <Group path={path} label={label} optional={optional}>
      {shown.map((one) => (
        <div key={one} className={styles['row']}>
          <Labelled path={`${path}.${one}`} label={naming.term(`spoken.${one}`)}>
            {(control) => box(one, control)}
          </Labelled>
          <Button
            onClick={() => {
              write(one, '');
              setShown(shown.filter((other) => other !== one));
            }}
          >
            {say('enter.remove')}
          </Button>
        </div>
      ))}
      {others.length > 0 && add}
    </Group>
  );
}
