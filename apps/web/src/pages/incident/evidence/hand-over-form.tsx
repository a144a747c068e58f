import { evidenceHandOver, line, moment } from '@bongsu/contracts';
import { z } from 'zod';
import { useAction } from '../../../api/index.ts';
import { now } from '../../../clock.ts';
import { useForm } from '../../../forms/index.ts';
import { useTexts } from '../../../i18n/index.ts';
import { DateTimeField, TextField, notify } from '../../../ui/index.ts';
import { seoulNow, writeMoment } from '../../../ui/seoul-date.ts';
import type { CaseFormProps } from '../parts/case-props.ts';
import { DialogForm } from '../parts/dialog-form.tsx';
import { choiceOfPerson } from '../../../people/people-search.ts';
import type { EvidenceProps } from './evidence-props.ts';
import { type Party, PartyField, partyOf, partySchema } from './party-field.tsx';
import { texts } from './texts.ts';

const schema = z.object({ from: partySchema, to: partySchema, at: moment, purpose: line(500) });

const nobody: Party = { person: null, name: '' };

/** Whoever had it last hands it over. */
function begin({ holder }: EvidenceProps['item']): Party {
  const person = holder?.person ?? null;
  if (person !== null) return { person: choiceOfPerson(person), name: '' };
  return { person: null, name: holder?.name ?? '' };
}

/** 인계·인수: from whom, to whom, when and why. */
export const HandOverForm = ({ incident, item, onClose }: CaseFormProps & EvidenceProps) => {
  const t = useTexts(texts);
  const handOver = useAction(evidenceHandOver, { invalidates: ['evidence', 'incidents'] });
  const form = useForm({
    schema,
    initial: {
      from: begin(item),
      to: nobody,
      at: writeMoment(seoulNow(now())),
      purpose: '',
    },
    labels: { from: t('from'), to: t('to'), at: t('handedAt'), purpose: t('purpose') },
    onSubmit: async ({ at, purpose }, { from, to }) => {
      const params = { incidentId: incident.id, evidenceId: item.id };
      await handOver.mutateAsync({ params, body: { from: partyOf(from), to: partyOf(to), at, purpose } });
      notify(t('handedOver'));
      onClose();
    },
  });
  return (
    <DialogForm form={form} submitLabel={t('handOver')} onClose={onClose}>
      <p>
        <strong>
          {item.label} {item.name}
        </strong>
      </p>
      <PartyField {...form.field('from')} />
      <PartyField {...form.field('to')} />
      <DateTimeField {...form.field('at')} isPast />
      <TextField {...form.field('purpose')} placeholder={t('purposeExample')} />
    </DialogForm>
  );
};
