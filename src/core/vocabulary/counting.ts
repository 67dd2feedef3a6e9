import type { Term } from '../terms.ts';

/** Of counting rules and observations (CR). Nothing here speaks of a violation: an observation is what somebody saw or heard. */
export const COUNTING_WORDS = {
  'observed-kind': {
    explosion: { en: 'explosion', ur: 'دھماکا' },
    projectile: { en: 'projectile', ur: 'فضا میں گزرتا گولہ' },
    burst: { en: 'burst', ur: 'گولیوں کی بوچھاڑ' },
    shot: { en: 'shot', ur: 'ایک فائر' },
    other: { en: 'something else', ur: 'کچھ اور' },
  },
  'observed-means': {
    saw: { en: 'seen', ur: 'آنکھوں سے دیکھا' },
    heard: { en: 'heard', ur: 'سنا' },
    camera: { en: 'by camera', ur: 'کیمرے سے' },
    uav: { en: 'by unmanned aircraft', ur: 'ڈرون سے' },
    declared: { en: 'declared by whoever did it', ur: 'کرنے والے نے خود بتایا' },
  },
  'observed-direction': {
    incoming: { en: 'incoming', ur: 'آتا ہوا' },
    outgoing: { en: 'outgoing', ur: 'جاتا ہوا' },
    undetermined: { en: 'direction undetermined', ur: 'سمت غیر معین' },
  },
  'observed-assessed': {
    none: { en: 'not assessed as anything', ur: 'کوئی تعین نہیں کیا گیا' },
    'live-fire-exercise': {
      en: 'assessed as a live-fire exercise',
      ur: 'اصلی گولہ بارود کی مشق قرار دیا گیا',
    },
    other: { en: 'assessed as something else', ur: 'کچھ اور قرار دیا گیا' },
  },
  'observed-weapon': {
    'small-arms': { en: 'small arms', ur: 'ہلکا اسلحہ' },
    'heavy-machine-gun': { en: 'heavy machine gun', ur: 'بھاری مشین گن' },
    'grenade-launcher': { en: 'grenade launcher', ur: 'گرینیڈ لانچر' },
    'anti-tank': { en: 'anti-tank weapon', ur: 'ٹینک شکن ہتھیار' },
    'anti-aircraft': { en: 'anti-aircraft weapon', ur: 'طیارہ شکن ہتھیار' },
    mortar: { en: 'mortar', ur: 'مارٹر' },
    tank: { en: 'tank', ur: 'ٹینک' },
    artillery: { en: 'artillery', ur: 'توپ خانہ' },
    'rocket-artillery': { en: 'rocket artillery', ur: 'راکٹ لانچر' },
    'unmanned-aircraft': { en: 'unmanned aircraft', ur: 'ڈرون' },
    other: { en: 'another weapon', ur: 'کوئی اور ہتھیار' },
  },
  'counted-class': {
    'small-arms-fire': { en: 'small-arms fire', ur: 'ہلکے اسلحے کی فائرنگ' },
    'heavy-weapons-fire': { en: 'heavy-weapons fire', ur: 'بھاری ہتھیاروں کی فائرنگ' },
    explosion: { en: 'explosion', ur: 'دھماکا' },
    'air-strike': { en: 'air strike', ur: 'فضائی حملہ' },
    'drone-strike': { en: 'strike by unmanned aircraft', ur: 'ڈرون حملہ' },
    'ground-attack': { en: 'ground attack', ur: 'زمینی حملہ' },
    incursion: { en: 'incursion', ur: 'حدود میں داخلہ' },
    overflight: { en: 'overflight', ur: 'فضائی حدود سے پرواز' },
    'troop-movement': { en: 'movement of troops', ur: 'دستوں کی نقل و حرکت' },
    'weapons-present': { en: 'presence of weapons', ur: 'ہتھیاروں کی موجودگی' },
    fortification: { en: 'fortification', ur: 'مورچہ بندی' },
    'mine-laying': { en: 'laying of mines', ur: 'بارودی سرنگیں بچھانا' },
    detention: { en: 'detention', ur: 'حراست' },
    'attack-on-civilians': { en: 'attack on civilians', ur: 'شہریوں پر حملہ' },
    'attack-on-infrastructure': { en: 'attack on infrastructure', ur: 'بنیادی ڈھانچے پر حملہ' },
    obstruction: { en: 'obstruction', ur: 'رکاوٹ ڈالنا' },
    'support-to-armed-group': { en: 'support to an armed group', ur: 'کسی مسلح گروہ کی مدد' },
    recruitment: { en: 'recruitment', ur: 'بھرتی' },
    'hostile-statement': { en: 'hostile statement', ur: 'معاندانہ بیان' },
    'other-act': { en: 'another act', ur: 'کوئی اور عمل' },
  },
  'count-unit': {
    each: { en: 'each one that is reported', ur: 'رپورٹ میں بتایا گیا ہر ایک' },
    event: { en: 'each observation', ur: 'ہر مشاہدہ' },
    episode: { en: 'each episode', ur: 'ہر سلسلہ' },
  },
  'count-direction': {
    apart: { en: 'each direction apart', ur: 'ہر سمت الگ' },
    incoming: { en: 'incoming only', ur: 'صرف آتا ہوا' },
    outgoing: { en: 'outgoing only', ur: 'صرف جاتا ہوا' },
    'not-looked-at': { en: 'whatever the direction', ur: 'سمت کوئی بھی ہو' },
  },
  'count-same': {
    zone: { en: 'in the same zone', ur: 'ایک ہی علاقے میں' },
    site: { en: 'at the same site', ur: 'ایک ہی مقام پر' },
    box: { en: 'near enough to each other', ur: 'ایک دوسرے کے کافی قریب' },
  },
  'count-excluded': {
    'live-fire-exercise': {
      en: 'what was assessed as a live-fire exercise',
      ur: 'جسے اصلی گولہ بارود کی مشق قرار دیا گیا',
    },
    'assessed-other': {
      en: 'what was assessed as something else',
      ur: 'جسے کچھ اور قرار دیا گیا',
    },
    'undetermined-direction': {
      en: 'what has no determined direction',
      ur: 'جس کی سمت معین نہیں',
    },
    'outside-zones': { en: 'what was outside the zones', ur: 'جو علاقوں سے باہر ہوا' },
    'unknown-place': {
      en: 'what has no place that tells its zone',
      ur: 'جس کی جگہ سے اس کا علاقہ معلوم نہیں ہوتا',
    },
  },
  'count-zone': {
    outside: { en: 'outside the zones', ur: 'علاقوں سے باہر' },
    unknown: { en: 'zone not known', ur: 'علاقہ معلوم نہیں' },
  },
  'count-edge': {
    within: { en: 'a place lies wholly within its zone', ur: 'جگہ پوری کی پوری علاقے کے اندر ہو' },
    touching: { en: 'a place touches its zone', ur: 'جگہ علاقے کو چھوتی ہو' },
  },
  'count-basis': {
    sample: {
      en: 'a sample: what those who looked came to see',
      ur: 'نمونہ: جو دیکھنے والوں کے مشاہدے میں آیا',
    },
    census: {
      en: 'a census: all there was, so far as access allowed',
      ur: 'مکمل شمار: رسائی کی حد تک جو کچھ ہوا',
    },
  },
  'count-unnumbered': {
    'as-one': { en: 'counts as one', ur: 'ایک شمار ہوتا ہے' },
    'left-out': { en: 'is left out', ur: 'چھوڑ دیا جاتا ہے' },
  },
  'count-left-out': {
    'outside-periods': {
      en: 'it is before the first period or after the last',
      ur: 'یہ پہلی مدت سے پہلے یا آخری کے بعد کا ہے',
    },
    'other-means': {
      en: 'it became known by means that the rule does not take',
      ur: 'یہ ایسے ذریعے سے معلوم ہوا جو قاعدے میں شامل نہیں',
    },
    'other-organisation': {
      en: 'its observer is not of an organisation that the rule takes',
      ur: 'اس کا مشاہدہ کرنے والا کسی ایسے ادارے کا نہیں جو قاعدے میں شامل ہو',
    },
    'other-kind': { en: 'it is of another kind', ur: 'یہ کسی اور قسم کا ہے' },
    'other-class': { en: 'it is of another class', ur: 'یہ کسی اور زمرے کا ہے' },
    'class-unknown': { en: 'its class is not said', ur: 'اس کا زمرہ نہیں بتایا گیا' },
    'other-weapon': { en: 'it was another weapon', ur: 'ہتھیار کوئی اور تھا' },
    'weapon-unknown': { en: 'the weapon is not said', ur: 'ہتھیار نہیں بتایا گیا' },
    'live-fire-exercise': {
      en: 'it was assessed as a live-fire exercise',
      ur: 'اسے اصلی گولہ بارود کی مشق قرار دیا گیا',
    },
    'assessed-other': {
      en: 'it was assessed as something else',
      ur: 'اسے کچھ اور قرار دیا گیا',
    },
    'direction-undetermined': {
      en: 'its direction is not determined',
      ur: 'اس کی سمت معین نہیں',
    },
    'other-direction': { en: 'it is in another direction', ur: 'اس کی سمت کوئی اور ہے' },
    'outside-zones': { en: 'it is outside the zones', ur: 'یہ علاقوں سے باہر ہے' },
    'place-unknown': {
      en: 'its place does not tell which zone it is in',
      ur: 'اس کی جگہ سے علاقہ معلوم نہیں ہوتا',
    },
    'number-unknown': { en: 'it does not say how many', ur: 'اس میں تعداد نہیں بتائی گئی' },
    'below-least': {
      en: 'it is fewer than the rule counts',
      ur: 'تعداد قاعدے کی کم سے کم حد سے کم ہے',
    },
  },
  'counting-rule': {
    proposed: { en: 'proposed', ur: 'تجویز کردہ' },
    signed: { en: 'agreed by every side', ur: 'ہر فریق کا منظور کردہ' },
    'set-aside': { en: 'set aside', ur: 'ایک طرف رکھا گیا' },
    'taken-back': { en: 'taken back', ur: 'واپس لیا گیا' },
  },
} as const satisfies Record<string, Record<string, Term>>;
