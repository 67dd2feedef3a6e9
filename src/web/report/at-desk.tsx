import { useCallback, useEffect, useState } from 'react';
import { useParley } from '../context.ts';
import { useOnline } from '../enter/use-online.ts';
import { useWords, type InWords } from '../words/use-words.ts';
import { emptyAnswers } from './answers.ts';
import { HandedOverNotice } from './handed-over.tsx';
import {
  eraseReport,
  keepReport,
  openReport,
  rememberDesk,
  rememberedDesk,
  useKeptReports,
  type Desk,
} from './kept-reports.ts';
import type { Report } from './meant-report.ts';
import { ReadyHere } from './ready-here.tsx';
import { ReportForm } from './report-form.tsx';
import styles from './report.module.css';
import { Review } from './review.tsx';
import { sendReport, type Told } from './send-report.ts';
import { WaitingReports } from './waiting-reports.tsx';

type Stage = 'writing' | 'reading' | 'done';

/** Writing, reading over, keeping and handing over. What is being written is in the memory of this page alone. */
export function AtDesk({ first }: { first: Desk }) {
  const { say, language } = useWords();
  const parley = useParley();
  const online = useOnline();
  const { room } = first;
  const kept = useKeptReports(room);
  const [stage, setStage] = useState<Stage>('writing');
  const fresh = useCallback(
    (): Report => ({
      instance: crypto.randomUUID(),
      answers: emptyAnswers(language, Date.now()),
      files: [],
    }),
    [language],
  );
  const [report, setReport] = useState<Report>(fresh);
  const [touched, setTouched] = useState(false);
  /** Where it is kept, if it was opened from there. */
  const [of, setOf] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const [act, setAct] = useState<string>();
  useWarning(touched);

  const over = (): void => {
    setReport(fresh());
    setTouched(false);
    setOf(undefined);
    setStage('writing');
  };
  const another = useCallback(() => setStage('writing'), []);
  const keep = async (): Promise<void> => {
    try {
      await keepReport(of ?? crypto.randomUUID(), room, report, Date.now());
      // With it what its form needs, so that it can be opened.
      if (!(await rememberedDesk(room))) await rememberDesk(first);
      over();
      setTold({ is: 'kept' });
    } catch {
      setTold({ is: 'kept-nowhere' });
    }
  };
  const send = async (id: string | undefined): Promise<void> => {
    setBusy(true);
    setTold(undefined);
    const own = id === undefined;
    const sent = await sendReport(parley, room, own ? { report, of } : { of: id }, language);
    setBusy(false);
    if (sent.is === 'handed-over') {
      setAct(sent.act);
      setStage('done');
      // Only if it is the one that was written here that is gone.
      if (own || id === of) {
        setReport(fresh());
        setTouched(false);
        setOf(undefined);
      }
      return;
    }
    setTold(sent);
    if (own && (sent.is === 'unconfirmed' || (sent.is === 'not-handed-over' && sent.kept))) over();
  };
  const openKept = async (id: string): Promise<void> => {
    const found = await openReport(id);
    if (!found) return setTold({ is: 'gone' });
    setTold(undefined);
    setReport(found);
    setOf(id);
    setStage('reading');
  };
  const discard = async (id: string | undefined): Promise<void> => {
    if (id !== undefined) await eraseReport(id).catch(() => undefined);
    if (id === undefined || id === of) over();
    setTold(undefined);
  };

  if (stage === 'done' && act !== undefined) {
    return <HandedOverNotice act={act} onAnother={another} />;
  }
  return (
    <>
      <p>{say('report.lead')}</p>
      {!online && <p className={styles['told']}>{say('report.offline')}</p>}
      <output>{told && <TellIt told={told} />}</output>
      {stage === 'writing' ? (
        <>
          <WaitingReports
            kept={kept ?? []}
            busy={busy}
            onHandOver={(id) => void send(id)}
            onOpen={(id) => void openKept(id)}
            onDiscard={(id) => void discard(id)}
          />
          <ReportForm
            key={report.instance}
            report={report}
            onChange={(next) => {
              setReport(next);
              setTouched(true);
            }}
            onWhole={() => {
              setTold(undefined);
              setStage('reading');
            }}
          />
          <ReadyHere desk={first} />
        </>
      ) : (
        <Review
          desk={first}
          report={report}
          busy={busy}
          onChange={() => setStage('writing')}
          onKeep={() => void keep()}
          onHandOver={() => void send(undefined)}
          onDiscard={() => void discard(of)}
        />
      )}
    </>
  );
}

function TellIt({ told }: { told: Told }) {
  const { say } = useWords();
  const { is } = told;
  return (
    <span className={styles['told']} data-told={is}>
      {is === 'kept' && say('report.told.kept')}
      {is === 'kept-nowhere' && say('report.told.kept-nowhere')}
      {is === 'gone' && say('report.waiting.gone')}
      {is === 'unconfirmed' && say('report.told.unconfirmed')}
      {is === 'not-handed-over' && (
        <>
          {say(told.kept ? 'report.told.still-kept' : 'report.told.not-kept')}{' '}
          <Why why={told.why} />
        </>
      )}
    </span>
  );
}

/** What the device says itself, before any server could put it into the reader’s language. */
const OF_DEVICE: Readonly<Record<string, (say: InWords['say']) => string>> = {
  'seal.no-secret': (say) => say('report.no-secret'),
  'rules.newer': (say) => say('report.newer'),
};

type WhyNot = Extract<Told, { is: 'not-handed-over' }>['why'];

/** Why the room does not have it. */
function Why({ why }: { why: WhyNot }) {
  const { say } = useWords();
  if (typeof why === 'string') return <>{say(`report.${why}`)}</>;
  if (why.kind === 'refused') {
    return <span data-refusal={why.code}>{OF_DEVICE[why.code]?.(say) ?? why.message}</span>;
  }
  return <>{say(`failure.${why.kind === 'given-up' ? 'offline' : why.kind}`)}</>;
}

/** Asked once more before a page with words that are nowhere else is left. */
function useWarning(touched: boolean): void {
  useEffect(() => {
    if (!touched) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [touched]);
}
