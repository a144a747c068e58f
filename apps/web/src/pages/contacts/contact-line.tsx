import { type ContactView, contactsConfirm, contactsRemove } from '@bongsu/contracts';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { type InputOf, type ProblemError, useAction } from '../../api/index.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Badge, Button, ErrorState, MenuButton, ReasonDialog, notify } from '../../ui/index.ts';
import { Reach } from './reach.tsx';
import { texts } from './texts.ts';

interface ContactLineProps {
  readonly contact: ContactView;
  readonly onEdit: () => void;
}

const invalidates = ['contacts', 'dashboard', 'inbox'];

export const ContactLine = ({ contact, onEdit }: ContactLineProps) => {
  const t = useTexts(texts);
  const mayManage = useMay('contacts.manage');
  const { name } = contact;
  const confirm = useAction(contactsConfirm, { invalidates, onDone: () => notify(t('confirmedNow', { name })) });
  return (
    <li className="contact" data-deputy={contact.deputyOf !== null || undefined}>
      <div className="contact-who">
        <span>
          <strong>{contact.name}</strong> {contact.deputyOf !== null && <Badge>{t('deputy')}</Badge>}
        </span>
        <span className="ui-field-help">
          {[contact.organisation, contact.duty].filter((part) => part !== '').join(' · ')}
        </span>
      </div>
      <Reach contact={contact} />
      <div className="contact-state">
        <Confirmed contact={contact} />
        {mayManage && <Acts contact={contact} onEdit={onEdit} confirm={confirm} />}
      </div>
      {confirm.error !== null && <ErrorState error={confirm.error} />}
    </li>
  );
};

const Confirmed = ({ contact }: { readonly contact: ContactView }) => {
  const t = useTexts(texts);
  const format = useFormat();
  const { confirmedAt, confirmedBy, stale } = contact;
  const day = confirmedAt === null ? null : format.day(confirmedAt);
  return (
    <span className="contact-confirmed">
      {stale && <Badge tone="caution">{t('staleBadge')}</Badge>}
      <span className="ui-field-help">
        {day === null && t('neverConfirmed')}
        {day !== null && confirmedBy !== null && t('confirmed', { day, who: confirmedBy.name })}
        {day !== null && confirmedBy === null && t('confirmedOnly', { day })}
      </span>
    </span>
  );
};

type Confirm = UseMutationResult<ContactView, ProblemError, InputOf<typeof contactsConfirm>>;

const Acts = ({ contact, onEdit, confirm }: ContactLineProps & { readonly confirm: Confirm }) => {
  const t = useTexts(texts);
  const { id: contactId, version, name } = contact;
  const [isRemoving, setRemoving] = useState(false);
  const remove = useAction(contactsRemove, { invalidates, onDone: () => notify(t('removed')) });
  return (
    <>
      <Button
        size="s"
        icon="check"
        isPending={confirm.isPending}
        onPress={() => confirm.mutate({ params: { contactId }, body: { version } })}
      >
        {t('confirm')}
        <span className="sr-only">{name}</span>
      </Button>
      <MenuButton
        label={t('more', { name })}
        icon="more"
        isBare
        items={[
          { id: 'edit', label: t('edit') },
          { id: 'remove', label: t('remove') },
        ]}
        onChoose={(act) => (act === 'edit' ? onEdit() : setRemoving(true))}
      />
      {isRemoving && (
        <ReasonDialog
          title={t('remove')}
          confirmLabel={t('remove')}
          isOpen
          onClose={() => setRemoving(false)}
          onConfirm={(reason) => remove.mutateAsync({ params: { contactId }, body: { reason, version } })}
        >
          <p>{t('removeHelp', { name })}</p>
        </ReasonDialog>
      )}
    </>
  );
};
