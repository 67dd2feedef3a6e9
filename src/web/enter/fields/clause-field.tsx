import { useState } from 'react';
import { fieldName } from '#client/entry/field-words.ts';
import type { Shape } from '#client/entry/shape-of.ts';
import { printed } from '#core/text/segments.ts';
import { nodeOf, textOf } from '#core/text/state.ts';
import { useRoom } from '../../context.ts';
import { useWords } from '../../words/use-words.ts';
import styles from '../enter.module.css';
import { useForm, type Place } from '../form-context.ts';
import { hashRead } from '../restate-promises.ts';
import { ChoiceField, useActs } from './choose-fields.tsx';
import { HashedWordsField } from './hashed-words-field.tsx';
import { Group } from './labelled.tsx';
import { WordsField } from './words-field.tsx';

type Clause = Readonly<Record<string, unknown>>;
const WHERE = ['paragraph', 'truce', 'elsewhere'] as const;
type Where = (typeof WHERE)[number];

/** A group that says which words are read, and where they stand (OB2). */
export function isClause({ fields }: Shape & { is: 'group' }): boolean {
  return ['paragraph', 'truce', 'hash'].every((name) => fields.some((one) => one.name === name));
}

/** Where the words of a clause stand: first that, then which. Of what this room has the device knows the words; of another room’s they are chosen or written. */
export function ClauseField({ place }: { place: Place }) {
  const { say, language } = useWords();
  const { type, signer, spell } = useForm();
  const { path, label, onChange } = place;
  const value = (place.value ?? {}) as Clause;
  const [where, setWhere] = useState<Where>(() => whereOf(value));
  const put = (name: string) => (next: unknown) => {
    const { [name]: _, ...rest } = value;
    const clause: Record<string, unknown> = next === undefined ? rest : { ...rest, [name]: next };
    if (where !== 'elsewhere') {
      delete clause['hash'];
      const hash = hashRead(signer.state, clause);
      if (hash !== undefined) clause['hash'] = hash;
    }
    onChange(Object.keys(clause).length === 0 ? undefined : clause);
  };
  const part = (name: string, called = name): Place => ({
    path: `${path}.${name}`,
    label: fieldName(language, type, called, 'clause'),
    value: value[name],
    onChange: put(name),
  });
  return (
    <Group path={path} label={label}>
      <div className={styles['ticks']}>
        {WHERE.map((one) => (
          <label key={one} className={styles['tick']}>
            <input
              type="radio"
              name={path}
              checked={where === one}
              onChange={() => {
                setWhere(one);
                spell?.(undefined);
                onChange(value['words'] === undefined ? undefined : { words: value['words'] });
              }}
            />
            {say(`enter.clause.${one}`)}
          </label>
        ))}
      </div>
      <WordsField place={part('words')} long={false} />
      {where === 'paragraph' && <ParagraphField place={part('paragraph')} />}
      {where === 'truce' && <TruceField place={part('truce')} />}
      {where === 'elsewhere' && <HashedWordsField place={part('hash')} />}
    </Group>
  );
}

function whereOf({ truce, hash, paragraph }: Clause): Where {
  if (truce !== undefined) return 'truce';
  return hash !== undefined && paragraph === undefined ? 'elsewhere' : 'paragraph';
}

const LONGEST = 160;

function ParagraphField({ place }: { place: Place }) {
  const { views, naming } = useRoom();
  const texts = views.talks?.texts;
  const state = texts?.state;
  if (!texts || !state) return <ChoiceField place={place} choices={[]} />;
  const choices = Object.keys(texts.words).flatMap((id) => {
    const node = nodeOf(state, id);
    const text = node && textOf(state, node.text);
    const said = node?.base === undefined ? undefined : texts.words[id]?.[node.base];
    const segs = text && said?.words[text.working]?.segs;
    if (!node || !segs || segs.length === 0) return [];
    const title = views.bodyOf(node.text) as { title?: Parameters<typeof naming.words>[0] };
    const words = `${title.title ? `${naming.words(title.title)}: ` : ''}${printed(segs)}`;
    // In a list of the browser’s own, isolates show as boxes.
    const plain = words.replaceAll(/[\u2066-\u2069]/g, '').replaceAll('\n', ' ');
    return [{ value: id, label: plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain }];
  });
  return <ChoiceField place={place} choices={choices} />;
}

function TruceField({ place }: { place: Place }) {
  return <ChoiceField place={place} choices={useActs('truce')} />;
}
