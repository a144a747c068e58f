import { now } from '../../../clock.ts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, ButtonRow, Fold, Panel } from '../../../ui/index.ts';
import { seoulNow, writeMoment } from '../../../ui/seoul-date.ts';
import type { Ourselves } from '../supposing/ourselves.ts';
import { ShareLink } from '../supposing/share-link.tsx';
import { DoneChapter } from './done-chapter.tsx';
import { writeLink } from './link.ts';
import { MomentsChapter } from './moments-chapter.tsx';
import { OrganisationChapter } from './organisation-chapter.tsx';
import { ScaleChapter } from './scale-chapter.tsx';
import { SpecialChapter } from './special-chapter.tsx';
import { StateChapter } from './state-chapter.tsx';
import { exampleOf, ofOrganisation } from './suggestions.ts';
import { texts } from './texts.ts';
import type { Supposed } from './use-supposed.ts';

interface SupposedFormProps {
  readonly supposed: Supposed;
  readonly ourselves: Ourselves;
}

/** Every fact of the contract, what is asked most first; the rest in folds that open by themselves when led there. */
export const SupposedForm = ({ supposed, ourselves }: SupposedFormProps) => {
  const t = useTexts(texts);
  const fill = () => supposed.replace(exampleOf(ourselves, writeMoment(seoulNow(now())) ?? ''));
  return (
    <>
      <ButtonRow>
        <Button onPress={fill}>{t('example')}</Button>
        <Button look="quiet" onPress={() => supposed.replace(ofOrganisation(ourselves))}>
          {t('clear')}
        </Button>
      </ButtonRow>
      <Panel title={t('moments')}>
        <MomentsChapter supposed={supposed} />
      </Panel>
      <Panel title={t('scale')}>
        <ScaleChapter supposed={supposed} />
      </Panel>
      <Panel title={t('state')}>
        <StateChapter supposed={supposed} />
      </Panel>
      <Panel title={t('organisation')}>
        <OrganisationChapter supposed={supposed} />
      </Panel>
      <Panel>
        <Fold summary={t('special')}>
          <SpecialChapter supposed={supposed} />
        </Fold>
        <Fold summary={t('done')} isOpen={supposed.held.done.length > 0}>
          <DoneChapter supposed={supposed} />
        </Fold>
      </Panel>
      <ShareLink to={`/law/what-if#${writeLink(supposed.held)}`} />
    </>
  );
};
