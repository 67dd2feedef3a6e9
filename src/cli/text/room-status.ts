import { nodesOf } from '#core/text/draft.ts';
import { measure } from '#core/text/measure.ts';
import type { Measure } from '#core/text/measure.ts';
import type { ParagraphStatus } from '#core/text/standing.ts';
import { isAgreed, paragraphStanding } from '#core/text/standing.ts';
import { stancesOn } from '#core/views/text-draft.ts';
import { proposals } from '#core/views/texts.ts';
import { TEXT_WORDS } from '#core/vocabulary/text.ts';
import { moment } from '../telling.ts';
import type { InstrumentStatus } from './instrument-status.ts';
import { instrumentLines, instrumentStatuses } from './instrument-status.ts';
import { placeNames } from './places.ts';
import type { RoomText } from './room-text.ts';
import { stateNow } from './room-text.ts';

/** How a text of a room stands, paragraph by paragraph (TX3). It does not say who has not agreed. */
export interface RoomStatus {
  room: string;
  /** The act that tabled it. */
  text: string;
  title: string;
  tier: string;
  /** After the act with this number. */
  at: number;
  versions: { name: string; index: number; at: number }[];
  paragraphs: {
    node: string;
    place: string;
    status: ParagraphStatus;
    provisional: boolean;
    /** Tabled after every side had agreed. */
    reopened: boolean;
    onTable: { index: number; act: string; how: 'proposed' | 'bridge'; by?: string }[];
  }[];
  /** Those that were drawn up from it. */
  instruments: InstrumentStatus[];
  measure: Measure;
}

/** @param now epoch milliseconds */
export function roomStatus(text: RoomText, now: number): RoomStatus {
  const { copy, view, id, index, row, nameOf } = text;
  const { draft } = stateNow(text);
  const places = placeNames(draft, 'en');
  const state = view.state;
  const paragraphs = [...nodesOf(draft.nodes)].flatMap((node): RoomStatus['paragraphs'] => {
    const standing = state ? paragraphStanding(state, node.id) : undefined;
    if (!standing) return [];
    const onTable = proposals(view, node.id).map((one) => {
      // Whose it is, where its side let that be shown (TX12).
      const own = stancesOn(one).some(({ by, verb }) => by === one.by && verb === 'propose');
      return {
        index: one.index,
        act: one.act,
        how: one.how === 'bridge' ? ('bridge' as const) : ('proposed' as const),
        ...(own ? { by: nameOf(one.by) } : {}),
      };
    });
    const { status, provisional, reopened } = standing;
    return [
      {
        node: node.id,
        place: places.get(node.id) ?? node.id,
        status,
        provisional,
        reopened: reopened.length > 0,
        onTable,
      },
    ];
  });
  return {
    room: copy.id,
    text: id,
    title: draft.title[draft.working] ?? Object.values(draft.title)[0] ?? '',
    tier: TEXT_WORDS.tier[draft.tier].en,
    at: index,
    versions: row.versions.map(({ name, index: circulated, at }) => ({
      name: name['en'] ?? Object.values(name)[0] ?? '',
      index: circulated,
      at,
    })),
    paragraphs,
    instruments: instrumentStatuses(text, now),
    measure: measure(draft),
  };
}

const STATUS: Readonly<Record<ParagraphStatus, string>> = {
  'no-text': 'no text',
  open: 'open',
  bracketed: 'bracketed',
  'agreed-in-principle': 'agreed in principle, words to follow',
  'agreed-ad-referendum': 'agreed ad referendum',
  agreed: 'agreed',
  conformed: 'agreed in all languages',
  initialled: 'initialled',
  signed: 'signed',
};

export function roomStatusLines(status: RoomStatus, text: RoomText): string[] {
  const { title, tier, at, versions, paragraphs, room } = status;
  const { copy, row, kind, nameOf } = text;
  const admitted = copy.log.entries[at]?.decoded.admitted ?? 0;
  const tabled = copy.log.views.acts.get(status.text)?.index ?? 0;
  const circulated = versions.map((one) => `${one.name} (#${one.index})`).join(', ');
  const shown = paragraphs.filter(
    (one) => one.status !== 'no-text' || one.onTable.length > 0 || !isHeading(one.place),
  );
  const width = Math.min(
    40,
    shown.reduce((most, { place }) => Math.max(most, place.length), 0),
  );
  return [
    ...(kind === undefined ? [] : [kind]),
    title,
    `Room ${room}; ${tier}, tabled by ${nameOf(row.by)} (#${tabled})`,
    `As it stood after act #${at}, ${moment(admitted)}`,
    circulated === '' ? 'No version has been circulated' : `Circulated: ${circulated}`,
    '',
    ...shown.map((one) => `${one.place.padEnd(width)}  ${said(one)}`),
    '',
    totals(shown),
    '',
    ...instrumentLines(status.instruments, nameOf),
  ];
}

/** Parts, articles and annexes may do without words. */
function isHeading(place: string): boolean {
  return /^(?:Part|Article|Annex)(?: [^,]*)?$/.test(place);
}

function said(one: RoomStatus['paragraphs'][number]): string {
  const table = one.onTable.map(({ index, how, by }) => {
    const what = how === 'bridge' ? 'bridge' : 'proposal';
    return `${by === undefined ? what : `${what} of ${by}`} (#${index})`;
  });
  return [
    STATUS[one.status] + (one.provisional && isAgreed(one.status) ? ', provisional' : ''),
    ...(one.reopened ? ['was agreed, and is reopened'] : []),
    ...(table.length > 0 ? [`on the table: ${table.join(', ')}`] : []),
  ].join('; ');
}

function totals(paragraphs: RoomStatus['paragraphs']): string {
  const order = Object.keys(STATUS) as ParagraphStatus[];
  return order
    .toReversed()
    .flatMap((status) => {
      const n = paragraphs.filter((one) => one.status === status).length;
      return n === 0 ? [] : [`${n} ${STATUS[status]}`];
    })
    .join(', ');
}
