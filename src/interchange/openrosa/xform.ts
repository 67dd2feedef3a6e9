import { LANGUAGES, type Language } from '#core/words.ts';
import { chars, element } from '../xml-markup.ts';
import {
  BASIS_WORDS,
  CERTAINTY_WORDS,
  CLASS_WORDS,
  FORM_TITLE,
  FORM_WORDS,
  LANGUAGE_NAMES,
  PART_WORDS,
  PLACE_WORDS,
  TIME_WORDS,
  YES_NO_WORDS,
  type FormWord,
  type Said,
} from './form-words.ts';
import { QUESTIONS, type Question } from './questions.ts';
import { CHOICES, FORM_ID, type ChoiceList } from './report-fields.ts';

const own = (name: string): Said => ({ en: name, ur: name });

const CHOICE_WORDS: { readonly [L in ChoiceList]: Readonly<Record<string, Said>> } = {
  'yes-no': YES_NO_WORDS,
  class: CLASS_WORDS,
  basis: BASIS_WORDS,
  'time-precision': TIME_WORDS,
  'part-of-day': PART_WORDS,
  certainty: CERTAINTY_WORDS,
  'place-precision': PLACE_WORDS,
  language: Object.fromEntries(
    Object.entries(LANGUAGE_NAMES).map(([code, name]) => [code, own(name)]),
  ),
};

/** As XLSForm names languages, so that phones that ask for `ur` find it. */
const TRANSLATIONS: Readonly<Record<Language, string>> = { en: 'English (en)', ur: 'اردو (ur)' };

/**
 * OR1: the incident report as an XForm of ODK’s kind, in English and Urdu. It asks for nothing by itself: no device id, user name, telephone number, start, end,
 * place or sound in the background, and no log of how it was filled in.
 *
 * @param referral the mission’s own referral path (IC2), shown instead of any question on sexual violence or harm to children
 * @param version changes whenever what stands in the form does, the referral path included
 */
export function incidentForm(referral: Said, version: string): string {
  const model =
    element('itext', {}, LANGUAGES.map((language) => translation(language, referral)).join('')) +
    element('instance', {}, instance(version)) +
    QUESTIONS.map(bind).join('') +
    element('bind', {
      nodeset: '/data/meta/instanceID',
      type: 'string',
      readonly: 'true()',
      'jr:preload': 'uid',
    });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'h:html',
    {
      xmlns: 'http://www.w3.org/2002/xforms',
      'xmlns:h': 'http://www.w3.org/1999/xhtml',
      'xmlns:jr': 'http://openrosa.org/javarosa',
      'xmlns:odk': 'http://www.opendatakit.org/xforms',
    },
    element(
      'h:head',
      {},
      element('h:title', {}, chars(FORM_TITLE.en)) +
        element('model', { 'odk:xforms-version': '1.0.0' }, model),
    ) + element('h:body', {}, QUESTIONS.map(control).join('')),
  )}\n`;
}

function translation(language: Language, referral: Said): string {
  const text = (id: string, said: string) =>
    element('text', { id }, element('value', {}, chars(said)));
  const words = Object.entries(FORM_WORDS).map(([id, said]) => text(id, said[language]));
  const whole = `${FORM_WORDS['referral.before'][language]}\n\n${referral[language]}`;
  const choices = Object.entries(CHOICE_WORDS).flatMap(([list, items]) =>
    Object.entries(items).map(([value, said]) => text(`${list}.${value}`, said[language])),
  );
  return element(
    'translation',
    { lang: TRANSLATIONS[language], default: language === 'en' ? 'true()' : undefined },
    [...words, text('referral', whole), ...choices].join(''),
  );
}

/** Questions of one group stand together, in the order of the list. */
function instance(version: string): string {
  const groups = new Map<string, string[]>();
  for (const { path } of QUESTIONS) {
    const [group = '', field] = path.split('/');
    const fields = groups.get(group) ?? [];
    if (field !== undefined) fields.push(element(field, {}));
    groups.set(group, fields);
  }
  const answers = [...groups].map(([group, fields]) => element(group, {}, fields.join('')));
  const meta = element('meta', {}, element('instanceID', {}));
  return element('data', { id: FORM_ID, version }, answers.join('') + meta);
}

function bind({ path, kind, type, required, relevant, constraint, why }: Question): string {
  return element('bind', {
    nodeset: `/data/${path}`,
    type,
    readonly: kind === 'note' ? 'true()' : undefined,
    required: required === true ? 'true()' : undefined,
    relevant,
    constraint,
    'jr:constraintMsg': why === undefined ? undefined : `jr:itext('${why}')`,
  });
}

function control(question: Question): string {
  const { path, kind, label, hint, choices, appearance, mediatype, sets = [] } = question;
  if (kind === 'kept' || label === undefined) return '';
  const ref = `/data/${path}`;
  const said = (name: 'label' | 'hint', id: FormWord | 'referral' | undefined) =>
    id === undefined ? '' : element(name, { ref: `jr:itext('${id}')` });
  // What was taken is read back to the person under its own label, since an itext value that is not plain text is not understood everywhere.
  const shown =
    path === 'where/shown'
      ? element('hint', {}, element('output', { value: '/data/where/area' }))
      : '';
  const actions = sets
    .map(([target, value]) =>
      element('setvalue', { event: 'xforms-value-changed', ref: target, value }),
    )
    .join('');
  const words = said('label', label) + said('hint', hint) + shown;
  if (kind === 'choice' && choices) {
    const items = CHOICES[choices]
      .map((value) =>
        element(
          'item',
          {},
          element('label', { ref: `jr:itext('${choices}.${value}')` }) +
            element('value', {}, chars(value)),
        ),
      )
      .join('');
    return element('select1', { ref }, words + items + actions);
  }
  if (kind === 'upload') return element('upload', { ref, mediatype }, words);
  return element('input', { ref, appearance }, words + actions);
}
