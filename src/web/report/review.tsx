import { useEffect, useMemo, useRef } from 'react';
import { makeNaming } from '#core/namer.ts';
import { actSentence } from '#core/sentences.ts';
import { start } from '#core/views/labels.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { loadedBook } from '#room/rulebooks.ts';
import { directionOf } from '#core/words.ts';
import { useOnline } from '../enter/use-online.ts';
import { Button } from '../parts/button.tsx';
import { tagOf } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import { spansOf } from './area.ts';
import { Discard } from './discard.tsx';
import { FileFacts } from './file-fields.tsx';
import type { Desk } from './kept-reports.ts';
import { meantBy, REPORT_ACT, type Report } from './meant-report.ts';
import styles from './report.module.css';

interface ReviewProps {
  desk: Desk;
  report: Report;
  busy: boolean;
  onChange: () => void;
  onKeep: () => void;
  onHandOver: () => void;
  onDiscard: () => void;
}

/** The report as one sentence, and all that is kept of it, before it is kept or handed over. */
export function Review({ desk, report, busy, ...on }: ReviewProps) {
  const { say, language } = useWords();
  const online = useOnline();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const naming = useMemo(() => makeNaming(language, start()), [language]);
  // Without the files, which the sentence does not name and which take a phone seconds to go through.
  const { body } = useMemo(() => meantBy(browserProvider, { ...report, files: [] }), [report]);
  const { answers, files, instance } = report;
  const type = loadedBook(desk.rules)?.type(REPORT_ACT.type, REPORT_ACT.version);
  const sentence = actSentence(type, { ...REPORT_ACT, by: [desk.ref], body }, naming);
  const own = { lang: tagOf(answers.language), dir: directionOf(answers.language) } as const;
  const area = answers.area && spansOf(answers.area.box);
  const source = answers.source.trim();
  return (
    <section className={styles['page']} aria-labelledby="review">
      <h2 id="review" ref={heading} tabIndex={-1}>
        {say('report.review')}
      </h2>
      <p className={styles['sentence']} data-sentence>
        {sentence}
      </p>
      <h3>{say('report.review.all')}</h3>
      <dl className={styles['all']}>
        <dt>{say('report.class')}</dt>
        <dd>{naming.term(`act-class.${body.class}`)}</dd>
        <dt>{say('report.when')}</dt>
        <dd>{naming.when(body.occurred)}</dd>
        <dt>{say('report.where')}</dt>
        <dd>
          {answers.place.trim() === '' ? (
            say('report.review.place.none')
          ) : (
            <span {...own}>{answers.place.trim()}</span>
          )}
        </dd>
        {area && (
          <>
            <dt>{say('report.review.area')}</dt>
            <dd>
              <bdi dir="ltr">
                {area.latitude}, {area.longitude}
              </bdi>
            </dd>
          </>
        )}
        <dt>{say('report.quantity')}</dt>
        <dd>{body.quantity ?? say('report.review.none')}</dd>
        <dt>{say('report.means')}</dt>
        <dd>{naming.term(`intake-means.${body.means}`)}</dd>
        <dt>{say('report.words')}</dt>
        <dd {...own}>{answers.words.trim()}</dd>
        <dt>{say('report.source')}</dt>
        {source === '' ? <dd>{say('report.review.source.none')}</dd> : <dd {...own}>{source}</dd>}
        <dt>{say('report.consent')}</dt>
        <dd>{naming.term(`report-consent.${body.consent}`)}</dd>
        <dt>{say('report.files')}</dt>
        <dd>
          {files.length === 0 ? (
            say('report.review.none')
          ) : (
            <ol className={styles['list']}>
              {files.map((file) => (
                <li key={`${file.sha256} ${file.received}`} className={styles['card']}>
                  <FileFacts file={file} whole />
                </li>
              ))}
            </ol>
          )}
        </dd>
        <dt>{say('report.review.number')}</dt>
        <dd>
          <bdi dir="ltr" className={styles['digest']}>
            {instance}
          </bdi>
        </dd>
        <dt>{say('report.review.signer')}</dt>
        <dd>
          <bdi dir="ltr">{desk.ref}</bdi>
        </dd>
      </dl>
      {!online && <p>{say('report.offline')}</p>}
      <p className={styles['buttons']}>
        {online && (
          <Button look="main" disabled={busy} onClick={on.onHandOver}>
            {say(busy ? 'report.busy' : 'report.hand-over')}
          </Button>
        )}
        <Button look={online ? 'plain' : 'main'} disabled={busy} onClick={on.onKeep}>
          {say('report.keep')}
        </Button>
        <Button disabled={busy} onClick={on.onChange}>
          {say('report.change')}
        </Button>
      </p>
      <Discard disabled={busy} onDiscard={on.onDiscard} />
    </section>
  );
}
