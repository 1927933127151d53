// The head of the app: name, store, the places that work, language, appearance, keys.
import { useTranslation } from 'react-i18next';
import { openEvidence } from '../../state/evidence/evidence.ts';
import { copyLink } from '../../state/files/links.ts';
import { setLanguage, setThemeChoice } from '../../state/preferences.ts';
import { type PlaceName, themeOf, useApp } from '../../state/store.ts';
import { ProjectMenu } from '../files/ProjectMenu.tsx';
import { Button } from '../parts/Button.tsx';
import { Icon, Mark } from '../parts/icons.tsx';
import css from './app.module.css';

const places: readonly PlaceName[] = ['plan', 'watch', 'decide'];

export function Header({ showKeys }: { showKeys: () => void }) {
  const { t } = useTranslation();
  const place = useApp((state) => state.place);
  const language = useApp((state) => state.language);
  const theme = useApp(themeOf);
  return (
    <header className="header">
      <div className={css.brand}>
        <Mark />
        <h1 className={css.brandName}>{t('app.name')}</h1>
      </div>
      <ProjectMenu />
      <nav className={css.places} data-testid="places" aria-label={t('places.label')}>
        {places.map((name) => (
          <button
            key={name}
            type="button"
            className={css.place}
            data-testid="place"
            aria-current={place === name ? 'page' : undefined}
            onClick={() => useApp.setState({ place: name })}
          >
            {t(`places.${name}`)}
          </button>
        ))}
      </nav>
      <div className={css.headerEnd} data-testid="header-end">
        <Button look="icon" label={t('file.copyLink')} onClick={() => void copyLink()}>
          <Icon name="link" />
        </Button>
        <Button look="quiet" data-testid="open-evidence" onClick={() => openEvidence()}>
          {t('evidence.open')}
        </Button>
        <Button
          look="quiet"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          aria-label={
            language === 'zh'
              ? `EN, ${t('settings.toEnglish')}`
              : `${t('settings.toChinese')}, ${t('settings.language')}`
          }
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {language === 'zh' ? 'EN' : '中文'}
        </Button>
        <Button
          look="icon"
          data-testid="theme"
          label={theme === 'dark' ? t('settings.toLight') : t('settings.toDark')}
          onClick={() => setThemeChoice(theme === 'dark' ? 'light' : 'dark')}
        >
          <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
        </Button>
        <Button look="icon" label={t('settings.keys')} onClick={showKeys}>
          <span className={css.question} data-testid="question">
            ?
          </span>
        </Button>
      </div>
    </header>
  );
}
