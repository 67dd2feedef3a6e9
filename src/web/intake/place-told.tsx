import { sayDegrees } from '#client/entry/degrees.ts';
import { placeSaid } from '#core/incidents/happened.ts';
import type { Box } from '#core/places.ts';
import type { EnclosureRef } from '#core/shapes.ts';
import { fromUtf8 } from '#record/bytes.ts';
import entries from '../parts/entries.module.css';
import { InWords } from '../parts/in-words.tsx';
import { useWords } from '../words/use-words.ts';
import { Fetched } from './opened.tsx';

/** Where it was, as finely as it was told (IC1.2): what a phone sends has its place nowhere else. */
export function PlaceTold({ of }: { of: EnclosureRef }) {
  const { say } = useWords();
  return (
    <Fetched of={of}>
      {(bytes) => {
        const found = placeSaid(fromUtf8(bytes));
        return found ? (
          <>
            {found.words && <InWords words={found.words} />}
            {found.words && found.box && <br />}
            {found.box && <Corners box={found.box} />}{' '}
            <span className={entries['soft']}>{say('intake.where.told.help')}</span>
          </>
        ) : (
          <>{say('incident.evidence.not-words')}</>
        );
      }}
    </Fetched>
  );
}

/** To the millionth of a degree: whoever goes there has to find it. */
function Corners({ box: { west, south, east, north } }: { box: Box }) {
  const { say } = useWords();
  return (
    <span data-corners>
      {say(west === east && south === north ? 'intake.where.told.point' : 'intake.where.told.box', {
        south: sayDegrees(south, 'latitude'),
        west: sayDegrees(west, 'longitude'),
        north: sayDegrees(north, 'latitude'),
        east: sayDegrees(east, 'longitude'),
      })}
    </span>
  );
}
