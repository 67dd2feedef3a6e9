import { useRef, type ReactNode } from 'react';
import { delayedFile, earliestAdmission } from '#client/place-delay.ts';
import { metresOf } from '#client/entry/degrees.ts';
import { inDegrees } from '#core/geometry/squares.ts';
import type { Box } from '#core/places.ts';
import { useRoom } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { useMoment } from '../../parts/use-moment.ts';
import { useWords } from '../../words/use-words.ts';
import type { Draft } from '../draft.ts';
import styles from '../enter.module.css';
import type { Signer } from '../sign.ts';

/** What the sides have agreed of places, above the fields of a case file; nothing where they are not delayed (IC10). */
export function DelayedPlaces({ signer }: { signer: Signer }) {
  const { say } = useWords();
  const { naming } = useRoom();
  const found = delayedFile(signer.state, {}, 0);
  if (!found) return null;
  const { span, minutes } = found.delay;
  return (
    <div role="note" data-delay={span} className={styles['exact']}>
      <p>
        {say('enter.delay', {
          after: naming.duration(minutes),
          degrees: inDegrees(span),
          metres: metresOf(span),
        })}
      </p>
      <p>{say('enter.delay.words')}</p>
    </div>
  );
}

interface HeldPlaceProps {
  signer: Signer;
  draft: Draft;
  change: (change: Partial<Draft>) => void;
}

/** Until when that is for the file as it is written, and a box of whole squares in the place of one that is finer. */
export function HeldPlace({ signer, draft, change }: HeldPlaceProps): ReactNode {
  const { say, moment } = useWords();
  const { snapshot } = useRoom();
  const told = useRef<HTMLDivElement>(null);
  const at = earliestAdmission(snapshot.log, useMoment());
  const found = delayedFile(signer.state, draft.body, at);
  if (!found) return null;
  const { until, coarser } = found;
  if (until === undefined && !coarser) return null;
  if (until !== undefined && at >= until) {
    return <p role="note">{say('enter.delay.over', { until: moment(until) })}</p>;
  }
  const widen = (box: Box): void => {
    const place = draft.body['place'] as object;
    change({ body: { ...draft.body, place: { ...place, box } } });
    // The button is gone then, and what it did is told here.
    told.current?.focus();
  };
  return (
    <div
      ref={told}
      tabIndex={-1}
      role={coarser ? 'alert' : 'note'}
      data-held={coarser !== undefined}
      className={styles['part']}
    >
      {until !== undefined && <p>{say('enter.delay.until', { until: moment(until) })}</p>}
      {coarser && (
        <>
          <p>
            <strong className={styles['problem']}>{say('enter.delay.fine')}</strong>
          </p>
          <p>
            <Button onClick={() => widen(coarser)}>{say('enter.delay.coarsen')}</Button>
          </p>
        </>
      )}
    </div>
  );
}
