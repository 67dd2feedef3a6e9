import type { Chronicle } from '#examples/chronicle.ts';

/**
 * The questions on which the published accounts differ, opened before anything is told. A
 * difference of tone is not a matter.
 */
export function openMatters(chronicle: Chronicle) {
  const matter = (en: string, ur: string) =>
    chronicle.enter('matter.open', { question: { en, ur } });

  return {
    whoBegan: matter(
      'Who began the fighting of 11–12 October?',
      '11 اور 12 اکتوبر کی لڑائی کا آغاز کس نے کیا؟',
    ),
    whoAskedForTruce: matter(
      'Who asked for the truce of 48 hours?',
      '48 گھنٹے کی عارضی جنگ بندی کی درخواست کس نے کی؟',
    ),
    whichDay: matter(
      'Did the 48 hours begin on 15 or on 16 October?',
      '48 گھنٹے 15 اکتوبر کو شروع ہوئے یا 16 اکتوبر کو؟',
    ),
    extension: matter(
      'How was the truce of 48 hours extended?',
      '48 گھنٹے کی عارضی جنگ بندی میں توسیع کیسے ہوئی؟',
    ),
    paktika: matter(
      'What was struck in Paktika on 17 October, and was the truce broken?',
      '17 اکتوبر کو پکتیکا میں کیا نشانہ بنا، اور کیا جنگ بندی ٹوٹی؟',
    ),
    dohaAgreed: matter('What was agreed in Doha?', 'دوحہ میں کن باتوں پر اتفاق ہوا؟'),
    dohaLength: matter('How long did the talks in Doha last?', 'دوحہ مذاکرات کتنی دیر جاری رہے؟'),
    howFarAgreed: matter(
      'How far had the two sides come by 28 October?',
      '28 اکتوبر تک فریقین میں کتنا اتفاق ہو چکا تھا؟',
    ),
    wantedOfEachOther: matter(
      'What did each side want of the other?',
      'ہر فریق دوسرے سے کیا چاہتا تھا؟',
    ),
    inWriting: matter(
      'Who refused what in writing in Istanbul?',
      'استنبول میں کس نے کون سی بات تحریری طور پر دینے سے انکار کیا؟',
    ),
    whoLeft: matter(
      'Which delegation left the table on 28 October, if any?',
      '28 اکتوبر کو کون سا وفد میز سے اٹھا، اگر کوئی اٹھا؟',
    ),
    outcome: matter(
      'What was the outcome of the talks of 25–30 October?',
      '25 سے 30 اکتوبر کے مذاکرات کا نتیجہ کیا رہا؟',
    ),
    whoAskedToResume: matter(
      'Who asked for the talks to be resumed?',
      'مذاکرات دوبارہ شروع کرنے کے لیے کس نے کہا؟',
    ),
    signed: matter(
      'Was anything signed in Istanbul on 30 October?',
      'کیا 30 اکتوبر کو استنبول میں کسی دستاویز پر دستخط ہوئے؟',
    ),
    penaltyWord: matter(
      'Which word does the press of each language have for “penalty” in the joint statement?',
      'مشترکہ بیان کے لفظ “penalty” کے لیے مختلف زبانوں کے اخبارات میں کیا لکھا گیا؟',
    ),
    levelWord: matter(
      'How do the languages of the press render the level of the meeting of 6 November?',
      '6 نومبر کے اجلاس کی سطح مختلف زبانوں کے اخبارات میں کیسے بیان ہوئی؟',
    ),
    thirdRound: matter(
      'Why did the third round end without agreement?',
      'تیسرا دور اتفاق کے بغیر کیوں ختم ہوا؟',
    ),
  };
}

export type Matters = ReturnType<typeof openMatters>;
