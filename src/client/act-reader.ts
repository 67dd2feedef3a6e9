import type { Act } from '#core/act.ts';

/**
 * Told of every admitted act once, as its reader knows it, by a log that then holds neither leaves nor acts nor views of them: for whoever needs little of a room that
 * may have a million. What was told of a log that turns out not to hold counts for nothing.
 */
export interface ActReader {
  /** A log is read from its first act: for the first time, or again since a key came that opens what was not read. */
  begin(): void;
  act(act: Act): void;
}
