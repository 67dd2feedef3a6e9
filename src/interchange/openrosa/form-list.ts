import type { Language } from '#core/words.ts';
import { chars, element } from '../xml-markup.ts';
import { FORM_TITLE } from './form-words.ts';
import { FORM_ID } from './report-fields.ts';

/** What an OpenRosa server says about itself (OR4): the list of forms, the files that go with one, and its answer to what was sent. */

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Where and what the form is: `md5` of its bytes in hex, as the protocol has it; it tells versions apart and protects nothing. */
export interface ListedForm {
  version: string;
  md5: string;
  /** Absolute. */
  downloadUrl: string;
  manifestUrl: string;
}

/** OpenRosa Form List API 1.0: the one form there is. */
export function formListXml(form: ListedForm, language: Language): string {
  const entries: readonly (readonly [string, string])[] = [
    ['formID', FORM_ID],
    ['name', FORM_TITLE[language]],
    ['version', form.version],
    ['hash', `md5:${form.md5}`],
    ['downloadUrl', form.downloadUrl],
    ['manifestUrl', form.manifestUrl],
  ];
  const xform = entries.map(([name, value]) => element(name, {}, chars(value))).join('');
  const list = element(
    'xforms',
    { xmlns: 'http://openrosa.org/xforms/xformsList' },
    element('xform', {}, xform),
  );
  return `${DECLARATION}${list}\n`;
}

/** The form needs no other file. */
export function manifestXml(): string {
  return `${DECLARATION}${element('manifest', { xmlns: 'http://openrosa.org/xforms/xformsManifest' })}\n`;
}

/**
 * The envelope of every answer to a submission. Phones show the sentence.
 * @param nature one of those that the protocol names
 */
export function responseXml(
  sentence: string,
  nature: 'submit_success' | 'submit_error',
  language: Language,
): string {
  const message = element('message', { nature, 'xml:lang': language }, chars(sentence));
  return `${DECLARATION}${element(
    'OpenRosaResponse',
    { xmlns: 'http://openrosa.org/http/response' },
    message,
  )}\n`;
}
