import { extname } from 'node:path';
import { paperDocument } from '#client/paper/html.ts';
import { situationPaper } from '#client/paper/situation.ts';
import { situationOf, type SituationMade } from '#client/situation.ts';
import type { Naming } from '#core/naming.ts';
import type { Period } from '#core/situation/period.ts';
import { instant } from '#core/shapes.ts';
import { toldReport } from '#core/situation/told/told.ts';
import { qrSquares } from '#interchange/qr-svg.ts';
import { situationCsv } from '#interchange/situation/csv.ts';
import { situationGeoJson } from '#interchange/situation/geojson.ts';
import { dayPeriod, isZone, periodOf } from '#interchange/situation/local-days.ts';
import { squaresText } from '#interchange/situation/squares-text.ts';
import { nodeProvider } from '#record/provider/node.ts';
import { EXIT, given, Misuse, Refused, type Command } from '../command.ts';
import { paperStyle, writeOut } from '../paper-file.ts';
import {
  placeOf,
  READING_HELP,
  READING_OPTIONS,
  readRooms,
  type Place,
} from '../reading/places.ts';
import { onlyRoom, type RoomCopy } from '../reading/room-copy.ts';
import { kindLine, languageOf, moment, namingOf } from '../telling.ts';

/** `parley report`: the situation of a day or a period, clause by clause and zone by zone, as a file. */

type Made = Extract<SituationMade, { ok: true }>;

interface Writing {
  made: Made;
  naming: Naming;
  certified: boolean;
}

const FORMATS: Readonly<
  Record<string, (writing: Writing) => Promise<string | Uint8Array> | string>
> = {
  '.html': html,
  '.pdf': pdf,
  '.csv': ({ made, naming }) => situationCsv(made.value, naming),
  '.geojson': ({ made }) => situationGeoJson(made.value),
};

const NO: Readonly<Record<Extract<SituationMade, { ok: false }>['fault'], string>> = {
  'situation.period': 'The period does not end after it begins.',
  'situation.days': 'The days of the period do not follow each other.',
  'situation.none': 'The rules of this room have no obligations and incidents.',
  'situation.empty': 'The room was not open then.',
};

export const report: Command = {
  name: 'report',
  usage:
    'report [ROOM] (--day DAY | --since INSTANT --until INSTANT) --out FILE [--zone ZONE] [--known-at INSTANT] [--certified] [--from WHERE]',
  summary:
    'Writes the situation report of a day or a period: what is alleged, released and found, clause by clause and zone by zone, and what is not known.',
  details: [
    '--day DAY        2031-03-06, a day of the zone',
    '--since INSTANT  2031-03-05T19:00:00Z: where the period begins',
    '--until INSTANT  where it ends; the instant itself is no longer of it',
    '--zone ZONE      whose days these are: Asia/Karachi; else UTC',
    '--known-at INSTANT  only from what was admitted by then, as the report would have been made then; else from all there is',
    '--out FILE       .html, .pdf, .csv or .geojson; - with --to for standard output. A file that is there is not written over.',
    '--to FORMAT      html, pdf, csv or geojson, where the name of the file does not say it',
    '--certified      a page on which whoever keeps the record certifies the copy: html and pdf, from the data folder alone, and only if the whole record holds',
    READING_HELP,
    '',
    'Exit codes: 0 written, 1 refused or the record does not hold (nothing is written then), 2 misused or unreachable, 3 needs a newer Parley.',
  ].join('\n'),
  options: {
    ...READING_OPTIONS,
    day: { type: 'string' },
    since: { type: 'string' },
    until: { type: 'string' },
    zone: { type: 'string' },
    'known-at': { type: 'string' },
    out: { type: 'string' },
    to: { type: 'string' },
    certified: { type: 'boolean' },
  },
  async run(invocation) {
    const { options, operands, terminal, dataFolder } = invocation;
    const [name, ...more] = operands;
    if (more.length > 0) throw new Misuse('One room at a time.');
    const language = languageOf(given(options, 'language'), process.env);
    const period = periodAsked(options);
    const { out, format } = outAsked(given(options, 'out'), given(options, 'to'));
    const certified = options['certified'] === true;
    if (certified && format !== '.html' && format !== '.pdf')
      throw new Misuse('A certified copy is paper: .html or .pdf.');
    const place = placeOf(name, options['from'], dataFolder);
    if (certified && place.kind !== 'folder')
      throw new Refused(
        'Nothing was written. A copy is certified by whoever keeps the record, from its data folder.',
      );
    const copy = onlyRoom(await readRooms(invocation, name));
    const { newer } = copy.log.replay;
    if (newer !== undefined) {
      terminal.err(`This room needs a newer Parley (${newer}).`);
      return EXIT.newer;
    }
    // What does not hold is shown, and never reported on.
    if (copy.fault)
      throw new Refused(`Nothing was written. The record does not hold: ${copy.fault.message}`);
    const made = situationOf(nodeProvider, copy.log, {
      period,
      knownAt: knownAt(given(options, 'known-at'), copy),
    });
    if (!made.ok) throw new Refused(`Nothing was written. ${NO[made.fault]}`);
    // A copy that leaves out what its keeper cannot read would be taken for the whole.
    if (certified && made.value.unknown.some(({ what }) => what === 'unread'))
      throw new Refused(
        'Nothing was written. Acts of this room cannot be read here: name with --key one that opens them.',
      );
    const naming = namingOf(made.views, language);
    const write = FORMATS[format] as (typeof FORMATS)[string];
    await writeOut(out, await write({ made, naming, certified }));
    const { record, kind } = made.value;
    if (terminal.json && out !== '-') {
      terminal.out(
        JSON.stringify({
          file: out,
          room: copy.id,
          from: period.from,
          until: period.until,
          knownAt: new Date(made.value.knownAt).toISOString(),
          acts: record.size,
          code: record.code,
          digest: record.digest,
        }),
      );
      return EXIT.ok;
    }
    const line = kindLine(kind);
    if (line !== undefined) terminal.err(line);
    const unread = made.value.unknown.find((one) => one.what === 'unread');
    if (unread)
      terminal.err(
        `Sealed acts of this room that could not be read here: ${unread.number}. The report leaves them out, and says so first. To have them, read with a key of the room: --key NAME, at its server.`,
      );
    terminal.err(
      [
        `Report of room ${copy.id} written to ${out === '-' ? 'standard output' : out}, from ${placeSaid(place)}.`,
        `From ${record.size} acts, as known at ${moment(made.value.knownAt)}. Short code ${record.code}`,
      ].join('\n'),
    );
    return EXIT.ok;
  },
};

function placeSaid(place: Place): string {
  switch (place.kind) {
    case 'server':
      return `the server ${place.url}`;
    case 'folder':
      return `the data folder ${place.path}`;
    case 'bundle':
      return `the bundle ${String(place.file)}`;
  }
}

/** Epoch milliseconds of `2031-03-05T19:00:00Z`, seconds or the whole time left out where they are none. */
function instantAsked(option: string, text: string): number {
  const whole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/.test(text) ? `${text.slice(0, -1)}:00Z` : text;
  // `Date.parse` takes 30 February for a day of March.
  const found = instant.safeParse(whole).success ? Date.parse(whole) : NaN;
  if (Number.isNaN(found))
    throw new Misuse(`--${option} takes an instant in UTC such as 2031-03-05T19:00:00Z.`);
  return found;
}

function periodAsked(options: Readonly<Record<string, unknown>>): Period {
  const zone = given(options, 'zone') ?? 'UTC';
  if (!isZone(zone)) throw new Misuse(`${zone} is no zone that is known here: Asia/Karachi, say.`);
  const [day, since, until] = ['day', 'since', 'until'].map((name) => given(options, name));
  if (day !== undefined && since === undefined && until === undefined) {
    const found = dayPeriod(day, zone);
    if (!found) throw new Misuse('--day takes a day such as 2031-03-06.');
    return found;
  }
  if (day !== undefined || since === undefined || until === undefined)
    throw new Misuse('Say which period: --day, or --since and --until.');
  const found = periodOf(instantAsked('since', since), instantAsked('until', until), zone);
  if (!found) throw new Misuse('The period ends after it begins, and is of 400 days at most.');
  return found;
}

function outAsked(
  out: string | undefined,
  to: string | undefined,
): { out: string; format: string } {
  if (out === undefined) throw new Misuse('Say with --out which file to write.');
  const format = to === undefined ? extname(out).toLowerCase() : `.${to}`;
  if (!Object.hasOwn(FORMATS, format))
    throw new Misuse(`A report is .html, .pdf, .csv or .geojson: name the file so, or say --to.`);
  if (out === '-' && format === '.pdf')
    throw new Misuse('A PDF file is no text for a terminal: say --out FILE.pdf.');
  return { out, format };
}

/** As asked, else now; never before the last act that was read, whose clock is the log's. */
function knownAt(asked: string | undefined, { log }: RoomCopy): number {
  if (asked !== undefined) return instantAsked('known-at', asked);
  return Math.max(Date.now(), log.entries.at(-1)?.decoded.admitted ?? 0);
}

async function html({ made, naming, certified }: Writing): Promise<string> {
  const { value } = made;
  const told = toldReport(value, naming, { certified });
  const squares = qrSquares(squaresText(value.record), 'M');
  const sheet = situationPaper(told, naming.language, { code: value.record.code, squares });
  return paperDocument(told.title, naming.language, await paperStyle(), [sheet]);
}

async function pdf({ made, naming, certified }: Writing): Promise<Uint8Array> {
  const { situationPdf } = await import('#interchange/pdf/node/situation-pdf.ts');
  const told = toldReport(made.value, naming, { certified });
  const file = situationPdf(told, naming.language, made.value.record);
  if (!file.ok) throw new Refused(`Nothing was written. ${file.fault.message}`);
  return file.value;
}
