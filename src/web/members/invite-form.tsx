import { useState } from 'react';
import { dutyCode } from '#core/views/members.ts';
import type { InvitationRequest } from '#room/wire.ts';
import { useRoom } from '../context.ts';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './members.module.css';

interface InviteFormProps {
  /** The party that invites. */
  side: string;
  /** Key names for which links wait already. */
  invited: readonly string[];
  onInvite: (request: InvitationRequest) => Promise<void>;
}

const DUTIES = ['member', 'reader', 'head'] as const;

/** Whom to invite: the next free key name of the side, what it may do, and for how long the link holds. */
export function InviteForm({ side, invited, onInvite }: InviteFormProps) {
  const { say } = useWords();
  const { naming, views } = useRoom();
  const [duty, setDuty] = useState<(typeof DUTIES)[number]>('member');
  const [hours, setHours] = useState(24);
  const [busy, setBusy] = useState(false);
  const { state } = views.members;
  const taken = state?.keyNames ?? {};
  let number = 1;
  while (taken[`${side}/k${number}`] || invited.includes(`${side}/k${number}`)) number += 1;
  const key = `${side}/k${number}`;
  return (
    <form
      className={styles['invite']}
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void onInvite({ key, duty, hours }).finally(() => setBusy(false));
      }}
    >
      <label>
        {say('invite.duty')}
        <select
          value={duty}
          onChange={(event) => setDuty(event.currentTarget.value as typeof duty)}
        >
          {DUTIES.map((one) => (
            <option key={one} value={one}>
              {state && naming.term(dutyCode(state, side, one))}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('invite.hours')}
        <input
          type="number"
          min="1"
          max="168"
          value={hours}
          onChange={(event) => setHours(event.currentTarget.valueAsNumber || 1)}
        />
      </label>
      <Button type="submit" disabled={busy}>
        {say('invite.do', { key })}
      </Button>
    </form>
  );
}
