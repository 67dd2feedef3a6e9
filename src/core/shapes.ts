import * as z from 'zod/mini';

/** The shapes that bodies of acts are made of. Grammars are those of spec/record.md and spec/people.md. */

export const actId = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const roomId = z.string().check(z.regex(/^[a-z2-7]{25}[aeimquy4]$/));
/** `p1`, `m2`, `c1`: neutral and permanent. */
export const partyId = z.string().check(z.regex(/^[a-z]{1,2}[1-9][0-9]{0,3}$/));
/** `p1/k7+1a2b3c4d` */
export const keyRef = z
  .string()
  .check(z.regex(/^[a-z]{1,2}[1-9][0-9]{0,3}\/[kw][1-9][0-9]{0,4}\+[0-9a-f]{8}$/));
/** `p1/k7+1a2b3c4d+AQ…`, 33 bytes in base64. */
export const actingKey = z
  .string()
  .check(
    z.regex(
      /^[a-z]{1,2}[1-9][0-9]{0,3}\/k[1-9][0-9]{0,4}\+[0-9a-f]{8}\+A[Q-Za-f][A-Za-z0-9+/]{42}$/,
    ),
  );
/** A key that cosigns checkpoints (algorithm 0x04). */
export const witnessKey = z
  .string()
  .check(
    z.regex(/^[a-z]{1,2}[1-9][0-9]{0,3}\/w[1-9][0-9]{0,4}\+[0-9a-f]{8}\+B[A-P][A-Za-z0-9+/]{42}$/),
  );
/** The key of a room's log. */
export const logKey = z
  .string()
  .check(z.regex(/^parley\/[a-z2-7]{26}\+[0-9a-f]{8}\+A[Q-Za-f][A-Za-z0-9+/]{42}$/));
/** An age recipient of the hybrid kind, ML-KEM-768 with X25519: age does not mix it with others in one file. */
export const sealRecipient = z.string().check(z.regex(/^age1pq1[02-9ac-hj-np-z]{1952}$/));
export const digest = z.string().check(z.regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/));

const INSTANT = /^([2-9]\d{3})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)Z$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : DAYS[month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** A paragraph of a text: sixteen digits of the act that brought it, and its number there. */
export const nodeId = z.string().check(z.regex(/^[0-9a-f]{16}\.[1-9][0-9]{0,2}$/));
/** A consent to a paragraph: the act that gave it, and its place in the list. */
export const consentId = z.string().check(z.regex(/^[0-9a-f]{64}\.[1-9][0-9]{0,2}$/));

/** `YYYY-MM-DDThh:mm:ssZ`, a moment that exists. */
export const instant = z.string().check(
  z.refine((s) => {
    const m = INSTANT.exec(s);
    return m !== null && isDate(Number(m[1]), Number(m[2]), Number(m[3]));
  }, 'is not an instant'),
);

/** `YYYY-MM-DD`, a day that exists. */
export const day = z.string().check(
  z.refine((s) => {
    const m = /^([12]\d{3})-(\d\d)-(\d\d)$/.exec(s);
    return m !== null && isDate(Number(m[1]), Number(m[2]), Number(m[3]));
  }, 'is not a day'),
);

/**
 * When something outside the record happened (DESIGN §5). Instants in UTC, resolved by the signer's device; the offset (minutes east) and zone are kept for
 * display. `precision` says how finely the source spoke; `certainty` whether it is disputed. Timelines read it; admissibility never does.
 */
export const occurred = z
  .strictObject({
    from: instant,
    to: z.optional(instant),
    precision: z.enum(['minute', 'hour', 'part-of-day', 'day']),
    certainty: z.enum(['stated', 'approximate', 'disputed']),
    offset: z.int().check(z.minimum(-840), z.maximum(840)),
    zone: z.optional(z.string().check(z.regex(/^[A-Za-z_]{1,20}(\/[A-Za-z_+-]{1,30}){0,2}$/))),
  })
  .check(z.refine((o) => o.to === undefined || o.to >= o.from, 'ends before it begins'));
export type Occurred = z.infer<typeof occurred>;

/** Words, a file or a name that may be withheld or destroyed (RC2.3). */
export const enclosure = z.strictObject({
  enclosure: digest,
  media: z.string().check(z.regex(/^[a-z]+\/[a-z0-9.+-]{1,80}(; ?charset=utf-8)?$/)),
  size: z.int().check(z.minimum(0), z.maximum(16 * 1024 * 1024)),
});
export type EnclosureRef = z.infer<typeof enclosure>;
