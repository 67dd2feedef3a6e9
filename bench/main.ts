import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureAppendHttp } from './append-http.ts';
import { measureAppend } from './append.ts';
import { measureAudit } from './audit.ts';
import { measureBracketedDraft } from './bracketed-draft.ts';
import { measureChronicle } from './chronicle.ts';
import { measureColdOpen } from './cold-open.ts';
import { measureCompose } from './compose.ts';
import { measureDocx } from './docx.ts';
import { measureFanOut } from './fan-out.ts';
import { makeLongLog } from './long-log.ts';
import { machine, type Scale } from './measure.ts';
import { measureMonitor } from './monitor.ts';
import { measureImport } from './import.ts';
import { measurePdf } from './pdf.ts';
import { measureRedline } from './redline.ts';
import { measureReplay } from './replay.ts';
import { measureScreens } from './screens.ts';
import { isMet, table, unasked, type Figure } from './table.ts';
import { measureTextScreen } from './text-screen.ts';

/**
 * What Parley costs, measured: `npm run bench`. Prints a table; `docs/benchmarks.md` says what bounds each figure.
 *
 *   --quick        small, to see that everything runs; nothing is held against a target
 *   --log N        acts of the long log (1,000,000)
 *   --rounds N     how often what is compared takes turns (5)
 *   --members N    who have the room on a screen (200)
 *   --chronicle N  acts of the room whose chronicle is opened (100,000)
 *   --rows N       rows of the table that is imported (20,000)
 *   --only A,B     of append, http, log, replay, live, screens, chronicle,
 *                  text, redline, compose, docx, pdf, monitor, import
 *   --json FILE    the figures as JSON
 */
const SUBJECTS = [
  'append',
  'http',
  'log',
  'replay',
  'live',
  'screens',
  'chronicle',
  'text',
  'redline',
  'compose',
  'docx',
  'pdf',
  'monitor',
  'import',
] as const;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    log: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '5' },
    members: { type: 'string', default: '200' },
    chronicle: { type: 'string', default: '100000' },
    rows: { type: 'string', default: '20000' },
    only: { type: 'string', default: SUBJECTS.join(',') },
    json: { type: 'string' },
  },
});

const full: Scale = {
  burst: 20_000,
  rounds: Number(values.rounds),
  log: Number(values.log),
  clients: 1000,
  members: Number(values.members),
  chronicle: Number(values.chronicle),
  redline: 150_000,
  rows: Number(values.rows),
  incidents: 1_000_000,
  quick: false,
};
const quick: Scale = {
  burst: 300,
  rounds: 1,
  log: 1000,
  clients: 20,
  members: 6,
  chronicle: 2500,
  redline: 5000,
  rows: 500,
  incidents: 20_000,
  quick: true,
};
const scale = values.quick ? quick : full;
const only = new Set(values.only.split(','));
for (const name of only) {
  if (!SUBJECTS.includes(name as 'log')) throw new Error(`there is no measurement ${name}`);
}

const figures: Figure[] = [];
function add(...more: Figure[]): void {
  figures.push(...(scale.quick ? more.map(unasked) : more));
  for (const one of more) process.stderr.write(`${one.subject}: ${one.what}\n`);
}

if (only.has('append')) add(...(await measureAppend(scale)));
if (only.has('http')) add(...(await measureAppendHttp(scale)));
if (only.has('live')) add(...(await measureFanOut(scale)));
if (only.has('screens')) add(...(await measureScreens(scale)));
if (only.has('chronicle')) add(...(await measureChronicle(scale)));
if (only.has('text')) add(...(await measureTextScreen(scale)));
if (only.has('redline')) {
  add(...(await measureBracketedDraft(scale)));
  add(...(await measureRedline(scale)));
}
if (only.has('compose')) add(...measureCompose(scale));
if (only.has('docx')) add(...(await measureDocx(scale)));
if (only.has('pdf')) add(...(await measurePdf(scale)));
if (only.has('monitor')) add(...(await measureMonitor(scale)));
if (only.has('import')) add(...(await measureImport(scale)));
if (only.has('replay')) add(...(await measureReplay(scale)));
if (only.has('log')) {
  const log = await makeLongLog(scale);
  try {
    add(...log.figures);
    // Each round reads the whole log twice.
    const rounds = scale.quick ? 1 : Math.min(scale.rounds, 3);
    add(...(await measureAudit(log, { ...scale, rounds })));
    add(...(await measureColdOpen(log)));
  } finally {
    log.dispose();
  }
}

console.log(`${machine()}, ${new Date().toISOString().slice(0, 10)}\n`);
console.log(table(figures));
if (values.json !== undefined) {
  const told = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
  writeFileSync(values.json, `${JSON.stringify({ machine: machine(), figures: told }, null, 2)}\n`);
}
if (scale.quick) console.log('\nA quick run: it shows that everything runs, and no more.');
