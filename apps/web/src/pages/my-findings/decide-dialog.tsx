import { type FoundFile, type ResponseOf, decisionChoices, decisionsDraft } from '@bongsu/contracts';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Dialog, RadioGroup, TextArea } from '../../ui/index.ts';
import { useChoiceName } from './choice-words.ts';
import { KeepFields, noKeep } from './keep-fields.tsx';
import { texts } from './texts.ts';

export type DryRun = ResponseOf<typeof decisionsDraft>;

interface DecideDialogProps {
  readonly agentId: string;
  readonly files: readonly FoundFile[];
  readonly onClose: () => void;
  /** The list as it would be done; nothing has been done yet. */
  readonly onListed: (list: DryRun) => void;
}

const notes = {
  keep: 'keepNote',
  encrypt: 'encryptNote',
  quarantine: 'quarantineNote',
  destroy: 'destroyNote',
} as const;

/** Step one: what shall become of the files that were chosen, and why. */
export const DecideDialog = ({ agentId, files, onClose, onListed }: DecideDialogProps) => {
  const t = useTexts(texts);
  const choiceName = useChoiceName();
  const draft = useAction(decisionsDraft);
  const form = useForm({
    schema: bodyOf(decisionsDraft),
    initial: {
      agentId,
      files: files.map(({ id, sha256 }) => ({ id, sha256 })),
      choice: null as FoundFile['choice'],
      reason: '',
      ...noKeep,
    },
    labels: {
      choice: t('choice'),
      reason: t('reason'),
      legalBasis: t('legalBasis'),
      expiresOn: t('expiresOn'),
      personalFileId: t('personalFile'),
    },
    // What was typed for keeping does not go along with another choice.
    onSubmit: async (body) =>
      onListed(await draft.mutateAsync({ body: body.choice === 'keep' ? body : { ...body, ...noKeep } })),
  });
  return (
    <Dialog title={t('decide', { count: String(files.length) })} isOpen onClose={onClose}>
      <Form form={form} submitLabel={t('makeList')}>
        <RadioGroup
          {...form.field('choice')}
          look="cards"
          choices={decisionChoices.map((id) => ({ id, label: choiceName(id), note: t(notes[id]) }))}
        />
        {form.values.choice === 'keep' && (
          <KeepFields
            legalBasis={form.field('legalBasis')}
            expiresOn={form.field('expiresOn')}
            personalFileId={form.field('personalFileId')}
          />
        )}
        <TextArea {...form.field('reason')} rows={2} />
      </Form>
    </Dialog>
  );
};
