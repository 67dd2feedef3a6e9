import { exampleReported } from '#core/reports.ts';
import type { GoldenLog } from './golden-log.ts';

/** A reconstruction: reports are admitted in it, and nothing that only parties do. */
export async function reconstruction(log: GoldenLog): Promise<void> {
  await log.add(
    'c1/k1',
    'room.open',
    log.opening({
      kind: 'reconstruction',
      parties: [
        { id: 'c1', role: 'chronicler', head: { key: log.vkey('c1/k1') } },
        { id: 'p1', role: 'party' },
        { id: 'p2', role: 'party' },
      ],
    }),
  );
  await log.add('c1/k1', 'event.report', {
    ...exampleReported,
    class: 'talks',
    what: { en: 'They met.' },
  });
  await log.add('c1/k1', 'round.open', { number: 1, hosts: [] });
  await log.add('c1/k1', 'statement.make', {
    words: { en: 'No.' },
    speaker: { en: 'Nobody' },
    level: 'on-record',
    matters: [],
  });
  await log.add('c1/k1', 'key.accredit', { key: log.vkey('c1/k2'), duty: 'member' });
  await log.add('c1/k1', 'room.close', {});
}
