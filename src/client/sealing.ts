import type { EnclosureRef } from '#record/body.ts';
import type { Cipher } from '#record/provider.ts';
import type { OwnSealKey } from '#room/epoch.ts';

/** What a device gives so that sealed rooms are opened on it (RC12). Without it they show as envelopes. */
export interface Sealing {
  cipher: Cipher;
  /** The sealing keys that this device has for a room: several where it holds several of its member's keys; none where it is no member's. */
  sealIdentities(room: string): Promise<readonly OwnSealKey[]>;
  /** Erases them: the day has come that was agreed for a room of working papers (RC15.17). */
  erase(room: string): Promise<void>;
}

/** An enclosure of a sealed act: named inside by its own digest, and kept by servers as another, sealed one (RC12.8). */
export interface SealedFile {
  inner: EnclosureRef;
  outer: EnclosureRef;
  /** Of the act that named it. */
  epoch: number;
}
