import type { FromWords } from '#core/obligations/clause-draft/clause-draft.ts';
import type { Checked } from '#core/obligations/lint/drafting-check.ts';
import type { Finding, RuleNumber } from '#core/obligations/lint/finding.ts';
import { missingSentence, ruleWords } from '#core/obligations/lint/sentences.ts';
import { FIELD_WORDS, PATTERN_WORDS } from '#core/obligations/lint/words/field-words.ts';
import type { DraftTerms } from '#core/obligations/terms.ts';
import type { Language } from '#core/words.ts';
import { isolate } from '#core/words.ts';
import { plain } from '../telling.ts';

/** The drafting check as people read it on a terminal. */

type Field = keyof DraftTerms;

interface Phrases {
  say: string;
  unclear: string;
  sayNot: (fields: string) => string;
  byRules: string;
  bindsNobody: string;
  gaps: (n: number) => string;
  questions: (n: number) => string;
  accepted: string;
  note: string;
  idle: (rule: string) => string;
  why: string;
  example: string;
  nothing: string;
  advice: string;
  needed: (fields: string) => string;
  kind: string;
  /** Of a duty whose kind the words show. */
  figures: string;
  quote: (text: string) => string;
  and: string;
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    say: 'What the words say',
    unclear: 'not enough to be entered',
    sayNot: (fields) => `Not found in the words: ${fields}.`,
    byRules: 'The words were read by rules, which may miss what a person sees.',
    bindsNobody:
      'No words in it bind anybody, such as “shall”: most of what follows may be no matter of this text.',
    gaps: (n) =>
      `${n === 1 ? '1 gap' : `${n} gaps`}: without this no state could be computed, or nobody could tell whether the clause is kept.`,
    questions: (n) =>
      `${n === 1 ? '1 question' : `${n} questions`}, worth asking before the words are settled.`,
    accepted: 'Accepted in the drafter’s notes',
    note: 'Note: ',
    idle: (rule) => `A note about ${rule} is about nothing that was found.`,
    why: 'Why: ',
    example: 'For example:',
    nothing: 'The drafting check has found nothing.',
    advice: 'This is advice to whoever asks. Nothing waits for it, and nothing of it is entered.',
    needed: (fields) => `Still to be entered before a state can be computed: ${fields}.`,
    kind: 'kind of duty',
    figures: 'its figures and times',
    quote: (text) => `“${text}”`,
    and: '; ',
  },
  ur: {
    say: 'الفاظ کیا کہتے ہیں',
    unclear: 'درج کرنے کے لیے کافی نہیں',
    sayNot: (fields) => `الفاظ میں نہیں ملا: ${fields}۔`,
    byRules: 'الفاظ قواعد کے مطابق پڑھے گئے، جن سے وہ بات چھوٹ سکتی ہے جو آدمی دیکھ لیتا ہے۔',
    bindsNobody:
      'اس میں کوئی الفاظ کسی کو پابند نہیں کرتے: آگے کی زیادہ تر باتیں شاید اس متن سے متعلق نہ ہوں۔',
    gaps: (n) =>
      `خلا: ${n}۔ ان کے بغیر حالت شمار نہیں ہو سکتی، یا کوئی نہیں بتا سکتا کہ شق پر عمل ہوا۔`,
    questions: (n) => `سوالات: ${n}۔ الفاظ طے ہونے سے پہلے پوچھنے کے قابل۔`,
    accepted: 'مسودہ نگار کے نوٹس میں قبول شدہ',
    note: 'نوٹ: ',
    idle: (rule) => `${rule} کے بارے میں ایک نوٹ کسی ایسی بات پر نہیں جو ملی ہو۔`,
    why: 'کیوں: ',
    example: 'مثلاً:',
    nothing: 'مسودے کی جانچ میں کچھ نہیں ملا۔',
    advice:
      'یہ پوچھنے والے کے لیے مشورہ ہے۔ کوئی چیز اس کی منتظر نہیں، اور اس میں سے کچھ درج نہیں ہوتا۔',
    needed: (fields) => `حالت شمار ہونے سے پہلے ابھی درج کرنا باقی ہے: ${fields}۔`,
    kind: 'ذمہ داری کی قسم',
    figures: 'اس کے اعداد اور اوقات',
    quote: (text) => `”${text}“`,
    and: '؛ ',
  },
};

/** What a clause is mostly asked for; the rest are of few clauses. */
const USUAL: readonly Field[] = [
  'addressees',
  'act',
  'rule',
  'zone',
  'window',
  'verifier',
  'method',
  'access',
  'standard',
  'attribution',
  'reporting',
  'lag',
  'exceptions',
  'consequence',
  'dispute',
  'term',
];

const MOST_WORDS = 160;

function fieldOf({ field }: FromWords): Field {
  return field.split('.')[0] as Field;
}

/** Words of the clause for one line. */
function quoted(text: string, { at, length }: FromWords, phrases: Phrases): string {
  const said = text.slice(at, at + length).replaceAll(/\s+/g, ' ');
  return phrases.quote(isolate(said.length > MOST_WORDS ? `${said.slice(0, MOST_WORDS)} …` : said));
}

/** What was read out of the words, a field a line, and what was not found. */
export function draftLines(text: string, { draft }: Checked, language: Language): string[] {
  const phrases = PHRASES[language];
  const lines: string[] = [];
  const seen = new Set<Field>();
  if (draft.pattern) {
    const { pattern, cue } = draft.pattern;
    const words = quoted(text, { field: 'rule', ...cue }, phrases);
    lines.push(`  ${phrases.kind}: ${PATTERN_WORDS[pattern][language]} (${words})`);
  }
  const rows = (list: readonly FromWords[], remark: string) => {
    for (const field of new Set(list.map(fieldOf))) {
      if (seen.has(field)) continue;
      seen.add(field);
      const words = [
        ...new Set(
          list.filter((one) => fieldOf(one) === field).map((one) => quoted(text, one, phrases)),
        ),
      ];
      lines.push(`  ${FIELD_WORDS[field][language]}: ${words.join(', ')}${remark}`);
    }
  };
  rows(draft.found, '');
  rows(draft.mentioned, ` – ${phrases.unclear}`);
  const absent = USUAL.filter((field) => !seen.has(field)).map((field) =>
    field === 'rule' && draft.pattern ? phrases.figures : FIELD_WORDS[field][language],
  );
  return [
    ...(lines.length > 0 ? [`${phrases.say}:`, ...lines, ''] : []),
    ...(absent.length > 0 ? [phrases.sayNot(absent.join(phrases.and))] : []),
    phrases.byRules,
    '',
    ...(draft.binds ? [] : [phrases.bindsNobody, '']),
  ];
}

/** Findings, rule by rule; why and wording stand with the first of a rule. */
function findingLines(
  list: readonly Finding[],
  language: Language,
  told: Set<RuleNumber>,
): string[] {
  const phrases = PHRASES[language];
  return [...new Set(list.map(({ rule }) => rule))].flatMap((rule) => {
    const lines = list
      .filter((one) => one.rule === rule)
      .map((one) => `LT${rule} ${missingSentence(one, language)}`);
    if (!told.has(rule)) {
      const { why, patterns } = ruleWords(rule, language);
      lines.push(
        `    ${phrases.why}${why}`,
        `    ${phrases.example}`,
        ...patterns.map((one) => `      ${phrases.quote(one)}`),
      );
    }
    told.add(rule);
    return [...lines, ''];
  });
}

/** What was found, as lines in the order in which a person would want to read them. */
export function checkLines(
  { findings, accepted, idle, needed }: Checked,
  language: Language,
): string[] {
  const phrases = PHRASES[language];
  const of = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity);
  const [gaps, questions] = [of('gap'), of('question')];
  const told = new Set<RuleNumber>();
  const lines: string[] = [];
  if (gaps.length > 0)
    lines.push(phrases.gaps(gaps.length), '', ...findingLines(gaps, language, told));
  if (questions.length > 0)
    lines.push(phrases.questions(questions.length), '', ...findingLines(questions, language, told));
  if (findings.length === 0) lines.push(phrases.nothing, '');
  if (accepted.length > 0) {
    lines.push(`${phrases.accepted}:`, '');
    for (const { finding, note } of accepted)
      lines.push(
        `LT${finding.rule} ${missingSentence(finding, language)}`,
        `    ${phrases.note}${isolate(note.words.replaceAll(/\s+/g, ' '))}`,
        '',
      );
  }
  for (const note of idle) lines.push(phrases.idle(`LT${note.rule}`), '');
  if (needed.length > 0)
    lines.push(
      phrases.needed(needed.map((field) => FIELD_WORDS[field][language]).join(phrases.and)),
      '',
    );
  lines.push(phrases.advice);
  return lines.map((line) => plain(line, language));
}
