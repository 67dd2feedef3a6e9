import type { Act } from '#core/act.ts';
import { partyOf } from '#core/act.ts';
import type { Words } from '#core/words.ts';
import { bodyDigest, serialiseBody, type EnclosureRef } from '#record/body.ts';
import { toBase64 } from '#record/bytes.ts';
import { fault, parsed, type Parsed } from '#record/fault.ts';
import type { Provider } from '#record/provider.ts';
import { canonicalJson } from '#room/state-digest.ts';

/**
 * What a mediator passes on rests on an act of another room, which the rules of this one cannot read (SH5.1). The device that signs can: it signs only what is
 * passed as it was released (SH5.6).
 */

interface Passing {
  form?: string;
  words?: Words;
  enclosed?: EnclosureRef;
}

interface Release {
  confidence: string;
  form: string;
  aloud: boolean;
  words?: Words;
}

type Told = Pick<Passing, 'words' | 'enclosed'>;

/**
 * Whether what is meant is what was released, in form, way and words.
 *
 * Refuses with `passing.no-release` (what is passed on as words or gist rests on something else), `passing.other-form`, `passing.other-way` (by word of mouth,
 * or in writing), `passing.other-words`.
 *
 * @param type of the act that passes on; of every other type nothing is asked
 * @param source what it rests on, in the other room
 * @param acts of that room
 */
export function checkPassing(
  type: string,
  body: unknown,
  source: Act,
  acts: ReadonlyMap<string, Act>,
): Parsed<void> {
  const idea = type === 'idea.float';
  if (!idea && type !== 'relay.pass') return parsed(undefined);
  if (source.type !== 'confidence.release') {
    // An idea of the mediators' own rests on anything (SH5.4).
    return idea
      ? parsed(undefined)
      : fault('passing.no-release', 'What is passed on rests on its release. This is not one.');
  }
  const passing = body as Passing;
  const release = source.body as Release;
  const form = idea ? 'own-idea' : passing.form;
  if (form !== release.form) {
    return fault('passing.other-form', 'It was released in another form. Pass it in that form.');
  }
  const written = passing.words !== undefined || passing.enclosed !== undefined;
  if (written === release.aloud) {
    const message = release.aloud
      ? 'It was released to be said by word of mouth. Enter it without its words.'
      : 'It was released in writing. Enter the words that were released.';
    return fault('passing.other-way', message);
  }
  if (!written) return parsed(undefined);
  const told = acts.get(release.confidence)?.body as Told | undefined;
  const same =
    release.words === undefined && told?.enclosed !== undefined
      ? isAlike(passing.enclosed, told.enclosed)
      : canonicalJson(passing.words) === canonicalJson(release.words ?? told?.words);
  return same
    ? parsed(undefined)
    : fault('passing.other-words', 'These are not the words that were released.');
}

/**
 * TX11.3: whoever states that all said yes has read each of these answers; the device signs it for nothing else.
 *
 * Refuses with `outcome.not-yes`: one of what it rests on is no yes to the question, or two are of one side.
 *
 * @param asking the question as the room has it
 * @param sources what the outcome rests on, in the other rooms
 */
export function checkAnswers(
  type: string,
  body: unknown,
  asking: { hash: string } | undefined,
  sources: readonly Act[],
): Parsed<void> {
  if (type !== 'text.outcome') return parsed(undefined);
  const { ask } = body as { ask: string };
  const sides = new Set<string>();
  for (const { type: answered, by, body: said } of sources) {
    const answer = said as { ask: string; hash: string; yes: boolean };
    const yes =
      answered === 'text.answer' &&
      answer.ask === ask &&
      answer.hash === asking?.hash &&
      answer.yes;
    if (yes) sides.add(partyOf(by[0] as string));
  }
  return sides.size === sources.length
    ? parsed(undefined)
    : fault(
        'outcome.not-yes',
        'Not all of what this rests on is a yes to the question, one of each side.',
      );
}

/**
 * IC1.5: a case file that rests on an act of the mission’s own room rests on its release, which names the digest of this very body under this salt; the device signs it for
 * nothing else.
 *
 * Refuses with `case-file.no-release`, `case-file.other-file`.
 *
 * @param source what it rests on, in the mission’s room
 */
export function checkReleased(
  provider: Pick<Provider, 'sha256'>,
  { type, body, salt }: { type: string; body: unknown; salt?: Uint8Array },
  source: Act,
): Parsed<void> {
  if (type !== 'incident.case-file') return parsed(undefined);
  if (source.type !== 'intake.release') {
    return fault('case-file.no-release', 'A case file rests on its release. This is not one.');
  }
  const bytes = serialiseBody(body);
  const digest = salt && bytes.ok ? toBase64(bodyDigest(provider, salt, bytes.value)) : undefined;
  return digest === (source.body as { file: string }).file
    ? parsed(undefined)
    : fault('case-file.other-file', 'This is not the case file that was released.');
}

/** Under another salt the same bytes have another digest: kind and size are what can be compared. */
function isAlike(a: EnclosureRef | undefined, b: EnclosureRef): boolean {
  return a?.media === b.media && a.size === b.size;
}
