import type { RoomCopy } from './room-copy.ts';

/** What is said below a copy that does not hold: where it stops, and that nothing after it is shown. */
export function faultLines({ fault, log }: RoomCopy): string[] {
  if (!fault) return [];
  const where = fault.index === undefined ? 'in its head' : `at act #${fault.index}`;
  return [
    '',
    `DOES NOT HOLD ${where}: ${fault.message} (${fault.code})`,
    fault.index === undefined
      ? `The ${log.size} acts above were checked one by one; what the log signed over them does not fit.`
      : 'What stands above was checked. Nothing after it is shown.',
  ];
}
