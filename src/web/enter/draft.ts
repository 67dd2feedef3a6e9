import { useCallback, useState } from 'react';
import type { RoomState } from '#core/state.ts';
import type { Words } from '#core/words.ts';
import { fromBase64, toBase64 } from '#record/bytes.ts';
import type { Enclosure } from '#room/compose.ts';
import { useRoom } from '../context.ts';
import type { Prefilled } from './href.ts';

/**
 * What a person is about to say. It is private until it is entered (TX9): kept in this tab only, so that going back or loading the page again loses nothing,
 * and never sent anywhere.
 */
export interface Draft {
  type: string;
  body: Record<string, unknown>;
  after: readonly string[];
  /** Acts of other rooms that it rests on. */
  rests: readonly { room: string; act: string }[];
  /** A note that it says properly. */
  note?: string;
  /** Read on this device, and named by the body. */
  enclosures: readonly Enclosure[];
  /** Of which the body names the hash alone: they are said elsewhere, and kept here to be read before signing. */
  words?: Words | undefined;
  /** It came out of the drafts that wait to be sent, under this id. */
  waiting?: string;
}

const PREFIX = 'parley.draft.';
/** Larger files are read again rather than kept: a browser holds some megabytes for a tab. */
const KEPT = 1_500_000;

export function draftFrom({ type, body, after, note }: Prefilled): Draft {
  return { type, body, after, rests: [], enclosures: [], ...(note === undefined ? {} : { note }) };
}

function read(key: string): Draft | undefined {
  try {
    const text = sessionStorage.getItem(key);
    if (text === null) return undefined;
    const kept = JSON.parse(text) as Omit<Draft, 'enclosures'> & { enclosures: KeptEnclosure[] };
    return { ...kept, enclosures: kept.enclosures.flatMap(enclosureFrom) };
  } catch {
    return undefined;
  }
}

interface KeptEnclosure {
  ref: Enclosure['ref'];
  salt: string;
  bytes: string;
}

function enclosureFrom({ ref, salt, bytes }: KeptEnclosure): Enclosure[] {
  const read = [fromBase64(salt), fromBase64(bytes)] as const;
  return read[0] && read[1] ? [{ ref, salt: read[0], bytes: read[1] }] : [];
}

/**
 * Whether what is written lasts as long as the page and no longer: all of a mission’s own room, whatever the act is called, since a correction says again who told what, and
 * a case file before it is released (IC1.2). What a browser keeps for a tab, or until there is a connection, is in its files, in the clear.
 */
export function lastsWithPage(type: string, setting: RoomState['setting'] | undefined): boolean {
  return setting === 'intake' || type === 'incident.case-file';
}

function keep(key: string, draft: Draft): void {
  const size = draft.enclosures.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const enclosures = (size > KEPT ? [] : draft.enclosures).map(({ ref, salt, bytes }) => ({
    ref,
    salt: toBase64(salt),
    bytes: toBase64(bytes),
  }));
  try {
    sessionStorage.setItem(key, JSON.stringify({ ...draft, enclosures }));
  } catch {
    // Then the draft lasts as long as the page.
  }
}

export interface DraftHold {
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  /** It was entered, put aside or thrown away. */
  forget: () => void;
}

/**
 * The draft of one address: the same link opened again in this tab finds what was written there.
 *
 * @param address room and query
 */
export function useDraft(address: string, start: () => Draft): DraftHold {
  const key = PREFIX + address;
  const setting = useRoom().views.members.state?.setting;
  const [draft, setDraft] = useState(() => read(key) ?? start());
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const next = { ...before, ...part };
        if (!lastsWithPage(next.type, setting)) keep(key, next);
        return next;
      }),
    [key, setting],
  );
  const forget = useCallback(() => {
    try {
      sessionStorage.removeItem(key);
    } catch {
      // Then it was never kept.
    }
  }, [key]);
  return { draft, change, forget };
}

/** Throws away every draft of this tab: part of clearing the device (RC8). */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}
