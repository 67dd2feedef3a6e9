import type { Words } from '#core/words.ts';
import { NAMES, type Side } from './people.ts';
import { fullPowers } from './powers.ts';
import { inTurn, type Tale } from './tale.ts';

/** Day 1, 06:00 to 10:00. Terms, ground rules and agenda are adopted; credentials and full powers are shown. */
export async function opening(tale: Tale): Promise<void> {
  const { stage } = tale;
  const declared = await tale.act('s1/k1', 'note.take', {
    at: stage.instant(1, '06:00'),
    line: {
      en: 'This is an exercise. Sides, places and events are invented, the keys are public, and until it is handed over it runs on a clock of its own, which begins now and keeps to UTC.',
      ur: 'یہ ایک مشق ہے۔ فریق، مقامات اور واقعات فرضی ہیں، کلیدیں سب کے پاس ہیں، اور حوالے کیے جانے تک یہ اپنی ہی گھڑی پر چلتی ہے جو ابھی شروع ہوتی ہے اور یو ٹی سی کے مطابق ہے۔',
    },
  });
  await tale.act(
    's1/k1',
    'note.classify',
    { note: declared, as: 'nothing' },
    { after: [declared] },
  );

  stage.at(1, '07:00');
  await adopt(tale, 'terms.propose', TERMS, 0);
  stage.at(1, '07:30');
  await adopt(tale, 'ground-rules.propose', GROUND_RULES, 1);
  stage.at(1, '08:00');
  await adopt(tale, 'agenda.propose', AGENDA, 0);

  stage.at(1, '08:30');
  for (const side of inTurn(1)) {
    await credentials(tale, side);
    await fullPowers(tale, side, ['negotiate', 'adopt', 'authenticate']);
  }
  for (const side of inTurn(0)) {
    const women = side === 'p1' ? 4 : 3;
    const numbers = { of: 'delegation', women, men: 7 - women };
    await tale.act(`${side}/k2`, 'composition.state', numbers);
  }
  for (const side of inTurn(1)) {
    await stage.act(`caucus-${side}`, `${side}/k1`, 'limits.set', {
      limits: {
        en: 'Nothing about the mill is agreed here. It goes to the leadership first.',
        ur: 'چکی کے بارے میں یہاں کچھ طے نہ ہو۔ پہلے قیادت سے پوچھا جائے۔',
      },
    });
  }
}

/** A proposal by the chair, accepted by the other mediator and by both sides. */
export async function adopt(tale: Tale, type: string, body: object, turn: number): Promise<void> {
  const proposal = await tale.act('m1/k1', type, body);
  const what = type.slice(0, type.indexOf('.'));
  for (const party of [...inTurn(turn), 'm2'])
    await tale.act(`${party}/k1`, 'procedure.accept', { proposal, what });
}

async function credentials(tale: Tale, side: Side): Promise<void> {
  const { keys } = tale.stage;
  const presented = await tale.act(`${side}/k1`, 'credentials.present', {
    seats: [
      { capacity: HEAD, key: keys.ref('plenary', `${side}/k1`) },
      { capacity: ADVISER, key: keys.ref('plenary', `${side}/k2`) },
    ],
    issuedBy: { en: `the ${NAMES[side].en} leadership`, ur: `${NAMES[side].ur} کی قیادت` },
  });
  await tale.act('s1/k1', 'credentials.examine', {
    party: side,
    credentials: presented,
    result: 'in-order',
  });
}

const HEAD: Words = { en: 'head of delegation', ur: 'سربراہِ وفد' };
const ADVISER: Words = { en: 'legal adviser', ur: 'مشیرِ قانون' };

export const TERMS = {
  mandate: {
    en: 'The mediators help both sides to end the fighting along the Sarn.',
    ur: 'ثالث دریائے سارن کے کنارے لڑائی ختم کرنے میں دونوں فریقوں کی مدد کریں گے۔',
  },
  designations: [
    { party: 'p1', as: { en: 'the Brennat delegation', ur: 'برینت کا وفد' } },
    { party: 'p2', as: { en: 'the Kessary delegation', ur: 'کیساری کا وفد' } },
  ],
  record: {
    en: 'The record belongs to both sides. It may not be used against either elsewhere.',
    ur: 'ریکارڈ دونوں فریقوں کا ہے۔ اسے کہیں اور کسی کے خلاف استعمال نہیں کیا جا سکتا۔',
  },
  retention: { en: 'It is kept for ten years.', ur: 'یہ دس سال رکھا جائے گا۔' },
  ifTalksFail: 'working-papers-erased',
};

export const GROUND_RULES = {
  attribution: 'chatham-house',
  devices: { en: 'No telephones at the table.', ur: 'میز پر ٹیلی فون نہیں۔' },
  recording: { en: 'Nobody records.', ur: 'کوئی ریکارڈنگ نہیں کرے گا۔' },
  press: { en: 'Only the mediators speak to the press.', ur: 'صحافیوں سے صرف ثالث بات کریں گے۔' },
  observers: {
    en: 'Observers leave when a text is discussed.',
    ur: 'متن پر بات ہو تو مبصر باہر چلے جائیں گے۔',
  },
  chair: 'm1',
  quorum: { en: 'Both heads of delegation.', ur: 'دونوں سربراہانِ وفد۔' },
  decisions: 'consensus',
  languages: ['en', 'ur'],
  interpretation: {
    en: 'By interpreters whom both sides accept.',
    ur: 'ایسے ترجمان جن پر دونوں فریق راضی ہوں۔',
  },
  nothingUntilEverything: true,
  nameWhoBreaksSilence: false,
  correctionMinutes: 1440,
  exports: 'heads',
};

export const AGENDA = {
  items: [
    { en: 'The truce and the river', ur: 'جنگ بندی اور دریا' },
    { en: 'Crossings and markets', ur: 'گزرگاہیں اور بازار' },
    { en: 'People', ur: 'لوگ' },
    { en: 'Land and water', ur: 'زمین اور پانی' },
  ],
};
