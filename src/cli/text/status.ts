import type { Measure } from '#core/text/measure.ts';
import { measure } from '#core/text/measure.ts';
import type { ExitCode } from '../command.ts';
import { EXIT, given, Misuse } from '../command.ts';
import { roomStatus, roomStatusLines } from './room-status.ts';
import { isOfRoom, readRoomText } from './room-text.ts';
import { readSource } from './source.ts';
import type { TextInvocation } from './verb.ts';

/** `parley text status`: how far a draft is; of a text of a room, paragraph by paragraph. */
export async function textStatus(invocation: TextInvocation): Promise<ExitCode> {
  const { options, operands, terminal } = invocation;
  if (isOfRoom(options) && given(options, 'version') === undefined) {
    if (operands.length > 0) throw new Misuse('Say either a file or --room, not both.');
    const text = await readRoomText(invocation);
    // What was asked of an earlier act is told as of then.
    const then = text.copy.log.entries[text.index]?.decoded.admitted ?? 0;
    const found = roomStatus(text, given(options, 'at') === undefined ? Date.now() : then);
    if (terminal.json) terminal.out(JSON.stringify(found, undefined, 2));
    else terminal.out([...roomStatusLines(found, text), ...statusLines(found.measure)].join('\n'));
    return EXIT.ok;
  }
  const { draft } = await readSource(invocation);
  const found = measure(draft);
  if (terminal.json) terminal.out(JSON.stringify(found, undefined, 2));
  else terminal.out(statusLines(found).join('\n'));
  return EXIT.ok;
}

/** A share in whole percent; what is some is never told as nothing. */
function share(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0 %';
  const percent = Math.round((part * 100) / whole);
  return percent === 0 ? 'under 1 %' : `${percent} %`;
}

function statusLines(found: Measure): string[] {
  const { issues, unnamed, words, disputed, strays, over } = found;
  const lines = [
    ['Languages', `${found.languages.join(', ') || 'none'}; counted in ${found.language}`],
    ['Articles', String(found.articles)],
    ['Paragraphs', String(found.paragraphs)],
    ['Open issues', `${issues} named; ${unnamed} groups name none`],
    ['In brackets', `${share(disputed, words)} of ${words} words`],
    ['Brackets', `${found.brackets} in ${found.groups} groups, nested to depth ${found.depth}`],
    ['To be filled', String(found.placeholders)],
    ['Over paragraphs', String(over)],
    ['Without partner', String(strays)],
  ];
  return lines.map(([name = '', value = '']) => `${name.padEnd(17)}${value}`);
}
