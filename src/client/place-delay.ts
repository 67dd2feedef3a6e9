import * as z from 'zod/mini';
import { LEADS } from '#core/admission.ts';
import { isOfSquares, toSquares } from '#core/geometry/squares.ts';
import { delayedUntil, placeDelay } from '#core/incidents/delaying.ts';
import { place } from '#core/incidents/happened.ts';
import type { PlaceDelay } from '#core/incidents/state.ts';
import type { Box } from '#core/places.ts';
import * as shape from '#core/shapes.ts';
import type { RoomState } from '#core/state.ts';
import type { VerifiedLog } from './verified-log.ts';

/** What a delay of places (IC10) makes of a case file that is being written, so that whoever writes it is told before anything is signed. */
export interface DelayedFile {
  delay: PlaceDelay;
  /** Until when for this file, epoch milliseconds; undefined as long as it does not say when it happened. */
  until?: number;
  /** Its box is too fine: the one of whole squares that would do in its place. */
  coarser?: Box;
}

/**
 * The earliest moment that the log may admit an act which this device sends now, epoch milliseconds: a device's clock may be ahead of the log's (RC3.3).
 *
 * @param now epoch milliseconds by the device's clock
 */
export function earliestAdmission({ entries }: Pick<VerifiedLog, 'entries'>, now: number): number {
  return Math.max(now - LEADS * 1000, entries.at(-1)?.decoded.admitted ?? 0);
}

/**
 * @param body of `incident.case-file`, as far as it is written
 * @param at when it would be admitted, epoch milliseconds
 * @returns undefined where places are not delayed
 */
export function delayedFile(
  state: RoomState,
  body: Readonly<Record<string, unknown>>,
  at: number,
): DelayedFile | undefined {
  const delay = placeDelay(state);
  if (!delay) return undefined;
  const occurred = z.safeParse(shape.occurred, body['occurred']);
  const until = occurred.success ? delayedUntil(delay, occurred.data) : undefined;
  const said = z.safeParse(place, body['place']);
  const box = said.success ? said.data.box : undefined;
  const isHeld = box && (until === undefined || at < until) && !isOfSquares(box, delay.span);
  return {
    delay,
    ...(until === undefined ? {} : { until }),
    ...(isHeld ? { coarser: toSquares(box, delay.span) } : {}),
  };
}
