import { PROMISE_RULES, type RoomPlan } from '../stage.ts';
import type { Words } from '#core/words.ts';

/** Who takes part. The two sides, the mediators and the valley are invented, and stand for nobody. */
export const NAMES = {
  p1: { en: 'Brennat', ur: 'برینت' },
  p2: { en: 'Kessary', ur: 'کیساری' },
  m1: { en: 'Veyra', ur: 'ویرا' },
  m2: { en: 'Tolmar', ur: 'تولمر' },
  s1: { en: 'Sarn Secretariat', ur: 'سیکرٹریٹ' },
  o1: { en: 'Salt Coast Council', ur: 'ساحلِ نمک کونسل' },
} as const satisfies Record<string, Words>;

/** What each person does, by the name of the key. Nobody has a name of their own. */
export const OFFICES: Readonly<Record<string, Words>> = {
  'm1/k1': { en: 'mediator for Veyra, in the chair', ur: 'ویرا کی طرف سے ثالث، صدرِ مجلس' },
  'm2/k1': { en: 'mediator for Tolmar', ur: 'تولمر کی طرف سے ثالث' },
  's1/k1': { en: 'head of the secretariat', ur: 'سربراہِ سیکرٹریٹ' },
  'o1/k1': {
    en: 'observer; heads the monitoring mission',
    ur: 'مبصر؛ نگران مشن کی سربراہ',
  },
  'o1/k2': { en: 'monitor on the east bank', ur: 'مشرقی کنارے پر نگران' },
  'o1/k3': { en: 'monitor on the west bank', ur: 'مغربی کنارے پر نگران' },
  'p1/k1': { en: 'head of the Brennat delegation', ur: 'برینت کے وفد کی سربراہ' },
  'p1/k2': { en: 'legal adviser of Brennat', ur: 'برینت کی مشیرِ قانون' },
  'p1/k3': {
    en: 'official at the Brennat leadership’s office',
    ur: 'برینت کی قیادت کے دفتر کی اہلکار',
  },
  'p2/k1': { en: 'head of the Kessary delegation', ur: 'کیساری کے وفد کے سربراہ' },
  'p2/k2': { en: 'legal adviser of Kessary', ur: 'کیساری کے مشیرِ قانون' },
  'p2/k3': {
    en: 'official at the Kessary leadership’s office',
    ur: 'کیساری کی قیادت کے دفتر کے اہلکار',
  },
};

/** The rooms that the shared server keeps. The plenary comes first; it is the one that everybody may read. */
export const SHARED_ROOMS = [
  'plenary',
  'mediators',
  'shuttle-p1',
  'shuttle-p2',
  'caucus-p1',
  'caucus-p2',
  'commission',
  'intake',
] as const;

/** The leadership's room of each side: on a server of its own, of which the shared one never learns. */
export const CAPITAL_ROOMS = { p1: 'capital-p1', p2: 'capital-p2' } as const;

export type Side = keyof typeof CAPITAL_ROOMS;
export type SharedRoom = (typeof SHARED_ROOMS)[number];
export type RoomName = SharedRoom | (typeof CAPITAL_ROOMS)[Side];

const m1 = { id: 'm1', role: 'mediator' } as const;
const m2 = { id: 'm2', role: 'mediator' } as const;
const side = <Id extends Side>(id: Id) => ({ id, role: 'party' }) as const;

export const PLANS: Readonly<Record<RoomName, RoomPlan>> = {
  plenary: {
    setting: 'plenary',
    sealed: false,
    readers: 'public',
    parties: [
      m1,
      m2,
      side('p1'),
      side('p2'),
      { id: 's1', role: 'secretariat' },
      { id: 'o1', role: 'observer' },
    ],
    more: ['p1/k2', 'p2/k2'],
  },
  mediators: {
    setting: 'mediators',
    sealed: true,
    readers: 'members',
    parties: [m1, m2],
  },
  // m1 goes between the sides. m2 learns of what they say by its release rule only.
  'shuttle-p1': { setting: 'shuttle', sealed: true, readers: 'members', parties: [m1, side('p1')] },
  'shuttle-p2': { setting: 'shuttle', sealed: true, readers: 'members', parties: [m1, side('p2')] },
  'caucus-p1': caucus('p1'),
  'caucus-p2': caucus('p2'),
  // The commission that the plenary constituted sits here with the mission that verifies: one room per decision (RC9).
  commission: {
    setting: 'commission',
    sealed: true,
    readers: 'members',
    parties: [
      m1,
      m2,
      side('p1'),
      side('p2'),
      { id: 's1', role: 'secretariat' },
      { id: 'o1', role: 'monitor' },
    ],
    more: ['p1/k2', 'p2/k2', 'o1/k2', 'o1/k3'],
    rules: PROMISE_RULES,
  },
  // The mission's own. No side and no mediator ever reads it (IC1.1).
  intake: {
    setting: 'intake',
    sealed: true,
    readers: 'members',
    parties: [{ id: 'o1', role: 'monitor' }],
    more: ['o1/k2', 'o1/k3'],
    rules: PROMISE_RULES,
  },
  'capital-p1': capital('p1'),
  'capital-p2': capital('p2'),
};

function caucus(id: Side): RoomPlan {
  const more = [`${id}/k2`];
  return {
    setting: 'caucus',
    sealed: true,
    readers: 'members',
    parties: [side(id)],
    more,
  };
}

function capital(id: Side): RoomPlan {
  const more = [`${id}/k3`];
  return {
    setting: 'capital',
    sealed: true,
    readers: 'members',
    parties: [side(id)],
    more,
  };
}

export const TITLES: Readonly<Record<RoomName, Words>> = {
  plenary: { en: 'The Sarn valley talks', ur: 'وادیِ سارن کے مذاکرات' },
  mediators: { en: 'The mediators', ur: 'ثالثوں کا کمرہ' },
  'shuttle-p1': { en: 'The chair and Brennat', ur: 'صدرِ مجلس اور برینت' },
  'shuttle-p2': { en: 'The chair and Kessary', ur: 'صدرِ مجلس اور کیساری' },
  'caucus-p1': { en: 'The Brennat delegation', ur: 'برینت کا وفد' },
  'caucus-p2': { en: 'The Kessary delegation', ur: 'کیساری کا وفد' },
  commission: { en: 'The Joint Commission', ur: 'مشترکہ کمیشن' },
  intake: { en: 'The monitoring mission', ur: 'نگران مشن' },
  'capital-p1': { en: 'The Brennat leadership', ur: 'برینت کی قیادت' },
  'capital-p2': { en: 'The Kessary leadership', ur: 'کیساری کی قیادت' },
};

/** The keys of a room: one head for each party, and whoever was accredited. */
export function keysOf(room: RoomName): string[] {
  const { parties, more = [] } = PLANS[room];
  return [...parties.map(({ id }) => `${id}/k1`), ...more];
}
