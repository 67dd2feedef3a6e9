import qrcode from 'qrcode-generator';

/** A code of black squares: how many modules wide it is, and the squares as an SVG path, one unit each. */
export interface QrSquares {
  size: number;
  path: string;
}

/** In byte mode. Around it four modules are to stay white (ISO/IEC 18004). */
export function qrSquares(text: string, correction: 'L' | 'M'): QrSquares {
  const code = qrcode(0, correction);
  code.addData(text);
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
  return { size, path };
}

/** A code of black squares as an SVG (byte mode), with the four modules of quiet around it that ISO/IEC 18004 asks for. */
export function qrSvgOf(text: string, correction: 'L' | 'M'): string {
  const { size, path } = qrSquares(text, correction);
  const box = `-4 -4 ${size + 8} ${size + 8}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}
