import type { Naming } from '../../naming.ts';
import { isolate } from '../../words.ts';
import type { SituationReport } from '../report.ts';
import type { Say, SituationWord } from '../words.ts';
import { saying } from '../words.ts';
import type { Block, Certificate, Section, Told } from './block.ts';
import { clauseBlocks } from './told-clauses.ts';
import { entryItems, findingItems, visitItems, withdrawnItems } from './told-entries.ts';
import { callItems, openBlocks, unknownBlocks } from './told-rest.ts';
import { countBlocks, zoneBlocks } from './told-zones.ts';
import { atMs, moment, own, tellingOf } from './telling.ts';

/**
 * A situation report in words, in one language, for whatever sets them. What is not known stands first, before anything that could be taken for all there was.
 *
 * @example toldReport(report, makeNaming('ur', labels)).sections[0].key // 'unknown'
 */
export function toldReport(
  report: SituationReport,
  naming: Naming,
  { certified = false }: { certified?: boolean } = {},
): Told {
  const telling = tellingOf(report, naming);
  const { say } = telling;
  const { lists, period, record, kind } = report;
  const section = (key: SituationWord, blocks: Block[]): Section => ({
    key,
    heading: say(key),
    blocks,
  });
  const list = (key: SituationWord, isEmpty: boolean, none: SituationWord, block: Block): Section =>
    section(key, isEmpty ? [{ is: 'line', text: say(none) }] : [block]);
  const optional = (key: SituationWord, isEmpty: boolean, block: Block): Section[] =>
    isEmpty ? [] : [section(key, [block])];
  // In English beside the language of the report, for whoever cannot read that (RC14).
  const banner =
    kind === 'live'
      ? undefined
      : [...new Set([say(kind), saying('en')(kind)])].map(isolate).join(' · ');
  return {
    title: say('title'),
    ...(banner === undefined ? {} : { banner }),
    about: [
      [say('room'), report.title ? own(naming, report.title) : report.room],
      [
        say('kind'),
        naming.each([naming.term(`kind.${kind}`), naming.term(`grade.${report.grade}`)]),
      ],
      [
        say('period'),
        say('periodSaid', {
          from: moment(telling, period.from),
          until: moment(telling, period.until),
          zone: period.zone,
        }),
      ],
      [say('knownAt'), atMs(telling, report.knownAt)],
      [say('checkpoint'), say('checkpointSaid', { size: record.size, code: record.code })],
    ],
    period: daysSaid(report, naming, say),
    code: say('code'),
    page: say('page'),
    ...(certified ? { certificate: certificateOf(say) } : {}),
    sections: [
      section('unknown', [
        ...unknownBlocks(telling),
        { is: 'line', text: say('reading') },
        { is: 'line', text: say('numbers') },
      ]),
      section('clauses', clauseBlocks(telling)),
      section('zones', zoneBlocks(telling)),
      list('alleged', lists.alleged.length === 0, 'noAlleged', entryItems(telling, lists.alleged)),
      list('files', lists.files.length === 0, 'noFiles', entryItems(telling, lists.files)),
      list('found', lists.found.length === 0, 'noFound', findingItems(telling, lists.found)),
      ...optional(
        'withdrawn',
        lists.withdrawn.length === 0,
        withdrawnItems(telling, lists.withdrawn),
      ),
      ...optional('earlier', lists.earlier.length === 0, entryItems(telling, lists.earlier)),
      list('visits', report.visits.length === 0, 'noVisits', visitItems(telling, report.visits)),
      section('counts', countBlocks(telling)),
      list('calls', report.calls.length === 0, 'noCalls', callItems(telling)),
      section('open', openBlocks(telling)),
      section('record', [
        { is: 'line', text: say('madeFrom', { size: record.size }) },
        {
          is: 'facts',
          rows: [
            [say('code'), `\u2066${record.code}\u2069`],
            [say('digest'), `\u2066${record.digest}\u2069`],
            [say('head'), `\u2066${record.head.trimEnd().split('\n').join(' / ')}\u2069`],
          ],
        },
      ]),
    ],
  };
}

function certificateOf(say: Say): Certificate {
  const lines = (words: readonly SituationWord[]): string[] => words.map((word) => say(word));
  return {
    heading: say('certifiedCopy'),
    shows: { heading: say('proves'), lines: lines(['proves1', 'proves2']) },
    showsNot: {
      heading: say('provesNot'),
      lines: lines(['provesNot1', 'provesNot2', 'provesNot3']),
    },
    stamp: say('stamp'),
    places: lines(['signature', 'name', 'office', 'date', 'seal']),
  };
}

/** The day, or the first and the last. */
function daysSaid({ period }: SituationReport, naming: Naming, say: Say): string {
  const [first, last] = [period.days[0]?.day ?? '', period.days.at(-1)?.day ?? ''];
  return first === last
    ? naming.day(first)
    : say('between', { from: naming.day(first), until: naming.day(last) });
}
