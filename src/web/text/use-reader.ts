import { useMemo } from 'react';
import { useTalks } from '../context.ts';
import { useOwnParty } from '../parts/enter-link.tsx';
import type { Reader } from '#core/views/text-draft.ts';

/** As whom a text is read: a side is shown its own proposals, mediators what the sides told them (TX12.3). */
export function useReader(): Reader {
  const { views } = useTalks();
  const party = useOwnParty();
  const role = party === undefined ? undefined : views.members.state?.parties[party]?.role;
  return useMemo(() => ({ party, mediator: role === 'mediator' }), [party, role]);
}
