import { organisationReadLaw } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Loaded, Panel } from '../../ui/index.ts';
import { LegalForm } from './legal-form.tsx';
import { texts } from './legal-texts.ts';

/** 법이 보는 우리 기관: what set-up does not ask, because the first minutes have to be short. */
export const LegalPanel = () => {
  const t = useTexts(texts);
  const law = useOperation(organisationReadLaw, {});
  return (
    <Panel title={t('title')}>
      <p className="ui-field-help">{t('lead')}</p>
      <Loaded query={law}>{(known) => <LegalForm law={known} />}</Loaded>
    </Panel>
  );
};
