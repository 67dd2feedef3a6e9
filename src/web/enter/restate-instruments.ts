import { settledHash } from '#core/instrument-force.ts';
import { instrumentOf, isSignedApart, signedHash, stoodOnce } from '#core/instrument-state.ts';
import type { RoomState } from '#core/state.ts';
import { hashText } from '#core/text/whole.ts';
import { digestWith } from '#record/digest.ts';
import { browserProvider } from '#record/provider/browser.ts';

/** Of which text an act on an instrument is: nobody types its hash (IN1, IN4). */

type Body = Readonly<Record<string, unknown>>;
type Restating = { state: RoomState; own: string };
type Restate = (body: Body, at: Restating) => Record<string, unknown>;

const sha256 = digestWith(browserProvider);
const named = (body: Body): string => String(body['instrument']);

const given = (hash: string | undefined): Record<string, unknown> =>
  hash === undefined ? {} : { hash };

/** The whole text as it stands. */
const asItStands: Restate = (body, { state }) => {
  const text = instrumentOf(state, named(body))?.text;
  return given(text === undefined ? undefined : hashText(sha256, state, text));
};

/** Of a letter or a declaration each party signs its own, and says so (IN12). */
const asSigning: Restate = (body, at) => {
  const one = instrumentOf(at.state, named(body));
  return { ...asItStands(body, at), ...(one && isSignedApart(one) ? { own: true } : {}) };
};

/** As it stands, or as the keeper chose: as it was adopted or initialled before the text changed (IN16). */
const asOnPaper: Restate = (body, at) => {
  const one = instrumentOf(at.state, named(body));
  const chosen = body['hash'];
  if (one && typeof chosen === 'string' && stoodOnce(one, chosen)) return { hash: chosen };
  return asItStands(body, at);
};

/** What one's own party signed, whatever became of the text since. */
const asSignedByOwn: Restate = (body, { state, own }) =>
  given(instrumentOf(state, named(body))?.signed[own]?.hash);

const asSigned: Restate = (body, { state }) => {
  const one = instrumentOf(state, named(body));
  return given(one && signedHash(state, one));
};

/** What enters into force: signed by all, or where adoption suffices adopted. */
const asSettled: Restate = (body, { state }) => {
  const one = instrumentOf(state, named(body));
  return given(one && settledHash(state, one));
};

const OF: Readonly<Record<string, Restate>> = {
  'instrument.adopt': asItStands,
  'instrument.initial': asItStands,
  'instrument.settle-languages': asItStands,
  'instrument.signed-in-ink': asOnPaper,
  'instrument.sign': asSigning,
  'instrument.confirm-signature': asSignedByOwn,
  'instrument.ratify': asSigned,
  'instrument.enter-into-force': asSettled,
  'instrument.certify-copy': asSettled,
};

/** By type, what is said again and from where. */
export const INSTRUMENTS_RESTATED: Readonly<
  Record<string, { fields: readonly string[]; say: Restate }>
> = Object.fromEntries(
  Object.entries(OF).map(([type, say]) => [
    type,
    { fields: type === 'instrument.sign' ? ['hash', 'own'] : ['hash'], say },
  ]),
);
