import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Command } from 'prosemirror-state';
import { REASONS, type Segment } from '#core/text/segments.ts';
import { isolate, type WordLanguage } from '#core/words.ts';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { useLanguageName } from '../use-language-name.ts';
import { BracketMenu, TOOLS, type Tool } from './bracket-menu.tsx';
import {
  addAlternative,
  addBlank,
  addNote,
  addNoText,
  bracket,
  describe,
  unbracket,
} from './commands.ts';
import { openEditor, type Editor } from './editor.ts';
import type { Where } from './spans.ts';
import type { Trouble } from './taking-in.ts';
import styles from './write.module.css';

interface WordsEditorProps {
  language: WordLanguage;
  /** The words that are in it when it is opened. */
  segs: readonly Segment[];
  /** The party whose words they are. */
  own: string;
  /** The questions that brackets of the text turn on, with where each is met. */
  issues: ReadonlyMap<string, string>;
  onChange: (segs: Segment[]) => void;
}

interface Refused {
  trouble: Trouble;
  /** What was pasted, as it could be taken. */
  instead?: string | undefined;
}

/** One paragraph in one language, to be written, with the bracket tools. */
export function WordsEditor({ language, segs, own, issues, onChange }: WordsEditorProps) {
  const { say } = useWords();
  const name = useLanguageName();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(null);
  const [where, setWhere] = useState<Where>({ is: 'words' });
  const [menu, setMenu] = useState<readonly Tool[]>();
  const [refused, setRefused] = useState<Refused>();
  const [noBracket, setNoBracket] = useState(false);

  const told = useRef(onChange);
  useLayoutEffect(() => {
    told.current = onChange;
  });

  const commands: Record<Exclude<Tool, 'blank'>, Command> = {
    bracket,
    alternative: addAlternative,
    'no-text': addNoText,
    note: addNote(null, false),
    reservation: addNote(own, true),
    unbracket,
  };
  const offered = (): Tool[] =>
    TOOLS.filter((tool) => tool === 'blank' || editor.current?.can(commands[tool]));
  const close = (): void => {
    setMenu(undefined);
    editor.current?.focus();
  };
  const start = useEffectEvent((into: HTMLElement): Editor =>
    openEditor(into, {
      segs,
      language,
      label: say('write.words.in', { language: name(language) }),
      describedBy: `${id}-keys`,
      said: {
        noText: say('text.no-text'),
        note: say('text.note'),
        reservation: say('text.reserves'),
      },
      onChange: (words) => {
        setNoBracket(false);
        told.current(words);
      },
      onWhere: setWhere,
      onTrouble: (trouble, instead) => setRefused(trouble && { trouble, instead }),
      onNoBracket: () => setNoBracket(true),
      onMenu: () => setMenu(offered()),
    }),
  );
  useEffect(() => {
    if (!place.current) return undefined;
    const opened = start(place.current);
    editor.current = opened;
    return () => opened.end();
  }, []);

  const here =
    where.is === 'alternative'
      ? say(where.of === 1 ? 'write.where.lone' : 'write.where.alternative', {
          n: where.n,
          of: where.of,
        })
      : where.is === 'note'
        ? say(where.reserves ? 'write.where.reservation' : 'write.where.note')
        : '';
  return (
    <div className={styles['editor']} data-editor={language}>
      <div ref={place} className={styles['written']} />
      {menu && (
        <BracketMenu
          tools={menu}
          onTool={(tool) => {
            setMenu(undefined);
            editor.current?.run(commands[tool]);
          }}
          onBlank={(label) => {
            setMenu(undefined);
            editor.current?.run(addBlank(label));
          }}
          onClose={close}
        />
      )}
      <div className={styles['tools']}>
        <Button
          aria-haspopup="menu"
          aria-expanded={menu !== undefined}
          onClick={() => (menu ? close() : setMenu(offered()))}
        >
          {say('write.tools')}
        </Button>
        {where.is === 'alternative' && (
          <label className={styles['reason']}>
            {say('write.reason')}{' '}
            <select
              value={where.reason ?? ''}
              onChange={(event) =>
                editor.current?.apply(describe({ reason: event.currentTarget.value || null }))
              }
            >
              <option value="">{say('write.reason.none')}</option>
              {REASONS.map((one) => (
                <option key={one} value={one}>
                  {say(`text.reason.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {where.is === 'alternative' && (
        <label className={styles['reason']}>
          {say('write.issue')}{' '}
          <select
            value={where.issue ?? ''}
            onChange={(event) =>
              editor.current?.apply(describe({ issue: event.currentTarget.value || null }))
            }
          >
            <option value="">{say('write.reason.none')}</option>
            {[...issues].map(([issue, name]) => (
              <option key={issue} value={issue}>
                {say('write.issue.same', { place: name })}
              </option>
            ))}
            {where.issue !== null && !issues.has(where.issue) && (
              <option value={where.issue}>{say('write.issue.own')}</option>
            )}
            <option value={freshIssue(issues, where.issue)}>{say('write.issue.new')}</option>
          </select>
        </label>
      )}
      <output className={styles['where']} data-where={where.is}>
        {noBracket ? say('write.no-bracket') : here}
      </output>
      <p className={styles['soft']} id={`${id}-keys`}>
        {say('write.keys')}
      </p>
      {refused && (
        <div role="alert" className={styles['refused']} data-trouble={refused.trouble.is}>
          <p>
            {refused.trouble.is === 'letters'
              ? say('write.trouble.letters', {
                  letters: refused.trouble.said.map(isolate).join(' · '),
                  language: name(language),
                })
              : say(`write.trouble.${refused.trouble.is}`)}
          </p>
          {refused.instead !== undefined && (
            <Button
              onClick={() => {
                setRefused(undefined);
                editor.current?.take(refused.instead ?? '');
              }}
            >
              {say('write.trouble.instead')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** The first of `i1`, `i2`, … on which nothing turns yet. */
function freshIssue(issues: ReadonlyMap<string, string>, now: string | null): string {
  let n = 1;
  while (issues.has(`i${n}`) || now === `i${n}`) n += 1;
  return `i${n}`;
}
