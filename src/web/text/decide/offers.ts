import { closedAs } from '#core/conduct.ts';
import { isFirm, isGiven, part as consents } from '#core/consent-standing.ts';
import type { RoomState } from '#core/state.ts';
import { paragraphStanding } from '#core/text/standing.ts';
import { weightOf } from '#core/signed-step.ts';
import { nodeOf, openAsking, part, proposalsOn, textOf } from '#core/text/state.ts';
import type { WordLanguage } from '#core/words.ts';

/** What a party could enter on a text just now, as far as it can be said before anything is filled in. The page of each asks the rules again before anything is signed. */
export interface Offer {
  /** The act: `text.consent`. */
  type: string;
  /** The paragraphs it is about. */
  on?: readonly string[];
  /** The act whose words it is about. */
  words?: string;
  /** An editorial set or a question, by the act that put it; `back` where a side takes back what it said. */
  of?: string;
}

/** As `of` where what a side said is taken back. */
export const BACK = 'back';

interface Where {
  state: RoomState;
  text: string;
  /** The party that would enter it. */
  own: string;
}

function isSecretariat(state: RoomState, party: string): boolean {
  return state.parties[party]?.role === 'secretariat';
}

/** Whether nothing is entered on texts any more. */
export function isEnded(state: RoomState): boolean {
  return ['agreement', 'without-agreement'].includes(closedAs(state) ?? '');
}

/** TX3.14: whether a party has agreed to a paragraph in principle and not taken it back. */
export function isAgreedInPrinciple(state: RoomState, node: string, party: string): boolean {
  const said = nodeOf(state, node)?.inPrinciple?.[party];
  return said !== undefined && weightOf(state, said) !== 'disowned';
}

/** The latest consent of a party on a paragraph that is still there. */
export function givenBy(state: RoomState, node: string, party: string) {
  const one = paragraphStanding(state, node)?.sides[party];
  if (!one || !isGiven(one.standing)) return undefined;
  const consent = consents.read(state).consents[one.consent];
  return consent && { ...one, of: consent };
}

/** On words that stand or are on the table: to agree to them, to say how one stands, to take one's own back. */
export function offersOnWords(
  { state, text, own }: Where,
  node: string,
  words: string,
): readonly Offer[] {
  const wording = nodeOf(state, node)?.wordings[words];
  if (!wording || isEnded(state)) return [];
  const at = { on: [node], words };
  const offers: Offer[] = mayTranslate({ state, text, own }, node, words)
    ? [{ type: 'text.translate', ...at }]
    : [];
  const agreed = givenBy(state, node, own)?.words === words;
  // TX11: a single text is answered as a whole, and nobody stands for words in it.
  if (textOf(state, text)?.tier === 'one-text') return offers;
  if (!agreed && wording.open === undefined) offers.push({ type: 'text.consent', ...at });
  if (wording.by !== own) offers.push({ type: 'text.stance', ...at });
  if (wording.by === own && nodeOf(state, node)?.base !== words && !isAccepted(state, node, words))
    offers.push({ type: 'text.take-back', ...at });
  if (wording.open === undefined) offers.push({ type: 'referral.make', ...at });
  return offers;
}

/** Whether a side could agree to these words but for the brackets, blanks or reservations in them (TX3.4). */
export function isOpenToSide({ state, text, own }: Where, node: string, words: string): boolean {
  if (isEnded(state) || textOf(state, text)?.tier === 'one-text') return false;
  if (state.parties[own]?.role !== 'party') return false;
  return nodeOf(state, node)?.wordings[words]?.open !== undefined;
}

/** TX7.8: whether a party may enter words in further languages; the pen and the secretariat of any, a side of its own proposals. */
function mayTranslate({ state, text, own }: Where, node: string, words: string): boolean {
  if (openAsking(state, text) !== undefined) return false;
  if (isSecretariat(state, own) || textOf(state, text)?.pen === own) return true;
  const here = nodeOf(state, node);
  return here?.wordings[words]?.by === own && here.base !== words;
}

/** Whether another side has agreed to these words: then nobody takes them back (TX12.1). */
function isAccepted(state: RoomState, node: string, words: string): boolean {
  const by = nodeOf(state, node)?.wordings[words]?.by;
  const sides = paragraphStanding(state, node)?.sides ?? {};
  return Object.entries(sides).some(
    ([side, one]) =>
      side !== by && one.words === words && (isGiven(one.standing) || one.standing === 'suspended'),
  );
}

/** On a paragraph: what became of one's agreement, and what is for whoever holds the pen. */
export function offersOn(where: Where, id: string): readonly Offer[] {
  const { state, text, own } = where;
  const node = nodeOf(state, id);
  if (!node || isEnded(state)) return [];
  const offers: Offer[] = [];
  const add = (type: string): void => {
    offers.push({ type, on: [id] });
  };
  const given = givenBy(state, id, own);
  if (given) {
    if (isFirm(given.standing)) add('text.withdraw');
    else {
      add('text.confirm');
      add('text.not-confirm');
    }
    if (furtherLanguages(state, id, own).length > 0) add('text.conform');
  }
  const of = textOf(state, text);
  const asked = openAsking(state, text) !== undefined;
  const single = of?.tier === 'one-text';
  if (isAgreedInPrinciple(state, id, own))
    offers.push({ type: 'text.agree-in-principle', on: [id], of: BACK });
  else if (!single && !given) add('text.agree-in-principle');
  const edits = single ? of.pen === own : of?.pen === own || isSecretariat(state, own);
  if (edits && !asked) add(single ? 'text.redraft' : 'text.edit');
  if (single && of.pen !== own && state.parties[own]?.role === 'party') add('confidence.give');
  if (of?.pen !== own) return offers;
  if (toSettle(state, id) !== undefined) add('text.settle');
  if (asked) return offers;
  add('text.add');
  add('text.move');
  add('text.renumber');
  const blank = node.base === undefined || node.wordings[node.base]?.blank === true;
  if (!blank) {
    add('text.split');
    if (nextOfKind(state, text, id) !== undefined) add('text.merge');
  } else if (node.children.length === 0) add('text.remove');
  return offers;
}

/** On a text as a whole: what is for whoever holds the pen and for the secretariat, and on a single text for the sides. */
export function offersOnText({ state, text, own }: Where): readonly Offer[] {
  const of = textOf(state, text);
  if (!of || isEnded(state)) return [];
  const role = state.parties[own]?.role;
  const asked = openAsking(state, text);
  const single = of.tier === 'one-text';
  const pen = of.pen === own;
  const offers: Offer[] = [];
  const add = (type: string, more: Partial<Offer> = {}): void => {
    offers.push({ type, ...more });
  };
  if (pen) add('text.circulate');
  if (asked === undefined) {
    if (pen) add('text.add');
    if (single ? pen : pen || role === 'secretariat') add(single ? 'text.redraft' : 'text.edit');
    if (single && pen) add('text.ask');
  } else if (pen) add('text.outcome', { of: asked });
  if (single && !pen && role === 'party') {
    add('confidence.give');
    if (asked !== undefined) add('text.answer', { of: asked });
  }
  return offers;
}

/** TX10: on an editorial set, at a moment in epoch milliseconds. */
export function offersOnEdit(
  { state, text, own }: Where,
  edit: string,
  now: number,
): readonly Offer[] {
  const set = part.read(state).edits?.[edit];
  if (!set || set.entered || isEnded(state)) return [];
  const role = state.parties[own]?.role;
  const offers: Offer[] = [];
  if (role === 'party' && set.objections[own] === undefined)
    offers.push({ type: 'text.edit-object', of: edit });
  const mayEnter = role === 'secretariat' || textOf(state, text)?.pen === own;
  const objected = Object.values(set.objections).some((one) => weightOf(state, one) !== 'disowned');
  if (mayEnter && !objected && now >= set.until) offers.push({ type: 'text.edit-enter', of: edit });
  return offers;
}

/** Authentic languages whose words a side has not agreed to as they are, of words that it agreed to (TX3.5). */
export function furtherLanguages(state: RoomState, id: string, own: string): WordLanguage[] {
  const given = givenBy(state, id, own);
  const node = nodeOf(state, id);
  const of = node && textOf(state, node.text);
  const hashes = given && node?.wordings[given.words]?.hashes;
  if (!of || !hashes) return [];
  return of.authentic.filter(
    (one) =>
      one !== of.working && hashes[one] !== undefined && given.of.also?.[one]?.hash !== hashes[one],
  );
}

/** TX3.6: the words that every side agrees to and that are not entered yet, by their act. */
export function toSettle(state: RoomState, id: string): string | undefined {
  const node = nodeOf(state, id);
  const standing = paragraphStanding(state, id);
  if (!node || standing?.words === undefined || standing.reopened.length > 0) return undefined;
  const entered = node.base === standing.words && proposalsOn(node).length === 0;
  return entered ? undefined : standing.words;
}

/** The paragraph that follows a paragraph in the same place and is of its kind. */
export function nextOfKind(state: RoomState, text: string, id: string): string | undefined {
  const node = nodeOf(state, id);
  if (!node) return undefined;
  const list =
    (node.parent === undefined ? textOf(state, text) : nodeOf(state, node.parent))?.children ?? [];
  const next = list[list.indexOf(id) + 1];
  return next !== undefined && nodeOf(state, next)?.kind === node.kind ? next : undefined;
}

const LIST = ',';

/** The address where something is decided (decide.tsx). */
export function decideHref(room: string, text: string, { type, on, words, of }: Offer): string {
  const query = new URLSearchParams({ do: type });
  if (on) query.set('on', on.join(LIST));
  if (words !== undefined) query.set('words', words);
  if (of !== undefined) query.set('of', of);
  return `/rooms/${room}/text/${text}/decide?${query.toString().replaceAll('%2C', LIST)}`;
}

/** The inverse of `decideHref`. */
export function offerFrom(search: string): Offer {
  const query = new URLSearchParams(search);
  const words = query.get('words');
  const of = query.get('of');
  const on = query.get('on')?.split(LIST).filter(Boolean);
  return {
    type: query.get('do') ?? '',
    ...(on ? { on } : {}),
    ...(words === null ? {} : { words }),
    ...(of === null ? {} : { of }),
  };
}
