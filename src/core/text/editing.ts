import * as z from 'zod/mini';
import type { Act } from '../act.ts';
import { consentStanding, isGiven, part as consents } from '../consent-standing.ts';
import type { ActType } from '../declare.ts';
import { declareAct, NEXT_DAY } from '../declare.ts';
import { instantMs } from '../instants.ts';
import type { Refusal } from '../refusal.ts';
import { refuse } from '../refusal.ts';
import * as shape from '../shapes.ts';
import type { SignedStep } from '../signed-step.ts';
import { signedStep, weightOf } from '../signed-step.ts';
import type { RoomState } from '../state.ts';
import type { WordLanguage, Words } from '../words.ts';
import { words as saidWords } from '../words.ts';
import { worded } from './hashed.ts';
import type { WordedIn } from './flat.ts';
import { wordedIn } from './flat.ts';
import { isClean } from './segments.ts';
import { refuseSpeakingFor } from './speaking-for.ts';
import { read } from './flat.ts';
import type { TextState } from './state.ts';
import {
  isTouched,
  nodeOf,
  part,
  proposalsOn,
  refuseAsked,
  refuseAtNode,
  refuseAtText,
  refuseUnanimous,
  reworded,
  textOf,
  wordingState,
} from './state.ts';
import { EXAMPLE_NODE, EXAMPLE_TEXT, EXAMPLE_WORDS, ownParty, refusePen } from './tabling.ts';

/**
 * Editorial sets (TX10): spelling, numbers, cross-references, languages conformed. Shown as a redline; it stands if no head objects in time, once whoever proposed it
 * says so. Consents carry over, and nothing reads *reopened*.
 */

interface Edit {
  node: string;
  /** The words that stand, by the act that brought them. */
  base: string;
  words: WordedIn;
}

export interface EditSet {
  text: string;
  by: string;
  /** Epoch milliseconds: when it was proposed, and until when heads object. */
  at: number;
  until: number;
  on: {
    node: string;
    base: string;
    /** What the redline was shown against. */
    before: Partial<Record<WordLanguage, string>>;
    hashes: Partial<Record<WordLanguage, string>>;
    groups?: Record<string, string[]>;
  }[];
  /** By party: one that is disowned takes nobody else's away. */
  objections: Record<string, SignedStep>;
  entered?: true;
}

/** Heads have so long at least to object, in milliseconds; a day where a side has agreed to the words, since its agreement goes over to the new ones. */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EXAMPLE_SET = 'f'.repeat(64);
const entitled = { roles: ['party', 'mediator', 'host', 'secretariat'] } as const;

/** Only the pen and the secretariat: `text.not-pen`. */
function refuseEditor(state: RoomState, act: Act<{ text: string }>): Refusal | undefined {
  if (state.parties[ownParty(act)]?.role === 'secretariat') return undefined;
  return refusePen(state, act, act.body.text);
}

interface Editing {
  text: string;
  on: Edit[];
  until: string;
  says?: Words | undefined;
}

const propose = declareAct<Editing>({
  name: 'text.edit',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary:
    'The secretariat or the pen proposes an editorial set: spelling, numbers, cross-references, languages conformed.',
  effect:
    'Shown as a redline to every side. It changes nothing until it is entered, and it is entered only if no head has objected by the time stated. What is of substance is proposed, not edited.',
  body: z.strictObject({
    text: shape.actId,
    on: z.array(z.strictObject({ node: shape.nodeId, base: shape.actId, words: wordedIn })).check(
      z.minLength(1),
      z.maxLength(200),
      z.refine(
        (list) => new Set(list.map(({ node }) => node)).size === list.length,
        'names a paragraph twice',
      ),
    ),
    until: shape.instant,
    says: z.optional(saidWords),
  }),
  entitled,
  trails: NEXT_DAY,
  worded: worded(({ on }) => on.flatMap(({ words }) => Object.values(words))),
  refuse(state, act) {
    const { text, on, until } = act.body;
    const no = refuseAtText(state, text) ?? refuseAsked(state, text) ?? refuseEditor(state, act);
    if (no) return no;
    const speaks = refuseSpeakingFor(
      state,
      act,
      on.map(({ words }) => words),
    );
    if (speaks) return speaks;
    const agreed = on.some(({ node }) => isAgreedTo(state, text, node));
    if (instantMs(until) < act.admitted + (agreed ? DAY : HOUR)) return refuse('text.edit-time');
    for (const one of on) {
      const wrong = refuseAtNode(state, text, one.node) ?? refuseEdit(state, one);
      if (wrong) return wrong;
      // What puts brackets in or takes them out, or all words, is no edit.
      const working = textOf(state, text)?.working;
      const flat = working === undefined ? undefined : one.words[working]?.segs;
      const stands = nodeOf(state, one.node)?.wordings[one.base];
      if (!flat || !stands) continue;
      const segs = read(flat) ?? [];
      if (
        isClean(segs) === (stands.open === true) ||
        (segs.length === 0) !== (stands.blank === true)
      )
        return refuse('text.bracketed', { paragraph: one.node });
    }
    return undefined;
  },
  apply(state, act) {
    const { text, on, until } = act.body;
    (part.change(state).edits ??= {})[act.id] = {
      text,
      by: ownParty(act),
      at: act.admitted,
      until: instantMs(until),
      on: on.map(({ node, base, words }) => {
        const of = textOf(state, text) as TextState;
        const { hashes, groups } = wordingState(words, of, { by: '', index: 0 });
        const before = { ...nodeOf(state, node)?.wordings[base]?.hashes };
        return { node, base, before, hashes, ...(groups ? { groups } : {}) };
      }),
      objections: {},
    };
  },
  sentence: {
    en: '{actor} proposes an editorial set in the text “{text}”, on {nodes}. It is entered if no head objects by {until}{says, select, none {} other {: “{says}”}}.',
    ur: '{actor} نے متن ”{text}“ میں {nodes} پر ادارتی تصحیحات تجویز کیں۔ {until} تک کوئی سربراہ اعتراض نہ کرے تو یہ درج ہوں گی{says, select, none {} other {: ”{says}“}}۔',
  },
  values: ({ text, on, until, says }, naming) => ({
    text: naming.text(text),
    nodes: naming.nodes(on.map(({ node }) => node)),
    until: naming.instant(until),
    says: says ? naming.words(says) : undefined,
  }),
  example: {
    text: EXAMPLE_TEXT,
    on: [{ node: EXAMPLE_NODE, base: EXAMPLE_TEXT, words: EXAMPLE_WORDS }],
    until: '2031-03-06T12:00:00Z',
  },
});

/** Whether any side agrees to words on a paragraph, or may yet be found to, or all said yes to the whole. */
function isAgreedTo(state: RoomState, text: string, node: string): boolean {
  if (refuseUnanimous(state, text)) return true;
  return Object.values(consents.read(state).latest[node] ?? {}).some((id) => {
    const standing = consentStanding(state, id);
    return isGiven(standing) || standing === 'suspended';
  });
}

/** `text.base-unknown`, `text.proposals-open`: a proposal was made against the words as they are. */
function refuseEdit(state: RoomState, { node: id, base }: Pick<Edit, 'node' | 'base'>) {
  const node = nodeOf(state, id);
  if (node?.base !== base) return refuse('text.base-unknown', { paragraph: id });
  return proposalsOn(node).length > 0
    ? refuse('text.proposals-open', { paragraph: id })
    : undefined;
}

interface AboutEdit {
  text: string;
  edit: string;
}
const aboutEdit = { text: shape.actId, edit: shape.actId };

function refuseAtEdit(state: RoomState, { text, edit }: AboutEdit): Refusal | undefined {
  const set = part.read(state).edits?.[edit];
  if (set?.text !== text) return refuse('edit.unknown');
  return set.entered ? refuse('edit.entered') : undefined;
}

const object = declareAct<AboutEdit & { says?: Words | undefined }>({
  name: 'text.edit-object',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary: 'A head objects to an editorial set.',
  effect:
    'It is not entered, whenever the objection comes before that. What it was about may be proposed as words, or as another set.',
  body: z.strictObject({ ...aboutEdit, says: z.optional(saidWords) }),
  entitled: { roles: ['party'], head: true },
  trails: NEXT_DAY,
  refuse: (state, { body }) => refuseAtEdit(state, body),
  apply(state, act) {
    const set = part.change(state).edits?.[act.body.edit];
    if (set) set.objections[ownParty(act)] = signedStep(act);
  },
  sentence: {
    en: '{actor} objects to the editorial set in the text “{text}”{says, select, none {} other {: “{says}”}}.',
    ur: '{actor} نے متن ”{text}“ کی ادارتی تصحیحات پر اعتراض کیا{says, select, none {} other {: ”{says}“}}۔',
  },
  values: ({ text, says }, naming) => ({
    text: naming.text(text),
    says: says ? naming.words(says) : undefined,
  }),
  example: { text: EXAMPLE_TEXT, edit: EXAMPLE_SET },
});

const enter = declareAct<AboutEdit>({
  name: 'text.edit-enter',
  version: 1,
  subject: 'text',
  nature: 'performed',
  summary:
    'Whoever proposed an editorial set, or the pen, enters it: no head has objected in time.',
  effect:
    'Not before the time stated, and not over an objection by any channel that whoever enters it knows of. The words change, and what was agreed to them stays agreed.',
  body: z.strictObject(aboutEdit),
  entitled,
  trails: NEXT_DAY,
  refuse(state, act) {
    const { text, edit } = act.body;
    const no =
      refuseAtText(state, text) ??
      refuseAsked(state, text) ??
      refuseAtEdit(state, act.body) ??
      refuseEditor(state, act);
    if (no) return no;
    const set = part.read(state).edits?.[edit] as EditSet;
    const objected = Object.values(set.objections).some(
      (one) => weightOf(state, one) !== 'disowned',
    );
    if (objected) return refuse('edit.objected');
    // A side may have agreed since it was proposed.
    const agreed = set.on.some(({ node }) => isAgreedTo(state, text, node));
    if (act.admitted < Math.max(set.until, set.at + (agreed ? DAY : HOUR)))
      return refuse('edit.early');
    for (const one of set.on) {
      const wrong = refuseEdit(state, one);
      if (wrong) return wrong;
      const now = nodeOf(state, one.node)?.wordings[one.base]?.hashes ?? {};
      const changed = Object.entries(now).some(
        ([of, hash]) => one.before[of as WordLanguage] !== hash,
      );
      if (changed) return refuse('text.base-unknown', { paragraph: one.node });
    }
    return undefined;
  },
  apply(state, act) {
    const { nodes, edits } = part.change(state);
    const set = edits?.[act.body.edit];
    if (!set) return;
    set.entered = true;
    for (const { node, base, hashes, groups } of set.on) {
      const into = nodes[node];
      const words = into?.wordings[base];
      if (!words) continue;
      if (isTouched(state, set.text, words.hashes, hashes)) reworded(into, act);
      if (hashes[textOf(state, set.text)?.working ?? 'en'] !== undefined) {
        delete words.groups;
        if (groups) words.groups = groups;
      }
      // What a side agreed to before keeps counting (TX10.3).
      for (const [language, hash] of Object.entries(hashes)) {
        const before = words.hashes[language as WordLanguage];
        if (before !== undefined)
          ((words.edited ??= {})[language as WordLanguage] ??= []).push(before);
        words.hashes[language as WordLanguage] = hash;
      }
    }
  },
  sentence: {
    en: '{actor} enters the editorial set into the text “{text}”: no head objected in time.',
    ur: '{actor} نے متن ”{text}“ میں ادارتی تصحیحات درج کیں: وقت پر کسی سربراہ نے اعتراض نہیں کیا۔',
  },
  values: ({ text }, naming) => ({ text: naming.text(text) }),
  example: { text: EXAMPLE_TEXT, edit: EXAMPLE_SET },
});

export const editingActs: readonly ActType[] = [propose, object, enter];
