import { acceptAll, bridgeTheLast, finalText, TO_INITIAL_FIRST } from './drafting/4-signed.ts';
import { OFFICES } from './people.ts';
import { fullPowers } from './powers.ts';
import { inTurn, type Tale } from './tale.ts';
import type { Words } from '#core/words.ts';

/**
 * Days 22 to 27, while the talks are adjourned: the last brackets fall by letter, the differences between the languages are laid before the heads, some paragraphs are
 * initialled and then the whole, and the agreement is signed in ink, by Kessary ad referendum. Confirmed, approved and deposited, it enters into force when Tolmar, which
 * keeps it, declares so. The mill stays open: the agreement leaves it to another.
 */
export async function signature(tale: Tale): Promise<void> {
  const { stage, drafting } = tale;
  await bridgeTheLast(tale);
  await acceptAll(tale);
  await finalText(tale);

  stage.at(24, '10:00');
  const instrument = await tale.act('m1/k1', 'instrument.draw-up', {
    form: 'joint-instrument',
    text: drafting.text,
    title: TITLE,
    parties: ['p1', 'p2'],
    depositary: 'm2',
    bound: 'ratification',
    entry: { on: 'deposits', days: 0 },
    originals: 2,
  });
  const whole = { instrument, hash: drafting.wholeHash() };
  for (const side of inTurn(1)) await fullPowers(tale, side, POWERS);

  // The check of concordance finds the hours of 28.2 to differ in Pashto; Parley warns, and holds nothing up.
  stage.at(24, '14:00');
  for (const side of inTurn(0))
    await tale.act(`${side}/k1`, 'instrument.settle-languages', {
      ...whole,
      as: 'prevailing',
      language: 'en',
      says: HOURS,
    });
  stage.at(24, '16:00');
  for (const [turn, names] of TO_INITIAL_FIRST.entries())
    for (const side of inTurn(turn)) await drafting.initial(side, instrument, names);

  stage.at(25, '11:00');
  for (const side of inTurn(1)) await tale.act(`${side}/k1`, 'instrument.adopt', whole);
  stage.at(25, '11:30');
  for (const side of inTurn(0)) await tale.act(`${side}/k1`, 'instrument.initial', whole);

  stage.at(26, '12:00');
  const scan = stage.sheet();
  const [first, second] = (['p1', 'p2'] as const).map((side) =>
    stage.enclose(OFFICES[`${side}/k1`] as Words),
  ) as [ReturnType<typeof stage.enclose>, ReturnType<typeof stage.enclose>];
  await tale.act(
    'm2/k1',
    'instrument.signed-in-ink',
    {
      ...whole,
      signatories: [
        { party: 'p1', person: { ...first.ref } },
        { party: 'p2', person: { ...second.ref }, adReferendum: true },
      ],
      place: { en: 'the old customs house, Veyra', ur: 'پرانا کسٹم ہاؤس، ویرا' },
      originals: 2,
      languages: ['en', 'ur', 'ps'],
      alternat: true,
      scan: { ...scan.ref },
      occurred: stage.occurred(26, '11:00'),
    },
    { enclosures: [first, second, scan] },
  );

  stage.at(27, '10:00');
  await tale.act('p2/k1', 'instrument.confirm-signature', whole);
  stage.at(27, '12:00');
  for (const side of inTurn(1))
    await tale.act(`${side}/k1`, 'instrument.ratify', { ...whole, how: 'approved' });
  stage.at(27, '14:00');
  for (const party of inTurn(0))
    await tale.act('m2/k1', 'instrument.deposit', { instrument, party, inOrder: true });
  stage.at(27, '15:00');
  await tale.act('m2/k1', 'instrument.enter-into-force', whole);
  const copy = stage.sheet();
  await tale.act(
    'm2/k1',
    'instrument.certify-copy',
    { ...whole, copy: { ...copy.ref } },
    { enclosures: [copy] },
  );
}

const TITLE: Words = {
  en: 'Agreement on a ceasefire along the Sarn',
  ur: 'سارن کے ساتھ جنگ بندی کا سمجھوتہ',
};

const HOURS: Words = {
  en: 'Article 28, paragraph 2: 48 hours.',
  ur: 'آرٹیکل 28، پیراگراف 2: 48 گھنٹے۔',
};

/** What the powers of the opening leave out. */
const POWERS = ['sign-ad-referendum', 'sign', 'consent-to-be-bound'];
