import { type WebHostView, webHostsAdd, webHostsUpdate } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { PersonField } from '../../people/person-field.tsx';
import { Checkbox, type Choice, ConfirmDialog, TextField, notify } from '../../ui/index.ts';
import { originOf } from './address.ts';
import { texts } from './texts.ts';

interface SiteDialogProps {
  /** `null`: a new one. */
  readonly site: WebHostView | null;
  readonly title: string;
  readonly onClose: () => void;
}

const invalidates = ['webHosts'];

/** Where a site lies is said once; its name, who answers for it and the weekly look can be changed. */
export const SiteDialog = ({ site, title, onClose }: SiteDialogProps) => {
  const t = useTexts(texts);
  const add = useAction(webHostsAdd, { invalidates, onDone: () => notify(t('registered')) });
  const update = useAction(webHostsUpdate, { invalidates });
  const [address, setAddress] = useState('');
  const [name, setName] = useState(site?.name ?? '');
  const [answers, setAnswers] = useState<Choice | null>(
    site === null ? null : { id: site.answers.id, label: site.answers.name },
  );
  const [isWeekly, setWeekly] = useState(site?.isWeekly ?? true);
  const save = () => {
    const fields = { name, answersId: answers?.id ?? '', isWeekly };
    return site === null
      ? add.mutateAsync({ body: { ...originOf(address), ...fields } })
      : update.mutateAsync({ params: { hostId: site.id }, body: { ...fields, version: site.version } });
  };
  return (
    <ConfirmDialog title={title} confirmLabel={title} isOpen onClose={onClose} onConfirm={save}>
      {site === null && (
        <TextField
          name="host"
          label={t('address')}
          placeholder="https://www.example.ac.kr"
          value={address}
          onChange={setAddress}
          autoComplete="off"
        />
      )}
      <TextField
        name="name"
        label={t('name')}
        placeholder={t('nameExample')}
        value={name}
        onChange={setName}
        autoComplete="off"
      />
      <PersonField
        name="answersId"
        label={t('answers')}
        help={t('answersHelp')}
        value={answers}
        onChange={setAnswers}
      />
      <Checkbox name="isWeekly" label={t('weeklyHelp')} value={isWeekly} onChange={setWeekly} />
    </ConfirmDialog>
  );
};
