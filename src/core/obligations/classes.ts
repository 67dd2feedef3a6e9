/**
 * What an obligation can be about and what can be entered under it: a catalogue, so that two sides that say the same mean the same. What none of these is goes
 * under *other act*, in words.
 */

/** Acts that texts forbid, cap or ask to be announced. */
export const INCIDENT_CLASSES = [
  'small-arms-fire',
  'heavy-weapons-fire',
  'explosion',
  'air-strike',
  'drone-strike',
  'ground-attack',
  'incursion',
  'overflight',
  'troop-movement',
  'weapons-present',
  'fortification',
  'mine-laying',
  'detention',
  'attack-on-civilians',
  'attack-on-infrastructure',
  'obstruction',
  'support-to-armed-group',
  'recruitment',
  'hostile-statement',
  'other-act',
] as const;
export type IncidentClass = (typeof INCIDENT_CLASSES)[number];

/** Prohibited like others, and never entered as an incident (IC2): Parley takes no details of them, and no count. */
export const REFERRED_CLASSES = ['sexual-violence', 'harm-to-children'] as const;

/** Acts that texts ask for, and the papers that go with them. */
export const PERFORMANCE_CLASSES = [
  'withdrawal',
  'deployment',
  'disarmament',
  'dismantling',
  'release',
  'handover',
  'delivery',
  'opening',
  'appointment',
  'meeting',
  'publication',
  'declaration',
  'notice',
  'request',
  'grant',
  'refusal',
  'answer',
  'inquiry',
  'phase-completed',
  'other-performance',
] as const;
export type PerformanceClass = (typeof PERFORMANCE_CLASSES)[number];

/** What may be seen to hold at a moment, or not to: for *maintain*. */
export const OBSERVED = ['seen-kept', 'seen-not-kept'] as const;

export const EVENT_CLASSES = [...INCIDENT_CLASSES, ...PERFORMANCE_CLASSES, ...OBSERVED] as const;
export type EventClass = (typeof EVENT_CLASSES)[number];

export const ACT_CLASSES = [
  ...INCIDENT_CLASSES,
  ...REFERRED_CLASSES,
  ...PERFORMANCE_CLASSES,
] as const;
export type ActClass = (typeof ACT_CLASSES)[number];
