import type { Language } from '#core/words.ts';
import type { TalkMessageId } from './areas/en/index.ts';
import type { SiteMessageId } from './en.ts';

export type Catalogue = Readonly<Record<SiteMessageId, string>>;
export type TalkCatalogue = Readonly<Record<TalkMessageId, string>>;

const read = new Map<Language, TalkCatalogue>();
const asked = new Map<Language, Promise<TalkCatalogue>>();

/** The words of one language, with those of the talks if they have been asked for in any; the other languages are never fetched. */
export async function readCatalogue(language: Language): Promise<Catalogue> {
  const [catalogue] = await Promise.all([
    language === 'ur'
      ? import('./ur.ts').then(({ ur }) => ur)
      : import('./en.ts').then(({ en }) => en),
    asked.size > 0 ? talkCatalogue(language) : undefined,
  ]);
  return catalogue;
}

/** What the pages of the talks say beside it: at once if it is here. */
export function talkCatalogue(language: Language): TalkCatalogue | Promise<TalkCatalogue> {
  const here = read.get(language) ?? asked.get(language);
  if (here) return here;
  const words = readTalks(language).then(
    (all) => {
      read.set(language, all);
      return all;
    },
    (error: unknown) => {
      asked.delete(language);
      throw error;
    },
  );
  asked.set(language, words);
  return words;
}

async function readTalks(language: Language): Promise<TalkCatalogue> {
  const { talkWords } =
    language === 'ur' ? await import('./areas/ur/index.ts') : await import('./areas/en/index.ts');
  return talkWords;
}
