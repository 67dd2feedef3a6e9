import { closedAs } from '#core/conduct.ts';
import { isFirm, isGiven, part as consents } from '#core/consent-standing.ts';
import { paragraphStanding } from '#core/text/standing.ts';
import { nodeOf, proposalsOn, textOf } from '#core/text/state.ts';
import type { WordsRow } from '#core/views/texts.ts';
import { useTalks } from '../context.ts';
import type { ActToEnter } from '../parts/enter-acts.tsx';
import { useOwnParty } from '../parts/enter-link.tsx';
import { useShown } from './shown.ts';

/** Whether anything may still be done on a text, and on what: the text as it is now, whatever moment is read. */
function useNow() {
  const { views } = useTalks();
  const own = useOwnParty();
  const state = views.talks.texts?.state ?? undefined;
  const ended = state && ['agreement', 'without-agreement'].includes(closedAs(state) ?? '');
  return { own, state, ended: ended ?? true };
}

/** What could be entered on some words that stand or are on the table: to agree to them, to say how one stands, to take one's own back. */
export function useEnteringOnWords(id: string, row: WordsRow | undefined): ActToEnter[] {
  const { text, draft } = useShown();
  const { own, state, ended } = useNow();
  const wording = state && row && nodeOf(state, id)?.wordings[row.act];
  if (own === undefined || !state || !row || ended || !wording) return [];
  const { latest, consents: all } = consents.read(state);
  const mine = latest[id]?.[own];
  const given = isGiven(paragraphStanding(state, id)?.sides[own]?.standing);
  const agreed = mine !== undefined && given && all[mine]?.words === row.act;
  const hash = wording.hashes[draft.working];
  const acts: ActToEnter[] = [];
  if (!agreed && wording.open === undefined) {
    const on = [{ node: id, words: row.act, hashes: { [draft.working]: hash } }];
    acts.push({ type: 'text.consent', body: { text, on } });
  }
  if (row.by !== own)
    acts.push({ type: 'text.stance', body: { text, node: id, on: { words: row.act } } });
  else if (nodeOf(state, id)?.base !== row.act)
    acts.push({ type: 'text.take-back', body: { text, proposal: row.act, nodes: [id] } });
  return acts;
}

/** What else could be entered on a paragraph: what became of one's agreement, and what is for whoever holds the pen. */
export function useEnteringOn(id: string): ActToEnter[] {
  const { text, draft } = useShown();
  const { own, state, ended } = useNow();
  const node = state && nodeOf(state, id);
  if (own === undefined || !state || ended || !node) return [];
  const standing = paragraphStanding(state, id);
  const acts: ActToEnter[] = [];
  const one = standing?.sides[own];
  const consent = one && consents.read(state).consents[one.consent];
  if (one && consent && isGiven(one.standing)) {
    const body = { text, on: [{ consent: one.consent, hash: consent.hash }] };
    if (isFirm(one.standing)) acts.push({ type: 'text.withdraw', body });
    else acts.push({ type: 'text.confirm', body }, { type: 'text.not-confirm', body });
  }
  if (textOf(state, text)?.pen !== own) return acts;
  const agreed = standing?.words;
  if (agreed !== undefined && standing?.reopened.length === 0) {
    const settled = node.base === agreed && proposalsOn(node).length === 0;
    const hash = node.wordings[agreed]?.hashes[draft.working];
    const on = [{ node: id, words: agreed, hashes: { [draft.working]: hash } }];
    if (!settled) acts.push({ type: 'text.settle', body: { text, on } });
  }
  acts.push({ type: 'text.move', body: { text, node: id } });
  acts.push({ type: 'text.renumber', body: { text, node: id } });
  return acts;
}
