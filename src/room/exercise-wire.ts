import * as z from 'zod';

/** What the server of an exercise gives away: people to act as, with keys that are no secret. Types only, for a browser. */

const words = z.record(z.string(), z.string());

const demoKey = z.object({
  room: z.string(),
  /** What the room is for, as its opening act says. */
  setting: z.string(),
  title: words,
  /** `p1/k1` */
  name: z.string(),
  /** `p1/k1+1a2b3c4d` */
  ref: z.string(),
  /** base64 of 32 bytes. */
  publicKey: z.string(),
  /** base64 of PKCS #8. Public: whoever has Parley has it. */
  publicDemoPrivateKey: z.string(),
  /** In sealed rooms: what the secrets of its epochs are sealed to. As public as the other. */
  publicDemoSealKey: z.object({ identity: z.string(), recipient: z.string() }).optional(),
});

const demoPerson = z.object({
  /** `p1/k1` */
  id: z.string(),
  /** `p1` */
  party: z.string(),
  partyName: words,
  office: words,
  /** One for each room of the exercise in which this person has a place. */
  keys: z.array(demoKey),
});

export const demoPeople = z.object({
  /** Says again that none of this is secret. */
  warning: z.literal('EXERCISE: these keys are public. Whoever has Parley can act with them.'),
  people: z.array(demoPerson),
});

export type DemoKey = z.infer<typeof demoKey>;
export type DemoPerson = z.infer<typeof demoPerson>;
export type DemoPeople = z.infer<typeof demoPeople>;
