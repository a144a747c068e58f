import { handlingWords } from '../../../case/words.ts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { useMay } from '../../../session/session.ts';
import { Button, DefinitionList, Panel } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { useDo } from '../parts/use-do.ts';
import { dispositionText } from '../words/disposition-text.ts';
import { HandlingForm } from './handling-form.tsx';
import { texts } from './texts.ts';

/** 처리유형, 처리내용 (붙임2). Courts decide late: it can be changed after the case is closed. */
export const HandlingPanel = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const handling = useTexts(handlingWords);
  const language = useLanguage();
  const { start } = useDo();
  const mayChange = (useMay('incidents.register') || incident.standsIn) && incident.mayWork;
  return (
    <Panel
      title={t('handling')}
      actions={
        mayChange && (
          <Button size="s" icon="edit" label={`${t('handling')}: ${t('change')}`} onPress={() => start('handling')}>
            {t('change')}
          </Button>
        )
      }
    >
      <DefinitionList
        items={[
          { term: t('handlingType'), value: handling(incident.handlingType) },
          { term: t('disposition'), value: dispositionText(incident.disposition, language) },
        ]}
      />
      {mayChange && (
        <DoDialog id="handling" title={t('handling')}>
          {(close) => <HandlingForm incident={incident} onClose={close} />}
        </DoDialog>
      )}
    </Panel>
  );
};
