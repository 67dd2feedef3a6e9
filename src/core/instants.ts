/**
 * Epoch milliseconds of `YYYY-MM-DDThh:mm:ssZ`, by civil-day arithmetic: no platform date code enters a verdict (RC13).
 *
 * @example instantMs('2031-03-04T13:00:00Z') // 1930395600000
 */
export function instantMs(text: string): number {
  const [y, m, d, h, min, s] = text.split(/[-T:Z]/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yoe = year - era * 400;
  const doy = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy;
  const days = era * 146_097 + doe - 719_468;
  return ((days * 24 + h) * 60 + min) * 60_000 + s * 1000;
}
