import { type AuthorityReportLine, authorityReportsDraft, reportRules } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { useGo } from '../../routing/address.ts';
import { Dialog, RadioGroup } from '../../ui/index.ts';
import { reportStale } from './stale.ts';
import { texts } from './texts.ts';
import { ruleWords } from './words.ts';

interface DraftDialogProps {
  readonly incidentId: string;
  readonly reports: readonly AuthorityReportLine[];
  readonly onClose: () => void;
}

interface Held extends Readonly<Record<string, unknown>> {
  readonly rule: (typeof reportRules)[number] | null;
  readonly firstReportId: string | null;
}

const schema = bodyOf(authorityReportsDraft);
const blank: Held = { rule: 'KR-PIPA-REPORT', firstReportId: null };
const FIRST = 'first';

export const DraftDialog = ({ incidentId, reports, onClose }: DraftDialogProps) => {
  const t = useTexts(texts);
  const rule = useTexts(ruleWords);
  const format = useFormat();
  const go = useGo();
  const draft = useAction(authorityReportsDraft, { invalidates: reportStale });
  const form = useForm({
    schema,
    initial: blank,
    labels: { rule: t('rule'), firstReportId: t('kind') },
    onSubmit: async (body) => {
      const { id } = await draft.mutateAsync({ params: { incidentId }, body });
      go(`/incidents/${incidentId}/authority-reports/${id}`);
    },
  });
  const filed = reports.filter(
    (one) => one.state === 'filed' && one.stage === 'first' && one.rule === form.values.rule,
  );
  return (
    <Dialog title={t('write')} isOpen onClose={onClose}>
      <Form form={form} submitLabel={t('create')}>
        <RadioGroup {...form.field('rule')} choices={reportRules.map((id) => ({ id, label: rule(id) }))} />
        {filed.length > 0 && (
          <RadioGroup
            {...form.field('firstReportId')}
            value={form.values.firstReportId ?? FIRST}
            onChange={(id) => form.set('firstReportId', id === FIRST ? null : id)}
            choices={[
              { id: FIRST, label: t('first') },
              ...filed.map(({ id, filedAt }) => ({
                id,
                label: t('ofFirst', { moment: format.moment(filedAt ?? '') }),
              })),
            ]}
          />
        )}
      </Form>
    </Dialog>
  );
};
