import { InWords } from '../parts/in-words.tsx';
import { Button } from '../parts/button.tsx';
import { Failed, Loading, Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { SitePage } from '../shell/site-page.tsx';
import { useWords } from '../words/use-words.ts';
import { AtDesk } from './at-desk.tsx';
import type { Desk } from './kept-reports.ts';
import styles from './report.module.css';
import { useDesk } from './use-desk.ts';
import { useLoadedHere } from './use-loaded-here.ts';

/**
 * Where a monitor writes a report, on a phone, with or without a connection (IC1). It is a page by itself: it neither needs nor shows anything of the room that
 * the report will go into.
 */
export default function ReportPage({ room }: { room: string }) {
  const { say } = useWords();
  useTitle(say('report.title'));
  useLoadedHere();
  return (
    <SitePage>
      <div className={styles['page']}>
        <h1>{say('report.title')}</h1>
        <Desks room={room} />
      </div>
    </SitePage>
  );
}

function Desks({ room }: { room: string }) {
  const { say } = useWords();
  const { now, read } = useDesk(room);
  switch (now.is) {
    case 'looking':
      return <Loading />;
    case 'unknown':
      return (
        <Notice title={say('report.ask')}>
          <p>{say('report.ask.help')}</p>
          <p className={styles['buttons']}>
            <Button look="main" onClick={() => void read()}>
              {say('report.ask.do')}
            </Button>
          </p>
        </Notice>
      );
    case 'failed':
      return <Failed level={2} failure={now.failure} onAgain={() => void read()} />;
    case 'no-key':
    case 'not-intake':
      return (
        <Notice title={say(`report.${now.is}`)}>
          <p>{say(`report.${now.is}.help`)}</p>
        </Notice>
      );
    case 'desk':
      return (
        <>
          <Referral desk={now.desk} />
          <AtDesk first={now.desk} />
        </>
      );
  }
}

/** What is not taken in, before any question is asked (IC2). */
function Referral({ desk: { referral } }: { desk: Desk }) {
  const { say } = useWords();
  return (
    <section className={styles['referral']} aria-labelledby="referral">
      <h2 id="referral">{say('report.referral.title')}</h2>
      <p>{say(referral ? 'report.referral' : 'report.referral.unknown')}</p>
      {referral && (
        <p data-referral>
          <strong>
            <InWords words={referral} />
          </strong>
        </p>
      )}
    </section>
  );
}
