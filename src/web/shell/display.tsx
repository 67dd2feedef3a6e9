import { LANGUAGES, type Language } from '#core/words.ts';
import { useSettings } from '../context.ts';
import { THEMES, type Theme } from '../settings.ts';
import { useWords } from '../words/use-words.ts';
import styles from './bar.module.css';

/** Each language by its own name, so that whoever reads only that one finds it. */
const NAMES: Readonly<Record<Language, string>> = { en: 'English', ur: 'اردو' };

/** Language, and light or dark. */
export function Display() {
  const { say } = useWords();
  const { settings, change } = useSettings();
  return (
    <div className={styles['display']}>
      <label className={styles['choice']}>
        <span className={styles['unseen']}>{say('app.theme')}</span>
        <select
          value={settings.theme}
          onChange={(event) => change({ theme: event.currentTarget.value as Theme })}
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {say(`app.theme.${theme}`)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={styles['languages']}>
        <legend className={styles['unseen']}>{say('app.language')}</legend>
        {LANGUAGES.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            dir={language === 'ur' ? 'rtl' : 'ltr'}
            aria-pressed={settings.language === language}
            onClick={() => change({ language })}
          >
            {NAMES[language]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
