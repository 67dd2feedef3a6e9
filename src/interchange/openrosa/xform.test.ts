import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/words.ts';
import { descendants, elementsOf, readXmlTree, type XmlElement } from '../xml-tree.ts';
import { formListXml, manifestXml, responseXml } from './form-list.ts';
import { CLASS_WORDS, FORM_WORDS } from './form-words.ts';
import { QUESTIONS } from './questions.ts';
import { CHOICES, FILE_FIELDS, FORM_ID } from './report-fields.ts';
import { incidentForm } from './xform.ts';

const REFERRAL = { en: 'Room 4, ask for "the nurse" & say nothing else', ur: 'کمرہ 4' };
const form = incidentForm(REFERRAL, '1.ab');
const LIMITS = { bytes: 1 << 20, nesting: 30, elements: 5000, attributes: 16 };

function tree(xml: string): XmlElement {
  const read = readXmlTree(new TextEncoder().encode(xml), LIMITS);
  if (!read.ok) throw new Error(`${read.fault.code} ${read.fault.message}`);
  return read.value;
}

const root = tree(form);
const all = (name: string) => [...descendants(root, name)];
const attribute = (one: XmlElement, name: string) => one.attributes.get(name);
/** The binds, with the attributes that have a prefix, which the tree leaves out. */
const bound = all('bind').map((one) => attribute(one, 'nodeset') ?? '');

describe('the form for phones', () => {
  it('OR1.1 asks every question in English and in Urdu', () => {
    const [english, urdu] = all('translation');
    expect(attribute(english as XmlElement, 'lang')).toBe('English (en)');
    expect(attribute(urdu as XmlElement, 'lang')).toBe('اردو (ur)');
    const ids = (one: XmlElement | undefined) =>
      elementsOf(one as XmlElement).map((text) => attribute(text, 'id'));
    expect(ids(english)).toEqual(ids(urdu));
    const known = new Set(ids(english));
    const used = [...form.matchAll(/jr:itext\('([^']+)'\)/g)].map(([, id]) => id as string);
    expect(used.filter((id) => !known.has(id))).toEqual([]);
    for (const id of ['referral', 'class.explosion', 'language.prs']) expect(known).toContain(id);
    for (const said of [...Object.values(FORM_WORDS), ...Object.values(CLASS_WORDS)])
      for (const language of LANGUAGES) expect(said[language].trim()).not.toBe('');
  });

  it('OR1.2 binds each question to one place in what is sent, and names no other', () => {
    const [data] = all('data');
    expect(attribute(data as XmlElement, 'id')).toBe(FORM_ID);
    expect(attribute(data as XmlElement, 'version')).toBe('1.ab');
    const paths: string[] = [];
    const walk = (one: XmlElement, path: string): void => {
      const inner = elementsOf(one);
      if (inner.length === 0) paths.push(path);
      for (const next of inner) walk(next, `${path}/${next.name}`);
    };
    walk(data as XmlElement, '/data');
    expect(bound.toSorted()).toEqual(paths.toSorted());
    expect(new Set(bound).size).toBe(bound.length);
    const said = [...form.matchAll(/\/data\/[a-z0-9-]+(?:\/[a-zA-Z0-9-]+)?/g)].map(([one]) => one);
    expect(said.filter((one) => !bound.includes(one))).toEqual([]);
    for (const field of FILE_FIELDS) expect(bound).toContain(`/data/files/${field}`);
  });

  it('OR2.1 takes nothing by itself: no device, user, telephone, start, end, background place or sound, no log', () => {
    expect(form.match(/jr:preload="[^"]*"/g)).toEqual(['jr:preload="uid"']);
    expect(form).not.toMatch(
      /deviceid|subscriberid|simserial|phonenumber|username|email|audit|setgeopoint|recordaudio|timestamp|odk:set/i,
    );
    // What happens by itself does so when an answer is changed, and at no other moment.
    for (const one of all('setvalue')) expect(attribute(one, 'event')).toBe('xforms-value-changed');
  });

  it('OR2.2 the point is asked for only until the coarse place is set from it', () => {
    const capture = all('bind').find((one) => attribute(one, 'nodeset') === '/data/where/capture');
    expect(attribute(capture as XmlElement, 'relevant')).toContain("/data/where/area = ''");
    expect(QUESTIONS.filter(({ type }) => type === 'geopoint')).toHaveLength(1);
  });

  it('OR1.3 names the mission’s referral path and asks nothing of sexual violence or harm to children', () => {
    const text = all('text').find((one) => attribute(one, 'id') === 'referral');
    expect(JSON.stringify(text?.children)).toContain('the nurse');
    const values = all('item').map((one) => JSON.stringify(one.children));
    expect(values.join('')).not.toMatch(/sexual-violence|harm-to-children/);
    expect(Object.keys(CLASS_WORDS).toSorted()).toEqual([...CHOICES.class].toSorted());
  });

  it('OR2.4 nothing is asked before consent, and nothing but a farewell without it', () => {
    const open = QUESTIONS.filter(({ relevant = '' }) => !relevant.includes('/data/consent/keep'));
    expect(open.map(({ path }) => path)).toEqual(['notice', 'referral', 'consent/keep']);
  });

  it('OR4.1 list, manifest and answer are those of OpenRosa 1.0', () => {
    const listed = {
      version: '1.ab',
      md5: '0'.repeat(32),
      downloadUrl: 'https://x.example/forms/parley-incident.xml?a=1&b=2',
      manifestUrl: 'https://x.example/manifest/parley-incident',
    };
    const list = tree(formListXml(listed, 'ur'));
    expect(list.namespace).toBe('http://openrosa.org/xforms/xformsList');
    const [xform] = elementsOf(list);
    expect(elementsOf(xform as XmlElement).map((one) => [one.name, one.children[0]])).toEqual([
      ['formID', 'parley-incident'],
      ['name', 'واقعے کی اطلاع'],
      ['version', '1.ab'],
      ['hash', `md5:${'0'.repeat(32)}`],
      ['downloadUrl', listed.downloadUrl],
      ['manifestUrl', listed.manifestUrl],
    ]);
    const manifest = tree(manifestXml());
    expect(manifest.namespace).toBe('http://openrosa.org/xforms/xformsManifest');
    expect(manifest.children).toEqual([]);
    const answer = tree(responseXml('Received <all> of it.', 'submit_success', 'en'));
    expect(answer.namespace).toBe('http://openrosa.org/http/response');
    expect(elementsOf(answer)[0]?.children).toEqual(['Received <all> of it.']);
  });
});
