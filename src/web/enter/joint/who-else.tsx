import { useState } from 'react';
import { partyOf } from '#core/act.ts';
import type { ActType } from '#core/declare.ts';
import type { RoomState } from '#core/state.ts';
import { dutyCode } from '#core/views/members.ts';
import type { JointAct } from '#record/joint.ts';
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
  passed: { joint: JointAct; until: number } | undefined;
  pass: (passed: { joint: JointAct; until: number }) => void;
}

export function useOthers({ state, own }: Signer, type: ActType): Others {
  const [others, setOthers] = useState(() => presetOf(state, type, own));
  const [changed, setChanged] = useState(false);
  const [passed, pass] = useState<Others['passed']>();
  const choose = (next: readonly KeyRef[]): void => {
    setOthers(next);
    setChanged(true);
  };
  return { others, choose, changed, passed, pass };
}

/** The keys of other parties that may sign this act with one’s own. */
function othersFor(state: RoomState, type: ActType, own: string): KeyRef[] {
  if (!type.joint || state.sealed) return [];
  return (Object.keys(state.keys) as KeyRef[])
    .filter((ref) => partyOf(ref) !== own && maySign(state, type, ref))
    .toSorted();
}

const NOBODY: readonly KeyRef[] = [];

/** What only heads sign takes a head of each. */
function presetOf(state: RoomState, type: ActType, own: string): readonly KeyRef[] {
  if (!type.joint || !type.entitled.head) return NOBODY;
  const first = new Map<string, KeyRef>();
  for (const ref of othersFor(state, type, own)) {
    if (!first.has(partyOf(ref))) first.set(partyOf(ref), ref);
  }
  return [...first.values()];
}

interface WhoElseProps {
  signer: Signer;
  type: ActType;
  choice: Others;
}

/** The other signers of a joint act, to be chosen before anything is signed. */
export function WhoElse({ signer: { state, own }, type, choice }: WhoElseProps) {
  const { say } = useWords();
  if (!type.joint) return null;
  if (state.sealed) return <p>{say('enter.others.sealed')}</p>;
  const keys = othersFor(state, type, own);
  if (keys.length === 0) return null;
  const { others, choose } = choice;
  return (
    <fieldset className={styles['group']}>
      <legend>{say('enter.others.who')}</legend>
      <p className={styles['soft']}>{say('enter.others.who.help')}</p>
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
