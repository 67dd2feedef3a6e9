import { qrSvgOf } from '../qr-svg.ts';
import type { Identity } from './sheet-of.ts';

/**
 * PD9: the hash of a text, a space, and the forty digits of its short code: nothing else. As an SVG of black squares (byte mode, correction M).
 *
 * @example qrSvg({ hash: 'WbsJ…Pnk=', code: '61962 03216 83668 44718 08370 50350 00338 05272' })
 */
export function qrSvg({ hash, code }: Identity): string {
  return qrSvgOf(`${hash} ${code.replaceAll(' ', '')}`, 'M');
}
