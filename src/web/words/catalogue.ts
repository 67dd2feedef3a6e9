import type { Language } from '#core/words.ts';
import type { TalkMessageId } from './areas/en/index.ts';
import type { TableMessageId } from './areas/en/table.ts';
import type { InstrumentMessageId } from './areas/en/instruments.ts';
import type { WritingMessageId } from './areas/en/writing.ts';
import type { DecideMessageId } from './areas/en/decide.ts';
import type { IncidentMessageId } from './areas/en/incidents.ts';
import type { IntakeMessageId } from './areas/en/intake.ts';
import type { AsideMessageId } from './areas/en/aside.ts';
import type { MinutesMessageId } from './areas/en/minutes.ts';
import type { TakenDownMessageId } from './areas/en/taken-down.ts';
import type { SilenceMessageId } from './areas/en/silence.ts';
import type { SignInMessageId } from './areas/en/sign-in.ts';
import type { AdminMessageId } from './areas/en/admin.ts';
import type { ShuttleMessageId } from './areas/en/shuttle.ts';
import type { MapMessageId } from './areas/en/map.ts';
import type { SituationMessageId } from './areas/en/situation.ts';
import type { DraftingMessageId } from './areas/en/drafting.ts';
import type { ReportMessageId } from './areas/en/report.ts';
import type { ObligationMessageId } from './areas/en/obligations.ts';
import type { WordMessageId } from './areas/en/word.ts';
import type { TextMessageId } from './areas/en/text.ts';
import type { SiteMessageId } from './en.ts';

export type Catalogue = Readonly<Record<SiteMessageId, string>>;

/** The words of one language, with those of further areas that have been asked for in any; the other languages are never fetched. */
export async function readCatalogue(language: Language): Promise<Catalogue> {
  const [catalogue] = await Promise.all([
    language === 'ur'
      ? import('./ur.ts').then(({ ur }) => ur)
      : import('./en.ts').then(({ en }) => en),
    ...Object.values(MORE).map((area) => (area.isAsked() ? area.again(language) : undefined)),
  ]);
  return catalogue;
}

interface More<T> {
  /** At once if it is here. */
  (language: Language): T | Promise<T>;
  /** Also if it did not come before. */
  again(language: Language): T | Promise<T>;
  isAsked(): boolean;
}

function more<T>(fetch: (language: Language) => Promise<T>): More<T> {
  const read = new Map<Language, T>();
  // What did not come stays: a page that waits for it asks once more when it hears so, and would wait for another one, and on without end.
  const asked = new Map<Language, Promise<T>>();
  const failed = new Set<Language>();
  const ask = (language: Language): T | Promise<T> => {
    const here = read.get(language) ?? asked.get(language);
    if (here) return here;
    const words = fetch(language).then(
      (all) => {
        read.set(language, all);
        return all;
      },
      (error: unknown) => {
        failed.add(language);
        throw error;
      },
    );
    asked.set(language, words);
    return words;
  };
  const again = (language: Language): T | Promise<T> => {
    if (failed.delete(language)) asked.delete(language);
    return ask(language);
  };
  return Object.assign(ask, { again, isAsked: () => asked.size > 0 });
}

/** Words that are fetched with the first page that says them, by what they are of. */
const MORE = {
  talks: more<Record<TalkMessageId, string>>(async (language) => {
    const { talkWords } =
      language === 'ur' ? await import('./areas/ur/index.ts') : await import('./areas/en/index.ts');
    return talkWords;
  }),
  text: more<Record<TextMessageId, string>>(async (language) => {
    const { textWords } =
      language === 'ur' ? await import('./areas/ur/text.ts') : await import('./areas/en/text.ts');
    return textWords;
  }),
  table: more<Record<TableMessageId, string>>(async (language) => {
    const { tableWords } =
      language === 'ur' ? await import('./areas/ur/table.ts') : await import('./areas/en/table.ts');
    return tableWords;
  }),
  instruments: more<Record<InstrumentMessageId, string>>(async (language) => {
    const { instrumentWords } =
      language === 'ur'
        ? await import('./areas/ur/instruments.ts')
        : await import('./areas/en/instruments.ts');
    return instrumentWords;
  }),
  writing: more<Record<WritingMessageId, string>>(async (language) => {
    const { writingWords } =
      language === 'ur'
        ? await import('./areas/ur/writing.ts')
        : await import('./areas/en/writing.ts');
    return writingWords;
  }),
  decide: more<Record<DecideMessageId, string>>(async (language) => {
    const { decideWords } =
      language === 'ur'
        ? await import('./areas/ur/decide.ts')
        : await import('./areas/en/decide.ts');
    return decideWords;
  }),
  drafting: more<Record<DraftingMessageId, string>>(async (language) => {
    const { draftingWords } =
      language === 'ur'
        ? await import('./areas/ur/drafting.ts')
        : await import('./areas/en/drafting.ts');
    return draftingWords;
  }),
  word: more<Record<WordMessageId, string>>(async (language) => {
    const { wordWords } =
      language === 'ur' ? await import('./areas/ur/word.ts') : await import('./areas/en/word.ts');
    return wordWords;
  }),
  admin: more<Record<AdminMessageId, string>>(async (language) => {
    const { adminWords } =
      language === 'ur' ? await import('./areas/ur/admin.ts') : await import('./areas/en/admin.ts');
    return adminWords;
  }),
  shuttle: more<Record<ShuttleMessageId, string>>(async (language) => {
    const { shuttleWords } =
      language === 'ur'
        ? await import('./areas/ur/shuttle.ts')
        : await import('./areas/en/shuttle.ts');
    return shuttleWords;
  }),
  aside: more<Record<AsideMessageId, string>>(async (language) => {
    const { asideWords } =
      language === 'ur' ? await import('./areas/ur/aside.ts') : await import('./areas/en/aside.ts');
    return asideWords;
  }),
  minutes: more<Record<MinutesMessageId, string>>(async (language) => {
    const { minutesWords } =
      language === 'ur'
        ? await import('./areas/ur/minutes.ts')
        : await import('./areas/en/minutes.ts');
    return minutesWords;
  }),
  'taken-down': more<Record<TakenDownMessageId, string>>(async (language) => {
    const { takenDownWords } =
      language === 'ur'
        ? await import('./areas/ur/taken-down.ts')
        : await import('./areas/en/taken-down.ts');
    return takenDownWords;
  }),
  silence: more<Record<SilenceMessageId, string>>(async (language) => {
    const { silenceWords } =
      language === 'ur'
        ? await import('./areas/ur/silence.ts')
        : await import('./areas/en/silence.ts');
    return silenceWords;
  }),
  'sign-in': more<Record<SignInMessageId, string>>(async (language) => {
    const { signInWords } =
      language === 'ur'
        ? await import('./areas/ur/sign-in.ts')
        : await import('./areas/en/sign-in.ts');
    return signInWords;
  }),
  map: more<Record<MapMessageId, string>>(async (language) => {
    const { mapWords } =
      language === 'ur' ? await import('./areas/ur/map.ts') : await import('./areas/en/map.ts');
    return mapWords;
  }),
  report: more<Record<ReportMessageId, string>>(async (language) => {
    const { reportWords } =
      language === 'ur'
        ? await import('./areas/ur/report.ts')
        : await import('./areas/en/report.ts');
    return reportWords;
  }),
  incidents: more<Record<IncidentMessageId, string>>(async (language) => {
    const { incidentWords } =
      language === 'ur'
        ? await import('./areas/ur/incidents.ts')
        : await import('./areas/en/incidents.ts');
    return incidentWords;
  }),
  intake: more<Record<IntakeMessageId, string>>(async (language) => {
    const { intakeWords } =
      language === 'ur'
        ? await import('./areas/ur/intake.ts')
        : await import('./areas/en/intake.ts');
    return intakeWords;
  }),
  situation: more<Record<SituationMessageId, string>>(async (language) => {
    const { situationWords } =
      language === 'ur'
        ? await import('./areas/ur/situation.ts')
        : await import('./areas/en/situation.ts');
    return situationWords;
  }),
  obligations: more<Record<ObligationMessageId, string>>(async (language) => {
    const { obligationWords } =
      language === 'ur'
        ? await import('./areas/ur/obligations.ts')
        : await import('./areas/en/obligations.ts');
    return obligationWords;
  }),
} as const;

export type MoreWords = keyof typeof MORE;

/** The words of one area in one language: at once if they are here. */
export function moreWords(
  of: MoreWords,
  language: Language,
): Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>> {
  return MORE[of](language);
}
