import type { DraftTerms } from '#core/obligations/terms.ts';
import type { Words } from '#core/words.ts';
import mechanism from '../clauses/mechanism-final.json' with { type: 'json' };
import type { Stage } from '../../stage.ts';
import type { ZoneKey } from './ground.ts';

/** How clauses are read as obligations: every pattern but *cap*, which nothing in the agreement speaks of. */

/** The hour from which the agreement holds: 06:00 of the day after signature (Article 4). */
export const HOUR = { day: 27, time: '06:00' } as const;
/** From when the mechanism paragraph holds. */
export const MECHANISM = { day: 29, time: '06:00' } as const;

export type PromiseKey =
  | 'truce'
  | 'calm'
  | 'boats'
  | 'works'
  | 'objects'
  | 'heavy-east'
  | 'heavy-west'
  | 'release'
  | 'hotline'
  | 'hotline-weekly'
  | 'access'
  | 'movement'
  | 'mines'
  | 'bridge'
  | 'relief'
  | 'hasty';

export interface Promise {
  clause: Words;
  /** The paragraph of the agreement, in the plenary; others say for themselves where their words stand. */
  paragraph?: string;
  terms: (stage: Stage, zones: Readonly<Record<ZoneKey, string>>) => DraftTerms;
}

const BOTH = ['p1', 'p2'];
/** Three days, two, one, in minutes. */
const [THREE_DAYS, TWO_DAYS, DAY] = [4320, 2880, 1440];

const article = (number: number, paragraph: number): Words => ({
  en: `Article ${number}, paragraph ${paragraph}`,
  ur: `آرٹیکل ${number}، پیراگراف ${paragraph}`,
});
const fromHour = (stage: Stage) => ({
  from: stage.moment(HOUR.day, HOUR.time),
  until: 'open' as const,
});
const certified = (certifier: string, en: string, ur: string) => ({
  completion: { words: { en, ur }, certifier },
});

const heavy = (side: 'p1' | 'p2', zone: ZoneKey, label: Words): Promise => ({
  clause: article(10, 1),
  paragraph: '10.1',
  terms: (stage, zones) => ({
    label,
    addressees: [side],
    rule: { pattern: 'deadline', due: stage.instant(HOUR.day + 10, HOUR.time) },
    act: {
      classes: ['withdrawal'],
      object: { en: 'heavy weapons', ur: 'بھاری ہتھیار' },
      unit: { en: 'pieces', ur: 'عدد' },
    },
    zone: zones[zone],
    window: fromHour(stage),
    lag: TWO_DAYS,
    counted: { en: 'ten times 24 hours from H-hour', ur: 'ساعتِ آغاز سے دس بار 24 گھنٹے' },
    ...certified('o1', 'The mission counts them at the site.', 'مشن مقام پر انہیں گنتا ہے۔'),
  }),
});

const hotline = (label: Words, gap: number, from: number): Omit<Promise, 'clause'> => ({
  terms: (stage) => ({
    label,
    addressees: BOTH,
    rule: { pattern: 'periodic', gap },
    act: {
      classes: ['inquiry'],
      object: { en: 'a test of the hotline', ur: 'ہاٹ لائن کی آزمائش' },
    },
    zone: 'everywhere',
    window: { from: stage.moment(from, HOUR.time), until: 'open' },
    lag: DAY,
    ...certified('s1', 'Entered in the book of the line.', 'رابطے کی کتاب میں درج۔'),
  }),
});

export const PROMISES: Readonly<Record<PromiseKey, Promise>> = {
  truce: {
    clause: { en: 'the truce on the Sarn', ur: 'سارن کی جنگ بندی' },
    terms: (stage, zones) => ({
      label: {
        en: 'Nobody fires, no boat crosses the middle',
        ur: 'کوئی گولی نہ چلائے، کوئی کشتی وسط پار نہ کرے',
      },
      addressees: BOTH,
      rule: { pattern: 'forbid' },
      act: { classes: ['small-arms-fire', 'heavy-weapons-fire', 'incursion'] },
      zone: zones.area,
      window: { from: stage.moment(15, '00:00'), until: stage.moment(71, '00:00') },
      lag: DAY,
    }),
  },
  calm: {
    clause: { en: 'the paragraph on the mechanism', ur: 'طریقۂ کار کا پیراگراف' },
    terms: (stage) => ({
      ...(mechanism.terms as unknown as DraftTerms),
      window: {
        from: stage.moment(MECHANISM.day, MECHANISM.time),
        until: stage.moment(MECHANISM.day + 365, MECHANISM.time),
      },
    }),
  },
  boats: {
    clause: article(11, 1),
    paragraph: '11.1',
    terms: (stage, zones) => ({
      label: { en: 'No patrol past the middle of the river', ur: 'گشت دریا کے وسط سے آگے نہ جائے' },
      addressees: BOTH,
      rule: { pattern: 'forbid' },
      act: { classes: ['incursion'] },
      zone: zones.area,
      window: fromHour(stage),
      lag: THREE_DAYS,
    }),
  },
  works: {
    clause: { en: 'Article 5, paragraph 1 (d)', ur: 'آرٹیکل 5، پیراگراف 1 (د)' },
    paragraph: '5.1.d',
    terms: (stage, zones) => ({
      label: { en: 'No mines, no new earthworks', ur: 'نہ بارودی سرنگیں، نہ نئی قلعہ بندیاں' },
      addressees: BOTH,
      rule: { pattern: 'forbid' },
      act: { classes: ['mine-laying', 'fortification'] },
      zone: zones.area,
      window: fromHour(stage),
      lag: THREE_DAYS,
    }),
  },
  objects: {
    clause: article(13, 1),
    paragraph: '13.1',
    terms: (stage, zones) => ({
      label: {
        en: 'Wells, mills and bridges are left whole',
        ur: 'کنویں، چکیاں اور پل سلامت رہیں',
      },
      addressees: BOTH,
      rule: { pattern: 'forbid' },
      act: { classes: ['attack-on-infrastructure'] },
      zone: zones.area,
      window: fromHour(stage),
      lag: THREE_DAYS,
    }),
  },
  'heavy-west': heavy('p2', 'west-strip', {
    en: 'Heavy weapons away from the west bank',
    ur: 'مغربی کنارے سے بھاری ہتھیار ہٹانا',
  }),
  'heavy-east': heavy('p1', 'east-strip', {
    en: 'Heavy weapons away from the east bank',
    ur: 'مشرقی کنارے سے بھاری ہتھیار ہٹانا',
  }),
  release: {
    clause: article(14, 2),
    paragraph: '14.2',
    terms: (stage) => ({
      label: { en: 'Detainees go home', ur: 'زیرِ حراست افراد گھر جائیں' },
      addressees: BOTH,
      rule: {
        pattern: 'quota',
        tranches: [
          { until: stage.instant(31, '18:00'), least: 20 },
          { until: stage.instant(36, '18:00'), least: 40 },
        ],
      },
      act: { classes: ['release'], unit: { en: 'persons', ur: 'افراد' } },
      zone: 'everywhere',
      window: fromHour(stage),
      lag: TWO_DAYS,
      baseline: {
        words: { en: 'the lists of the day of signature', ur: 'دستخط کے دن کی فہرستیں' },
      },
      ...certified('s1', 'On the receipt of the intermediary.', 'انسانی ثالث کی رسید پر۔'),
    }),
  },
  hotline: {
    clause: article(27, 1),
    paragraph: '27.1',
    ...hotline(
      { en: 'The hotline is tested every day', ur: 'ہاٹ لائن روز آزمائی جائے' },
      DAY + 120,
      MECHANISM.day,
    ),
  },
  'hotline-weekly': {
    clause: {
      en: 'the amendment to Article 27, paragraph 1',
      ur: 'آرٹیکل 27، پیراگراف 1 کی ترمیم',
    },
    ...hotline(
      { en: 'The hotline is tested twice a week', ur: 'ہاٹ لائن ہفتے میں دو بار آزمائی جائے' },
      DAY * 4,
      43,
    ),
  },
  access: {
    clause: article(24, 3),
    paragraph: '24.3',
    terms: (stage, zones) => ({
      label: { en: 'Access to any place within a day', ur: 'ایک دن کے اندر ہر جگہ تک رسائی' },
      addressees: BOTH,
      rule: { pattern: 'access', within: DAY },
      act: { classes: ['grant'] },
      zone: zones.area,
      window: fromHour(stage),
      lag: TWO_DAYS,
      keyed: true,
      ...certified('o1', 'The mission was there, or was not.', 'مشن وہاں پہنچا، یا نہیں پہنچا۔'),
    }),
  },
  movement: {
    clause: article(27, 3),
    paragraph: '27.3',
    terms: (stage, zones) => ({
      label: { en: 'A column is announced before it moves', ur: 'قطار کی روانگی سے پہلے اطلاع' },
      addressees: BOTH,
      rule: { pattern: 'notify-before', notice: ['notice'], least: 1, most: THREE_DAYS },
      act: { classes: ['troop-movement'] },
      zone: zones.area,
      window: fromHour(stage),
      lag: THREE_DAYS,
    }),
  },
  mines: {
    clause: article(12, 2),
    paragraph: '12.2',
    terms: (stage) => ({
      label: { en: 'Mines are marked, then cleared', ur: 'بارودی سرنگوں کی نشان دہی، پھر صفائی' },
      addressees: BOTH,
      rule: {
        pattern: 'sequence',
        phases: [
          { label: { en: 'marked', ur: 'نشان زد' }, within: DAY * 14 },
          { label: { en: 'cleared', ur: 'صاف' }, within: DAY * 106 },
        ],
      },
      act: { classes: ['phase-completed'] },
      zone: 'everywhere',
      window: fromHour(stage),
      lag: THREE_DAYS,
      keyed: true,
      ...certified(
        'o1',
        'The mission walks the marked ground.',
        'مشن نشان زدہ زمین پر چل کر دیکھتا ہے۔',
      ),
    }),
  },
  bridge: {
    clause: article(19, 3),
    paragraph: '19.3',
    terms: (stage, zones) => ({
      label: { en: 'The bridge is open on market days', ur: 'بازار کے دنوں میں پل کھلا رہے' },
      addressees: BOTH,
      rule: { pattern: 'maintain', fresh: THREE_DAYS },
      act: { classes: ['opening'] },
      zone: zones.bridge,
      window: fromHour(stage),
      lag: DAY,
      ...certified(
        'o1',
        'Seen by the mission’s post at the bridge.',
        'پل پر مشن کی چوکی سے دیکھا گیا۔',
      ),
    }),
  },
  relief: {
    clause: article(17, 2),
    paragraph: '17.2',
    terms: (stage) => ({
      label: {
        en: 'Requests for passage are answered within a day',
        ur: 'گزرنے کی درخواست کا جواب ایک دن میں',
      },
      addressees: BOTH,
      rule: { pattern: 'respond-within', trigger: ['request'], after: 0, within: DAY },
      act: { classes: ['answer'] },
      zone: 'everywhere',
      window: fromHour(stage),
      lag: TWO_DAYS,
      keyed: true,
      ...certified('s1', 'Entered in the book of requests.', 'درخواستوں کی کتاب میں درج۔'),
    }),
  },
  // Read from the paragraph on the mechanism as it was first tabled, which says almost nothing.
  hasty: {
    clause: {
      en: 'the paragraph on the mechanism, as first tabled',
      ur: 'طریقۂ کار کا پیراگراف، جیسا پہلے پیش ہوا',
    },
    terms: () => ({
      label: { en: 'A mechanism is put in place', ur: 'ایک طریقۂ کار قائم کیا جائے' },
      addressees: BOTH,
    }),
  },
};
