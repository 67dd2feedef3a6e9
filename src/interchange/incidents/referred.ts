import { REFERRED_CLASSES } from '#core/obligations/classes.ts';

/**
 * Rows that Parley takes nothing of (IC2): sexual violence, harm to children. Told by their class, by columns that count or describe these, and by words that
 * say so plainly. It is a net with holes and errs towards refusing; whoever imports a table is answerable for what it holds.
 */

const SEXUAL =
  /sexual|\brape[ds]?\b|\braping\b|\bgang.?rape|\b[cs]rsv\b|\bs?gbv\b|gender.based.violence|\bviols?\b|\bviolées?\b|violences? sexuelles?|cinsel|tecavüz|اغتصاب|جنسی|جنسي|عصمت ?دری|(?<!\p{L})ریپ(?!\p{L})/iu;
const CHILD =
  /\bchild(?:ren)?s?\b|\bminors\b|\bboys?\b|\bgirls?\b|\binfants?\b|\bbab(?:y|ies)\b|\bteenagers?\b|\bunder.?18\b|\bschool(?:boy|girl)s?\b|\benfants?\b|çocuk|بچ(?:ہ|ے|وں|ی|یاں|یوں)|کودک|کوچني|ماشوم|طفل|أطفال|اطفال/iu;
const HARMED =
  /kill|dead|\bdie[ds]?\b|death|wound|injur|hurt|maim|abduct|kidnap|taken away|recruit|conscript|detain|tortur|beat(?:en)?\b|casualt|victim|\bharm|shot\b|\btué|\bmorts?\b|bless|enlev|öld|yaral|kaçır|ہلاک|زخمی|شہید|(?<!\p{L})مار(?:ا|ے|ی)(?!\p{L})|اغوا|بھرتی|قتل|گرفتار|کشته|زخمي|وژل|ټپي|مقتل|جرح|جريح|خطف|تجنيد/iu;
/** Names of columns, with their words parted. */
const CHILD_COLUMN =
  /\bchild|\bminors?\b|\bboys?\b|\bgirls?\b|\bu18\b|\bunder 18\b|\binfants?\b|بچ|enfant|çocuk/iu;
/** Cells that say none. */
const NONE = /^(?:|0+(?:\.0+)?|no|none|false|n\/?a|nan|null|-|نہیں)$/iu;
/** A child and what was done count where one sentence has both. */
const SENTENCE = /[.!?۔؟;\n]/u;

const CLASSES: ReadonlySet<string> = new Set(REFERRED_CLASSES);

/** Whether a cell that names a kind of event names one of these. */
export function isReferredClass(cell: string): boolean {
  const plain = cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  return CLASSES.has(plain) || SEXUAL.test(cell) || isHarmToChildren(cell) || /\bchild/i.test(cell);
}

function isHarmToChildren(text: string): boolean {
  return text.split(SENTENCE).some((sentence) => CHILD.test(sentence) && HARMED.test(sentence));
}

/** Whether words say such a thing plainly. */
export function saysReferred(text: string): boolean {
  return SEXUAL.test(text) || isHarmToChildren(text);
}

/**
 * Which columns count or describe such things, by their names or their HXL tags.
 *
 * @example referredColumns(['deaths', 'children_killed']) // [1]
 */
export function referredColumns(headers: readonly string[]): number[] {
  return headers.flatMap((header, at) => {
    const words = header
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll(/[^\p{L}\p{M}\d]+/gu, ' ');
    return SEXUAL.test(words) || CHILD_COLUMN.test(words) ? [at] : [];
  });
}

/** Whether a cell of such a column says that there was something. */
export function saysSome(cell: string): boolean {
  return !NONE.test(cell.trim());
}
