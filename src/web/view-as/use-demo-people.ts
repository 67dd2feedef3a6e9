import { use, useEffect, useState } from 'react';
import type { DemoPerson } from '#room/exercise-wire.ts';
import { RoomContext, useParley, useStanding } from '../context.ts';
import type { Parley } from '../parley.ts';

/** Asked once for each room: an exercise's people do not change while its server runs. */
const asked = new Map<string, Promise<readonly DemoPerson[] | undefined>>();

async function ask(parley: Parley, room: string): Promise<readonly DemoPerson[] | undefined> {
  const answer = await parley.api.demoPeople(room);
  if (answer.ok) return answer.value.people;
  // A server that says no says so for good; anything else is asked again.
  if (answer.failure.kind === 'refused') return [];
  asked.delete(room);
  return undefined;
}

/** Whom one can act as in a room: nobody, unless it is of an exercise whose keys are public. Undefined: not known yet. */
export function useDemoPeople(room: string): readonly DemoPerson[] | undefined {
  const parley = useParley();
  // A room that this page has read says itself what it is; of any other only the server can.
  const open = use(RoomContext);
  const asks = !open || open.views.members.state?.kind === 'exercise';
  const [people, setPeople] = useState<readonly DemoPerson[]>();
  useEffect(() => {
    if (!asks) return;
    let gone = false;
    const asking = asked.get(room) ?? ask(parley, room);
    asked.set(room, asking);
    void asking.then((found) => {
      if (!gone) setPeople(found ?? []);
    });
    return () => {
      gone = true;
    };
  }, [parley, room, asks]);
  return asks ? people : [];
}

/** Who of these is acted as now, by the key that is signed in with here. */
export function useActed(room: string, people: readonly DemoPerson[]): DemoPerson | undefined {
  const { signedIn } = useStanding();
  const key = signedIn?.rooms.find((one) => one.room === room)?.key;
  return people.find(({ keys }) => keys.some((one) => one.room === room && one.ref === key));
}
