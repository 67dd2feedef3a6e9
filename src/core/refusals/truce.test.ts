import { describe } from 'vitest';
import { itIsMet } from '../../../test/support/met.ts';
import type { Refusal } from '../refusal.ts';
import { hashOf, NOBODY } from '../test-room.ts';
import { agreed, extending, joining, longer, open, said, table } from '../test-truce.ts';
import { EXAMPLE_START } from '../truce-state.ts';
import type { TRUCE_REFUSALS } from './truce.ts';

describe('refusals of truces', () => {
  const PROVOKED = {
    'truce.not-tabled': () => open().refusal('p1', 'truce.agree', joining(NOBODY)),
    'truce.other-words': () => {
      const room = open();
      const body = joining(table(room), { hash: hashOf(longer) });
      return room.refusal('p1', 'truce.agree', body);
    },
    'truce.other-terms': () => {
      const room = open();
      return room.refusal('p1', 'truce.agree', joining(table(room), { until: 'open' }));
    },
    'truce.agreed-already': () => {
      const room = open();
      const truce = table(room);
      room.act('p1', 'truce.agree', joining(truce));
      return room.refusal('p1', 'truce.agree', joining(truce));
    },
    'truce.declared-already': () => {
      const room = open();
      return room.refusal('p1', 'truce.declare', joining(agreed(room)));
    },
    'truce.not-in-being': () => {
      const room = open();
      return room.refusal('p1', 'truce.suspend', said(table(room)));
    },
    'truce.not-own': () => {
      const room = open();
      const truce = table(room);
      room.act('p1', 'truce.declare', joining(truce));
      return room.refusal('p2', 'truce.suspend', said(truce));
    },
    'truce.ended': () => {
      const room = open();
      const truce = agreed(room);
      room.act('p1', 'truce.declare-ended', said(truce, { why: 'declared' }));
      return room.refusal('p2', 'truce.suspend', said(truce));
    },
    'truce.ended-already': () => {
      const room = open();
      const truce = agreed(room);
      room.act('p1', 'truce.declare-ended', said(truce, { why: 'declared' }));
      return room.refusal('p1', 'truce.declare-ended', said(truce, { why: 'declared' }));
    },
    'truce.extension-unknown': () => {
      const room = open();
      return room.refusal('p1', 'truce.agree-extension', extending(agreed(room), NOBODY));
    },
    'truce.not-longer': () => {
      const room = open();
      const until = { truce: agreed(room), until: EXAMPLE_START };
      const body = { ...until, text: longer, hash: hashOf(longer) };
      return room.refusal('p1', 'truce.propose-extension', body);
    },
    'truce.nothing-to-take-back': () => {
      const room = open();
      return room.refusal('p1', 'truce.take-back', said(table(room)));
    },
    'truce.suspended-already': () => {
      const room = open();
      const truce = agreed(room);
      room.act('p1', 'truce.suspend', said(truce));
      return room.refusal('p1', 'truce.suspend', said(truce));
    },
    'truce.not-suspended': () => {
      const room = open();
      return room.refusal('p1', 'truce.resume', said(agreed(room)));
    },
    'truce.denounced-already': () => {
      const room = open();
      const truce = agreed(room);
      room.act('p1', 'truce.denounce', said(truce));
      return room.refusal('p1', 'truce.denounce', said(truce));
    },
    'truce.not-denounced': () => {
      const room = open();
      const body = said(agreed(room), { why: 'denounced' });
      return room.refusal('p1', 'truce.declare-ended', body);
    },
    'truce.term-runs': () => {
      const room = open();
      const body = said(agreed(room), { why: 'term-not-extended' });
      return room.refusal('p1', 'truce.declare-ended', body);
    },
    'truce.replacement-unknown': () => {
      const room = open();
      const body = said(agreed(room), { why: 'replaced', replacement: NOBODY });
      return room.refusal('p1', 'truce.declare-ended', body);
    },
  } satisfies Record<keyof typeof TRUCE_REFUSALS, () => Refusal | undefined>;

  itIsMet(PROVOKED);
});
