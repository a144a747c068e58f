import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Button, DefinitionList, Panel } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { useMayChange } from '../parts/may-decide.ts';
import { usePersonName } from '../parts/person-name.tsx';
import { useDo } from '../parts/use-do.ts';
import { HandlerForm } from './handler-form.tsx';
import { texts } from './texts.ts';

/** 침해사고 처리책임자 (제13조제1항). */
export const HandlerPanel = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const nameOf = usePersonName();
  const { start } = useDo();
  const mayAssign = useMayChange(incident, 'incidents.assign') && incident.grade !== null;
  const { handler } = incident;
  const button = (
    <Button
      look={handler === null ? 'primary' : 'secondary'}
      size={handler === null ? 'm' : 's'}
      onPress={() => start('assign')}
    >
      {t(handler === null ? 'assignTitle' : 'reassign')}
    </Button>
  );
  return (
    <Panel title={t('handler')} actions={mayAssign && handler !== null && button}>
      {handler === null ? (
        <p>{t('assignWait')}</p>
      ) : (
        <DefinitionList
          items={[
            { term: t('handler'), value: nameOf(handler) },
            {
              term: t('assignedAt'),
              value: incident.assignedAt === null ? null : format.moment(incident.assignedAt),
            },
          ]}
        />
      )}
      {mayAssign && handler === null && <div>{button}</div>}
      {mayAssign && (
        <DoDialog id="assign" title={t('assignTitle')}>
          {(close) => <HandlerForm incident={incident} onClose={close} />}
        </DoDialog>
      )}
    </Panel>
  );
};
