import { whenOf } from '../../truce-state.ts';
import type { Unknown } from '../unknown.ts';
import type { Block, Item } from './block.ts';
import { moment, own, refOf, type Telling } from './telling.ts';

/** Calls, what is open, and what is not known. */

export function callItems(telling: Telling): Block {
  const { report, naming, say } = telling;
  return {
    is: 'items',
    items: report.calls.map(({ row, acknowledged, outcomes }): Item => ({
      ref: refOf(row.index),
      head: say('call', {
        at: moment(telling, row.at),
        from: naming.party(row.from),
        to: naming.party(row.to),
        test: row.test ? 'yes' : undefined,
      }),
      rows: [
        [say('subject'), own(naming, row.subject)],
        [say('rung'), naming.term(`ladder.${row.rung}`)],
        [
          say('acknowledged'),
          acknowledged.length === 0
            ? say('notAcknowledged')
            : naming.each(
                acknowledged.map(({ by, at }) =>
                  say('acknowledgedSaid', { by: naming.party(by), at: moment(telling, at) }),
                ),
              ),
        ],
        ...outcomes.map(
          ({ by, words }) =>
            [
              say('outcome'),
              say('said', { by: naming.party(by), words: naming.words(words) }),
            ] as const,
        ),
      ],
    })),
  };
}

export function openBlocks(telling: Telling): Block[] {
  const { report, naming, say } = telling;
  const { drafts, remedies, cases } = report.open;
  const time = (at: string, reached: boolean): string => (reached ? say('reached', { at }) : at);
  const items: Item[] = [
    ...drafts.map(({ row, reached }) => ({
      ref: refOf(row.index),
      head: say('draft', { number: row.number }),
      rows: [[say('replyUntil'), time(moment(telling, row.until), reached)] as const],
    })),
    ...remedies.map(({ row, reached }) => ({
      ref: refOf(row.index),
      head: say('remedy', { number: row.number, kind: naming.term(`remedy.${row.kind}`) }),
      rows: [
        [say('remedyBy'), naming.party(row.of)] as const,
        [say('dueBy'), time(whenOf(row.due, naming), reached)] as const,
        [say('decidedBy'), own(naming, row.decidedBy)] as const,
        [say('what'), own(naming, row.what)] as const,
        ...row.followed.map(
          (one) =>
            [
              say('followed'),
              say('followedSaid', {
                by: naming.parties(one.by),
                outcome: naming.term(`followed.${one.outcome}`),
                when: naming.when(one.occurred),
                what: one.what ? naming.words(one.what) : undefined,
              }),
            ] as const,
        ),
      ],
    })),
  ];
  const waiting = cases.map(({ number, level, state }) =>
    say('caseSaid', {
      number,
      level: naming.term(`commission-level.${level}`),
      state: naming.term(`commission-case.${state}`),
    }),
  );
  return [
    items.length > 0 ? { is: 'items', items } : { is: 'line', text: say('noOpen') },
    ...(waiting.length > 0
      ? [{ is: 'facts', rows: [[say('cases'), naming.each(waiting)]] } satisfies Block]
      : []),
  ];
}

export function unknownBlocks(telling: Telling): Block[] {
  const { report, say } = telling;
  if (report.unknown.length === 0) return [{ is: 'line', text: say('noUnknown') }];
  return report.unknown.map((one) => ({ is: 'line', text: unknownLine(telling, one) }));
}

/** With its name: this section is read first, and alone. */
function zoneWithName({ report, naming, say }: Telling, n: number): string {
  const label = report.zones[n - 1]?.row?.label;
  return `${say('zone', { n })}${label ? ` (${naming.words(label)})` : ''}`;
}

function unknownLine(telling: Telling, one: Unknown): string {
  const { naming, say } = telling;
  switch (one.what) {
    case 'period-open':
    case 'counts-uncovered':
      return say(`unknown.${one.what}`);
    case 'unread':
      return say('unknown.unread', { number: one.number });
    case 'no-coverage':
      return say('unknown.no-coverage', {
        zone: zoneWithName(telling, one.zone),
        days: naming.list(one.days.map((day) => naming.day(day))),
      });
    case 'not-computable':
    case 'provisional':
      return say(`unknown.${one.what}`, {
        clauses: naming.list(one.clauses.map((n) => say('clause', { n }))),
      });
    default:
      return say(`unknown.${one.what}`, { refs: naming.list(one.acts.map(refOf)) });
  }
}
