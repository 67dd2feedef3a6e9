import type { Attribution } from '#core/reports.ts';

/**
 * Who speaks, by office or in the outlet's own description: nobody is named and nobody is guessed.
 * A spoken-for side is given only where the reporting says it; an outlet's own account is a
 * published document and speaks for no side.
 */

export const BOTH_SIDES: Attribution = {
  level: 'on-record',
  who: { en: 'Statements of both sides', ur: 'دونوں فریقوں کے بیانات' },
};

export const AFGHAN_STATEMENTS: Attribution = {
  level: 'on-record',
  who: { en: 'Afghan statements from Kabul', ur: 'کابل سے افغان بیانات' },
  for: 'p1',
};
export const AFGHAN_SPOKESMAN: Attribution = {
  level: 'on-record',
  who: { en: 'Afghan spokesman in Kabul', ur: 'کابل میں افغان ترجمان' },
  for: 'p1',
};
export const AFGHAN_OFFICIAL: Attribution = {
  level: 'sources',
  who: { en: 'Senior Afghan official', ur: 'اعلیٰ افغان اہلکار' },
  for: 'p1',
};
export const AFGHAN_CRICKET_BOARD: Attribution = {
  level: 'on-record',
  who: { en: 'Afghan cricket board', ur: 'افغان کرکٹ بورڈ' },
};
export const AFGHAN_DELEGATE: Attribution = {
  level: 'sources',
  who: {
    en: 'Member of the Afghan delegation',
    ur: 'افغان وفد کے رکن',
  },
  for: 'p1',
};
/**
 * What the sources say of the Afghan position is an account of that side, though not its own word.
 */
export const AFGHAN_POSITION: Attribution = {
  level: 'sources',
  who: {
    en: 'Afghan position as given by sources of TOLOnews',
    ur: 'افغان موقف، طلوع نیوز کے ذرائع کے مطابق',
  },
  for: 'p1',
};
export const TOLO_SOURCES: Attribution = {
  level: 'sources',
  who: { en: 'Sources of TOLOnews', ur: 'طلوع نیوز کے ذرائع' },
};
export const RTA_REPORT: Attribution = {
  level: 'document',
  who: { en: 'RTA, the Afghan state broadcaster', ur: 'افغان سرکاری نشریاتی ادارہ آر ٹی اے' },
};

export const PAKISTANI_MILITARY: Attribution = {
  level: 'on-record',
  who: { en: 'Pakistani military (ISPR)', ur: 'پاکستانی فوج (آئی ایس پی آر)' },
  for: 'p2',
};
export const PAKISTANI_STATEMENTS: Attribution = {
  level: 'on-record',
  who: { en: 'Pakistani statements from Islamabad', ur: 'اسلام آباد سے پاکستانی بیانات' },
  for: 'p2',
};
export const PAKISTANI_MINISTRY: Attribution = {
  level: 'on-record',
  who: { en: 'Pakistan’s foreign ministry', ur: 'پاکستان کی وزارتِ خارجہ' },
  for: 'p2',
};
export const PAKISTANI_DEFENCE_MINISTER: Attribution = {
  level: 'on-record',
  who: { en: 'Pakistan’s defence minister', ur: 'پاکستان کے وزیرِ دفاع' },
  for: 'p2',
};
export const PAKISTANI_INFORMATION_MINISTER: Attribution = {
  level: 'on-record',
  who: { en: 'Pakistan’s information minister', ur: 'پاکستان کے وزیرِ اطلاعات' },
  for: 'p2',
};
export const PAKISTANI_SECURITY_OFFICIAL: Attribution = {
  level: 'sources',
  who: {
    en: 'Senior Pakistani security official',
    ur: 'اعلیٰ پاکستانی سکیورٹی اہلکار',
  },
  for: 'p2',
};
export const PAKISTANI_OFFICIALS: Attribution = {
  level: 'sources',
  who: { en: 'Pakistani officials', ur: 'پاکستانی اہلکار' },
  for: 'p2',
};
export const PAKISTANI_SECURITY_SOURCE: Attribution = {
  level: 'sources',
  who: {
    en: 'Pakistani security source',
    ur: 'پاکستانی سکیورٹی ذریعہ',
  },
  for: 'p2',
};
export const PAKISTANI_DIPLOMATIC_SOURCES: Attribution = {
  level: 'sources',
  who: {
    en: 'Pakistani diplomatic sources',
    ur: 'پاکستانی سفارتی ذرائع',
  },
  for: 'p2',
};
export const PTV_REPORT: Attribution = {
  level: 'document',
  who: { en: 'PTV, a Pakistani broadcaster', ur: 'پاکستانی نشریاتی ادارہ پی ٹی وی' },
};

export const QATAR_MINISTRY: Attribution = {
  level: 'on-record',
  who: { en: 'Qatar’s foreign ministry', ur: 'قطر کی وزارتِ خارجہ' },
  for: 'm1',
};
export const TURKISH_SECURITY_SOURCES: Attribution = {
  level: 'sources',
  who: {
    en: 'Turkish security sources',
    ur: 'ترک سکیورٹی ذرائع',
  },
  for: 'm2',
};
/** The ministry published the statement for all four, so it speaks for no one of them here. */
export const TURKISH_MINISTRY_FOR_THE_FOUR: Attribution = {
  level: 'on-record',
  who: {
    en: 'Türkiye’s foreign ministry, for the four',
    ur: 'ترکیہ کی وزارتِ خارجہ، چاروں کی جانب سے',
  },
};
export const A_MEDIATOR: Attribution = {
  level: 'mediator',
  who: { en: 'A mediator', ur: 'ایک ثالث' },
};

export const SECURITY_SOURCES: Attribution = {
  level: 'sources',
  who: { en: 'Security sources', ur: 'سکیورٹی ذرائع' },
};
export const SENIOR_SECURITY_OFFICIAL: Attribution = {
  level: 'sources',
  who: {
    en: 'Senior security official',
    ur: 'اعلیٰ سکیورٹی اہلکار',
  },
};
export const UNNAMED_SOURCES: Attribution = {
  level: 'sources',
  who: { en: 'Sources', ur: 'ذرائع' },
};
export const OFFICIALS_OF_BOTH_SIDES: Attribution = {
  level: 'sources',
  who: {
    en: 'Officials of both sides',
    ur: 'دونوں فریقوں کے اہلکار',
  },
};
export const PARTICIPANTS: Attribution = {
  level: 'sources',
  who: { en: 'Participants', ur: 'شرکا' },
};
export const CLOSED_DOOR_SOURCES: Attribution = {
  level: 'sources',
  who: {
    en: 'Sources familiar with the closed-door discussions',
    ur: 'بند کمرے کی بات چیت سے واقف ذرائع',
  },
};
export const HOST_AND_BOTH_SIDES: Attribution = {
  level: 'on-record',
  who: {
    en: 'Statements of the host and of both sides',
    ur: 'میزبان اور دونوں فریقوں کے بیانات',
  },
};

/** An outlet's own account, with no speaker given. */
export function ownReport(en: string, ur: string): Attribution {
  return { level: 'document', who: { en, ur } };
}
export const DAWN_REPORT = ownReport('Dawn, in its own report', 'ڈان، اپنی خبر میں');
