import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Button, DefinitionList, Panel } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { useMayChange } from '../parts/may-decide.ts';
import { useDo } from '../parts/use-do.ts';
import { reporterWords } from '../words/people-words.ts';
import { RegisterForm } from './register-form.tsx';
import { texts } from './texts.ts';

/** 접수 (제12조). */
export const RegisterPanel = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const { start } = useDo();
  const mayRegister = useMayChange(incident, 'incidents.register') && incident.registeredAt === null;
  return (
    <Panel title={t('register')}>
      {incident.registeredAt === null ? <p>{t('registerWait')}</p> : <Registered incident={incident} />}
      {mayRegister && (
        <>
          <div>
            <Button look="primary" onPress={() => start('register')}>
              {t('registerTitle')}
            </Button>
          </div>
          <DoDialog id="register" title={t('registerTitle')}>
            {(close) => <RegisterForm incident={incident} onClose={close} />}
          </DoDialog>
        </>
      )}
    </Panel>
  );
};

const Registered = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const reporter = useTexts(reporterWords);
  return (
    <DefinitionList
      items={[
        { term: t('number'), value: incident.number },
        {
          term: t('registeredAt'),
          value: incident.registeredAt === null ? null : format.moment(incident.registeredAt),
        },
        { term: t('reporterType'), value: reporter(incident.reporterType) },
        { term: t('department'), value: incident.department?.name },
      ]}
    />
  );
};
