// The head of the app: name, store, the places that work, language, appearance, keys.
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setLanguage, setThemeChoice } from '../state/preferences.ts';
import { openProject } from '../state/session.ts';
import { type PlaceName, themeOf, useApp } from '../state/store.ts';
import { Icon, Mark } from './icons.tsx';
import { say } from './names.ts';

const places: readonly PlaceName[] = ['watch', 'decide'];

export function Header({ showKeys }: { showKeys: () => void }) {
  const { t } = useTranslation();
  const place = useApp((state) => state.place);
  const language = useApp((state) => state.language);
  const theme = useApp(themeOf);
  const examples = useApp((state) => state.examples);
  const exampleId = useApp((state) => state.exampleId);
  return (
    <header className="header">
      <div className="brand">
        <Mark />
        <span className="brand-name">{t('app.name')}</span>
      </div>
      <Select
        className="store-select"
        size="sm"
        aria-label={t('app.project')}
        data={examples.map(({ id, title }) => ({ value: id, label: say(title, language) }))}
        value={examples.length > 0 ? exampleId : null}
        allowDeselect={false}
        onChange={(id) => id && id !== exampleId && openProject({ example: id }, id)}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      <nav className="places" aria-label={t('places.label')}>
        {places.map((name) => (
          <button
            key={name}
            type="button"
            className="place"
            aria-current={place === name ? 'page' : undefined}
            onClick={() => useApp.setState({ place: name })}
          >
            {t(`places.${name}`)}
          </button>
        ))}
      </nav>
      <div className="header-end">
        <button
          type="button"
          className="quiet-button"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          aria-label={`${t('settings.language')}: ${language === 'zh' ? t('settings.toEnglish') : t('settings.toChinese')}`}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {language === 'zh' ? 'EN' : '中文'}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={theme === 'dark' ? t('settings.toLight') : t('settings.toDark')}
          title={theme === 'dark' ? t('settings.toLight') : t('settings.toDark')}
          onClick={() => setThemeChoice(theme === 'dark' ? 'light' : 'dark')}
        >
          <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('settings.keys')}
          title={t('settings.keys')}
          onClick={showKeys}
        >
          <span className="question">?</span>
        </button>
      </div>
    </header>
  );
}
