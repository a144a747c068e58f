import type { PersonRef } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { Button, DefinitionList, Panel } from '../../../ui/index.ts';
import type { CaseProps } from '../parts/case-props.ts';
import { DoDialog } from '../parts/do-dialog.tsx';
import { useMayChange } from '../parts/may-decide.ts';
import { usePersonName } from '../parts/person-name.tsx';
import { useDo } from '../parts/use-do.ts';
import { CustodiansForm, InvolvedForm } from './people-forms.tsx';
import { texts } from './texts.ts';

/** Who must not see the case, and who may ask who reported it. */
export const PeoplePanel = ({ incident }: CaseProps) => {
  const t = useTexts(texts);
  const nameOf = usePersonName();
  const { start } = useDo();
  const mayInvolve = useMayChange(incident, 'incidents.register') && incident.registeredAt !== null;
  const mayEntrust = useMayChange(incident, 'incidents.assign');
  const names = (people: readonly PersonRef[]) =>
    people.length === 0 ? t('nobody') : people.map((person) => nameOf(person)).join(', ');
  const button = (what: 'involved' | 'custodians') => (
    <Button size="s" label={`${t(what)}: ${t('change')}`} onPress={() => start(what)}>
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
            note: mayInvolve ? button('involved') : undefined,
          },
          {
            term: t('custodians'),
            value: names(incident.custodians),
            note: mayEntrust ? button('custodians') : undefined,
          },
        ]}
      />
      {mayInvolve && (
        <DoDialog id="involved" title={t('setInvolved')}>
          {(close) => <InvolvedForm incident={incident} onClose={close} />}
        </DoDialog>
      )}
      {mayEntrust && (
        <DoDialog id="custodians" title={t('custodians')}>
          {(close) => <CustodiansForm incident={incident} onClose={close} />}
        </DoDialog>
      )}
    </Panel>
  );
};
