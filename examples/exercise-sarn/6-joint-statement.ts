import type { Words } from '#core/words.ts';
import { NAMES } from './people.ts';
import { inTurn, type Tale } from './tale.ts';

const SIDES = ['p1', 'p2', 'm1', 'm2'];

const TEXT: Words = {
  en: 'Brennat and Kessary have agreed on seven of eight points. The truce on the Sarn goes on. They meet again in a months time.',
  ur: 'برینت اور کیساری آٹھ میں سے سات نکات پر متفق ہو گئے ہیں۔ سارن کی جنگ بندی جاری ہے۔ وہ ایک ماہ بعد پھر ملیں گے۔',
};
const CORRECTED: Words = { ...TEXT, en: TEXT.en?.replace('months', 'month’s') ?? '' };

/** Days 20 and 21: agreed word for word, held until noon, released by the chair, and corrected once. The talks are adjourned with the mill open. */
export async function jointStatement(tale: Tale): Promise<void> {
  const { stage } = tale;
  stage.at(20, '10:00');
  const embargo = stage.instant(21, '12:00');
  const proposed = { issuer: 'm1', sides: SIDES, ...stage.hashed(TEXT), embargo };
  const release = await tale.act('s1/k1', 'release.propose', proposed);
  for (const party of [...inTurn(1), 'm1', 'm2']) {
    const agreed = { release, hash: stage.hash(TEXT), issuer: 'm1', embargo };
    await tale.act(`${party}/k1`, 'release.agree', agreed);
  }
  stage.at(21, '12:00');
  const issued = { release, hash: stage.hash(TEXT), sides: SIDES };
  await tale.act('m1/k1', 'release.issue', issued);
  stage.at(21, '12:30');
  for (const side of inTurn(0)) {
    await tale.act(`${side}/k1`, 'statement.make', {
      words: {
        en: 'We thank the mediators. We mean to keep what was agreed.',
        ur: 'ہم ثالثوں کے شکر گزار ہیں۔ جو طے ہوا ہم اس پر قائم رہیں گے۔',
      },
      speaker: { en: `spokesperson of ${NAMES[side].en}`, ur: `${NAMES[side].ur} کے ترجمان` },
      level: 'on-record',
      matters: [],
    });
  }
  stage.at(21, '15:00');
  await tale.act('m1/k1', 'release.correct', {
    release,
    sides: SIDES,
    ...stage.hashed(CORRECTED),
    reason: { en: 'A slip in the English words.', ur: 'انگریزی الفاظ میں ایک سہو۔' },
  });
  for (const party of [...inTurn(0), 'm1', 'm2']) {
    const agreed = { release, hash: stage.hash(CORRECTED), issuer: 'm1' };
    await tale.act(`${party}/k1`, 'release.agree', agreed);
  }
  stage.at(21, '18:00');
  await tale.act('m1/k1', 'talks.close', {
    outcome: 'adjourned',
    reconvene: { on: stage.day(51), place: { en: 'Veyra', ur: 'ویرا' } },
  });
}
