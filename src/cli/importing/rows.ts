import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { decideNow } from '#client/decide-now.ts';
import { CONSENTS, MEANS } from '#core/incidents/intake.ts';
import { WORD_LANGUAGES, type Words } from '#core/words.ts';
import { DELIMITERS } from '#interchange/csv/read.ts';
import { TABLE_ENCODINGS } from '#interchange/csv/encoding.ts';
import { readTableMap } from '#interchange/incidents/read-map.ts';
import { tableSentence } from '#interchange/incidents/table-fault.ts';
import type { TableMap } from '#interchange/incidents/table-map.ts';
import { isRoomId } from '#record/base32.ts';
import { formatInstant } from '#record/instant.ts';
import { nodeProvider } from '#record/provider/node.ts';
import {
  EXIT,
  given,
  Misuse,
  operand,
  Refused,
  type ExitCode,
  type Invocation,
  type Terminal,
} from '../command.ts';
import { deviceFolder, devicePath } from '../device-folder.ts';
import { failureError } from '../reading/from-server.ts';
import { isAgreed } from '../signing/agree.ts';
import { openToSign, type OpenedRoom } from '../signing/open-room.ts';
import { languageOf, refusalOf } from '../telling.ts';
import type { Ended } from './enter-lots.ts';
import { runImport, type Imported } from './import-run.ts';
import { KnownRows } from './known-rows.ts';
import { actOf, type Lot } from './piece.ts';
import { planFile, type Planned, type SourceFile } from './source-file.ts';
import type { PublishedAs } from './table-lots.ts';

type Run = Invocation<Record<string, unknown>>;
type Options = Run['options'];

/** What the options of `parley import rows` are called. */
export const ROWS_OPTIONS = {
  room: { type: 'string' },
  to: { type: 'string' },
  key: { type: 'string' },
  device: { type: 'string' },
  yes: { type: 'boolean' },
  report: { type: 'string' },
  map: { type: 'string' },
  scope: { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  as: { type: 'string' },
  dataset: { type: 'string' },
  edition: { type: 'string' },
  licence: { type: 'string' },
  source: { type: 'string' },
  language: { type: 'string' },
  means: { type: 'string' },
  consent: { type: 'string' },
} as const;

export const ROWS_HELP = [
  'parley import rows FILE --room ROOM enters a table (CSV) or a map file (GeoJSON) into a room, signed, and sealed where the room is:',
  '  Parley’s own table of reports             a report for each row, in the mission’s sealed room',
  '  Parley’s own table of observations        observations that counting rules count',
  '  ACLED, UCDP GED, HXL tags, or --map       context, and never anything else',
  '  a map file, --as context, zones or lines  context, zones that obligations speak of, lines for the map',
  'The whole file is read first; nothing is entered of one with a fault. Refused rows are written to a report with line, code, sentence and cells: mend them there, and import the report.',
  'Begun again it passes over what the room has: after a crash, a cut connection or Ctrl-C, run the same command again.',
  '',
  '--yes             enters without asking',
  '--report FILE     where refused rows are written; else FILE.refused.csv',
  '--scope NAME      whose numbers the rows’ numbers are, where two offices number their own; the same at each import',
  '--map MAP         a map of the columns (spec/intake.md, IT2)',
  '--encoding NAME, --delimiter CHARACTER   where the file does not show it: windows-1252; "," ";" or tab',
  '--dataset NAME, --edition NAME, --licence WORDS   what context is called, of which edition, and how it may be used',
  '--source WORDS    what zones or lines are drawn from; zones have an --edition too',
  '--language CODE   of the file’s own words, where it does not say: en',
  '--means WORD, --consent WORD   how reports are known (document), and how far their words may go (mission-only)',
].join('\n');

function oneOf<T extends string>(options: Options, name: string, words: readonly T[], usual: T): T {
  const said = given(options, name) ?? usual;
  const found = words.find((word) => word === said);
  if (found === undefined) throw new Misuse(`--${name} takes ${words.join(', ')}.`);
  return found;
}

async function mapOf(options: Options): Promise<TableMap | undefined> {
  const path = given(options, 'map');
  if (path === undefined) return undefined;
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Misuse(`${path} cannot be read.`);
  });
  const read = readTableMap(text);
  if (!read.ok) throw new Refused(`${path}: ${tableSentence(read.fault, 'en')}`);
  return read.value;
}

/** The file, as the options say that it is to be taken. */
export async function sourceOf(
  path: string,
  options: Options,
  nowSeconds: number,
): Promise<SourceFile> {
  const language = oneOf(options, 'language', WORD_LANGUAGES, 'en');
  const words = (name: string): Words | undefined => {
    const said = given(options, name);
    return said === undefined ? undefined : { [language]: said };
  };
  const [dataset, version, licence] = [words('dataset'), words('edition'), words('licence')];
  const published: PublishedAs | undefined =
    dataset && version && licence ? { dataset, version, licence } : undefined;
  const isMap = /\.(?:geo)?json$/i.test(path);
  const as = given(options, 'as');
  if (!isMap && as !== undefined) throw new Misuse('--as is said of map files: .geojson or .json.');
  const map = await mapOf(options);
  const delimiter = given(options, 'delimiter');
  const settings: SourceFile['settings'] = {
    scope: given(options, 'scope') ?? '',
    how: {
      means: oneOf(options, 'means', MEANS, 'document'),
      consent: oneOf(options, 'consent', CONSENTS, 'mission-only'),
    },
    published,
    language,
    table: {
      csv: {
        encoding: oneOf(options, 'encoding', TABLE_ENCODINGS, 'utf-8'),
        ...(delimiter === undefined
          ? {}
          : {
              delimiter: oneOf(
                { delimiter: delimiter === 'tab' ? '\t' : delimiter },
                'delimiter',
                DELIMITERS,
                ',',
              ),
            }),
      },
      ...(map ? { map } : {}),
      now: formatInstant(nowSeconds),
    },
  };
  if (!isMap) return { path, settings, as: 'table' };
  const kind = oneOf(options, 'as', ['context', 'zones', 'lines', ''], '');
  if (kind === '')
    throw new Misuse('Say what the map file is to be taken for: --as context, zones or lines.');
  if (kind === 'context') return { path, settings, as: 'events' };
  const source = words('source');
  if (!source || (kind === 'zones' && !version))
    throw new Misuse(
      'Say what it is drawn from, and of zones which edition: --source WORDS, --edition NAME.',
    );
  return { path, settings, as: { as: kind, source, version, language } };
}

const BECOME: Readonly<Record<string, string>> = {
  'intake.report': 'reports in the mission’s room',
  'context.add':
    'rows of context, shown apart, from which no report, finding or count is ever made',
  'observation.enter': 'observations',
  'zone.define': 'zones',
  'layer.supply': 'layers of lines, shown to nobody until a mediator switches them on',
};

function typeOf({ piece }: Lot): string {
  return piece.kind === 'report' ? 'intake.report' : piece.type;
}

function planLines({ tally, first, report }: Planned): string[] {
  const { enter, skip, reject, warned, cut, acts } = tally;
  const what = first ? (BECOME[typeOf(first)] ?? 'rows') : 'rows';
  return [
    `${enter} to enter as ${what}${acts !== enter ? `, in ${acts} acts` : ''}`,
    ...(skip > 0 ? [`${skip} are in the room already`] : []),
    ...(warned > 0
      ? [`${warned} have a place that may be exchanged; they are taken as they stand`]
      : []),
    ...(cut > 0 ? [`${cut} have longer words than a room takes: their ends are left out`] : []),
    ...(reject > 0 ? [`${reject} are refused; why, row by row: ${report ?? ''}`] : []),
  ];
}

/** Asks the rules before anything is signed: who may do it, in which room. */
function refuseFirst({ copy, state, ref }: OpenedRoom, lot: Lot): void {
  const { type, version, body } = actOf(lot.piece);
  const considered = { type, version, by: [ref], body, after: [] };
  const decision = decideNow(nodeProvider, copy.log, state, considered, Date.now());
  if (decision.kind === 'newer')
    throw new Refused(`The rules of this room do not know ${decision.what}. Nothing was signed.`);
  if (decision.kind === 'refused') {
    const said = refusalOf(decision.refusal, languageOf(undefined, process.env));
    throw new Refused(`${said} (${decision.refusal.code})\nNothing was signed.`);
  }
}

/** `parley import rows FILE --room ROOM` */
export async function importRows({ options, operands, terminal }: Run): Promise<ExitCode> {
  const path = operand(operands, 'file');
  const room = given(options, 'room');
  if (room === undefined || !isRoomId(room)) throw new Misuse('Name the room by its id: --room.');
  const source = await sourceOf(path, options, Math.floor(Date.now() / 1000));
  const reportPath = given(options, 'report') ?? `${basename(path)}.refused.csv`;
  const device = deviceFolder(devicePath(given(options, 'device'), process.env));
  const known = new KnownRows();
  const opened = await openToSign(options, device, room, terminal, known);
  if (typeof opened === 'number') return opened;
  const plan = await planFile(source, known, reportPath, (_, share) =>
    terminal.progress(`${Math.floor(share * 100)} of 100 of the file read`),
  );
  const { tally, first } = plan;
  for (const line of planLines(plan)) terminal.err(line);
  const none: Imported = { rows: 0, acts: 0, ended: { kind: 'done' } };
  if (!first) return tell(terminal, room, plan, none, opened.url);
  refuseFirst(opened, first);
  if (!(await isAgreed(options, `Sign and enter ${tally.enter} rows?`, terminal))) return EXIT.no;

  const stopping = new AbortController();
  const stop = () => {
    terminal.err('Stopping: what is on its way is waited for. Ctrl-C again ends at once.');
    stopping.abort();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    const imported = await runImport(
      source,
      known,
      opened,
      device,
      terminal,
      stopping.signal,
      tally.enter,
      plan.digest,
    );
    return tell(terminal, room, plan, imported, opened.url);
  } finally {
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  }
}

function whyEnded(ended: Ended, url: string): string | undefined {
  switch (ended.kind) {
    case 'done':
      return undefined;
    case 'stopped':
      return 'Stopped before the end. Run the same command again to go on.';
    case 'seal':
      return 'The room’s key was renewed again and again meanwhile. Run the same command again to go on.';
    case 'unreachable':
      return `${failureError(ended.failure, url).message} Run the same command again to go on.`;
    case 'refused':
      return `The room refused what begins in line ${ended.line}: ${ended.message} (${ended.code})`;
  }
}

function tell(
  terminal: Terminal,
  room: string,
  { tally, report }: Planned,
  { rows, acts, ended }: Imported,
  url: string,
): ExitCode {
  const why = whyEnded(ended, url);
  if (terminal.json) {
    const { skip: already, reject: refused } = tally;
    const told = { room, entered: rows, acts, already, refused, report, ended: ended.kind };
    terminal.out(JSON.stringify(told));
  } else {
    terminal.out(`${rows} rows entered${acts !== rows ? `, in ${acts} acts` : ''}.`);
  }
  if (why !== undefined) terminal.err(why);
  if (ended.kind === 'unreachable') return EXIT.misused;
  return ended.kind === 'done' && tally.reject === 0 ? EXIT.ok : EXIT.no;
}
