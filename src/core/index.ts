/** The talks, pure: acts in, state out. Read `act.ts`, `declare.ts`, `rulebook.ts`, then the subjects. */
export type { Act, ActRef, Cited } from './act.ts';
export { partyOf, refOf } from './act.ts';
export type { ActType, Entitled, Nature } from './declare.ts';
export type { Naming } from './naming.ts';
export type { Refusal, RefusalCode } from './refusal.ts';
export { refuse, REFUSALS, refusalSentence } from './refusal.ts';
export type { Rulebook } from './rulebook.ts';
export { CURRENT_RULES, rules, RULES_VERSIONS } from './rules.ts';
export type { Grade, Kind, KeyState, PartyState, Role, RoomState, Setting } from './state.ts';
export { readingKeys } from './state.ts';
export type { Language, WordLanguage, Words } from './words.ts';
export { LANGUAGES, pick, WORD_LANGUAGES } from './words.ts';
export { makeNaming } from './namer.ts';
export { actSentence } from './sentences.ts';
export { term, VOCABULARY } from './terms.ts';
export * as views from './views/index.ts';
