import { type Language, setLanguage, useLanguage, useTexts } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { texts } from './texts.ts';

const names: Readonly<Record<Language, string>> = { ko: '한국어', en: 'English' };

interface LanguageSwitchProps {
  /** Keeps the choice with the account too, so that mails come in it. */
  readonly onChange?: (language: Language) => void;
}

/** Offers the other language in its own words: whoever needs it cannot read this one. */
export const LanguageSwitch = ({ onChange }: LanguageSwitchProps) => {
  const language = useLanguage();
  const t = useTexts(texts);
  const other = language === 'ko' ? 'en' : 'ko';
  const change = () => {
    setLanguage(other);
    onChange?.(other);
  };
  return (
    <span lang={other}>
      <Button look="quiet" size="s" icon="globe" label={`${names[other]} (${t('language')})`} onPress={change}>
        {names[other]}
      </Button>
    </span>
  );
};
