import type { Language } from '#core/words.ts';
import type { TalkMessageId } from './areas/en/index.ts';
import type { TextMessageId } from './areas/en/text.ts';
import type { SiteMessageId } from './en.ts';

export type Catalogue = Readonly<Record<SiteMessageId, string>>;
export type TalkCatalogue = Readonly<Record<TalkMessageId, string>>;
export type TextCatalogue = Readonly<Record<TextMessageId, string>>;

/** The words of one language, with those of the talks and of texts if they have been asked for in any; the other languages are never fetched. */
export async function readCatalogue(language: Language): Promise<Catalogue> {
  const [catalogue] = await Promise.all([
    language === 'ur'
      ? import('./ur.ts').then(({ ur }) => ur)
      : import('./en.ts').then(({ en }) => en),
    talkCatalogue.isAsked() ? talkCatalogue(language) : undefined,
    textCatalogue.isAsked() ? textCatalogue(language) : undefined,
  ]);
  return catalogue;
}

interface More<T> {
  /** At once if it is here. */
  (language: Language): T | Promise<T>;
  isAsked(): boolean;
}

function more<T>(fetch: (language: Language) => Promise<T>): More<T> {
  const read = new Map<Language, T>();
  const asked = new Map<Language, Promise<T>>();
  const ask = (language: Language): T | Promise<T> => {
    const here = read.get(language) ?? asked.get(language);
    if (here) return here;
    const words = fetch(language).then(
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
  };
  return Object.assign(ask, { isAsked: () => asked.size > 0 });
}

/** What the pages of the talks say beside it. */
export const talkCatalogue = more<TalkCatalogue>(async (language) => {
  const { talkWords } =
    language === 'ur' ? await import('./areas/ur/index.ts') : await import('./areas/en/index.ts');
  return talkWords;
});

/** What the pages of texts say beside that. */
export const textCatalogue = more<TextCatalogue>(async (language) => {
  const { textWords } =
    language === 'ur' ? await import('./areas/ur/text.ts') : await import('./areas/en/text.ts');
  return textWords;
});
