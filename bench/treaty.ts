import { tokensOf } from '#core/text/tokens.ts';

/**
 * An invented agreement of any length, and a later version of it with edits of which each is known: the same for the same seed. No text of any real agreement is
 * in it, only the words that such texts are made of.
 */

export interface Revision {
  /** Paragraphs. */
  earlier: string[];
  later: string[];
  truth: {
    /** Tokens of the paragraphs and words that were put in and taken out; spaces count, as they do in a redline. */
    inserted: number;
    deleted: number;
    /** Paragraphs that were moved: place in the earlier, place in the later version. */
    moves: { from: number; to: number }[];
  };
}

/** Words of a paragraph, on average. */
const LENGTH = 52;
const MOVES = 30;
/** At least this many paragraphs further. */
const FAR = 20;

const list = (words: string): string[] => words.split('|');
const SUBJECTS = list(
  'the Parties|each Party|either side|the Joint Commission|the Ceasefire Committee|the local commanders|the observers|the mediators|the guarantor States|the elders of the valley|the liaison officers|the district administrations|the humanitarian agencies|the medical teams|the Secretariat|the engineers of both sides|the heads of delegation|the detaining authority|the returning families|the police of the municipality',
);
const MODALS = list(
  'shall|shall|shall|may|should|undertake to|agree to|are to|shall jointly|shall not fail to',
);
const VERBS = list(
  'cease|suspend|facilitate|verify|report|withdraw|hand over|restore|protect|reopen|inspect|escort|notify|register|release|repair|map|clear|guard|administer|consult on|publish|review|extend|renew|deliver|count|mark|vacate|supervise',
);
const QUALITIES = list(
  'all|any|heavy|remaining|agreed|temporary|civilian|medical|forward|unarmed|seasonal|joint|detained|displaced|northern|southern|eastern|western|principal|minor|existing|new|shared|local|public|essential|registered|listed|former|nearby',
);
const THINGS = list(
  'hostilities|weapons|checkpoints|detainees|crossings|roads|bridges|wells|pumping stations|power lines|schools|clinics|markets|convoys|positions|trenches|mined areas|depots|vehicles|observation posts|grain stores|grazing lands|irrigation canals|registers|lists of names|supplies|patrols|barracks|telephone lines|storehouses',
);
const PLACES = list(
  'in the zone of separation|along the line of contact|on the upper road|within the listed districts|near the old mill|at the river crossings|in the annexed map|on their side of the line|between the two villages|in the assembly areas|beyond the second ridge|around the reservoir',
);
const TIMES = list(
  'within 48 hours|within 72 hours of signature|not later than the tenth day|during the first phase|before the onset of winter|every two weeks|at the request of either side|without delay|in the second phase|for an initial period of ninety days|until the Commission decides otherwise|on market days',
);
const ENDS = list(
  'as set out in Annex A|under the supervision of the observers|without prejudice to the claims of either side|in conformity with the schedule|subject to verification|on the basis of reciprocity|in consultation with the elders|as the map shows|by unarmed personnel only|in the presence of both liaison officers|and shall inform the other side in writing|for the benefit of all inhabitants',
);
const VOCABULARY = [...QUALITIES, ...THINGS, ...VERBS].filter((word) => !word.includes(' '));

/** Park and Miller's generator: the same everywhere. */
class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
    for (let n = 0; n < 5; n++) this.below(2);
  }

  below(n: number): number {
    this.#state = (this.#state * 48271) % 2147483647;
    return this.#state % n;
  }

  of<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }

  /** Some of the numbers below `n`, each once. */
  some(count: number, n: number): number[] {
    const all = Array.from({ length: n }, (_, i) => i);
    for (let i = 0; i < count; i++) {
      const at = i + this.below(n - i);
      [all[i], all[at]] = [all[at] as number, all[i] as number];
    }
    return all.slice(0, count);
  }
}

function sentence(chance: Chance): string {
  const subject = chance.of(SUBJECTS);
  const thing = () => `${chance.of(QUALITIES)} ${chance.of(THINGS)}`;
  const parts = [
    `${subject} ${chance.of(MODALS)} ${chance.of(VERBS)} ${thing()}`,
    ...(chance.below(2) ? [`and ${chance.of(VERBS)} ${thing()}`] : []),
    ...(chance.below(3) ? [chance.of(PLACES)] : []),
    ...(chance.below(3) ? [chance.of(TIMES)] : []),
  ];
  const text = `${parts.join(' ')}${chance.below(2) ? `, ${chance.of(ENDS)}` : ''}.`;
  return text[0]?.toUpperCase() + text.slice(1);
}

function paragraph(chance: Chance): string {
  const words = LENGTH / 2 + chance.below(LENGTH);
  let text = sentence(chance);
  while (text.split(' ').length < words - 8) text += ` ${sentence(chance)}`;
  return text;
}

/** A paragraph with so many words changed: of five three are replaced, one is put in, one taken out. */
function edited(chance: Chance, text: string, edits: number, truth: Revision['truth']): string {
  const keys = tokensOf(text).map(({ key }) => key);
  // Not the first, whose capital would go too, and only what a space follows, which goes with it.
  const words = [...keys.keys()].filter(
    (at) => at > 0 && keys[at + 1] === ' ' && keys[at - 1] === ' ',
  );
  for (const n of chance.some(Math.min(edits, words.length), words.length)) {
    const at = words[n] as number;
    const word = chance.of(VOCABULARY.filter((one) => one !== keys[at]));
    const kind = chance.below(5);
    if (kind < 3) {
      keys[at] = word;
      truth.inserted += 1;
      truth.deleted += 1;
    } else if (kind === 3) {
      keys[at] = `${word} ${keys[at]}`;
      truth.inserted += 2;
    } else {
      keys[at] = '';
      keys[at + 1] = '';
      truth.deleted += 2;
    }
  }
  return keys.join('');
}

/**
 * An agreement of about so many words, and its next version. Of a third of its paragraphs words are changed, `share` of all words in the text; as large a share of
 * paragraphs is new, half as large a share is gone; thirty moved far, every other one with words changed.
 */
export function revision(words: number, share: number, seed: number): Revision {
  const chance = new Chance(seed);
  const earlier: string[] = [];
  let length = 0;
  while (length < words) {
    const text = paragraph(chance);
    earlier.push(text);
    length += text.split(' ').length;
  }
  const count = earlier.length;
  const truth: Revision['truth'] = { inserted: 0, deleted: 0, moves: [] };
  const some = chance.some(Math.floor(count / 3) + Math.floor((count * share) / 2) + MOVES, count);
  const touched = some.splice(0, Math.floor(count / 3));
  const moved = new Set(some.splice(0, Math.min(MOVES, some.length)));
  const gone = new Set(some);
  // The longer a paragraph, the more is done to it.
  const lengthOf = (at: number) => (earlier[at] as string).split(' ').length;
  const rate = (length * share) / touched.reduce((sum, at) => sum + lengthOf(at), 0);
  const now = [...earlier];
  let due = 0;
  for (const at of touched) {
    due += rate * lengthOf(at);
    now[at] = edited(chance, now[at] as string, Math.floor(due), truth);
    due -= Math.floor(due);
  }
  for (const [n, at] of [...moved].entries())
    if (n % 2 === 1) now[at] = edited(chance, now[at] as string, 3, truth);
  for (const at of gone) truth.deleted += tokensOf(earlier[at] as string).length;

  // What stays, in order; then each that moved goes to a place far from where it was, and new ones anywhere.
  let order: (number | string)[] = [...earlier.keys()].filter(
    (at) => !gone.has(at) && !moved.has(at),
  );
  const put = (one: number | string, before: number): void => {
    order = order.toSpliced(before, 0, one);
  };
  for (const at of moved) {
    const was = order.findIndex((one) => typeof one === 'number' && one > at);
    const home = was === -1 ? order.length : was;
    let to = chance.below(order.length);
    while (Math.abs(to - home) < Math.min(FAR, order.length / 4)) to = chance.below(order.length);
    put(at, to);
  }
  for (let n = 0; n < Math.floor(count * share); n++) {
    const text = paragraph(chance);
    truth.inserted += tokensOf(text).length;
    put(text, chance.below(order.length + 1));
  }
  for (const [to, from] of order.entries())
    if (typeof from === 'number' && moved.has(from)) truth.moves.push({ from, to });
  return {
    earlier,
    later: order.map((one) => (typeof one === 'number' ? (now[one] as string) : one)),
    truth,
  };
}
