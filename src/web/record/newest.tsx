import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { partyOf } from '#core/act.ts';
import { makeNaming } from '#core/namer.ts';
import { actSentence } from '#core/sentences.ts';
import * as labels from '#core/views/labels.ts';
import type { Api } from '#client/api.ts';
import { readNewest, type Newest as Acts } from '#client/newest.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { useParley } from '../context.ts';
import { useWords } from '../words/use-words.ts';
import { ActTable, Entered } from './act-table.tsx';
import { keepLineRead } from './line-read.ts';
import styles from './acts.module.css';

let ahead: { room: string; acts: Promise<Acts | undefined> } | undefined;

/** Begins to read them before the page that shows them is there. */
export function readAhead(api: Api, room: string): Promise<Acts | undefined> {
  if (ahead?.room !== room) ahead = { room, acts: readNewest(api, browserProvider, room) };
  return ahead.acts;
}

/** The newest acts of a long room while it is being checked, marked as that: one who only wants to know what was entered last need not wait. */
export default function Newest({ room }: { room: string }) {
  const { say } = useWords();
  const { api } = useParley();
  const [acts, setActs] = useState<Acts>();
  useEffect(() => {
    let here = true;
    void readAhead(api, room).then((found) => {
      if (here) setActs(found);
    });
    return () => {
      here = false;
      ahead = undefined;
    };
  }, [api, room]);
  if (!acts) return null;
  return (
    <section aria-labelledby="newest" data-newest>
      <h2 id="newest">{say('record.newest')}</h2>
      <p>
        <strong>{say('record.newest.unchecked')}</strong> {say('record.newest.what')}
      </p>
      <Rows room={room} acts={acts} />
    </section>
  );
}

/** Not drawn anew with each step of the check. */
const Rows = memo(function Rows({
  room,
  acts: { acts, size, rules: version },
}: {
  room: string;
  acts: Acts;
}) {
  const { say, language } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const from = size - acts.length;
  // No name is known before its act has been checked.
  const naming = makeNaming(language, labels.start());

  useLayoutEffect(() => {
    const rows = body.current?.rows;
    return () => {
      const line = [...(rows ?? [])].find((row) => row.getBoundingClientRect().top >= 0);
      const scrolled = rows?.[0] !== undefined && line !== rows[0];
      keepLineRead(
        scrolled && line
          ? {
              room,
              index: Number(line.dataset['unchecked']),
              top: line.getBoundingClientRect().top,
            }
          : undefined,
      );
    };
  }, [room]);

  return (
    <ActTable rows={acts.length}>
      <tbody ref={body}>
        {acts.toReversed().map((act, i) => (
          <tr key={act.id} data-unchecked={from + acts.length - 1 - i}>
            <td>{from + acts.length - 1 - i}</td>
            <Entered admitted={act.admitted}>
              {[...new Set(act.by.map(partyOf))].map((id) => (
                <bdi key={id}>{naming.party(id)}</bdi>
              ))}
            </Entered>
            <td>
              <span className={styles['mark']}>{say('record.newest.mark')}</span>
            </td>
            <td>
              {act.type === 'room.sealed'
                ? say('record.newest.sealed')
                : actSentence(loadedBook(version)?.type(act.type, act.version), act, naming)}
            </td>
          </tr>
        ))}
      </tbody>
    </ActTable>
  );
});
