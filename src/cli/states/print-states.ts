import { instantOf } from '#core/instant-of.ts';
import { changeSentence, explanationOf } from '#core/obligations/explain/sentences.ts';
import { format } from '#core/sentences.ts';
import { term } from '#core/terms.ts';
import type { Naming } from '#core/naming.ts';
import { pick, type Language } from '#core/words.ts';
import { moment, plain } from '../telling.ts';
import type { ReadObligation, RoomStates } from './states-of-room.ts';

/** The states of a room's obligations as text. */

const SAID = {
  none: {
    en: 'No clause is read as an obligation here.',
    ur: 'یہاں کوئی شق ذمہ داری کے طور پر نہیں پڑھی گئی۔',
  },
  without: {
    en: 'The rules of this room have no obligations.',
    ur: 'اس کمرے کے قواعد میں ذمہ داریاں نہیں۔',
  },
  unread: {
    en: '{count, plural, one {An act} other {# acts}} of this room came sealed and could not be read here, so that no state is computed. Read it with a key of the room: --key NAME, at its server.',
    ur: 'اس کمرے {count, plural, one {کا ایک عمل} other {کے # اعمال}} مہر بند ہیں اور یہاں پڑھے نہ جا سکے، اس لیے کوئی حالت شمار نہیں کی گئی۔ کمرے کی کلید کے ساتھ پڑھیں: اس کے سرور پر --key NAME۔',
  },
  at: {
    en: 'States as of {moment}. They are computed, they are no findings, and nothing follows from them.',
    ur: '{moment} پر حالتیں۔ یہ حساب سے نکلتی ہیں، نتائج نہیں، اور ان سے خود کچھ لازم نہیں آتا۔',
  },
  head: { en: '{clause}: {label}', ur: '{clause}: {label}' },
  standing: { en: 'Stands: {standing}', ur: 'حیثیت: {standing}' },
  'no-state': {
    en: 'No state is computed of it, because it was not in force.',
    ur: 'اس کی کوئی حالت شمار نہیں کی گئی، کیونکہ یہ نافذ نہ تھی۔',
  },
  changes: { en: 'How the states changed, in log order:', ur: 'حالتیں کیسے بدلیں، ترتیب وار:' },
  why: {
    en: 'To compare: whoever holds the same acts and asks for the same moment (--at {at}) has the same digest. If yours differs, compare the copies of the room first.',
    ur: 'موازنے کے لیے: جس کے پاس یہی اعمال ہوں اور جو اسی لمحے ({at} بذریعہ --at) کی حالت پوچھے، اس کا خلاصہ یہی ہوگا۔ اگر آپ کا مختلف ہے تو پہلے کمرے کی نقول کا موازنہ کریں۔',
  },
  digest: { en: 'digest of states: {digest}', ur: 'حالتوں کا خلاصہ: {digest}' },
} as const;

type Line = keyof typeof SAID;

/**
 * The lines about one room; the digest last.
 *
 * @param unread how many sealed acts of it this reader could not open
 */
export function stateLines(
  read: RoomStates | undefined,
  naming: Naming,
  withChanges: boolean,
  unread = 0,
): string[] {
  const { language } = naming;
  const say = (line: Line, values: Record<string, string | number> = {}): string =>
    plain(format(SAID[line][language], language, values), language);
  if (unread > 0) return [say('unread', { count: unread })];
  if (!read) return [say('without')];
  const { at, obligations, changes, digest } = read;
  return [
    say('at', { moment: moment(at) }),
    ...(obligations.length === 0 ? ['', say('none')] : []),
    ...obligations.flatMap((one) => ['', ...obligationLines(one, naming, say)]),
    '',
    ...(withChanges ? [say('changes'), ...changeLines(changes, naming), ''] : []),
    say('why', { at: instantOf(at) }),
    say('digest', { digest }),
  ];
}

function obligationLines(
  { row, standing, explained }: ReadObligation,
  naming: Naming,
  say: (line: Line, values?: Record<string, string | number>) => string,
): string[] {
  const { language } = naming;
  const label = row.terms.label ? pick(row.terms.label, language).text : row.act.slice(0, 8);
  const head = say('head', { clause: pick(row.clause.words, language).text, label });
  const stands = `  ${say('standing', { standing: term(language, `obligation-standing.${standing}`) })}`;
  if (!explained) return [head, stands, `  ${say('no-state')}`];
  const { sentence, instances, aside } = explanationOf(explained, naming);
  return [
    head,
    stands,
    `  ${told(sentence, language)}`,
    ...instances.flatMap((one) => [
      `  - ${told(one.sentence, language)}`,
      ...[...one.events, ...one.aside].map((line) => `      ${told(line, language)}`),
    ]),
    ...aside.map((line) => `  ${told(line, language)}`),
  ];
}

function changeLines(changes: RoomStates['changes'], naming: Naming): string[] {
  return changes.map((change) => {
    const { cause } = change;
    const [when, act] =
      typeof cause === 'number' ? [cause, ''] : [cause.admitted, ` #${cause.index}`];
    return `  ${moment(when)}${act}  ${told(changeSentence(change, naming), naming.language)}`;
  });
}

/** Others’ words may have line feeds; a line has none. */
function told(text: string, language: Language): string {
  return plain(text, language).replaceAll(/\s*\n\s*/g, ' / ');
}
