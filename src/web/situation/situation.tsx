import { useMemo, useState } from 'react';
import { paperDocument } from '#client/paper/html.ts';
import { situationPaper } from '#client/paper/situation.ts';
import '#client/paper/situation.css';
import { situationOf } from '#client/situation.ts';
import { makeNaming } from '#core/namer.ts';
import { toldReport } from '#core/situation/told/told.ts';
import { qrSquares } from '#interchange/qr-svg.ts';
import { situationCsv } from '#interchange/situation/csv.ts';
import { situationGeoJson } from '#interchange/situation/geojson.ts';
import { squaresText } from '#interchange/situation/squares-text.ts';
import { utf8 } from '#record/bytes.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { useTalks } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { saveFile } from '../parts/save-file.ts';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Sheets } from '../print/paper.tsx';
import { useWords } from '../words/use-words.ts';
import { lastAdmitted, lastWeekOf, periodAsked, type AskedDays } from './asked-days.ts';
import { DaysForm } from './days-form.tsx';
import { PAPER_STYLE } from './paper-style.ts';
import styles from './situation.module.css';

/** The situation report of days that the reader chooses: made on this device, from what it has checked (SR). */
export default function SituationPage() {
  const { say, language } = useWords();
  const { snapshot, views } = useTalks();
  const [asked, setAsked] = useState<AskedDays & { at: number }>(() => ({
    ...lastWeekOf(views),
    at: Date.now(),
  }));
  useTitle(say('situation.title'));
  const made = useMemo(() => {
    const period = periodAsked(asked);
    if (!period) return undefined;
    // The log's clock may be ahead of this device's, or be that of an exercise.
    const knownAt = Math.max(asked.at, lastAdmitted(snapshot.log.views));
    return situationOf(browserProvider, snapshot.log, { period, knownAt });
  }, [asked, snapshot]);
  const report = made?.ok ? made : undefined;
  const paper = useMemo(() => {
    if (!report) return undefined;
    const { value } = report;
    const naming = makeNaming(language, report.views.labels);
    const told = toldReport(value, naming);
    const squares = qrSquares(squaresText(value.record), 'M');
    return {
      naming,
      title: told.title,
      sheet: situationPaper(told, language, { code: value.record.code, squares }),
    };
  }, [report, language]);
  return (
    <div className={styles['page']}>
      <div className={`${styles['head']} no-print`}>
        <h1>{say('situation.title')}</h1>
        <p>{say('situation.lead')}</p>
        <DaysForm asked={asked} onAsk={(days) => setAsked({ ...days, at: Date.now() })} />
        {report && paper && (
          <>
            <div className={styles['actions']}>
              <Button look="main" onClick={() => print()}>
                {say('print.do')}
              </Button>
              {(['html', 'csv', 'geojson'] as const).map((kind) => (
                <Button
                  key={kind}
                  onClick={() => {
                    const { naming, title, sheet } = paper;
                    const text = {
                      html: () => paperDocument(title, language, PAPER_STYLE, [sheet]),
                      csv: () => situationCsv(report.value, naming),
                      geojson: () => situationGeoJson(report.value),
                    }[kind]();
                    const days = [...new Set([asked.first.trim(), asked.last.trim()])].join('-');
                    saveFile(utf8(text), `situation-${days}.${kind}`, MEDIA[kind]);
                  }}
                >
                  {say(`situation.save.${kind}`)}
                </Button>
              ))}
            </div>
            <p>{say('situation.pdf')}</p>
          </>
        )}
      </div>
      {paper ? (
        <Sheets sheets={[paper.sheet]} />
      ) : (
        <Notice title={say('situation.none')}>
          <p>{say('situation.none.help')}</p>
        </Notice>
      )}
    </div>
  );
}

const MEDIA = {
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
} as const;
