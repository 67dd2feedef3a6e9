/** Figures, and how they are shown. */

export interface Figure {
  /** Which of the measurements: `append`, `audit`, … */
  subject: string;
  what: string;
  /** Where something that it needs is not there: not measured. */
  value: number | 'not measured';
  unit: string;
  /** What it is held against, measured in the same rounds. */
  ratio?: Ratio;
  /** Processor time of all threads for each act, in microseconds: hardly changes with what else the machine does. */
  cost?: number;
  /** Of the machine while it was measured. */
  load: string;
}

export interface Ratio {
  /** Value divided by that of what it is held against. */
  value: number;
  of: string;
  /** What it should be. */
  atLeast?: number;
  atMost?: number;
}

/** The same figure with nothing asked of it. */
export function unasked(figure: Figure): Figure {
  const { ratio, ...rest } = figure;
  return ratio ? { ...rest, ratio: { value: ratio.value, of: ratio.of } } : figure;
}

/** Whether a figure is what it should be; undefined where nothing was asked of it. */
export function isMet({ ratio }: Figure): boolean | undefined {
  if (!ratio || (ratio.atLeast === undefined && ratio.atMost === undefined)) return undefined;
  return ratio.value >= (ratio.atLeast ?? -Infinity) && ratio.value <= (ratio.atMost ?? Infinity);
}

function numberText(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en').replaceAll(',', ' ');
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function ratioText({ value, of, atLeast, atMost }: Ratio): string {
  const wanted =
    atLeast !== undefined && atMost !== undefined
      ? atLeast === atMost
        ? ` (exactly ${atLeast})`
        : ` (${atLeast} to ${atMost})`
      : atLeast !== undefined
        ? ` (at least ${atLeast})`
        : atMost !== undefined
          ? ` (at most ${atMost})`
          : '';
  return `${value.toFixed(2)} of ${of}${wanted}`;
}

const HEADINGS = ['', 'figure', 'held against', 'µs of processor an act', 'machine', ''];

/** The figures as a Markdown table, its columns aligned. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const met = isMet(figure);
    return [
      `${figure.subject}: ${figure.what}`,
      figure.value === 'not measured' ? figure.value : `${numberText(figure.value)} ${figure.unit}`,
      figure.ratio ? ratioText(figure.ratio) : '',
      figure.cost === undefined ? '' : numberText(figure.cost),
      figure.load,
      met === undefined ? '' : met ? 'met' : 'not met',
    ];
  });
  const all = [HEADINGS, ...rows];
  const widths = HEADINGS.map((_, i) => Math.max(...all.map((row) => (row[i] as string).length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] as number)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(HEADINGS), rule, ...rows.map(line)].join('\n');
}
