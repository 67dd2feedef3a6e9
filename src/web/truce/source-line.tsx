import type { TruceRow } from '#core/views/truces.ts';
import { useRoom } from '../context.ts';
import { inTurn } from '../parts/in-turn.ts';
import { SideActs } from '../parts/side-acts.tsx';
import { ActLink } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import type { EndSource } from './source.ts';
import styles from './truce.module.css';

interface SourceProps {
  row: TruceRow;
  source: EndSource;
  turn: number;
}

/** On what the end rests: which act, agreed by whom. */
export function Source({ source, turn }: SourceProps) {
  const { say, semicolon } = useWords();
  const { naming } = useRoom();
  const ids = [...new Set(source.sides.map(({ party }) => party))].toSorted();
  const sides = naming.parties(inTurn(ids, turn));
  const from = naming.party(source.from);
  const sentence =
    source.in === 'circulated'
      ? ids.length === 0
        ? say('truce.source.circulated', { from })
        : say('truce.source.circulated.some', { from, sides })
      : say(`truce.source.${source.in}`, { from, sides });
  return (
    <div data-source={source.in}>
      <h3>{say('truce.source')}</h3>
      <p>{sentence}</p>
      <p className={styles['links']}>
        <ActLink id={source.act}>{say('truce.source.words')}</ActLink>
        {source.since !== undefined && (
          <>
            {semicolon}
            <ActLink id={source.since}>{say('truce.source.stands')}</ActLink>
          </>
        )}
      </p>
      <SideActs acts={source.sides} turn={turn} />
    </div>
  );
}
