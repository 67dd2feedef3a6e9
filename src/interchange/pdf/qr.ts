import qrcode from 'qrcode-generator';
import type { Identity } from './sheet-of.ts';

/**
 * PD9: the hash of a text, a space, and the forty digits of its short code: nothing else. As an SVG of black squares (byte mode, correction M).
 *
 * @example qrSvg({ hash: 'WbsJ…Pnk=', code: '61962 03216 83668 44718 08370 50350 00338 05272' })
 */
export function qrSvg({ hash, code: digits }: Identity): string {
  const code = qrcode(0, 'M');
  code.addData(`${hash} ${digits.replaceAll(' ', '')}`);
  code.make();
  const size = code.getModuleCount();
  let path = '';
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      if (!code.isDark(row, column)) continue;
      const from = column;
      while (column + 1 < size && code.isDark(row, column + 1)) column += 1;
      path += `M${from} ${row}h${column - from + 1}v1h-${column - from + 1}z`;
    }
  // Four modules of quiet on each side.
  const box = `-4 -4 ${size + 8} ${size + 8}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}
