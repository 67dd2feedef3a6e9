import { partyOf } from '#core/act.ts';
import { chairs, groundRules } from '#core/procedure.ts';
import type { SilenceRow, Standing } from '#core/views/silences.ts';
import { useTalks } from '../context.ts';
import type { ActToEnter } from '../parts/enter-acts.tsx';
import { useOwnKey } from '../parts/enter-link.tsx';

const CHAIR: Readonly<Record<Standing, readonly string[]>> = {
  proposed: ['start', 'take-back'],
  'not-started': [],
  'taken-back': [],
  'not-running': ['resume', 'take-back'],
  running: ['take-back'],
  paused: ['resume', 'take-back'],
  'time-reached': ['adopt', 'take-back'],
  broken: [],
  adopted: [],
  contested: [],
};

/** What is told the chair goes in through the chair or the secretariat; a side enters its own where the ground rules name who breaks a silence (AU6.9). */
const CAME_IN: Readonly<Record<Standing, readonly string[]>> = {
  proposed: ['object'],
  'not-started': [],
  'taken-back': [],
  'not-running': ['break'],
  running: ['break'],
  paused: ['break'],
  'time-reached': ['break'],
  broken: ['break'],
  adopted: [],
  contested: [],
};

/** What the reader may enter of a silence procedure as it stands; without one, whether the reader may propose one. */
export function useActsFor(): (row?: SilenceRow, stands?: Standing) => ActToEnter[] {
  const { state } = useTalks().views.talks.silences;
  const own = useOwnKey();
  return (row, stands) => {
    if (!state || own === undefined) return [];
    const party = partyOf(own);
    const inChair = chairs(state, party);
    if (!row || stands === undefined) return inChair ? [{ type: 'silence.propose' }] : [];
    const role = state.parties[party]?.role;
    const bears = inChair || role === 'secretariat';
    const isSide = role === 'party';
    const names = groundRules(state)?.nameWhoBreaksSilence === true;
    const isStarted = ['not-running', 'running', 'paused', 'time-reached'].includes(stands);
    const acknowledged = row.acknowledged.some((one) => one.party === party);
    const adopted = stands === 'adopted' || stands === 'contested';
    const verbs = [
      ...(isSide && isStarted && !acknowledged ? ['acknowledge'] : []),
      ...(inChair ? CHAIR[stands] : []),
      ...(bears && isStarted && stands !== 'paused' ? ['pause'] : []),
      ...(bears || (isSide && names) ? CAME_IN[stands] : []),
      ...((bears || isSide) && adopted ? ['contest'] : []),
    ];
    return verbs.map((verb) => ({ type: `silence.${verb}`, body: { silence: row.act } }));
  };
}
