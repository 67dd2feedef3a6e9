import { useState } from 'react';
import type { Passing } from '#client/joint.ts';
import { partyOf } from '#core/act.ts';
import { commissionTerms, presides } from '#core/commission-terms.ts';
import { instrumentOf, isSignedApart } from '#core/instrument-state.ts';
import { obligationOf } from '#core/obligations/state.ts';
import { mayCommit } from '#core/powers.ts';
import type { ActType } from '#core/declare.ts';
import { sidesOf } from '#core/procedure.ts';
import type { RoomState } from '#core/state.ts';
import { dutyCode } from '#core/views/members.ts';
import type { KeyRef } from '#record/keys.ts';
import { useRoom } from '../../context.ts';
import { Value } from '../../parts/values.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../enter.module.css';
import { maySign } from '../may-sign.ts';
import type { Signer } from '../sign.ts';

/** Who signs a joint act after this person, while that is chosen. */
export interface Others {
  others: readonly KeyRef[];
  choose: (others: readonly KeyRef[]) => void;
  /** Whether somebody chose, so that the page no longer moves the focus. */
  changed: boolean;
  /** What was signed here and is to be passed on. */
  passed: Passing | undefined;
  pass: (passed: Passing) => void;
}

export function useOthers({ state, own }: Signer, type: ActType, body: Body): Others {
  const [others, setOthers] = useState(() => presetOf(state, type, own, body));
  const [changed, setChanged] = useState(false);
  const [passed, pass] = useState<Others['passed']>();
  const choose = (next: readonly KeyRef[]): void => {
    setOthers(next);
    setChanged(true);
  };
  return { others, choose, changed, passed, pass };
}

type Body = Readonly<Record<string, unknown>>;

/** The keys of other parties that may sign this act with one’s own: of an act on an instrument, those of its parties. */
function othersFor(state: RoomState, type: ActType, own: string, body: Body): KeyRef[] {
  if (!type.joint) return [];
  const one = instrumentOf(state, String(body['instrument']));
  if (type.name === 'instrument.sign' && one && isSignedApart(one)) return [];
  const among = one?.parties;
  return (Object.keys(state.keys) as KeyRef[])
    .filter((ref) => partyOf(ref) !== own && maySign(state, type, ref))
    .filter((ref) => among === undefined || among.includes(partyOf(ref)))
    .toSorted();
}

const NOBODY: readonly KeyRef[] = [];

/** The parties that sign an act together, where the rules say which they are: the sides, or those who chair the joint commission. */
function togetherOn(state: RoomState, { name }: ActType, body: Body): string[] | undefined {
  const one = name === 'obligation.change' && obligationOf(state, String(body['obligation']));
  if (one && one.powers !== 'commission') return sidesOf(state);
  const terms = commissionTerms(state);
  return one || BY_THE_CHAIR.includes(name)
    ? Object.keys(state.parties).filter((party) => terms && presides(terms, party))
    : undefined;
}

const BY_THE_CHAIR: readonly string[] = [
  'incident.find',
  'incident.withdraw-finding',
  'remedy.decide',
];

/** What only heads sign takes a head of each, as do the acts of those who chair; an instrument one of each of its parties, with powers to sign where there is one. */
function presetOf(state: RoomState, type: ActType, own: string, body: Body): readonly KeyRef[] {
  const signed = type.name === 'instrument.sign';
  const together = togetherOn(state, type, body);
  if (!type.joint || !(type.entitled.head || signed || together)) return NOBODY;
  const first = new Map<string, KeyRef>();
  const all = othersFor(state, type, own, body).filter(
    (ref) => !together || (together.includes(partyOf(ref)) && state.keys[ref]?.duty === 'head'),
  );
  const text = instrumentOf(state, String(body['instrument']))?.text;
  const able = all.filter((ref) =>
    (['sign', 'consent-to-be-bound'] as const).some((act) => mayCommit(state, ref, act, text)),
  );
  for (const ref of signed ? [...able, ...all] : all) {
    if (!first.has(partyOf(ref))) first.set(partyOf(ref), ref);
  }
  return [...first.values()];
}

interface WhoElseProps {
  signer: Signer;
  type: ActType;
  body: Body;
  choice: Others;
}

/** The other signers of a joint act, to be chosen before anything is signed. */
export function WhoElse({ signer: { state, own }, type, body, choice }: WhoElseProps) {
  const { say } = useWords();
  if (!type.joint) return null;
  const keys = othersFor(state, type, own, body);
  if (keys.length === 0) return null;
  const { others, choose } = choice;
  return (
    <fieldset className={styles['group']}>
      <legend>{say('enter.others.who')}</legend>
      <p className={styles['soft']}>{say('enter.others.who.help')}</p>
      {state.sealed && <p className={styles['soft']}>{say('enter.others.sealed')}</p>}
      {keys.map((ref) => (
        <label key={ref} className={styles['tick']}>
          <input
            type="checkbox"
            name={ref}
            checked={others.includes(ref)}
            onChange={(event) =>
              choose(
                event.currentTarget.checked
                  ? [...others, ref]
                  : others.filter((one) => one !== ref),
              )
            }
          />
          <KeyHolder keyRef={ref} />
        </label>
      ))}
    </fieldset>
  );
}

/** A key by its party and duty. */
export function KeyHolder({ keyRef }: { keyRef: string }) {
  const { naming, views } = useRoom();
  const { state } = views.members;
  const party = partyOf(keyRef);
  const duty = state?.keys[keyRef]?.duty ?? 'member';
  return (
    <span>
      <bdi>{naming.party(party)}</bdi> ({state && naming.term(dutyCode(state, party, duty))}){' '}
      <Value>{keyRef}</Value>
    </span>
  );
}
