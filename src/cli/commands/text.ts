import { redlineOf } from '#core/text/redline/compare.ts';
import { countsOf, rowsOf } from '#core/text/redline/rows.ts';
import { WORD_LANGUAGES } from '#core/words.ts';
import type { WordLanguage } from '#core/words.ts';
import { EXIT, Misuse, type Command, type ExitCode, type Invocation, given } from '../command.ts';
import { countsLine, sideBySideLines, unifiedLines } from '../text/print-redline.ts';
import { readDraftFile } from '../text/read-draft-file.ts';

type Options = Invocation<Record<string, unknown>>;

/** Texts in files, with no server and no data folder. */
export const text: Command = {
  name: 'text',
  usage: 'text redline EARLIER LATER [--side-by-side] [--all] [--language L] [--json]',
  summary: 'Shows what differs between two versions of a text, word by word.',
  details: [
    'parley text redline rev1.md rev2.md   what was inserted, deleted, moved, split and merged, paragraph by paragraph',
    '',
    'Files are .md, .markdown or .txt; paragraphs have blank lines between them.',
    '',
    '--side-by-side  the earlier version at the left, the later at the right',
    '--all           also the paragraphs that are the same',
    '--language L    en, ur, ps, prs, ar, tr or fr: which words are compared; else en',
    '--json          the redline and its counts as data',
    '',
    'Deleted words are shown [-so-] and inserted ones {+so+}; on a terminal with colours struck through and underlined, unless NO_COLOR is set.',
  ].join('\n'),
  options: {
    'side-by-side': { type: 'boolean' },
    all: { type: 'boolean' },
    language: { type: 'string' },
  },
  async run(invocation) {
    const [verb, ...operands] = invocation.operands;
    const run = { redline }[verb ?? ''];
    if (!run) throw new Misuse('Say what: redline; see parley text --help.');
    return await run({ ...invocation, operands });
  },
};

async function redline({ options, operands, terminal }: Options): Promise<ExitCode> {
  const [one, other, ...more] = operands;
  if (one === undefined || other === undefined || more.length > 0)
    throw new Misuse('Say which two files: the earlier and the later version.');
  const language = languageOf(given(options, 'language'));
  const earlier = await readDraftFile(one, language);
  const later = await readDraftFile(other, language);
  const ids = earlier.ids && later.ids;
  const found = redlineOf(earlier.draft, later.draft, { ids, languages: [language] });
  const counts = countsOf(found);
  if (terminal.json) {
    terminal.out(JSON.stringify({ counts, redline: found }));
    return EXIT.ok;
  }
  const look = {
    colour: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
    width: process.stdout.columns || 100,
    all: options['all'] === true,
    places: !ids,
  };
  const rows = rowsOf(found, earlier.draft, language);
  const lines = (options['side-by-side'] === true ? sideBySideLines : unifiedLines)(rows, look);
  terminal.out([countsLine(counts), '', ...lines].join('\n'));
  return EXIT.ok;
}

function languageOf(asked: string | undefined): WordLanguage {
  const language = WORD_LANGUAGES.find((one) => one === (asked ?? 'en'));
  if (!language) throw new Misuse(`--language is one of ${WORD_LANGUAGES.join(', ')}.`);
  return language;
}
