import { Tab, type IRunOptions } from 'docx';
import type { WordLanguage } from '#core/words.ts';
import { SETTINGS } from './languages.ts';
import type { Stretch } from './stretches.ts';

/** How a stretch is set: direction, language, and the style of a number. */
export function runOptions(
  { text, rightToLeft, breaks }: Stretch,
  language: WordLanguage,
  style?: string,
): IRunOptions {
  return {
    ...(text === '\t' ? { children: [new Tab()] } : { text }),
    ...(breaks === 0 ? {} : { break: breaks }),
    ...(rightToLeft ? { rightToLeft: true } : {}),
    ...(style === undefined ? {} : { style }),
    language: SETTINGS[language].rightToLeft
      ? { bidirectional: SETTINGS[language].tag }
      : { value: SETTINGS[language].tag },
  };
}
