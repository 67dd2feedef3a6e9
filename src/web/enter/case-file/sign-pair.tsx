import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import type { CallFailure } from '#client/api.ts';
import {
  enterCaseFile,
  finishCaseFile,
  placesTold,
  refuseCaseFile,
  saysAsMuch,
  type CaseFileNo,
  type CaseFileOutcome,
  type CaseFileRooms,
  type PlacesTold,
  type Released,
} from '#client/case-file.ts';
import { browserDevice, type DeviceKey } from '#client/device.ts';
import { refusalSentence } from '#core/refusals/index.ts';
import { besideOf } from '#interchange/evidence/beside.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { useParley, useRoom, useStanding } from '../../context.ts';
import { Button } from '../../parts/button.tsx';
import { Loading } from '../../parts/states.tsx';
import { roomCopy } from '../../room-copy.ts';
import { useWords } from '../../words/use-words.ts';
import type { ConfirmProps } from '../confirm.tsx';
import styles from '../enter.module.css';
import { CallFailed } from '../failure.tsx';
import { ReadAloud } from '../read-aloud.tsx';
import { namedIn } from '../sign.ts';
import { AllReadable } from './all-readable.tsx';
import type { From } from './from-case.tsx';

/** The key of this device with which its person is signed in to another room; undefined while it is looked for, `none` where there is none. */
function useKeyIn(room: string): DeviceKey | 'none' | undefined {
  const { signedIn } = useStanding();
  const ref = signedIn?.rooms.find((one) => one.room === room)?.key;
  const [found, setFound] = useState<{ ref: string | undefined; key: DeviceKey | 'none' }>();
  useEffect(() => {
    let shown = true;
    browserDevice(browserProvider)
      .keys()
      .then(
        (keys) => keys.find((key) => key.ref === ref && key.room === room),
        () => undefined,
      )
      .then((key) => shown && setFound({ ref, key: key ?? 'none' }))
      .catch(() => undefined);
    return () => {
      shown = false;
    };
  }, [ref, room]);
  return found?.ref === ref ? found?.key : undefined;
}

/** Where the reports of the case say that it was, fetched once for this page. */
function usePlacesTold({ intake }: CaseFileRooms, act: string): PlacesTold | undefined {
  const [told, setTold] = useState<PlacesTold>();
  const seat = useRef(intake);
  useEffect(() => {
    let shown = true;
    placesTold(seat.current, act)
      .catch(() => ({ places: [], unread: true }))
      .then((found) => shown && setTold(found))
      .catch(() => undefined);
    return () => {
      shown = false;
    };
  }, [act]);
  return told;
}

type SignPairProps = ConfirmProps & { from: From };

/** The file and its release, read before both are signed: the sentence, and all that will be readable in the commission’s room. */
export function SignPair(props: SignPairProps) {
  const parley = useParley();
  const { room } = useRoom();
  const { from, deviceKey } = props;
  const key = useKeyIn(from.room);
  const replica = roomCopy(parley, from.room);
  const snapshot = useSyncExternalStore(
    (listener) => replica.subscribe(listener),
    () => replica.snapshot,
  );
  if (key === undefined || (!snapshot.report && snapshot.status.phase !== 'failed'))
    return <Loading />;
  const { api } = parley;
  const seat = { api, provider: browserProvider };
  const commission = { ...seat, replica: roomCopy(parley, room), key: deviceKey };
  // Without a key of that room the device is no head there, and says so.
  const intake = {
    ...seat,
    replica,
    key: key === 'none' ? { ...deviceKey, room: from.room } : key,
  };
  return <Pair {...props} rooms={{ intake, commission }} />;
}

function Pair({
  signer,
  intent,
  from,
  rooms,
  onBack,
  onDone,
  onBusy,
}: SignPairProps & { rooms: CaseFileRooms }) {
  const { say } = useWords();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure>();
  const [no, setNo] = useState<CaseFileNo>();
  const [half, setHalf] = useState<Released>();
  const meant = {
    case: from.act,
    body: intent.body,
    enclosures: namedIn(intent.body, intent.enclosures),
  };
  // Once the release is entered nothing else is asked: the file is what was released.
  const refused = half || busy ? undefined : (no ?? refuseCaseFile(rooms, meant, besideOf));
  const told = usePlacesTold(rooms, from.act);
  if (refused) return <NotSigned no={refused} onBack={onBack} />;
  if (!told) return <Loading />;
  const go = async (enter: () => Promise<CaseFileOutcome>): Promise<void> => {
    setBusy(true);
    onBusy?.(true);
    setFailure(undefined);
    const outcome = await enter();
    setBusy(false);
    onBusy?.(false);
    if (outcome.kind === 'refused') return setNo(outcome.no);
    if (outcome.kind === 'entered') {
      const act = rooms.commission.replica.snapshot.log.views.acts.get(outcome.file);
      return onDone({ act: outcome.file, index: act?.index ?? 0, receipt: '' });
    }
    setFailure(outcome.failure);
    if (outcome.kind === 'released') setHalf(outcome.released);
  };
  const asMuch = saysAsMuch(rooms.intake, meant, told);
  const isBesideUnknown = meant.enclosures.some(({ bytes }) => besideOf(bytes) === 'unknown');
  return (
    <section className={styles['confirm']} aria-labelledby={`${id}-head`}>
      <ReadAloud
        id={id}
        type={intent.type}
        by={[signer.ref]}
        body={intent.body}
        beside={<AllReadable type={intent.type} body={intent.body} enclosures={meant.enclosures} />}
      />
      <p>{say('enter.case-file.pair')}</p>
      {asMuch.map((what) => (
        <p key={what} role="note" data-as-much={what}>
          {say(`enter.case-file.as-much.${what}`)}
        </p>
      ))}
      {isBesideUnknown && (
        <p role="note" data-beside="unknown">
          {say('enter.case-file.beside-unknown')}
        </p>
      )}
      {half && <p role="alert">{say('enter.case-file.half')}</p>}
      {failure &&
        (failure.kind === 'offline' || failure.kind === 'given-up' ? (
          <p role="alert">{say('enter.no-answer')}</p>
        ) : (
          <CallFailed failure={failure} kept />
        ))}
      <p className={styles['buttons']}>
        <Button
          look="main"
          disabled={busy}
          aria-describedby={`${id}-said`}
          onClick={() =>
            void go(() =>
              half ? finishCaseFile(rooms, half) : enterCaseFile(rooms, meant, besideOf),
            )
          }
        >
          {say(busy ? 'enter.busy' : half ? 'enter.case-file.finish' : 'enter.case-file.sign')}
        </Button>
        {!half && (
          <Button disabled={busy} onClick={onBack}>
            {say('enter.back')}
          </Button>
        )}
      </p>
    </section>
  );
}

/** What this device refuses of a case file, in the reader’s language. */
const OF_DEVICE = [
  'case-file.not-read',
  'case-file.same-room',
  'case-file.not-head',
  'case-file.no-case',
  'case-file.report-gone',
  'case-file.source-withdrew',
  'case-file.mission-only',
  'case-file.names-report',
  'case-file.original',
  'case-file.beside',
] as const;

function NotSigned({ no, onBack }: { no: CaseFileNo; onBack: () => void }) {
  const { say, language } = useWords();
  const { naming } = useRoom();
  const code = 'newer' in no ? undefined : 'refusal' in no ? no.refusal.code : no.fault.code;
  const known = OF_DEVICE.find((one) => one === code);
  return (
    <div className={styles['confirm']} role="alert">
      <h2>{say('enter.case-file.refused')}</h2>
      <p data-refusal={code}>
        {'newer' in no
          ? say('check.newer.help', { what: no.newer })
          : 'refusal' in no
            ? refusalSentence(no.refusal, language, naming)
            : known
              ? say(`enter.device.${known}`)
              : no.fault.message}
      </p>
      {'refusal' in no && (
        <p>
          <Link href={`/reference#${no.refusal.code}`}>{say('failure.rule')}</Link>
        </p>
      )}
      <p>
        <Button onClick={onBack}>{say('enter.back')}</Button>
      </p>
    </div>
  );
}
