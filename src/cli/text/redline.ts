import { redlineOf } from '#core/text/redline/compare.ts';
import { countsOf, rowsOf } from '#core/text/redline/rows.ts';
import type { ExitCode } from '../command.ts';
import { EXIT, given, Misuse } from '../command.ts';
import { readDraftFile, wordLanguage } from './draft-file.ts';
import { countsLine, sideBySideLines, unifiedLines } from './print-redline.ts';
import type { TextInvocation } from './verb.ts';

/** `parley text redline`: what differs between two versions, word by word. */
export async function textRedline({
  options,
  operands,
  terminal,
}: TextInvocation): Promise<ExitCode> {
  const [one, other, ...more] = operands;
  if (one === undefined || other === undefined || more.length > 0)
    throw new Misuse('Say which two files: the earlier and the later version.');
  const asked = wordLanguage(given(options, 'language'));
  const earlier = await readDraftFile(one, { language: asked });
  const later = await readDraftFile(other, { language: asked });
  // Ids of other people's text are places in its file, and say nothing of another file.
  const ids = earlier.format !== 'foreign' && later.format !== 'foreign';
  const language = asked ?? earlier.draft.working;
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
