import { lazy, Suspense, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { awaiting, unclassified, type NoteRow } from '#core/views/taken-down.ts';
import { dutyCode } from '#core/views/members.ts';
import { useRoom } from '../context.ts';
import { InWords } from '../parts/in-words.tsx';
import { Loading, Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ActLink, Party, Value } from '../parts/values.tsx';
import { useWords } from '../words/use-words.ts';
import { ActForm, type ActFormProps } from './act-form.tsx';
import { ReleaseElsewhere } from './case-file/release-elsewhere.tsx';
import { Answers } from './answers.tsx';
import { ChooseAct } from './choose-act.tsx';
import { draftFrom, type Draft } from './draft.ts';
import styles from './enter.module.css';
import {
  answersHref,
  enterHref,
  nightHref,
  othersHref,
  prefilledFrom,
  type Prefilled,
} from './href.ts';
import { isEnteredHere } from '#client/entry/act-words.ts';
import { withWordsOf } from '../words/with-talk-words.tsx';
import { SignWithOthers } from './joint/sign-with-others.tsx';
import { maySign, typeNamed } from './may-sign.ts';
import { Night } from './night.tsx';
import { useOutbox, type Waiting as WaitingDraft } from './outbox.ts';
import { fieldsOf } from '#client/entry/shape-of.ts';
import { Seated, type Seat } from './seated.tsx';
import { isOnPage } from '../text/on-page.ts';
import { draftsHref } from '../text/write-href.ts';
import { typesFor } from './types-for.ts';

import { Waiting } from './waiting.tsx';
import { offsetAt, zoneOfRoom } from './zones.ts';

/** Acts on instruments have forms of their own, which are fetched with the first of them. */
const InstrumentAct = withWordsOf(
  ['talks', 'instruments'],
  () => import('../instruments/forms/instrument-act.tsx'),
);

/** A case file goes with its release in another room: fetched by whoever releases one. */
const CaseFile = lazy(() => import('./case-file/case-file.tsx'));

/** What can be destroyed is what came with the mission’s reports. */
const DestroyForm = withWordsOf(
  ['talks', 'incidents', 'intake'],
  () => import('../intake/destroy-form.tsx'),
);

/** The form of an act: some have another than the general one. */
function FormOf(props: ActFormProps) {
  const { name, subject } = props.type;
  if (name === 'incident.case-file') return <CaseFile {...props} />;
  if (name === 'room.destroy') return <DestroyForm {...props} />;
  return subject === 'instruments' ? <InstrumentAct {...props} /> : <ActForm {...props} />;
}

/** Entering acts: what the person signed in on this device may sign in this room, from the choice of an act to its receipt. */
export default function Enter() {
  const { say } = useWords();
  const { views } = useRoom();
  const kind = views.members.state?.kind;
  useTitle(say('nav.enter'));
  if (kind === 'reconstruction') {
    return (
      <Notice title={say('room.readers.reconstruction')} level={1}>
        <p>{say('enter.reconstruction')}</p>
      </Notice>
    );
  }
  return <Seated>{(seat) => <SeatPage seat={seat} />}</Seated>;
}

function SeatPage({ seat }: { seat: Seat }) {
  const { room } = useRoom();
  const search = useSearch();
  const waiting = useOutbox(room);
  const query = new URLSearchParams(search);
  const held = query.get('waiting');
  if (held !== null) return <FromWaiting key={held} seat={seat} id={held} waiting={waiting} />;
  const mode = query.get('mode');
  const { signer, key: deviceKey } = seat;
  if (mode === 'answers') return <Answers {...{ signer, deviceKey }} />;
  if (mode === 'others') return <SignWithOthers {...{ signer, deviceKey }} />;
  const prefilled = prefilledFrom(search);
  if (mode === 'night' || prefilled.type === 'taken-down.enter') {
    return <TakingDown key={search} seat={seat} prefilled={prefilled} />;
  }
  if (prefilled.type === '') return <Begin seat={seat} waiting={waiting} note={prefilled.note} />;
  return <OneAct key={search} seat={seat} prefilled={prefilled} search={search} />;
}

interface BeginProps {
  seat: Seat;
  waiting: readonly WaitingDraft[] | undefined;
  note: string | undefined;
}

/** Who signs here, what waits for this person, and the acts to choose from. */
function Begin({ seat, waiting, note }: BeginProps) {
  const { say, comma } = useWords();
  const { room, views, naming } = useRoom();
  const { signer } = seat;
  const { state, ref, own } = signer;
  const answers = views.talks ? awaiting(views.talks.takenDown, own) : [];
  const row = note === undefined ? undefined : views.talks?.takenDown.notes[note];
  const may = (name: string): boolean => {
    const type = typeNamed(signer.book, name);
    return type !== undefined && maySign(state, type, ref);
  };
  const keepsRecord = may('taken-down.enter') || may('note.take');
  const signsWithOthers =
    !state.sealed && typesFor(state, signer.book, ref).some(({ joint }) => joint === true);
  return (
    <div className={`${styles['page']} ${styles['wide']}`}>
      <h1>{say('enter.title')}</h1>
      <p>
        {say('enter.as')}{' '}
        <strong>
          <Party id={own} />
        </strong>
        {comma}
        {naming.term(dutyCode(state, own, state.keys[ref]?.duty ?? 'member'))} <Value>{ref}</Value>
      </p>
      <Waiting signer={signer} waiting={waiting} />
      {row && <NoteAbove note={row} />}
      {(answers.length > 0 || signsWithOthers || keepsRecord) && (
        <ul className={styles['ways']}>
          {answers.length > 0 && (
            <li>
              <Link href={answersHref(room)}>{say('enter.answers')}</Link>
            </li>
          )}
          {signsWithOthers && (
            <li>
              <Link href={othersHref(room)}>{say('enter.others')}</Link>
            </li>
          )}
          {keepsRecord && (
            <li>
              <Link href={nightHref(room)}>{say('enter.night')}</Link>
              {views.talks &&
                unclassified(views.talks.takenDown).length > 0 &&
                ` (${say('enter.notes')})`}
            </li>
          )}
        </ul>
      )}
      <ChooseAct signer={signer} note={note} />
    </div>
  );
}

interface OneActProps {
  seat: Seat;
  prefilled: Prefilled;
  search: string;
}

function OneAct({ seat: { signer, key }, prefilled, search }: OneActProps) {
  const { say } = useWords();
  const { room, views } = useRoom();
  const type = typeNamed(signer.book, prefilled.type);
  if (!type || !isEnteredHere(type.name)) {
    return (
      <Notice title={say('enter.unknown')} level={1}>
        <Back />
      </Notice>
    );
  }
  if (!maySign(signer.state, type, signer.ref)) {
    return (
      <Notice title={say('enter.not-yours')} level={1}>
        <p>
          <Link href={`/reference#${type.name}/${type.version}`}>{say('enter.reference')}</Link>
        </p>
        <Back />
      </Notice>
    );
  }
  if (type.name === 'intake.release') return <ReleaseElsewhere />;
  if (isOnPage(type.name)) return <OnText type={type.name} body={prefilled.body} />;
  const note =
    prefilled.note === undefined ? undefined : views.talks?.takenDown.notes[prefilled.note];
  return (
    <Suspense fallback={<Loading />}>
      <FormOf
        signer={signer}
        deviceKey={key}
        type={type}
        address={`${room} ${search}`}
        start={() => {
          const draft = draftFrom(prefilled);
          return note ? { ...draft, body: { ...said(type, note, views), ...draft.body } } : draft;
        }}
      >
        {note && <NoteAbove note={note} />}
      </FormOf>
    </Suspense>
  );
}

/** Words for a text are written, and decided on, where they are seen before anything is signed: not in a form. */
function OnText({ type, body }: Pick<Prefilled, 'type' | 'body'>) {
  const { say } = useWords();
  const { room } = useRoom();
  const text = body['text'];
  const writes = type === 'text.propose' || type === 'text.bridge';
  const of = `/rooms/${room}/text`;
  const href = typeof text !== 'string' ? of : writes ? draftsHref(room, text) : `${of}/${text}`;
  return (
    <Notice title={say(writes ? 'enter.on-text' : 'enter.on-text.decided')} level={1}>
      <p>{say(writes ? 'enter.on-text.help' : 'enter.on-text.decided.help')}</p>
      <p>
        <Link href={href}>{say('nav.text')}</Link>
      </p>
    </Notice>
  );
}

function TakingDown({ seat: { signer, key }, prefilled }: Omit<OneActProps, 'search'>) {
  const { room, views } = useRoom();
  const note =
    prefilled.note === undefined ? undefined : views.talks?.takenDown.notes[prefilled.note];
  const start = (): Draft => {
    const draft = draftFrom({ ...prefilled, type: 'taken-down.enter' });
    return note
      ? { ...draft, body: { body: { words: note.line, says: note.line }, ...draft.body } }
      : draft;
  };
  const address = `${room} night ${prefilled.note ?? ''} ${JSON.stringify(prefilled.body)}`;
  return (
    <>
      {note && <NoteAbove note={note} />}
      <Night signer={signer} deviceKey={key} address={address} start={start} from={note?.at} />
    </>
  );
}

/** What a note gives of an act: its line as the first words that are asked for, and its time. */
function said(
  type: Parameters<typeof maySign>[1],
  note: NoteRow,
  views: Parameters<typeof zoneOfRoom>[0],
): Record<string, unknown> {
  const fields = fieldsOf(type.body);
  const words = fields.find(({ shape, optional }) => shape.is === 'words' && !optional);
  const zone = zoneOfRoom(views);
  const occurred = {
    from: note.at,
    precision: 'minute',
    certainty: 'stated',
    offset: offsetAt(zone, Date.parse(note.at)),
    zone,
  };
  return {
    ...(words ? { [words.name]: note.line } : {}),
    ...(fields.some((field) => field.name === 'occurred') ? { occurred } : {}),
    ...(fields.some((field) => field.name === 'note') ? { note: note.act } : {}),
  };
}

interface FromWaitingProps {
  seat: Seat;
  id: string;
  waiting: readonly WaitingDraft[] | undefined;
}

/** A draft that waited for a connection, to be signed again. */
function FromWaiting({ seat: { signer, key }, id, waiting }: FromWaitingProps) {
  const { say } = useWords();
  const { room } = useRoom();
  const found = waiting?.find((one) => one.id === id && one.by === signer.ref);
  const type = found && typeNamed(signer.book, found.draft.type);
  // It is shown as long as this page has it open, also once it is sent from here.
  const shown = useFirst(found && type ? { draft: found.draft, type } : undefined);
  if (waiting === undefined) return <Loading />;
  if (!shown) {
    return (
      <Notice title={say('enter.gone')} level={1}>
        <Back />
      </Notice>
    );
  }
  if (isOnPage(shown.type.name)) return <OnText {...shown.draft} />;
  return (
    <Suspense fallback={<Loading />}>
      <FormOf
        signer={signer}
        deviceKey={key}
        type={shown.type}
        address={`${room} waiting ${id}`}
        start={() => shown.draft}
      >
        {found ? <p>{say('enter.waiting.opened')}</p> : <p role="alert">{say('enter.gone')}</p>}
      </FormOf>
    </Suspense>
  );
}

/** The first value there was, for as long as the page stays. */
function useFirst<T>(value: T | undefined): T | undefined {
  const [first, setFirst] = useState(value);
  if (first === undefined && value !== undefined) setFirst(value);
  return first ?? value;
}

function Back() {
  const { say } = useWords();
  const { room } = useRoom();
  return (
    <p>
      <Link href={enterHref(room)}>{say('enter.all')}</Link>
    </p>
  );
}

function NoteAbove({ note }: { note: NoteRow }) {
  const { say } = useWords();
  const { naming } = useRoom();
  return (
    <p className={styles['card']}>
      <ActLink id={note.act}>{say('enter.notes.of', { at: naming.instant(note.at) })}</ActLink>{' '}
      <InWords words={note.line} />
    </p>
  );
}
