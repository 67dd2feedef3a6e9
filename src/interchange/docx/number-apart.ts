import type { ReturnedParagraph, ReturnedRun } from './returned.ts';

/** A run, and whether it is set as a number. */
export interface StyledRun extends ReturnedRun {
  isNumber: boolean;
}

/** The style of numbers, whether named by its id or, after another program saved the file, by its name. */
export function isNumberStyle(style: string | undefined): boolean {
  return style?.replaceAll(/[^A-Za-z]/g, '').toLowerCase() === 'parleynumber';
}

/**
 * TX8.10: the number that stands before the words, to its tab: what somebody typed behind the tab is words, though it took on the number's style.
 */
export function numberApart(
  styled: readonly StyledRun[],
): Pick<ReturnedParagraph, 'number' | 'numberChanged' | 'numberOnceTaken' | 'runs'> {
  const runs: ReturnedRun[] = [];
  let before = '';
  let after = '';
  let isNumber = true;
  for (const { isNumber: isStyled, ...run } of styled) {
    isNumber &&= isStyled && run.note === undefined;
    const tab = isNumber ? run.text.indexOf('\t') : -1;
    const number = !isNumber ? '' : tab < 0 ? run.text : run.text.slice(0, tab);
    const words = run.text.slice(number.length + (tab < 0 ? 0 : 1));
    if (run.kind !== 'insert' && run.kind !== 'moveTo' && !run.broughtBy) before += number;
    if (run.kind === 'keep' || run.kind === 'insert' || run.kind === 'moveTo') after += number;
    if (tab >= 0) isNumber = false;
    if (words !== '' || run.note !== undefined) runs.push({ ...run, text: words });
  }
  const number = before === '' ? after : before;
  return {
    runs: joinedRuns(runs),
    ...(number === '' ? {} : { number }),
    ...(before === after || before === '' ? {} : { numberChanged: true }),
    ...(before === after ? {} : { numberOnceTaken: after }),
  };
}

/** Runs that differ in nothing but style were apart and are one. */
function joinedRuns(runs: readonly ReturnedRun[]): ReturnedRun[] {
  const out: ReturnedRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && isOneChange(last, run)) last.text += run.text;
    else out.push({ ...run });
  }
  return out;
}

/** Whether two runs are of one change by one person, and neither is a note. */
export function isOneChange(a: ReturnedRun, b: ReturnedRun): boolean {
  return (
    a.note === undefined &&
    b.note === undefined &&
    a.kind === b.kind &&
    a.author === b.author &&
    a.date === b.date &&
    a.move === b.move &&
    a.broughtBy?.author === b.broughtBy?.author &&
    a.broughtBy?.date === b.broughtBy?.date
  );
}
