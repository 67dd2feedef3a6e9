import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { SUBJECTS } from '#core/declare.ts';
import type { ActType } from '#core/declare.ts';
import { useRoom } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { actName } from '#client/entry/act-words.ts';
import { matching } from './combobox.tsx';
import styles from './enter.module.css';
import { enterHref } from './href.ts';
import { typesFor } from './types-for.ts';
import type { Signer } from './sign.ts';

/** The acts that this key may sign, by subject. A few letters narrow the list; nothing of it is remembered. */
export function ChooseAct({ signer, note }: { signer: Signer; note?: string | undefined }) {
  const { say, language } = useWords();
  const { room } = useRoom();
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const types = typesFor(signer.state, signer.book, signer.ref);
  const choices = types.map((type) => ({
    value: type.name,
    label: actName(language, type.name),
    also: `${type.name} ${say(`enter.subject.${type.subject}`)} ${actName('en', type.name)}`,
  }));
  const found = new Set(matching(choices, typed).map((one) => one.value));
  const [first] = matching(choices, typed);
  const href = (type: string): string =>
    enterHref(room, type, {}, note === undefined ? {} : { note });
  return (
    <section className={styles['part']} aria-labelledby="choose">
      <h2 id="choose">{say('enter.choose-act')}</h2>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() !== '' && first) go(href(first.value));
          }}
        >
          <label className={styles['field']}>
            {say('enter.search')}
            <input
              type="search"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
        </form>
      </search>
      <output className={styles['soft']}>
        {typed.trim() !== '' &&
          (first ? say('enter.search.first', { act: first.label }) : say('enter.search.none'))}
      </output>
      <div className={styles['subjects']}>
        {SUBJECTS.map((subject) => {
          const own = types.filter((type) => type.subject === subject && found.has(type.name));
          return own.length === 0 ? null : (
            <section key={subject}>
              <h3>{say(`enter.subject.${subject}`)}</h3>
              <ul>
                {own.map((type) => (
                  <li key={type.name}>
                    <Link href={href(type.name)}>{actName(language, type.name)}</Link>
                    <Binds type={type} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}

/** That an act binds is said before it is chosen, not only before it is signed. */
function Binds({ type }: { type: ActType }) {
  const { say } = useWords();
  return type.binding ? <span className={styles['soft']}> {say('enter.mark.binds')}</span> : null;
}
