import type { Language } from '#core/words.ts';
import type { SiteMessageId } from './en.ts';

export type Catalogue = Readonly<Record<SiteMessageId, string>>;

/** The words of one language; the other languages are never fetched. */
export async function readCatalogue(language: Language): Promise<Catalogue> {
  if (language === 'ur') {
    const { ur } = await import('./ur.ts');
    return ur;
  }
  return (await import('./en.ts')).en;
}
