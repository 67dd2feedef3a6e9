/** What is shown, each a fold of its own over the admitted acts. */
export * as accounts from './accounts.ts';
export * as chronicle from './chronicle.ts';
export * as labels from './labels.ts';
export * as members from './members.ts';
export * as rounds from './rounds.ts';
export * as statements from './statements.ts';
export * as timeline from './timeline.ts';
