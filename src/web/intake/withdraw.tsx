import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { ActType } from '#core/declare.ts';
import { refusalSentence } from '#core/refusals/index.ts';
import { actSentence } from '#core/sentences.ts';
import type { IntakeBoard, ReportRow } from '#core/views/intake.ts';
import { useTalks } from '../context.ts';
import { CallFailed } from '../enter/failure.tsx';
import { maySign } from '../enter/may-sign.ts';
import { Seated, type Seat } from '../enter/seated.tsx';
import { decideHere, type Intent } from '../enter/sign.ts';
import { useOnline } from '../enter/use-online.ts';
import { Button } from '../parts/button.tsx';
import entries from '../parts/entries.module.css';
import { Notice } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useReaders } from '../shell/use-readers.ts';
import { useWords } from '../words/use-words.ts';
import { Reported } from './board.tsx';
import { destroying, isReport, useKept } from './kept.ts';
import { useWithdrawing } from './use-withdrawing.ts';

interface WithdrawProps {
  board: IntakeBoard;
  id: string;
}

/** A source withdraws (IC3): what is destroyed and what is not, in plain words, and then the two acts that it takes, in one step. */
export function Withdraw({ board, id }: WithdrawProps) {
  const { say } = useWords();
  const { views } = useTalks();
  useTitle(say('intake.withdraw'), say('intake.title'));
  if (!isReport(views, id)) {
    return (
      <Notice title={say('intake.unknown')} level={1}>
        <p>{say('intake.unknown.help')}</p>
      </Notice>
    );
  }
  return <Seated>{(seat) => <Steps seat={seat} board={board} id={id} />}</Seated>;
}

function Steps({ seat, board, id }: WithdrawProps & { seat: Seat }) {
  const { say, comma } = useWords();
  const { room, naming } = useTalks();
  const row = board.reports[id];
  const kept = useKept(id);
  const { at, sign } = useWithdrawing(seat);
  const online = useOnline();
  const readers = useReaders();
  const told = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    // The button that was pressed is gone by then.
    if (at.is === 'done') told.current?.focus();
  }, [at.is]);
  const refusalOf = useRefusalOf();
  const { signer } = seat;
  const note = signer.book.type('intake.source-withdraws', 1);
  const destroy = signer.book.type('room.destroy', 1);
  const isHead = destroy !== undefined && maySign(signer.state, destroy, signer.ref);
  const noted = !row || row.withdrawn !== undefined;
  const intents: Intent[] = [
    ...(noted || !note ? [] : [meant(note, { report: id })]),
    ...(isHead ? destroying(kept).map((body) => meant(destroy, body)) : []),
  ];
  const busy = at.is === 'busy';
  const refused = !busy && intents.some((one) => refusalOf(seat, one));
  return (
    <div className={entries['page']} data-withdraw={at.is}>
      <h1>{say('intake.withdraw')}</h1>
      {row && (
        <p data-of={row.act}>
          <strong>
            <Reported row={row} />
          </strong>
          {comma}
          {naming.when(row.occurred)}
        </p>
      )}
      <p className={entries['lead']}>{say('intake.withdraw.lead')}</p>
      <WhatGoes kept={kept.length} />
      <WhatStays board={board} row={row} />
      {!busy && noted && row && <p>{say('intake.withdraw.done-already')}</p>}
      {!isHead && <p data-head="no">{say('intake.withdraw.not-head')}</p>}
      {!busy &&
        intents.map((intent, i) => (
          <Sentence
            key={JSON.stringify(intent.body)}
            {...{ seat, intent }}
            first={i === 0 && !noted}
          />
        ))}
      <p className={entries['soft']}>{readers}</p>
      <output data-told ref={told} tabIndex={-1}>
        {busy && say('intake.withdraw.busy')}
        {at.is === 'done' &&
          say(kept.length === 0 ? 'intake.withdraw.done' : 'intake.withdraw.done.half')}
        {!online && say('intake.withdraw.offline')}
      </output>
      {at.is === 'failed' && (
        <div className={entries['part']}>
          <p>{say('intake.withdraw.failed')}</p>
          <CallFailed failure={at.failure} />
        </div>
      )}
      <p className={entries['actions']}>
        {intents.length > 0 && (
          <Button
            look="main"
            disabled={busy || !online || refused}
            onClick={() => void sign(intents)}
          >
            {say('intake.withdraw.sign', { count: intents.length })}
          </Button>
        )}
        <Link href={`/rooms/${room}/intake/${id}`} className={entries['enter']}>
          {say('intake.withdraw.back')}
        </Link>
      </p>
    </div>
  );
}

function meant(type: ActType, body: Record<string, unknown>): Intent {
  return { type, body, after: [], rests: [], enclosures: [] };
}

/** What the rules would say of an act now, by this device’s copy; undefined where they admit it. */
function useRefusalOf(): (seat: Seat, intent: Intent) => string | undefined {
  const { snapshot, naming } = useTalks();
  const { language } = useWords();
  return ({ signer }, intent) => {
    const decision = decideHere(signer, snapshot, intent);
    return decision.kind === 'refused'
      ? refusalSentence(decision.refusal, language, naming)
      : undefined;
  };
}

function Sentence({ seat, intent, first }: { seat: Seat; intent: Intent; first: boolean }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const refusal = useRefusalOf()(seat, intent);
  const { type, body } = intent;
  const told = { type: type.name, version: type.version, by: [seat.signer.ref], body };
  return (
    <section className={entries['entry']} data-act={type.name}>
      <h2>{say(first ? 'intake.withdraw.first' : 'intake.withdraw.second')}</h2>
      <p data-sentence>{actSentence(type, told, naming)}</p>
      {refusal !== undefined && <p role="alert">{refusal}</p>}
    </section>
  );
}

function WhatGoes({ kept }: { kept: number }) {
  const { say } = useWords();
  return (
    <section className={entries['part']} aria-labelledby="goes">
      <h2 id="goes">{say('intake.withdraw.destroyed')}</h2>
      <p data-kept={kept}>
        {kept === 0
          ? say('intake.withdraw.nothing')
          : say('intake.withdraw.enclosures', { count: kept })}
      </p>
    </section>
  );
}

/** What no act reaches is said before anything is signed: a source is told what is true. */
function WhatStays({ board, row }: { board: IntakeBoard; row: ReportRow | undefined }) {
  const { say } = useWords();
  const { naming } = useTalks();
  const released = (row?.cases ?? []).flatMap((id) =>
    board.cases[id]?.released.length ? [String(board.cases[id].number)] : [],
  );
  return (
    <section className={entries['part']} aria-labelledby="stays">
      <h2 id="stays">{say('intake.withdraw.stays')}</h2>
      <ul>
        <li>{say('intake.withdraw.stays.log')}</li>
        <li>{say('intake.withdraw.stays.copies')}</li>
        <li>{say('intake.withdraw.stays.backups')}</li>
        {released.length > 0 && (
          <li data-released={released.length}>
            {say('intake.withdraw.stays.cases', { numbers: naming.list(released) })}
          </li>
        )}
      </ul>
    </section>
  );
}
