import { partyOf } from '#core/act.ts';
import { nameOf } from '#core/views/labels.ts';
import { dutyCode } from '#core/views/members.ts';
import { useRoom } from '../context.ts';
import { InWords } from './in-words.tsx';
import { Value } from './values.tsx';

/** Who holds a key: by name or office where one of them is told here, else by its duty and the key. */
export function Person({ of }: { of: string }) {
  const { views, naming } = useRoom();
  const { state } = views.members;
  const duty = state?.keys[of]?.duty;
  const name = nameOf(views.labels.people[of]);
  const office = views.labels.people[of]?.at(-1)?.office;
  if (typeof name === 'string') return <bdi>{name}</bdi>;
  const words = name ?? office;
  if (words) return <InWords words={words} />;
  return (
    <>
      {state && duty && naming.term(dutyCode(state, partyOf(of), duty))}{' '}
      <Value>{of.slice(0, of.indexOf('+'))}</Value>
    </>
  );
}
