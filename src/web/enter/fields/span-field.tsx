import { metresOf } from '#client/entry/degrees.ts';
import { inDegrees } from '#core/geometry/squares.ts';
import { useWords } from '../../words/use-words.ts';
import type { Place } from '../form-context.ts';
import { Labelled } from './labelled.tsx';

/** Millionths of a degree that go into 90 degrees evenly, from a hundred metres to a hundred kilometres. */
export const SPANS = [
  1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000,
];

/** How wide the squares of a delay of places are (IC10.1): nobody has to count in millionths of a degree. */
export function SpanField({ place }: { place: Place }) {
  const { say } = useWords();
  const { path, label, value, onChange, optional } = place;
  const span = typeof value === 'number' ? value : undefined;
  // A link, or somebody at a command line, may have said another one.
  const other = span !== undefined && span > 0 && !SPANS.includes(span) ? [span] : [];
  return (
    <Labelled path={path} label={label} optional={optional}>
      {(control) => (
        <select
          {...control}
          value={span ?? ''}
          onChange={({ currentTarget: { value: chosen } }) =>
            onChange(chosen === '' ? undefined : Number(chosen))
          }
        >
          <option value="">{say('enter.choose')}</option>
          <option value={0}>{say('enter.span.none')}</option>
          {[...SPANS, ...other].map((one) => (
            <option key={one} value={one}>
              {say('enter.span', { degrees: inDegrees(one), metres: metresOf(one) })}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
