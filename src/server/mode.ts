import type { Store } from '#store/store.ts';
import type { Mode } from './route.ts';

/** Why a server does not start over this store. */
export type ModeErrorCode =
  /** There is a live room, and the server was to carry examples, whose keys everybody has. */
  | 'mode.live-room'
  /** There is a room with an example's key, and the server was to carry live rooms. */
  | 'mode.demo-key';

export class ModeError extends Error {
  override readonly name = 'ModeError';
  readonly code: ModeErrorCode;

  constructor(code: ModeErrorCode) {
    super(
      code === 'mode.live-room'
        ? 'This data folder holds live rooms. Examples are shown from a folder of their own.'
        : 'This data folder holds examples, whose keys are public. Live rooms are kept in a folder of their own.',
    );
    this.code = code;
  }
}

/**
 * A server that carries live rooms holds no demo keys and loads no examples; somebody shown an example must never be able to act in earnest with a key that
 * everybody has. Throws a ModeError where a store has what does not belong to the mode.
 *
 * @param demoKeys vkeys of the examples; only their public keys count, whatever name they are under
 */
export async function checkMode(
  store: Store,
  mode: Mode,
  demoKeys: readonly string[],
): Promise<void> {
  for (const room of await store.rooms()) {
    const [opening] = await store.entries(room, 0, 1);
    if (!opening) continue;
    const body = Buffer.from(opening.body).toString();
    const { kind } = JSON.parse(body) as { kind?: unknown };
    if (mode === 'examples' && kind === 'live') throw new ModeError('mode.live-room');
    if (mode === 'live' && namesKey(body, demoKeys)) throw new ModeError('mode.demo-key');
  }
}

/** Whether a body names one of these keys under any name: 44 characters of base64 do not occur by chance. */
export function namesKey(body: string, vkeys: readonly string[]): boolean {
  return vkeys.some((vkey) => body.includes(vkey.slice(vkey.indexOf('+', vkey.indexOf('+') + 1))));
}
