import type { ZoneFaultCode } from '#core/geometry/zone-fault.ts';
import { ZONE_FAULTS } from '#core/geometry/zone-fault.ts';
import type { Language } from '#core/words.ts';

const WRONG = {
  'too-large': {
    en: 'The file is larger than 64 megabytes. Tables of events that large come as CSV.',
    ur: 'فائل 64 میگابائٹ سے بڑی ہے۔ واقعات کے اتنے بڑے جدول CSV میں آتے ہیں۔',
  },
  encoding: {
    en: 'The file is not UTF-8.',
    ur: 'فائل UTF-8 نہیں۔',
  },
  'not-json': {
    en: 'The file is not JSON.',
    ur: 'فائل JSON نہیں۔',
  },
  'repeated-key': {
    en: 'An object in the file has the same key twice; another reader might take the other value.',
    ur: 'فائل کے ایک آبجیکٹ میں ایک ہی کلید دو بار ہے؛ کوئی دوسرا پڑھنے والا دوسری قدر لے سکتا ہے۔',
  },
  'too-deep': {
    en: 'Values are nested deeper than GeoJSON has them.',
    ur: 'قدریں GeoJSON کی حد سے زیادہ گہری ہیں۔',
  },
  'not-geojson': {
    en: 'The file is neither a Feature nor a FeatureCollection (RFC 7946).',
    ur: 'فائل نہ Feature ہے نہ FeatureCollection (RFC 7946)۔',
  },
  crs: {
    en: 'The file says that its coordinates are in another system than WGS 84; convert them first.',
    ur: 'فائل کہتی ہے کہ اس کے نقاط WGS 84 کے علاوہ کسی نظام میں ہیں؛ پہلے انہیں تبدیل کریں۔',
  },
  'too-many': {
    en: 'There are more features, or more points, than a file may have here.',
    ur: 'فیچرز یا نقطے اس سے زیادہ ہیں جتنے یہاں ایک فائل میں ہو سکتے ہیں۔',
  },
  feature: {
    en: 'This is no Feature with a geometry and properties.',
    ur: 'یہ geometry اور properties والا Feature نہیں۔',
  },
  kind: {
    en: 'A geometry of this kind is not taken here: incidents are points or polygons, zones polygons, boundary layers lines.',
    ur: 'اس قسم کی geometry یہاں نہیں لی جاتی: واقعات نقطے یا کثیر الاضلاع ہیں، خطے کثیر الاضلاع، سرحدی پرتیں لکیریں۔',
  },
  position: {
    en: 'A position is two numbers, longitude and latitude, or three with the height.',
    ur: 'مقام دو عدد ہیں، طول بلد اور عرض بلد، یا اونچائی کے ساتھ تین۔',
  },
  range: {
    en: 'A longitude lies between -180 and 180, a latitude between -90 and 90; the longitude stands first.',
    ur: 'طول بلد -180 اور 180 کے درمیان ہوتا ہے، عرض بلد -90 اور 90 کے درمیان؛ طول بلد پہلے آتا ہے۔',
  },
  unclosed: {
    en: 'A ring does not end where it begins.',
    ur: 'ایک حلقہ وہاں ختم نہیں ہوتا جہاں سے شروع ہوتا ہے۔',
  },
  'short-line': {
    en: 'A line needs at least two points.',
    ur: 'لکیر کے لیے کم از کم دو نقطے درکار ہیں۔',
  },
  antimeridian: {
    en: 'A line spans more than 180 degrees between two points; one that crosses the antimeridian is drawn in two parts.',
    ur: 'لکیر دو نقطوں کے درمیان 180 درجے سے زیادہ پر پھیلی ہے؛ جو خطِ تاریخ پر سے گزرے اسے دو حصوں میں بنائیں۔',
  },
  name: {
    en: 'A name is missing, is longer than 200 characters, or holds a character that a reader would not see as written.',
    ur: 'نام نہیں ہے، 200 حروف سے لمبا ہے، یا اس میں ایسا حرف ہے جو پڑھنے والے کو لکھا ہوا نظر نہیں آئے گا۔',
  },
  supplier: {
    en: 'It is not said who supplied the line. No line is drawn without its supplier’s name.',
    ur: 'نہیں بتایا گیا کہ لکیر کس نے دی۔ فراہم کرنے والے کے نام کے بغیر کوئی لکیر نہیں بنائی جاتی۔',
  },
  version: {
    en: 'It is not said which version of the line this is: up to 60 characters.',
    ur: 'نہیں بتایا گیا کہ یہ لکیر کا کون سا نسخہ ہے: 60 حروف تک۔',
  },
} as const;

export type GeoWrong = keyof typeof WRONG;

/** What is wrong with a map file, or with a feature of it. It holds nothing of what the file says. */
export interface GeoFault {
  code: `geojson.${GeoWrong}` | ZoneFaultCode;
  /** All from 1, in the order of the file. */
  feature?: number;
  polygon?: number;
  ring?: number;
  point?: number;
}

export type GeoRead<T> = { ok: true; value: T } | { ok: false; fault: GeoFault };

/** @example geoFault('unclosed', { ring: 1 }) */
export function geoFault(
  what: GeoWrong,
  where: Omit<GeoFault, 'code'> = {},
): { ok: false; fault: GeoFault } {
  return { ok: false, fault: { code: `geojson.${what}`, ...where } };
}

const PLACES = {
  feature: { en: 'feature', ur: 'فیچر' },
  polygon: { en: 'polygon', ur: 'کثیر الاضلاع' },
  ring: { en: 'ring', ur: 'حلقہ' },
  point: { en: 'point', ur: 'نقطہ' },
} as const;

/**
 * A fault in one sentence with its place.
 *
 * @example geoSentence({ code: 'geojson.unclosed', feature: 3 }, 'en') // 'Feature 3: A ring does not end where it begins.'
 */
export function geoSentence(found: GeoFault, language: Language): string {
  const { code } = found;
  const sentence = code.startsWith('zone.')
    ? ZONE_FAULTS[code as ZoneFaultCode][language]
    : WRONG[code.slice('geojson.'.length) as GeoWrong][language];
  const places = (['feature', 'polygon', 'ring', 'point'] as const)
    .filter((one) => found[one] !== undefined)
    .map((one) => `${PLACES[one][language]} ${found[one]}`)
    .join(language === 'ur' ? '، ' : ', ');
  return places === ''
    ? sentence
    : `${places.charAt(0).toUpperCase()}${places.slice(1)}: ${sentence}`;
}
