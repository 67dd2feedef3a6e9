/**
 * What a store throws. An expected "no" (fenced, moved, duplicate, absent) is a returned value;
 * this is for the rest. Messages hold no room id, name, content or path, so that an error that
 * reaches a log or a screen tells nobody which rooms are here (RC10). What the engine itself said
 * is kept as `cause` for the operator.
 */
export type StoreErrorCode =
  /** Written by a newer Parley; nothing was touched. */
  | 'store.too-new'
  /** There is something in this place, and it is not a Parley store; nothing was touched. */
  | 'store.foreign'
  /** What is stored contradicts itself. */
  | 'store.corrupt'
  /** This store could lose what it has acknowledged: refused at open. */
  | 'store.not-durable'
  /** Somebody else kept the store busy for too long. Nothing was written; try again. */
  | 'store.locked'
  /** A write failed below us. The store refuses everything from then on. */
  | 'store.failed'
  | 'store.closed'
  /** The target of a backup is already there. */
  | 'store.exists'
  /** A write to a room that was never created here. */
  | 'store.no-room'
  /** A call that no correct caller makes, such as a batch with a gap in it. */
  | 'store.misused';

const SENTENCES: Record<StoreErrorCode, string> = {
  'store.too-new': 'The store was written by a newer Parley.',
  'store.foreign': 'There is something here that is not a Parley store.',
  'store.corrupt': 'The store is damaged.',
  'store.not-durable': 'The store could lose what it has acknowledged.',
  'store.locked': 'The store is busy.',
  'store.failed': 'The store failed while writing and takes nothing more until it is reopened.',
  'store.closed': 'The store is closed.',
  'store.exists': 'The target is already there.',
  'store.no-room': 'The room is not kept here.',
  'store.misused': 'The store was called wrongly.',
};

/**
 * @example
 * try {
 *   store = await openSqliteStore('data');
 * } catch (error) {
 *   if (error instanceof StoreError && error.code === 'store.too-new') …
 * }
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;

  /** @param detail a sentence more, without anything from a room */
  constructor(code: StoreErrorCode, detail?: string, cause?: unknown) {
    const message = detail === undefined ? SENTENCES[code] : `${SENTENCES[code]} ${detail}`;
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
