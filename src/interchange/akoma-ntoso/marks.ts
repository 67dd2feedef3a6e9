import { TIERS } from '#core/text/draft.ts';
import type { Draft } from '#core/text/draft.ts';
import type { Reason, Stance, Verb } from '#core/text/segments.ts';
import type { WordLanguage, Words } from '#core/words.ts';
import { languageOf } from './languages.ts';
import { PARLEY, VERSION } from './names.ts';
import { Refusal } from './refusal.ts';
import type { XmlElement } from './xml.ts';
import { descendants, elementsOf } from './xml.ts';

/** AK5: what `proprietary` says, by the eId of what it says it of. Values are taken as they stand; the words they end up in are checked as a whole. */
export interface Marks {
  text: AboutText | undefined;
  groups: ReadonlyMap<string, GroupMark>;
  alternatives: ReadonlyMap<string, AlternativeMark>;
  /** By whom a note is. */
  notes: ReadonlyMap<string, string>;
  /** The group of a bracket that stands alone. */
  brackets: ReadonlyMap<string, string>;
  from: ReadonlyMap<string, { language: WordLanguage; hash: string }>;
  numbers: ReadonlyMap<string, string>;
}

export interface AboutText extends Pick<Draft, 'id' | 'tier' | 'working' | 'authentic'> {
  titles: Words;
  /** Ids of the nodes at the top, where the file has another order. */
  order: readonly string[];
}

export interface GroupMark {
  id: string;
  issue?: string;
  reason?: Reason;
}

export interface AlternativeMark {
  id: string;
  label?: string;
  by?: Stance[];
}

/** Everything of Parley’s in any `proprietary` of the file. Refuses `akn.newer` and `akn.proprietary`. */
export function marksOf(root: XmlElement): Marks {
  const groups = new Map<string, GroupMark>();
  const alternatives = new Map<string, AlternativeMark>();
  const notes = new Map<string, string>();
  const brackets = new Map<string, string>();
  const from = new Map<string, { language: WordLanguage; hash: string }>();
  const numbers = new Map<string, string>();
  let text: AboutText | undefined;
  for (const place of descendants(root, 'proprietary'))
    for (const one of elementsOf(place)) {
      if (one.namespace !== PARLEY) continue;
      const ref = one.attributes.get('ref')?.replace(/^#/, '') ?? '';
      switch (one.name) {
        case 'text':
          text = aboutText(one);
          break;
        case 'group':
          groups.set(ref, {
            id: needed(one, 'id'),
            ...optional(one, 'issue'),
            ...(optional(one, 'reason') as { reason?: Reason }),
          });
          for (const alt of elementsOf(one))
            alternatives.set(alt.attributes.get('ref')?.replace(/^#/, '') ?? '', alternative(alt));
          break;
        case 'note':
          notes.set(ref, needed(one, 'by'));
          break;
        case 'bracket':
          brackets.set(ref, needed(one, 'group'));
          break;
        case 'from':
          from.set(ref, {
            language: language(one, needed(one, 'language')),
            hash: needed(one, 'hash'),
          });
          break;
        case 'number':
          numbers.set(ref, needed(one, 'value'));
          break;
      }
    }
  return { text, groups, alternatives, notes, brackets, from, numbers };
}

function aboutText(one: XmlElement): AboutText {
  if (needed(one, 'version') !== VERSION)
    throw new Refusal(
      'akn.newer',
      'The file was written by a newer Parley; read it with that.',
      one.where,
    );
  const tier = TIERS.find((known) => known === one.attributes.get('tier'));
  if (tier === undefined) throw wrong(one, 'tier');
  const titles: Words = {};
  const order: string[] = [];
  for (const inner of elementsOf(one)) {
    if (inner.name === 'title')
      titles[language(inner, needed(inner, 'language'))] = needed(inner, 'value');
    if (inner.name === 'order')
      for (const node of elementsOf(inner)) order.push(needed(node, 'id'));
  }
  return {
    id: needed(one, 'id'),
    tier,
    working: language(one, needed(one, 'working')),
    authentic: needed(one, 'authentic')
      .split(' ')
      .filter((code) => code !== '')
      .map((code) => language(one, code)),
    titles,
    order,
  };
}

function alternative(one: XmlElement): AlternativeMark {
  const by = elementsOf(one).map((stance) => ({
    by: needed(stance, 'by'),
    verb: needed(stance, 'verb') as Verb,
  }));
  return {
    id: needed(one, 'id'),
    ...optional(one, 'label'),
    ...(by.length === 0 ? {} : { by }),
  };
}

function needed(one: XmlElement, name: string): string {
  const value = one.attributes.get(name);
  if (value === undefined) throw wrong(one, name);
  return value;
}

function optional<K extends string>(one: XmlElement, name: K): Partial<Record<K, string>> {
  const value = one.attributes.get(name);
  return value === undefined ? {} : ({ [name]: value } as Record<K, string>);
}

function language(one: XmlElement, code: string): WordLanguage {
  const found = languageOf(code);
  if (found === undefined) throw wrong(one, 'language');
  return found;
}

function wrong(one: XmlElement, name: string): Refusal {
  return new Refusal(
    'akn.proprietary',
    `What the file says for Parley is wrong or missing: “${name}” of “${one.name}”.`,
    one.where,
  );
}
