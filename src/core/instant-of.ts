/**
 * The instant of epoch milliseconds, fractions of its second left out: `instantMs` the other way round. Apart from it,
 * since what every room fetches needs that one alone.
 *
 * @example instantOf(1_930_395_600_000) // '2031-03-04T13:00:00Z'
 */
export function instantOf(ms: number): string {
  const days = Math.floor(ms / 86_400_000);
  const second = Math.floor((ms - days * 86_400_000) / 1000);
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const d = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const m = mp < 10 ? mp + 3 : mp - 9;
  const y = yoe + era * 400 + (m <= 2 ? 1 : 0);
  const two = (n: number): string => String(n).padStart(2, '0');
  const time = [second / 3600, (second / 60) % 60, second % 60].map((n) => two(Math.floor(n)));
  return `${y}-${two(m)}-${two(d)}T${time.join(':')}Z`;
}
