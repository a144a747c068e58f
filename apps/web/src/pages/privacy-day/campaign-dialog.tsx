import { type CampaignView, USUAL_APPROVAL_ABOVE, campaignsCreate, campaignsUpdate } from '@bongsu/contracts';
import { z } from 'zod';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Dialog, Grid, NumberField, Select, TextArea, TextField, notify } from '../../ui/index.ts';
import { ORDINALS, WEEKDAYS, useCampaignWords } from './campaign-words.ts';
import { ParticipantsField } from './participants-field.tsx';
import { texts } from './texts.ts';

interface CampaignDialogProps {
  /** `null`: a new one. */
  readonly campaign: CampaignView | null;
  readonly onClose: () => void;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const { include, exclude } = bodyOf(campaignsCreate).shape;
/** Paths are typed one a line. */
const typed = (paths: typeof include) => z.string().default('').transform(linesOf).pipe(paths.unwrap());
const schema = bodyOf(campaignsCreate).extend({ include: typed(include), exclude: typed(exclude) });

const confidences = ['low', 'medium', 'high'] as const;

const heldOf = (campaign: CampaignView) => ({
  ...campaign,
  include: campaign.include.join('\n'),
  exclude: campaign.exclude.join('\n'),
  approvalAbove: campaign.approvalAbove as number | null,
});

const blank = (name: string) => ({
  name,
  departmentIds: null as CampaignView['departmentIds'],
  onDay: { nth: 1, weekday: 1 } as CampaignView['onDay'],
  minimumConfidence: 'medium' as CampaignView['minimumConfidence'] | null,
  include: '',
  exclude: '',
  approvalAbove: USUAL_APPROVAL_ABOVE as number | null,
  isOn: true,
});

/** Who takes part in a campaign, on which day, and where is looked. */
export const CampaignDialog = ({ campaign, onClose }: CampaignDialogProps) => {
  const t = useTexts(texts);
  const words = useCampaignWords();
  const form = useCampaignForm(campaign, onClose);
  const { onDay } = form.values;
  const choose = (part: 'nth' | 'weekday') => (id: string | null) => form.setAt(`onDay.${part}`, Number(id));
  return (
    <Dialog
      title={campaign === null ? t('begin') : `${campaign.name}: ${t('change')}`}
      isOpen
      onClose={onClose}
      holdsWork
    >
      <Form form={form} submitLabel={t(campaign === null ? 'begin' : 'save')}>
        <TextField {...form.field('name')} autoComplete="off" />
        <ParticipantsField {...form.field('departmentIds')} />
        <Grid min="s">
          <Select
            name="onDay.nth"
            label={t('nth')}
            value={String(onDay.nth)}
            onChange={choose('nth')}
            choices={ORDINALS.map(([id, word]) => ({ id, label: words.t(word) }))}
          />
          <Select
            name="onDay.weekday"
            label={t('weekday')}
            value={String(onDay.weekday)}
            onChange={choose('weekday')}
            choices={WEEKDAYS.map(([id, word]) => ({ id, label: words.t(word) }))}
          />
        </Grid>
        <p className="ui-field-help">{t(campaign === null ? 'dayHelp' : 'dayChangeHelp')}</p>
        <TextArea {...form.field('include')} help={t('includeHelp')} rows={2} isOptional />
        <TextArea {...form.field('exclude')} help={t('excludeHelp')} rows={2} isOptional />
        <Select
          {...form.field('minimumConfidence')}
          help={t('confidenceHelp')}
          choices={confidences.map((id) => ({ id, label: words.t(id) }))}
        />
        <NumberField {...form.field('approvalAbove')} help={t('approvalHelp')} min={0} max={1000} />
      </Form>
    </Dialog>
  );
};

function useCampaignForm(campaign: CampaignView | null, onClose: () => void) {
  const t = useTexts(texts);
  const words = useCampaignWords();
  const acting = { invalidates: ['campaigns'] };
  const create = useAction(campaignsCreate, acting);
  const update = useAction(campaignsUpdate, acting);
  return useForm({
    schema,
    initial: campaign === null ? blank(t('title')) : heldOf(campaign),
    current: (now) => heldOf(now as unknown as CampaignView),
    labels: {
      name: t('name'),
      departmentIds: t('who'),
      onDay: t('day'),
      include: t('include'),
      exclude: t('exclude'),
      minimumConfidence: t('confidence'),
      approvalAbove: t('approvalAbove'),
      // No field of this form: what somebody ended meanwhile stays ended.
      isOn: t('isOn'),
    },
    words: {
      onDay: (day) => words.day(day),
      departmentIds: (id) => words.departments([id]),
      minimumConfidence: (id) => words.t(id),
    },
    onSubmit: async (body, held) => {
      if (campaign === null) await create.mutateAsync({ body });
      else {
        const { version } = held as unknown as CampaignView;
        await update.mutateAsync({ params: { campaignId: campaign.id }, body: { ...body, version } });
      }
      notify(t('saved'));
      onClose();
    },
  });
}
