import type { PersonRef } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, DefinitionList, Panel } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { useMayChange } from '../parts/may-decide.ts';
import { usePersonName } from '../parts/person-name.tsx';
import { useDo } from '../parts/use-do.ts';
import { InvolvedForm } from './people-forms.tsx';
import { texts } from './texts.ts';

/** 관련자: who must not see the case. */
export const PeoplePanel = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const nameOf = usePersonName();
  const { start } = useDo();
  const mayInvolve = useMayChange(incident, 'incidents.register') && incident.registeredAt !== null;
  const names = (people: readonly PersonRef[]) =>
    people.length === 0 ? t('nobody') : people.map((person) => nameOf(person)).join(', ');
  const change = (
    <Button size="s" label={`${t('involved')}: ${t('change')}`} onPress={() => start('involved')}>
      {t('change')}
    </Button>
  );
  return (
    <Panel title={t('people')}>
      <DefinitionList
        items={[
          {
            term: t('involved'),
            value: names(incident.involved),
            note: mayInvolve ? change : undefined,
          },
        ]}
      />
      {mayInvolve && (
        <DoDialog id="involved" title={t('setInvolved')}>
          {(close) => <InvolvedForm incident={incident} onClose={close} />}
        </DoDialog>
      )}
    </Panel>
  );
};
