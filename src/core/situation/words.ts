import { format } from '../sentences.ts';
import { directionOf, type Language } from '../words.ts';

/** What a situation report says in its own words; what the record says it says in the record's. */

type Message = Readonly<Record<Language, string>>;

const WORDS = {
  title: { en: 'Situation report', ur: 'صورتِ حال کی رپورٹ' },
  exercise: { en: 'EXERCISE', ur: 'مشق' },
  reconstruction: {
    en: 'From published reports; no party took part.',
    ur: 'شائع شدہ رپورٹوں سے؛ کسی فریق نے حصہ نہیں لیا۔',
  },
  room: { en: 'Room', ur: 'کمرہ' },
  kind: { en: 'Record', ur: 'ریکارڈ' },
  period: { en: 'Period', ur: 'مدت' },
  periodSaid: {
    en: 'from {from} until {until}; days of {zone}',
    ur: '{from} سے {until} تک؛ دن بمطابق {zone}',
  },
  knownAt: { en: 'As known at', ur: 'معلومات بتاریخ' },
  checkpoint: { en: 'State of the record', ur: 'ریکارڈ کی حالت' },
  checkpointSaid: {
    en: '{size, plural, one {# act} other {# acts}}; short code {code}',
    ur: '{size, plural, one {# عمل} other {# اعمال}}؛ مختصر کوڈ {code}',
  },
  reading: {
    en: 'An allegation is what a side says. A case file is what the monitoring mission established. A finding is what the joint commission decided. They are never added together. A state is computed, names nobody and is no finding. What was not looked at is not quiet.',
    ur: 'الزام وہ ہے جو کوئی فریق کہتا ہے۔ کیس فائل وہ ہے جو نگران مشن نے معلوم کیا۔ نتیجہ وہ ہے جو مشترکہ کمیشن نے طے کیا۔ انہیں کبھی جمع نہیں کیا جاتا۔ حالت حساب سے نکلتی ہے، کسی کا نام نہیں لیتی اور نتیجہ نہیں ہے۔ جہاں دیکھا نہیں گیا وہاں خاموشی ثابت نہیں ہوتی۔',
  },
  numbers: {
    en: 'Numbers such as #12 are places in the log of the room.',
    ur: '#12 جیسے نمبر کمرے کے لاگ میں جگہ بتاتے ہیں۔',
  },
  unknown: { en: 'What is not known', ur: 'جو معلوم نہیں' },
  clauses: { en: 'Clause by clause', ur: 'شق بہ شق' },
  zones: { en: 'Zone by zone', ur: 'علاقہ بہ علاقہ' },
  alleged: { en: 'Alleged by sides', ur: 'فریقوں کے الزامات' },
  files: { en: 'Case files of the mission', ur: 'مشن کی کیس فائلیں' },
  found: { en: 'Findings that stand', ur: 'قائم نتائج' },
  withdrawn: { en: 'Findings withdrawn in the period', ur: 'اس مدت میں واپس لیے گئے نتائج' },
  earlier: {
    en: 'Entered in the period, of an earlier time',
    ur: 'اس مدت میں درج، مگر پہلے وقت کے بارے میں',
  },
  visits: { en: 'Visits and access', ur: 'دورے اور رسائی' },
  counts: { en: 'Counts', ur: 'شمار' },
  calls: { en: 'Hotline', ur: 'ہاٹ لائن' },
  open: { en: 'Open items', ur: 'زیرِ التوا امور' },
  record: { en: 'What this report is made from', ur: 'یہ رپورٹ کس سے بنی' },

  clause: { en: 'Clause {n}', ur: 'شق {n}' },
  zone: { en: 'Zone {n}', ur: 'علاقہ {n}' },
  noZone: { en: 'No zone named', ur: 'کوئی علاقہ نامزد نہیں' },
  countingRule: { en: 'Counting rule {n}', ur: 'شمار کا قاعدہ {n}' },

  noClauses: {
    en: 'No clause is read as an obligation here.',
    ur: 'یہاں کوئی شق ذمہ داری کے طور پر درج نہیں۔',
  },
  noAlleged: {
    en: 'No allegation of this period is entered.',
    ur: 'اس مدت کا کوئی الزام درج نہیں۔',
  },
  noFiles: {
    en: 'No case file of this period is released.',
    ur: 'اس مدت کی کوئی کیس فائل جاری نہیں ہوئی۔',
  },
  noFound: { en: 'No finding of this period stands.', ur: 'اس مدت کا کوئی نتیجہ قائم نہیں۔' },
  noVisits: { en: 'No visit of this period is reported.', ur: 'اس مدت کے کسی دورے کی اطلاع نہیں۔' },
  noCalls: { en: 'No call of this period is entered.', ur: 'اس مدت کی کوئی کال درج نہیں۔' },
  noCounts: {
    en: 'The rules of this room have no counting.',
    ur: 'اس کمرے کے قواعد میں شمار نہیں۔',
  },
  noOpen: {
    en: 'No draft is out for reply, and no remedy waits.',
    ur: 'کوئی مسودہ جواب کا منتظر نہیں اور کوئی تلافی باقی نہیں۔',
  },
  noUnknown: {
    en: 'Nothing that this report would list here. What nobody entered it cannot know.',
    ur: 'یہاں درج کرنے کو کچھ نہیں۔ جو کسی نے درج نہیں کیا وہ یہ رپورٹ نہیں جان سکتی۔',
  },

  by: { en: 'By', ur: 'از' },
  place: { en: 'Place', ur: 'جگہ' },
  noPlace: { en: 'not stated', ur: 'بیان نہیں کی گئی' },
  number: { en: 'Number', ur: 'تعداد' },
  says: { en: 'Whose act, as the side says', ur: 'کس کا عمل، فریق کے بقول' },
  assessed: { en: 'Whose act, as the mission assesses', ur: 'کس کا عمل، مشن کے اندازے میں' },
  what: { en: 'In words', ur: 'الفاظ میں' },
  method: { en: 'Established by', ur: 'طریقۂ کار' },
  stands: { en: 'Stands as', ur: 'موجودہ مرحلہ' },
  ofClauses: { en: 'Clauses', ur: 'شقیں' },
  ofZones: { en: 'Zones', ur: 'علاقے' },
  perhaps: { en: '{name} (perhaps)', ur: '{name} (شاید)' },
  corrected: { en: 'corrected since it was entered', ur: 'اندراج کے بعد درست کیا گیا' },
  file: { en: 'Case file {number}: {what}', ur: 'کیس فائل {number}: {what}' },
  happening: { en: '{what}, {when}', ur: '{what}، {when}' },
  related: { en: '{stage} {ref}', ur: '{stage} {ref}' },
  why: { en: '{stage}: {why}', ur: '{stage}: {why}' },

  findingOf: { en: 'Case {number}', ur: 'کیس {number}' },
  adopted: { en: 'Adopted', ur: 'منظوری' },
  about: { en: 'About', ur: 'متعلق' },
  happened: { en: 'Did it happen', ur: 'کیا یہ ہوا' },
  who: { en: 'Whose act', ur: 'کس کا عمل' },
  underClause: { en: 'Under the clause', ur: 'شق کے تحت' },
  reply: { en: 'Reply to the draft', ur: 'مسودے کا جواب' },
  lateReply: {
    en: 'Reply to the draft, after the time given',
    ur: 'مسودے کا جواب، مقررہ وقت کے بعد',
  },
  dissent: { en: 'Dissent', ur: 'اختلافی رائے' },
  said: { en: '{by}: {words}', ur: '{by}: {words}' },
  withdrawnAt: { en: 'Withdrawn', ur: 'واپسی' },

  reads: { en: 'Reads', ur: 'متن' },
  standing: { en: 'Standing', ur: 'حیثیت' },
  pattern: { en: 'Kind of promise', ur: 'وعدے کی نوعیت' },
  stateAtEnd: { en: 'State at the end of the period', ur: 'مدت کے آخر میں حالت' },
  stateKnown: {
    en: 'State as known when this was made',
    ur: 'رپورٹ بنتے وقت کی معلومات کے مطابق حالت',
  },
  stateSaid: {
    en: '{state}{provisional, select, none {} other { (provisional)}}, computed as of {at}',
    ur: '{state}{provisional, select, none {} other { (عارضی)}}، حساب بتاریخ {at}',
  },
  notComputed: { en: 'none is computed: it was not in force', ur: 'حساب نہیں ہوا: یہ نافذ نہ تھی' },
  byRules: { en: 'Computed by rules', ur: 'حساب کے قواعد' },
  counted: { en: 'Counted of the period', ur: 'مدت میں سے شمار' },
  countedNone: { en: 'nothing', ur: 'کچھ نہیں' },
  due: { en: 'Due in the period', ur: 'مدت میں واجب' },
  dueSaid: {
    en: '{at}: {state}{late, select, none {} other {, late by {late}}}',
    ur: '{at}: {state}{late, select, none {} other {، {late} تاخیر سے}}',
  },
  aside: { en: 'Came late or is set aside', ur: 'دیر سے آیا یا شمار سے باہر' },
  certified: { en: 'Certified as performed', ur: 'تعمیل کی تصدیق شدہ' },
  claimed: { en: 'Reported as performed, not certified', ur: 'تعمیل کی اطلاع، تصدیق کے بغیر' },
  none: { en: 'none', ur: 'کوئی نہیں' },

  version: { en: 'Version', ur: 'نسخہ' },
  source: { en: 'Drawn from', ur: 'ماخذ' },
  coverage: { en: 'Coverage by day', ur: 'روزانہ نگرانی' },
  day: { en: 'Day', ur: 'دن' },
  lookedAt: { en: 'Looked at', ur: 'کتنا دیکھا گیا' },
  means: { en: 'Means', ur: 'ذریعہ' },
  span: { en: 'From and until', ur: 'کب سے کب تک' },
  remark: { en: 'Remark', ur: 'وضاحت' },
  noCoverage: { en: 'no coverage reported', ur: 'نگرانی کی کوئی اطلاع نہیں' },
  where: { en: 'Where', ur: 'کہاں' },
  between: { en: '{from} to {until}', ur: '{from} سے {until} تک' },

  visit: { en: '{outcome}: {where}, {when}', ur: '{outcome}: {where}، {when}' },
  deniedBy: { en: 'Denied by, as reported', ur: 'اطلاع کے مطابق انکار از' },
  reason: { en: 'Reason given', ur: 'بتائی گئی وجہ' },
  disowned: {
    en: 'a head says that it was not signed by its own people',
    ur: 'ایک سربراہ کے مطابق یہ اس کے اپنے لوگوں کا دستخط نہیں',
  },
  visitReply: { en: 'Reply', ur: 'جواب' },
  noReply: { en: 'none is entered', ur: 'درج نہیں' },
  visitsMade: { en: 'Visits', ur: 'دورے' },

  signed: {
    en: 'Signed by every side. Numbers of this period are counted by it.',
    ur: 'ہر فریق کا دستخط شدہ۔ اس مدت کے اعداد اسی سے شمار ہوتے ہیں۔',
  },
  unsigned: {
    en: 'No counting rule was signed from {from} until {until}. Each proposed rule stands beside the others; none of them counts more than another, and their numbers are not added.',
    ur: '{from} سے {until} تک شمار کا کوئی قاعدہ دستخط شدہ نہیں۔ ہر تجویز کردہ قاعدہ دوسروں کے ساتھ درج ہے؛ کسی کو دوسرے پر فوقیت نہیں، اور ان کے اعداد جمع نہیں کیے جاتے۔',
  },
  unsignedNone: { en: 'No rule was proposed either.', ur: 'کوئی قاعدہ تجویز بھی نہیں ہوا۔' },
  proposedBy: {
    en: 'Proposed by {by}, not signed: {label}',
    ur: 'تجویز از {by}، دستخط شدہ نہیں: {label}',
  },
  countZone: { en: 'Zone of the rule', ur: 'قاعدے کا علاقہ' },
  count: { en: 'Counted', ur: 'شمار' },
  beside: { en: 'Coverage and access in that time', ur: 'اس وقت کی نگرانی اور رسائی' },
  noBeside: {
    en: 'no coverage reported: what was not seen may still have happened',
    ur: 'نگرانی کی کوئی اطلاع نہیں: جو نظر نہیں آیا وہ پھر بھی ہوا ہو سکتا ہے',
  },
  besideSaid: {
    en: 'coverage {coverage}{denied, select, none {} other {; no access {denied}}}',
    ur: 'نگرانی {coverage}{denied, select, none {} other {؛ رسائی نہیں {denied}}}',
  },
  deniedOnly: { en: '{none}; no access {denied}', ur: '{none}؛ رسائی نہیں {denied}' },
  coverageRow: {
    en: '{ref} {where}: {share}',
    ur: '{ref} {where}: {share}',
  },
  beyond: {
    en: 'its own period, which reaches beyond this report',
    ur: 'قاعدے کی اپنی مدت، جو اس رپورٹ سے آگے جاتی ہے',
  },
  underWay: { en: 'not ended yet', ur: 'ابھی ختم نہیں ہوئی' },
  left: {
    en: 'Not counted, because {reason}: {refs}',
    ur: 'شمار نہیں ہوئے، کیونکہ {reason}: {refs}',
  },

  call: {
    en: '{at}: {from} to {to}{test, select, none {} other { (test call)}}',
    ur: '{at}: {from} سے {to} کو{test, select, none {} other { (آزمائشی کال)}}',
  },
  subject: { en: 'Subject', ur: 'موضوع' },
  rung: { en: 'Level', ur: 'سطح' },
  acknowledged: { en: 'Acknowledged', ur: 'وصولی کی تصدیق' },
  acknowledgedSaid: { en: '{by}, {at}', ur: '{by}، {at}' },
  outcome: { en: 'Outcome, as entered', ur: 'انجام، جیسا درج ہوا' },
  notAcknowledged: { en: 'no acknowledgement is entered', ur: 'وصولی کی تصدیق درج نہیں' },

  draft: { en: 'Draft finding in case {number}', ur: 'کیس {number} میں نتیجے کا مسودہ' },
  replyUntil: { en: 'Replies until', ur: 'جواب کی مہلت' },
  reached: { en: '{at}; the time has been reached', ur: '{at}؛ وقت آ چکا ہے' },
  remedy: { en: 'Remedy in case {number}: {kind}', ur: 'کیس {number} میں تلافی: {kind}' },
  remedyBy: { en: 'To be done by', ur: 'کس کے ذمے' },
  dueBy: { en: 'Due', ur: 'مہلت' },
  decidedBy: { en: 'Decided by', ur: 'فیصلہ' },
  followed: { en: 'Reported on it', ur: 'اس پر اطلاع' },
  followedSaid: {
    en: '{by}: {outcome}, {when}{what, select, none {} other {. {what}}}',
    ur: '{by}: {outcome}، {when}{what, select, none {} other {۔ {what}}}',
  },
  cases: { en: 'Cases without a finding that stands', ur: 'وہ کیس جن میں کوئی نتیجہ قائم نہیں' },
  caseSaid: { en: 'Case {number} ({level}, {state})', ur: 'کیس {number} ({level}، {state})' },

  'unknown.period-open': {
    en: 'The period had not ended when this report was made.',
    ur: 'جب یہ رپورٹ بنی تو مدت ختم نہیں ہوئی تھی۔',
  },
  'unknown.unread': {
    en: '{number, plural, one {# act of the room could not be read} other {# acts of the room could not be read}} by whoever made this report. What is in them is not in it.',
    ur: 'رپورٹ بنانے والا کمرے کے {number, plural, one {# عمل} other {# اعمال}} نہیں پڑھ سکا۔ ان میں جو ہے وہ اس رپورٹ میں نہیں۔',
  },
  'unknown.no-coverage': {
    en: '{zone}: no coverage reported on {days}.',
    ur: '{zone}: {days} کو نگرانی کی کوئی اطلاع نہیں۔',
  },
  'unknown.coverage-partial': {
    en: 'Less than all of a zone was looked at: {refs}.',
    ur: 'علاقے کا پورا حصہ نہیں دیکھا گیا: {refs}۔',
  },
  'unknown.no-access': {
    en: 'What a visit was to see was not, or not wholly, seen: {refs}.',
    ur: 'دورے میں جو دیکھنا تھا وہ نہیں، یا پورا نہیں، دیکھا گیا: {refs}۔',
  },
  'unknown.not-examined': {
    en: 'Entered, and not visited, drafted on or found of yet: {refs}.',
    ur: 'درج ہوا، مگر ابھی نہ دورہ ہوا، نہ مسودہ، نہ نتیجہ: {refs}۔',
  },
  'unknown.no-place': {
    en: 'The place is not stated in a way that can be computed with: {refs}.',
    ur: 'جگہ اس طرح بیان نہیں ہوئی کہ حساب ہو سکے: {refs}۔',
  },
  'unknown.inconclusive': {
    en: 'Found to be inconclusive: {refs}.',
    ur: 'نتیجہ غیر حتمی رہا: {refs}۔',
  },
  'unknown.who-open': {
    en: 'Confirmed, and whose act it was is unidentified or disputed: {refs}.',
    ur: 'تصدیق شدہ، مگر کس کا عمل تھا یہ نامعلوم یا متنازع ہے: {refs}۔',
  },
  'unknown.not-computable': {
    en: 'The state cannot be computed: {clauses}.',
    ur: 'حالت کا حساب ممکن نہیں: {clauses}۔',
  },
  'unknown.provisional': {
    en: 'The state is provisional, and late reports may still change it: {clauses}.',
    ur: 'حالت عارضی ہے، دیر سے آنے والی اطلاعات اسے بدل سکتی ہیں: {clauses}۔',
  },
  'unknown.counts-uncovered': {
    en: 'A number stands in this report for a time of which no coverage was reported.',
    ur: 'اس رپورٹ میں ایک عدد ایسے وقت کا ہے جس کی نگرانی کی کوئی اطلاع نہیں۔',
  },

  head: { en: 'Tree head', ur: 'درخت کا سرا' },
  digest: { en: 'SHA-256 of the tree head', ur: 'درخت کے سرے کا SHA-256' },
  code: { en: 'Short code', ur: 'مختصر کوڈ' },
  madeFrom: {
    en: 'Made from the first {size, plural, one {# act} other {# acts}} of the log. Whoever holds them can make this report again and compare it, and can compare the short code with anybody else.',
    ur: 'لاگ کے پہلے {size, plural, one {# عمل} other {# اعمال}} سے بنی۔ جس کے پاس یہ ہوں وہ یہی رپورٹ دوبارہ بنا کر ملا سکتا ہے، اور مختصر کوڈ کسی سے بھی ملا سکتا ہے۔',
  },

  certifiedCopy: { en: 'Certified copy', ur: 'مصدقہ نقل' },
  proves: { en: 'What this copy shows', ur: 'یہ نقل کیا ثابت کرتی ہے' },
  proves1: {
    en: 'The record had the tree head above when this report was made, checked act by act, and the log had signed a head that contains it.',
    ur: 'جب یہ رپورٹ بنی تو ریکارڈ کا سرا وہی تھا جو اوپر درج ہے، ہر عمل جانچا گیا، اور لاگ نے ایسے سرے پر دستخط کیے جس میں یہ شامل ہے۔',
  },
  proves2: {
    en: 'The report follows from those acts: anybody who holds them can make it again.',
    ur: 'یہ رپورٹ انہی اعمال سے نکلتی ہے: جس کے پاس وہ ہوں وہ اسے دوبارہ بنا سکتا ہے۔',
  },
  provesNot: { en: 'What it does not show', ur: 'کیا ثابت نہیں کرتی' },
  provesNot1: {
    en: 'That what was entered is true, or that everything that happened was entered.',
    ur: 'یہ کہ جو درج ہوا وہ سچ ہے، یا جو کچھ ہوا وہ سب درج ہوا۔',
  },
  provesNot2: {
    en: 'That this paper was not altered: compare it with a report made from the record.',
    ur: 'یہ کہ اس کاغذ میں تبدیلی نہیں ہوئی: اسے ریکارڈ سے بنی رپورٹ سے ملائیں۔',
  },
  provesNot3: {
    en: 'That the parties’ copies match, unless their witnesses’ cosignatures are checked as well.',
    ur: 'یہ کہ فریقوں کی نقول مطابق ہیں، جب تک ان کے گواہوں کے دستخط بھی نہ جانچے جائیں۔',
  },
  stamp: { en: 'Certified by the keeper of the record', ur: 'ریکارڈ کے نگہبان کی تصدیق' },
  signature: { en: 'Signature', ur: 'دستخط' },
  name: { en: 'Name', ur: 'نام' },
  office: { en: 'Office', ur: 'عہدہ' },
  date: { en: 'Date', ur: 'تاریخ' },
  seal: { en: 'Seal', ur: 'مہر' },
  page: { en: 'Page', ur: 'صفحہ' },
} as const satisfies Record<string, Message>;

const STAGE = {
  entered: { en: 'entered; not examined yet', ur: 'درج؛ ابھی جانچ نہیں ہوئی' },
  visited: { en: 'visited', ur: 'دورہ ہوا' },
  'draft-out': { en: 'draft finding out for reply', ur: 'نتیجے کا مسودہ جواب کے لیے بھیجا گیا' },
  found: { en: 'a finding stands', ur: 'نتیجہ قائم ہے' },
  repeats: { en: 'about the same event as', ur: 'اسی واقعے کے بارے میں جو' },
  superseded: { en: 'superseded by', ur: 'اس کی جگہ' },
  withdrawn: { en: 'withdrawn', ur: 'واپس لی گئی' },
} as const satisfies Record<string, Message>;

const COUNTED = {
  trigger: { en: 'as an event', ur: 'بطور واقعہ' },
  notice: { en: 'as a notice', ur: 'بطور اطلاع' },
  discharge: { en: 'as performance', ur: 'بطور تعمیل' },
  'late-discharge': { en: 'as performance, late', ur: 'بطور تعمیل، تاخیر سے' },
  refusal: { en: 'as a refusal', ur: 'بطور انکار' },
  omission: { en: 'as what was left out', ur: 'بطور کمی' },
  sum: { en: 'in a sum', ur: 'مجموعے میں' },
  observation: { en: 'as an observation', ur: 'بطور مشاہدہ' },
} as const satisfies Record<string, Message>;

const GRADE = {
  sure: { en: 'found', ur: 'نتیجے سے' },
  claimed: { en: 'only claimed', ur: 'صرف دعویٰ' },
  vague: {
    en: 'found, and not surely what the clause speaks of',
    ur: 'نتیجے سے، مگر یقینی نہیں کہ شق اسی کی بات کرتی ہے',
  },
} as const satisfies Record<string, Message>;

const ASIDE = {
  late: { en: 'came after the time for reports', ur: 'اطلاعات کی مہلت کے بعد آیا' },
  retracted: { en: 'taken back', ur: 'واپس لیا گیا' },
  kept: { en: 'answered to be no breach', ur: 'خلاف ورزی نہ ہونے کا نتیجہ' },
  amended: { en: 'corrected, and no longer of this clause', ur: 'درست کیا گیا، اب اس شق کا نہیں' },
  excepted: { en: 'announced as an exception asks', ur: 'استثنا کے مطابق پیشگی بتایا گیا' },
  ended: { en: 'after the obligation was ended', ur: 'ذمہ داری ختم ہونے کے بعد' },
} as const satisfies Record<string, Message>;

const CODES = { stage: STAGE, counted: COUNTED, grade: GRADE, aside: ASIDE } as const;

export type SituationWord = keyof typeof WORDS;

/**
 * Says the report's own words in one language, with values isolated. A sentence of nothing but isolates has no direction of its own and would run from the left (UAX #9,
 * rule P3), so that one of a language from the right begins with its mark.
 */
export type Say = (
  word: SituationWord,
  values?: Record<string, string | number | undefined>,
) => string;

export function saying(language: Language): Say {
  const mark = directionOf(language) === 'rtl' ? '\u200f' : '';
  return (word, values = {}) => mark + format(WORDS[word][language], language, values);
}

/** A word for a code of the report. */
export function codeWord<G extends keyof typeof CODES>(
  language: Language,
  group: G,
  code: keyof (typeof CODES)[G],
): string {
  return (CODES[group] as Record<string, Message>)[code as string]?.[language] ?? String(code);
}
