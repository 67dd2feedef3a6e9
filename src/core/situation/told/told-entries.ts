import { sayAnswers } from '../../incidents/answers.ts';
import type { Words } from '../../words.ts';
import type { FindingRow, VisitRow } from '../../views/incidents.ts';
import type { Alleged, Filed, Found } from '../entries.ts';
import { codeWord } from '../words.ts';
import type { Block, Item, Row } from './block.ts';
import { atMs, listed, own, refOf, type Telling } from './telling.ts';

/** Entries, findings and visits, each told once, in the list of its kind. */

export function entryItems(telling: Telling, entries: readonly (Alleged | Filed)[]): Block {
  return { is: 'items', items: entries.map((one) => entryItem(telling, one)) };
}

function entryItem(telling: Telling, { row, stage, zones }: Alleged | Filed): Item {
  const { naming, say } = telling;
  const what = say('happening', {
    what: naming.term(`act-class.${row.class}`),
    when: naming.when(row.occurred),
  });
  const words = (label: Parameters<typeof say>[0], said: Words | undefined): Row[] =>
    said ? [[say(label), own(naming, said)]] : [];
  const parties = (label: Parameters<typeof say>[0], ids: readonly string[] | undefined): Row[] =>
    ids ? [[say(label), naming.parties(ids)]] : [];
  const inZones = telling.zonesOf(zones);
  const clauses = telling.clausesOf(row.act);
  return {
    ref: refOf(row.index),
    head: row.kind === 'case-file' ? say('file', { number: row.number, what }) : what,
    rows: [
      [say('by'), naming.parties(row.by)],
      ...(row.kind === 'allegation'
        ? parties('says', row.says)
        : parties('assessed', row.assessed)),
      [say('place'), row.place?.words ? own(naming, row.place.words) : say('noPlace')],
      ...(row.quantity === undefined ? [] : [[say('number'), String(row.quantity)] as const]),
      ...words('what', row.what),
      ...(row.kind === 'case-file' ? words('method', row.method) : []),
      [say('stands'), stageWords(telling, row, stage)],
      ...(clauses.length > 0 ? [[say('ofClauses'), naming.list(clauses)] as const] : []),
      ...(inZones.length > 0 ? [[say('ofZones'), naming.list(inZones)] as const] : []),
    ],
  };
}

function stageWords(telling: Telling, row: Alleged['row'] | Filed['row'], stage: Alleged['stage']) {
  const { naming, say, ref } = telling;
  const word = codeWord(naming.language, 'stage', stage);
  const said =
    row.kind === 'case-file' && row.withdrawn
      ? say('why', { stage: word, why: naming.words(row.withdrawn.why) })
      : stage === 'repeats' && row.related
        ? say('related', { stage: word, ref: ref(row.related.of) })
        : stage === 'superseded' && row.kind === 'case-file' && row.supersededBy !== undefined
          ? say('related', { stage: word, ref: ref(row.supersededBy) })
          : word;
  return row.correctedBy === undefined ? said : naming.each([said, say('corrected')]);
}

export function findingItems(telling: Telling, found: readonly Found[]): Block {
  return { is: 'items', items: found.map((one) => findingItem(telling, one)) };
}

function findingItem(telling: Telling, { row, about, replies }: Found): Item {
  const { naming, say, report } = telling;
  const { happened, who, clauses } = sayAnswers(row.answers, naming);
  const order = (party: string | undefined): number => report.sides.indexOf(party ?? '');
  const byWords = (by: readonly string[], words: Words): string =>
    say('said', { by: naming.parties(by), words: naming.words(words) });
  return {
    ref: refOf(row.index),
    head: say('findingOf', { number: row.number }),
    rows: [
      [say('adopted'), atMs(telling, row.admitted)],
      [
        say('about'),
        listed(
          telling,
          about.map(({ entry, index, occurred }) => {
            const ref = index === undefined ? telling.ref(entry) : refOf(index);
            return occurred ? say('happening', { what: ref, when: naming.when(occurred) }) : ref;
          }),
        ),
      ],
      [say('happened'), happened ?? ''],
      ...(who === undefined ? [] : [[say('who'), who] as const]),
      ...(clauses === undefined ? [] : [[say('underClause'), clauses] as const]),
      [say('what'), own(naming, row.text)],
      ...replies
        .toSorted((a, b) => order(a.by[0]) - order(b.by[0]))
        .map(({ by, text, late }): Row => [say(late ? 'lateReply' : 'reply'), byWords(by, text)]),
      ...row.dissents.map(({ by, text }): Row => [say('dissent'), byWords(by, text)]),
    ],
  };
}

export function withdrawnItems(telling: Telling, rows: readonly FindingRow[]): Block {
  const { naming, say } = telling;
  return {
    is: 'items',
    items: rows.map((row) => ({
      ref: refOf(row.index),
      head: say('findingOf', { number: row.number }),
      rows: row.withdrawn
        ? [
            [say('withdrawnAt'), atMs(telling, row.withdrawn.admitted)] as const,
            [
              say('reason'),
              row.withdrawn.why ? own(naming, row.withdrawn.why) : say('disowned'),
            ] as const,
          ]
        : [],
    })),
  };
}

export function visitItems(telling: Telling, visits: readonly VisitRow[]): Block {
  const { naming, say, ref } = telling;
  return {
    is: 'items',
    items: visits.map((row) => ({
      ref: refOf(row.index),
      head: say('visit', {
        outcome: naming.term(`visit.${row.outcome}`),
        where: naming.words(row.where),
        when: naming.when(row.occurred),
      }),
      rows: [
        [say('by'), naming.parties(row.by)],
        ...(row.entries.length > 0
          ? [[say('about'), naming.list(row.entries.map(ref))] as const]
          : []),
        ...(row.deniedBy === undefined
          ? []
          : [[say('deniedBy'), naming.party(row.deniedBy)] as const]),
        ...(row.reason ? [[say('reason'), own(naming, row.reason)] as const] : []),
        ...(row.deniedBy === undefined
          ? []
          : [
              [
                say('visitReply'),
                row.reply ? own(naming, row.reply.text) : say('noReply'),
              ] as const,
            ]),
      ],
    })),
  };
}
