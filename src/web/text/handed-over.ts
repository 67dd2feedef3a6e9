import type { DraftProposal } from '#core/views/draft-proposal.ts';

/**
 * Words that were drafted elsewhere, on their way to be proposed in the room of their text: kept in this tab alone, never in an address, which a server would see. Whoever drafts
 * words (in a Word file that came back, in an editor) hands them over here, and `/rooms/ROOM/text/TEXT/propose` goes on with them.
 */
const PREFIX = 'parley.handed-over.';

/** Puts words by for the text that they are for, in place of what was there. Returns the address where they are proposed. */
export function handOver(room: string, words: DraftProposal): string {
  sessionStorage.setItem(PREFIX + words.text, JSON.stringify(words));
  return `/rooms/${room}/text/${words.text}/propose`;
}

/** What was handed over for a text, if anything was. */
export function handedOver(text: string): DraftProposal | undefined {
  const kept = sessionStorage.getItem(PREFIX + text);
  return kept === null ? undefined : (JSON.parse(kept) as DraftProposal);
}

/** They were proposed. */
export function forgetHandedOver(text: string): void {
  sessionStorage.removeItem(PREFIX + text);
}

/** Throws away all that was handed over: part of clearing the device (RC8). */
export function forgetAllHandedOver(): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
