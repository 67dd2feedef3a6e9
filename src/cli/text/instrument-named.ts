import type { InstrumentReading } from '#core/views/instruments.ts';
import { instrumentReading } from '#core/views/instruments.ts';
import type { Words } from '#core/words.ts';
import { digestWith } from '#record/digest.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { Misuse } from '../command.ts';
import { actNamed, type RoomCopy } from '../reading/room-copy.ts';
import type { RoomText } from './room-text.ts';

/** Instruments of a room as the command line names and reads them. */

export const sha256 = digestWith(nodeProvider);

/**
 * The instrument that `--instrument` names, by the number of the act that drew it up or the beginning of its id.
 *
 * @throws Misuse where there is none
 */
export function instrumentNamed(copy: RoomCopy, asked: string): { id: string; text: string } {
  const rows = copy.log.views.talks?.texts?.instruments ?? {};
  const id = actNamed(copy, asked);
  const row = rows[id];
  if (row) return { id, text: row.text };
  const named = Object.values(rows).map(
    ({ index, title }) => `#${index} ${title['en'] ?? Object.values(title)[0] ?? ''}`,
  );
  throw new Misuse(
    named.length === 0
      ? 'No instrument has been drawn up in that room.'
      : `Act ${asked} drew up no instrument; ${named.join(', ')} did.`,
  );
}

/** How it stands in the texts as they were read. `moment`: epoch milliseconds. */
export function readInstrument(
  { view }: Pick<RoomText, 'view'>,
  id: string,
  moment: number,
): InstrumentReading {
  const found = instrumentReading(view, id, { hash: sha256, moment });
  if (!found) throw new Misuse('The instrument was not drawn up yet after that act.');
  return found;
}

/** What a party is called in each language that it has a name in; its id where it has none. */
export function partyWords({ log }: RoomCopy, party: string): Words {
  const name = log.views.labels.parties[party]?.at(-1)?.name;
  return typeof name === 'object' ? name : { en: typeof name === 'string' ? name : party };
}
