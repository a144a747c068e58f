import { type OrganisationLaw, furtherRoles, optionalRules, organisationSaveLaw } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Callout, CheckboxGroup, NumberField, RadioGroup, notify } from '../../ui/index.ts';
import { roleWords } from '../law/words.ts';
import { optionalRuleWords, texts } from './legal-texts.ts';

const body = bodyOf(organisationSaveLaw);
const targets = body.shape.internalTargets.shape;

/** The targets as fields of their own, so that each has its mistake beside it. */
const schema = body
  .omit({ internalTargets: true })
  .extend({ immediately: targets.immediately, withoutDelay: targets['without-delay'] });

const heldOf = ({
  furtherRoles: roles,
  euSubjects,
  optionalRules: rules,
  internalTargets,
  listRetentionDays,
  version,
}: OrganisationLaw) => ({
  furtherRoles: roles as readonly (typeof furtherRoles)[number][],
  euSubjects: euSubjects as OrganisationLaw['euSubjects'] | null,
  optionalRules: rules as readonly (typeof optionalRules)[number][],
  immediately: internalTargets.immediately,
  withoutDelay: internalTargets['without-delay'],
  listRetentionDays: listRetentionDays as number | null,
  version,
});

export const LegalForm = ({ law }: { readonly law: OrganisationLaw }) => {
  const t = useTexts(texts);
  const role = useTexts(roleWords);
  const rule = useTexts(optionalRuleWords);
  const update = useAction(organisationSaveLaw, { invalidates: ['organisation', 'duties', 'law'] });
  const form = useForm({
    schema,
    initial: heldOf(law),
    labels: {
      furtherRoles: t('furtherRoles'),
      euSubjects: t('euSubjects'),
      optionalRules: t('optionalRules'),
      immediately: t('immediately'),
      withoutDelay: t('withoutDelay'),
      listRetentionDays: t('listRetentionDays'),
    },
    onSubmit: async ({ immediately, withoutDelay, ...rest }) => {
      const internalTargets = { immediately, 'without-delay': withoutDelay };
      const { version } = await update.mutateAsync({ body: { ...rest, internalTargets } });
      form.set('version', version);
      notify(t('saved'));
    },
  });
  return (
    <Form form={form} submitLabel={t('save')}>
      <CheckboxGroup
        {...form.field('furtherRoles')}
        help={t('furtherRolesHelp')}
        choices={furtherRoles.map((id) => ({ id, label: role(id) }))}
        isOptional
      />
      <RadioGroup
        {...form.field('euSubjects')}
        help={t('euSubjectsHelp')}
        choices={(['yes', 'no', 'unknown'] as const).map((id) => ({ id, label: t(id) }))}
      />
      <NumberField
        {...form.field('immediately')}
        help={t('targetHelp')}
        unit={t('hours')}
        min={1}
        max={720}
        isOptional
      />
      <NumberField
        {...form.field('withoutDelay')}
        help={t('targetHelp')}
        unit={t('hours')}
        min={1}
        max={720}
        isOptional
      />
      <NumberField
        {...form.field('listRetentionDays')}
        help={t('listRetentionHelp')}
        unit={t('days')}
        min={1}
        max={1825}
      />
      <CheckboxGroup
        {...form.field('optionalRules')}
        choices={optionalRules.map((id) => ({ id, label: rule(id) }))}
        isOptional
      />
      <Callout tone="caution" title={t('notVerified')}>
        {t('notVerifiedBody')}
      </Callout>
    </Form>
  );
};
