import { partyOf } from '../act.ts';
import { consentStanding, isGiven, part as consents } from '../consent-standing.ts';
import type { AuthorityKind } from '../powers.ts';
import type { RoomState } from '../state.ts';
import { paragraphStanding } from '../text/standing.ts';
import { textOf } from '../text/state.ts';
import type { AgreementRow, AuthorityLedger } from './authority.ts';
import type { Entry } from './entry.ts';

/** Paragraphs of texts in the authority ledger (AU5, TX3): the same four kinds, and the same list of agreements. */

interface Paragraph {
  node: string;
  text: string;
  words?: string | undefined;
  consent?: string;
}

export function pushParagraph(
  view: AuthorityLedger,
  kind: AuthorityKind,
  entry: Entry,
  { node, text, words, consent }: Paragraph,
): void {
  view.performed.push({
    kind,
    act: entry.id,
    party: partyOf(entry.by[0] as string),
    at: entry.admitted,
    target: node,
    text,
    ...(words === undefined ? {} : { words }),
    ...(consent === undefined ? {} : { consent }),
  });
}

/**
 * The paragraphs that an act reopens (TX3.3, TX3.8), asked before it does: new words are proposed where every side had agreed, or a paragraph to which somebody had
 * agreed is split or merged.
 */
export function reopenedParagraphs(state: RoomState | null, entry: Entry): Paragraph[] {
  if (!state) return [];
  const { text } = entry.body as { text: string };
  switch (entry.type) {
    case 'text.propose':
    case 'text.bridge':
      return (entry.body as { on: { node: string }[] }).on.flatMap(({ node }) => {
        const standing = paragraphStanding(state, node);
        const agreed = standing?.words !== undefined && standing.reopened.length === 0;
        return agreed ? [{ node, text, words: standing.words }] : [];
      });
    case 'text.split':
      return agreedTo(state, [(entry.body as { node: string }).node], text);
    case 'text.merge': {
      const { nodes } = entry.body as { nodes: { node: string }[] };
      return agreedTo(
        state,
        nodes.map(({ node }) => node),
        text,
      );
    }
    default:
      return [];
  }
}

function agreedTo(state: RoomState, nodes: readonly string[], text: string): Paragraph[] {
  const { latest, consents: all } = consents.read(state);
  return nodes.flatMap((node) => {
    const given = Object.values(latest[node] ?? {}).find((id) => {
      const standing = consentStanding(state, id);
      return isGiven(standing) || standing === 'suspended';
    });
    return given === undefined ? [] : [{ node, text, words: all[given]?.words }];
  });
}

/** Takes what an act does with consents to paragraphs into the ledger. */
export function addText(view: AuthorityLedger, entry: Entry): void {
  const { state } = view;
  if (!state) return;
  const { text } = entry.body as { text: string };
  switch (entry.type) {
    case 'text.take-back': {
      const { proposal, nodes } = entry.body as { proposal: string; nodes: string[] };
      for (const node of nodes)
        pushParagraph(view, 'offer-retracted', entry, { node, text, words: proposal });
      break;
    }
    case 'text.consent':
      agree(view, entry, text);
      break;
    case 'text.confirm':
      steps(view, entry, 'confirmed');
      break;
    case 'text.not-confirm':
      for (const row of steps(view, entry, 'not-confirmed'))
        pushParagraph(view, 'not-confirmed', entry, { ...row, node: row.target, text });
      break;
    case 'text.withdraw':
      for (const row of steps(view, entry, 'withdrawn'))
        // Beyond notified powers nothing is withdrawn yet.
        if (consentStanding(state, row.consent) === 'withdrawn')
          pushParagraph(view, 'consent-withdrawn', entry, { ...row, node: row.target, text });
      break;
    default:
  }
}

function agree(view: AuthorityLedger, entry: Entry, text: string): void {
  const { on, as } = entry.body as {
    on: { node: string; words: string; hashes: Record<string, string> }[];
    as: AgreementRow['as'];
  };
  const working = view.state ? textOf(view.state, text)?.working : undefined;
  for (const [n, { node, words, hashes }] of on.entries()) {
    const consent = `${entry.id}.${n + 1}`;
    view.agreements[consent] = {
      act: entry.id,
      consent,
      party: partyOf(entry.by[0] as string),
      target: node,
      text,
      words,
      hash: hashes[working ?? ''] ?? '',
      as,
      at: entry.admitted,
      steps: [],
    };
  }
}

function steps(
  view: AuthorityLedger,
  entry: Entry,
  what: AgreementRow['steps'][number]['what'],
): AgreementRow[] {
  const { on } = entry.body as { on: { consent: string }[] };
  return on.flatMap(({ consent }) => {
    const row = view.agreements[consent];
    row?.steps.push({ what, act: entry.id, at: entry.admitted });
    return row ?? [];
  });
}
