import { useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, Panel } from '../../../ui/index.ts';
import type { Ourselves } from '../supposing/ourselves.ts';
import { ShareLink } from '../supposing/share-link.tsx';
import { AnalysesChapter } from './analyses-chapter.tsx';
import { DataChapter } from './data-chapter.tsx';
import { writeLink } from './link.ts';
import { NumbersChapter } from './numbers-chapter.tsx';
import { OrganisationChapter } from './organisation-chapter.tsx';
import { exampleOf, ofOrganisation } from './suggestions.ts';
import { texts } from './texts.ts';
import type { SupposedProfile } from './use-profile.ts';
import { WaysChapter } from './ways-chapter.tsx';

interface ProfileFormProps {
  readonly supposed: SupposedProfile;
  readonly ourselves: Ourselves;
}

/** Every fact of a profile; each may stay unknown. */
export const ProfileForm = ({ supposed, ourselves }: ProfileFormProps) => {
  const t = useTexts(texts);
  return (
    <>
      <ButtonRow>
        <Button onPress={() => supposed.replace(exampleOf(ourselves))}>{t('example')}</Button>
        <Button look="quiet" onPress={() => supposed.replace(ofOrganisation(ourselves))}>
          {t('clear')}
        </Button>
      </ButtonRow>
      <Panel title={t('organisation')}>
        <OrganisationChapter supposed={supposed} />
      </Panel>
      <Panel title={t('numbers')}>
        <NumbersChapter supposed={supposed} />
      </Panel>
      <Panel title={t('data')}>
        <DataChapter supposed={supposed} />
      </Panel>
      <Panel title={t('ways')}>
        <WaysChapter supposed={supposed} />
      </Panel>
      <Panel title={t('analyses')}>
        <AnalysesChapter supposed={supposed} />
      </Panel>
      <ShareLink to={`/law/safeguards#${writeLink(supposed.held)}`} />
    </>
  );
};
