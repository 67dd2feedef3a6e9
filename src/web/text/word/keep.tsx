import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { CallFailure } from '#client/api.ts';
import type { DeviceKey } from '#client/device.ts';
import { enterAct } from '#client/enter-act.ts';
import type { ActType } from '#core/declare.ts';
import { refusalSentence } from '#core/refusals/index.ts';
import { actSentence } from '#core/sentences.ts';
import {
  draftsToKeep,
  type DraftToKeep,
  type ReviewedChange,
} from '#interchange/docx/kept-drafts.ts';
import { MAX_ENCLOSURE_BYTES } from '#record/body.ts';
import { digestWith } from '#record/digest.ts';
import { browserProvider } from '#record/provider/browser.ts';
import { enclose, type Enclosure } from '#room/compose.ts';
import { RoomContext, useParley, useTalks } from '../../context.ts';
import { useFocus } from '../../enter/read-aloud.tsx';
import enter from '../../enter/enter.module.css';
import { CallFailed } from '../../enter/failure.tsx';
import { decideHere, type Signer } from '../../enter/sign.ts';
import { useSeat } from '../../enter/use-seat.ts';
import { Button } from '../../parts/button.tsx';
import entries from '../../parts/entries.module.css';
import { RoomName } from '../../parts/room-name.tsx';
import { Loading, Notice } from '../../parts/states.tsx';
import { roomCopy } from '../../room-copy.ts';
import { useReaders } from '../../shell/use-readers.ts';
import { useWords } from '../../words/use-words.ts';
import type { OwnRoom } from './own-rooms.ts';
import styles from './word.module.css';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const hash = digestWith(browserProvider);

interface KeepProps {
  text: string;
  changes: readonly ReviewedChange[];
  bytes: Uint8Array;
  own: readonly OwnRoom[];
  reading: number;
  onBack: () => void;
  /** Another file is to be chosen. */
  onAgain: () => void;
}

/** Keeps chosen changes as drafts in a room of the side's own: which room, whether the file goes with them, and what is signed, in full sentences. */
export function Keep({ text, changes, bytes, own, reading, onBack, onAgain }: KeepProps) {
  const { say } = useWords();
  const here = useFocus<HTMLDivElement>();
  const [asked, ask] = useState<string>();
  const [withFile, takeFile] = useState(false);
  const room = own.find((one) => one.room === asked) ?? own[0];
  const drafts = useMemo(() => draftsToKeep(changes, text, hash), [changes, text]);
  const file = useMemo(
    () => (withFile ? enclose(browserProvider, bytes, WORD) : undefined),
    [withFile, bytes],
  );
  const isLarge = bytes.length > MAX_ENCLOSURE_BYTES;
  if (!room) {
    if (reading > 0) return <Loading />;
    return (
      <Notice title={say('word.keep.none')} level={3}>
        <p>{say('word.keep.none.help')}</p>
        <p>
          <Button onClick={onBack}>{say('word.keep.back')}</Button>
        </p>
      </Notice>
    );
  }
  return (
    <div className={entries['part']} tabIndex={-1} ref={here}>
      <h3>{say('word.keep')}</h3>
      <p>{say('word.keep.help')}</p>
      {own.length > 1 && (
        <fieldset className={styles['reviewers']}>
          <legend>{say('word.keep.room')}</legend>
          {own.map((one) => (
            <label key={one.room} className={styles['check']}>
              <input
                type="radio"
                name="own-room"
                aria-labelledby={`own-${one.room}`}
                checked={one.room === room.room}
                onChange={() => ask(one.room)}
              />
              <span id={`own-${one.room}`}>
                <RoomContext value={one}>
                  <RoomName />
                </RoomContext>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <label className={styles['check']}>
        <input
          type="checkbox"
          disabled={isLarge}
          checked={withFile}
          onChange={(event) => takeFile(event.currentTarget.checked)}
        />
        <span>
          {say('word.keep.file')}{' '}
          <span className={entries['soft']}>
            {say(isLarge ? 'word.keep.large' : 'word.keep.file.help')}
          </span>
        </span>
      </label>
      <RoomContext value={room} key={room.room}>
        <Signing {...{ drafts, file, onBack, onAgain }} />
      </RoomContext>
    </div>
  );
}

/** What stands under the changes: how many are chosen, and the way on. */
Keep.Begin = function Begin({ chosen, onBegin }: { chosen: number; onBegin: () => void }) {
  const { say } = useWords();
  return (
    <p className={styles['line']}>
      <Button look="main" disabled={chosen === 0} onClick={onBegin}>
        {say('word.keep')}
      </Button>
      <span className={entries['soft']}>
        {chosen === 0 ? say('word.keep.nothing') : say('word.count', { count: chosen })}
      </span>
    </p>
  );
};

interface SigningProps {
  drafts: readonly DraftToKeep[];
  file: Enclosure | undefined;
  onBack: () => void;
  onAgain: () => void;
}

/** Within the own room. */
function Signing(props: SigningProps) {
  const { say } = useWords();
  const seat = useSeat();
  if (seat.is === 'looking') return <Loading />;
  const type = seat.is === 'seated' ? seat.signer.book.type('draft.keep', 1) : undefined;
  if (seat.is !== 'seated' || !type)
    return (
      <Notice title={say('enter.no-key')} level={3}>
        <p>{say('enter.no-key.help')}</p>
      </Notice>
    );
  return <Sentences {...props} signer={seat.signer} deviceKey={seat.key} type={type} />;
}

/** Takes the focus, since the button that had it is gone. */
function Kept({ count, children }: { count: number; children: ReactNode }) {
  const here = useFocus<HTMLDivElement>();
  return (
    <div tabIndex={-1} ref={here} data-kept={count}>
      {children}
    </div>
  );
}

interface SentencesProps extends SigningProps {
  signer: Signer;
  deviceKey: DeviceKey;
  type: ActType;
}

function Sentences({ drafts, file, onBack, onAgain, signer, deviceKey, type }: SentencesProps) {
  const { say, language } = useWords();
  const { room, naming, snapshot, views } = useTalks();
  const parley = useParley();
  const readers = useReaders();
  const [done, setDone] = useState(0);
  const [now, setNow] = useState<{ is: 'ready' | 'busy' } | { is: 'failed'; failure: CallFailure }>(
    {
      is: 'ready',
    },
  );
  // The file goes with the first of them.
  const intents = drafts.map(({ body }, n) => ({
    type,
    body: n === 0 && file ? { ...body, source: { ...file.ref } } : { ...body },
    after: [],
    rests: [],
    enclosures: n === 0 && file ? [file] : [],
  }));
  const refused = now.is === 'ready' && done === 0 ? firstRefusal() : undefined;

  function firstRefusal() {
    for (const intent of intents) {
      const decision = decideHere(signer, snapshot, intent);
      if (decision.kind === 'refused') return decision.refusal;
    }
    return undefined;
  }

  const sign = async (): Promise<void> => {
    setNow({ is: 'busy' });
    const seat = {
      api: parley.api,
      provider: browserProvider,
      replica: roomCopy(parley, room),
      key: deviceKey,
    };
    // What was kept before something failed is not kept twice.
    for (const [n, { type: of, ...intent }] of intents.entries()) {
      if (n < done) continue;
      const answer = await enterAct(seat, { ...intent, type: of.name, version: of.version });
      if (!answer.ok) {
        setNow({ is: 'failed', failure: answer.failure });
        return;
      }
      setDone(n + 1);
    }
    setNow({ is: 'ready' });
  };

  if (done === drafts.length && done > 0) {
    return (
      <Kept count={done}>
        <Notice title={say('word.kept', { count: done })} level={3}>
          <p>
            <Link href={`/rooms/${room}/text`}>{say('word.kept.link')}</Link>
          </p>
          <p>
            <Button onClick={onAgain}>{say('word.back.other')}</Button>
          </p>
        </Notice>
      </Kept>
    );
  }
  return (
    <section className={styles['confirm']} aria-labelledby="keep-sentences">
      <h4 id="keep-sentences">{say('enter.sentence')}</h4>
      <ol className={styles['sentences']}>
        {intents.map(({ body }, n) => (
          <li key={n} data-sentence>
            {actSentence(
              type,
              { type: type.name, version: type.version, by: [signer.ref], body },
              naming,
            )}
          </li>
        ))}
      </ol>
      <ul className={styles['about']}>
        {views.members.state?.kind === 'exercise' && (
          <li>
            <strong className={enter['kind']}>{say('kind.exercise')}</strong>
          </li>
        )}
        <li>
          <RoomName />
        </li>
        <li>{readers}</li>
        <li>{say('enter.binds-not')}</li>
      </ul>
      {refused && (
        <p role="alert" data-refusal={refused.code}>
          {refusalSentence(refused, language, naming)}{' '}
          <Link href={`/reference#${refused.code}`}>{say('failure.rule')}</Link>
        </p>
      )}
      {now.is === 'failed' && <CallFailed failure={now.failure} />}
      <output>{now.is === 'busy' && say('word.keep.busy', { done, all: drafts.length })}</output>
      <p className={styles['line']}>
        <Button
          look="main"
          disabled={now.is === 'busy' || refused !== undefined || drafts.length === 0}
          onClick={() => void sign()}
        >
          {say('word.keep.sign', { count: drafts.length - done })}
        </Button>
        <Button disabled={now.is === 'busy'} onClick={onBack}>
          {say('word.keep.back')}
        </Button>
      </p>
    </section>
  );
}
