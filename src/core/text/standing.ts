import type { Standing } from '../consent-standing.ts';
import {
  consentStanding,
  isFirm,
  isGiven,
  isProvisional,
  isReleased,
  part as consents,
} from '../consent-standing.ts';
import { reachedOn } from '../instrument-paragraphs.ts';
import { sidesOf } from '../procedure.ts';
import { weightOf } from '../signed-step.ts';
import type { RoomState } from '../state.ts';
import { nodeOf, proposalsOn, textOf } from './state.ts';

/** Where a paragraph stands (TX3): derived from each side's latest consent to exact words, never set. */

/**
 * `agreed-in-principle`: every side has said so, and the words are to follow. `no-text`: there are no words and none are proposed. `bracketed`: there are proposals on the table, or brackets in the words that stand. `agreed`: the consent of
 * every side to the same words is firm; `conformed`, to those words in every authentic language. `initialled` and `signed`: by every party of an instrument, whatever its
 * sides said of it here before.
 */
export const PARAGRAPH_STATUSES = [
  'no-text',
  'open',
  'bracketed',
  'agreed-in-principle',
  'agreed-ad-referendum',
  'agreed',
  'conformed',
  'initialled',
  'signed',
] as const;
export type ParagraphStatus = (typeof PARAGRAPH_STATUSES)[number];

const AD_REFERENDUM = PARAGRAPH_STATUSES.indexOf('agreed-ad-referendum');

/** Whether there is agreement on the words of the paragraph, of whatever firmness. */
export function isAgreed(status: ParagraphStatus | undefined): status is ParagraphStatus {
  return status !== undefined && PARAGRAPH_STATUSES.indexOf(status) >= AD_REFERENDUM;
}

export interface ParagraphStanding {
  status: ParagraphStatus;
  /** AU7 */
  provisional: boolean;
  /** The words that stand were released as an early harvest. */
  released: boolean;
  /** The words that every side agrees to, by the act that brought them, whatever came on the table since. */
  words?: string;
  /** Proposals that were tabled after every side had agreed, and so reopened the paragraph; by act. */
  reopened: string[];
  /** The latest consent of each side in the room that has ever consented on this paragraph. */
  sides: Record<string, { consent: string; standing: Standing; words: string }>;
}

/**
 * Undefined for an unknown paragraph.
 *
 * @example paragraphStanding(state, node)?.status === 'agreed'
 */
export function paragraphStanding(state: RoomState, id: string): ParagraphStanding | undefined {
  const node = nodeOf(state, id);
  if (!node) return undefined;
  const { consents: all, latest } = consents.read(state);
  const sides: ParagraphStanding['sides'] = {};
  const parties = sidesOf(state);
  const words = new Set<string | undefined>();
  // When each side agreed last; a side that proposes after that opens the paragraph again, whatever another did since.
  const agreedAt: Record<string, number> = {};
  for (const side of parties) {
    const consent = latest[id]?.[side];
    const of = consent === undefined ? undefined : all[consent];
    const standing = consent === undefined ? undefined : consentStanding(state, consent);
    if (consent !== undefined && of && standing)
      sides[side] = { consent, standing, words: of.words };
    words.add(of && isGiven(standing) ? of.words : undefined);
    agreedAt[side] = of?.given.index ?? 0;
  }
  const [one] = words;
  const agreed = parties.length > 1 && words.size === 1 ? one : undefined;
  const open = proposalsOn(node);
  const last = Math.max(0, ...Object.values(agreedAt));
  const reopened =
    agreed === undefined
      ? []
      : open
          .filter(
            ([act, { by, index }]) =>
              act !== agreed &&
              // Whoever has left takes nothing back any more.
              state.parties[by]?.left === undefined &&
              index > (agreedAt[by] ?? last),
          )
          .map(([act]) => act);
  const every = (test: (standing: Standing | undefined) => boolean): boolean =>
    parties.every((side) => test(sides[side]?.standing));
  const inPrinciple = (side: string): boolean => {
    const said = node.inPrinciple?.[side];
    return said !== undefined && weightOf(state, said) === 'counts';
  };
  const reached = reachedOn(state, id);
  const status = (): ParagraphStatus => {
    // What is proposed on words after they were signed is for an amendment, and undoes nothing (IN7).
    if (reached === 'signed') return reached;
    if (reached === 'initialled' && open.length === 0) return reached;
    if (agreed !== undefined && reopened.length === 0) {
      if (!every(isFirm)) return 'agreed-ad-referendum';
      return isConformed(state, id, agreed) ? 'conformed' : 'agreed';
    }
    if (parties.length > 1 && parties.every(inPrinciple)) return 'agreed-in-principle';
    if (open.length > 0) return 'bracketed';
    if (node.base === undefined) return 'no-text';
    return node.wordings[node.base]?.open ? 'bracketed' : 'open';
  };
  return {
    status: status(),
    // What every party has signed in full stands on no condition of the talks any more.
    provisional: reached !== 'signed' && isProvisional(state, id),
    released: isReleased(state, id),
    ...(agreed === undefined ? {} : { words: agreed }),
    reopened,
    sides,
  };
}

/** Whether every side agreed to these words in every authentic language as they are now. */
function isConformed(state: RoomState, id: string, words: string): boolean {
  const node = nodeOf(state, id);
  const text = node && textOf(state, node.text);
  const wording = node?.wordings[words];
  if (!text || !wording) return false;
  const { hashes } = wording;
  const { consents: all, latest } = consents.read(state);
  return text.authentic.every((language) => {
    const hash = hashes[language];
    if (hash === undefined) return false;
    return sidesOf(state).every((side) => {
      if (language === text.working) return true;
      const consent = all[latest[id]?.[side] ?? ''];
      const also = consent?.also?.[language];
      // By somebody whose powers cover it, or whose agreement was confirmed by such a person; and whose key was its own.
      const covered = also?.step.powers === true || consent?.confirmed?.powers === true;
      if (!also || !covered || weightOf(state, also.step) !== 'counts') return false;
      const agreed = also.hash;
      return (
        agreed !== undefined && (agreed === hash || wording.edited?.[language]?.includes(agreed))
      );
    });
  });
}
