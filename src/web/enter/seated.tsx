import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Loading, Notice } from '../parts/states.tsx';
import { useWords } from '../words/use-words.ts';
import { useSeat, type SeatNow } from './use-seat.ts';

export type Seat = Extract<SeatNow, { is: 'seated' }>;

/** What is only for who is signed in to this room with a key of this device; everybody else is told why not. */
export function Seated({ children }: { children: (seat: Seat) => ReactNode }) {
  const { say } = useWords();
  const seat = useSeat();
  switch (seat.is) {
    case 'looking':
      return <Loading />;
    case 'signed-out':
    case 'no-key':
      return (
        <Notice title={say(`enter.${seat.is}`)} level={1}>
          <p>{say(`enter.${seat.is}.help`)}</p>
          <p>
            <Link href="/sign-in">{say('nav.sign-in')}</Link>
          </p>
        </Notice>
      );
    case 'seated':
      return children(seat);
  }
}
