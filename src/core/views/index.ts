/** What is shown, each a fold of its own over the admitted acts. */
export * as accounts from './accounts.ts';
export * as authority from './authority.ts';
export * as chronicle from './chronicle.ts';
export * as commission from './commission.ts';
export * as labels from './labels.ts';
export * as members from './members.ts';
export * as minutes from './minutes.ts';
export * as points from './points.ts';
export * as procedure from './procedure.ts';
export * as releases from './releases.ts';
export * as rounds from './rounds.ts';
export * as shuttle from './shuttle.ts';
export * as silences from './silences.ts';
export * as statements from './statements.ts';
export * as takenDown from './taken-down.ts';
export * as timeline from './timeline.ts';
export * as truces from './truces.ts';
