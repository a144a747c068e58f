import { myUpdate } from '@bongsu/contracts';
import { useAction } from '../../api/index.ts';
import { type Language, languages, setLanguage, useLanguage, useTexts } from '../../i18n/index.ts';
import { useSession } from '../../session/session.ts';
import { DefinitionList, Panel, RadioGroup, notify, roleTexts } from '../../ui/index.ts';
import { texts } from './texts.ts';

const names: Readonly<Record<Language, string>> = { ko: '한국어', en: 'English' };

export const ProfilePanel = () => {
  const t = useTexts(texts);
  const role = useTexts(roleTexts);
  const language = useLanguage();
  const { person, department, roles } = useSession();
  const update = useAction(myUpdate, { invalidates: ['session'], onDone: () => notify(t('languageSaved')) });
  const choose = (chosen: Language | null) => {
    if (chosen === null) return;
    setLanguage(chosen);
    update.mutate({ body: { language: chosen } });
  };
  return (
    <Panel title={t('profile')}>
      <DefinitionList
        items={[
          { term: t('name'), value: [person.name, person.title].filter((part) => part !== '').join(' · ') },
          { term: t('email'), value: person.email },
          { term: t('department'), value: department?.name },
          { term: t('roles'), value: roles.map((name) => role(name)).join(', '), note: t('profileHelp') },
        ]}
      />
      <RadioGroup
        name="language"
        label={t('language')}
        value={language}
        onChange={choose}
        choices={languages.map((id) => ({ id, label: names[id] }))}
      />
    </Panel>
  );
};
