import { type Protection, custodyReadProtection, custodySaveProtection } from '@bongsu/contracts';
import { z } from 'zod';
import { bodyOf, useAction, useOperation } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { choiceOfPerson } from '../../people/people-search.ts';
import { PersonField } from '../../people/person-field.tsx';
import { useMay } from '../../session/session.ts';
import { Checkbox, type Choice, DefinitionList, Loaded, Panel, notify } from '../../ui/index.ts';
import { usePersonName } from '../incident/parts/person-name.tsx';
import { texts } from './texts.ts';

/** Who is kept away beside those named, and who stands in when that leaves nobody. */
export const ProtectionPanel = () => {
  const t = useTexts(texts);
  const protection = useOperation(custodyReadProtection, {});
  const maySave = useMay('custody.appoint');
  return (
    <Panel title={t('protection')}>
      <p className="ui-field-help">{t('protectionHelp')}</p>
      <Loaded query={protection}>{(now) => (maySave ? <ProtectionForm now={now} /> : <Facts now={now} />)}</Loaded>
    </Panel>
  );
};

const Facts = ({ now: { superiorsKeptAway, substitute } }: { readonly now: Protection }) => {
  const t = useTexts(texts);
  const nameOf = usePersonName();
  return (
    <DefinitionList
      items={[
        { term: t('superiors'), value: t(superiorsKeptAway ? 'keptAway' : 'notKeptAway') },
        { term: t('substitute'), value: substitute === null ? t('noSubstitute') : nameOf(substitute) },
      ]}
    />
  );
};

const schema = bodyOf(custodySaveProtection).omit({ substituteId: true }).extend({ substituteId: z.unknown() });

const maybeChoice = (person: Protection['substitute']): Choice | null =>
  person === null ? null : choiceOfPerson(person);

const heldOf = ({ superiorsKeptAway, substitute, version }: Protection) => ({
  superiorsKeptAway,
  substituteId: maybeChoice(substitute),
  version,
});

const ProtectionForm = ({ now }: { readonly now: Protection }) => {
  const t = useTexts(texts);
  const update = useAction(custodySaveProtection, { invalidates: ['custody', 'incidents', 'inbox'] });
  const form = useForm({
    schema,
    initial: heldOf(now),
    current: (stands) => {
      const { version: _version, ...held } = heldOf(stands as unknown as Protection);
      return held;
    },
    labels: { superiorsKeptAway: t('superiors'), substituteId: t('substitute') },
    onSubmit: async ({ superiorsKeptAway, version: against }, typed) => {
      const substituteId = typed.substituteId?.id ?? null;
      const { version } = await update.mutateAsync({ body: { superiorsKeptAway, substituteId, version: against } });
      form.set('version', version);
      notify(t('saved'));
    },
  });
  return (
    <Form form={form} submitLabel={t('save')}>
      <Checkbox {...form.field('superiorsKeptAway')} help={t('superiorsHelp')} />
      <PersonField {...form.field('substituteId')} help={t('substituteHelp')} isOptional />
    </Form>
  );
};
