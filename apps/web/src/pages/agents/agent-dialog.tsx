import { type AgentView, agentsInvite, agentsUpdate } from '@bongsu/contracts';
import { useState } from 'react';
import { bodyOf, useAction } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { choiceOfPerson } from '../../people/people-search.ts';
import { PersonField } from '../../people/person-field.tsx';
import { type Choice, Dialog, TextField, notify } from '../../ui/index.ts';
import { texts } from './texts.ts';

interface AgentDialogProps {
  /** `null`: a new one. */
  readonly agent: AgentView | null;
  readonly onClose: () => void;
  /** A new one has a code, shown this once. */
  readonly onCode?: (code: string) => void;
}

const choiceOf = (person: AgentView['deputy'] | undefined): Choice | null =>
  person === null || person === undefined ? null : choiceOfPerson(person);

/** Whose machine it is, who stands in, and what it is called. */
export const AgentDialog = ({ agent, onClose, onCode }: AgentDialogProps) => {
  const t = useTexts(texts);
  const form = useAgentForm(agent, onClose, onCode);
  const [owner, setOwner] = useState(choiceOf(agent?.owner));
  const [deputy, setDeputy] = useState(choiceOf(agent?.deputy));
  const choose = (name: 'ownerId' | 'deputyId', keep: (choice: Choice | null) => void) => (choice: Choice | null) => {
    keep(choice);
    form.set(name, choice?.id ?? null);
  };
  const label = t(agent === null ? 'invite' : 'change');
  return (
    <Dialog title={label} isOpen onClose={onClose} holdsWork>
      <Form form={form} submitLabel={agent === null ? label : t('save')}>
        <TextField {...form.field('label')} placeholder={t('labelExample')} autoComplete="off" />
        <PersonField
          {...form.field('ownerId')}
          help={t(agent === null ? 'ownerHelp' : 'ownerChangeHelp')}
          value={owner}
          onChange={choose('ownerId', setOwner)}
        />
        <PersonField {...form.field('deputyId')} value={deputy} onChange={choose('deputyId', setDeputy)} isOptional />
      </Form>
    </Dialog>
  );
};

const heldOf = ({ label, owner, deputy, version }: AgentView) => ({
  label,
  ownerId: owner.id as string | null,
  deputyId: deputy?.id ?? null,
  version,
});

const blank = { label: '', ownerId: null as string | null, deputyId: null as string | null };

function useAgentForm(agent: AgentView | null, onClose: () => void, onCode?: (code: string) => void) {
  const t = useTexts(texts);
  const acting = { invalidates: ['agents'] };
  const invite = useAction(agentsInvite, acting);
  const update = useAction(agentsUpdate, acting);
  return useForm({
    schema: bodyOf(agentsInvite),
    initial: agent === null ? blank : heldOf(agent),
    current: (now) => heldOf(now as unknown as AgentView),
    labels: { label: t('label'), ownerId: t('owner'), deputyId: t('deputy') },
    // Ids say nothing to anybody; whoever saved first is seen in the list behind.
    words: { ownerId: () => t('another'), deputyId: () => t('another') },
    onSubmit: async (body, held) => {
      if (agent === null) onCode?.((await invite.mutateAsync({ body })).code);
      else {
        const { version } = held as unknown as AgentView;
        await update.mutateAsync({ params: { agentId: agent.id }, body: { ...body, version } });
        notify(t('saved'));
      }
      onClose();
    },
  });
}
