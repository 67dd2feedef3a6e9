import { composeAct, randomBytes, type Composed, type Draft } from '#room/compose.ts';
import { nodeCipher, nodeProvider } from '#record/provider/node.ts';
import type { EnclosureRef } from '#record/body.ts';
import type { Parsed } from '#record/fault.ts';
import { formatSealedBody, sealInner, type Epoch } from '#record/sealed.ts';
import type { SealedTalks } from '../sealed-talks.ts';

/** What is wrong with a sealed act that a member makes with a program of its own. */
export interface Forgery {
  /** Signs the envelope. */
  by: string;
  /** Signs what is inside; by default the same. */
  innerBy?: string;
  type: string;
  body: unknown;
  inner?: Partial<Draft>;
  /** Changes the bytes of the inner note before they are sealed. */
  spoil?(note: Uint8Array): Uint8Array;
  /** Seals with another secret. */
  epoch?: Epoch;
  enclosures?: EnclosureRef[];
}

export function valueOf<T>(result: Parsed<T>): T {
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}

/** Makes the act; the envelope is as it must be, so that the server has nothing to refuse. */
export async function forge(sealed: SealedTalks, forgery: Forgery): Promise<Composed> {
  const { talks } = sealed;
  const { by, innerBy = by, type, body } = forgery;
  const draft = {
    room: talks.room.id,
    seen: { size: talks.room.size, root: talks.room.root },
    time: Math.floor(talks.clock.time / 1000),
  };
  const inner = valueOf(
    await composeAct(nodeProvider, [talks.key(innerBy)], {
      ...draft,
      type,
      version: 1,
      body,
      ...forgery.inner,
    }),
  );
  const epoch = forgery.epoch ?? (await sealed.epoch(by));
  const salt = randomBytes(32);
  const sealedBytes = await sealInner(nodeCipher, epoch, salt, {
    note: forgery.spoil?.(inner.note) ?? inner.note,
    bodySalt: inner.salt,
    body: inner.body,
  });
  const envelope = {
    epoch: epoch.epoch,
    salt,
    sealed: sealedBytes,
    enclosures: forgery.enclosures ?? [],
  };
  return valueOf(
    await composeAct(nodeProvider, [talks.key(by)], {
      ...draft,
      type: 'room.sealed',
      version: 1,
      body: formatSealedBody(envelope),
    }),
  );
}
