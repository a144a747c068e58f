import './contacts.css';
import { type ContactList, type ContactView, contactsList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Button, Callout, EmptyState, Loaded, PageHeader, Panel, Stack } from '../../ui/index.ts';
import { AreaList } from './area-list.tsx';
import { ContactDialog } from './contact-dialog.tsx';
import { texts } from './texts.ts';

/** Whom to call: inside first, then outside; what nobody confirmed for long stands out. */
export default function ContactsPage() {
  const t = useTexts(texts);
  const contacts = useOperation(contactsList, {});
  const [edited, setEdited] = useState<ContactView | 'new' | null>(null);
  const mayManage = useMay('contacts.manage');
  const all = contacts.data?.groups.flatMap(({ items }) => items) ?? [];
  const add = mayManage && (
    <Button look="primary" icon="plus" onPress={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={contacts.data && t('lead', { days: contacts.data.staleAfterDays })}
        actions={all.length > 0 && add}
      />
      <Loaded query={contacts} lines={8}>
        {(list) => (all.length === 0 ? <Nobody add={add} /> : <Everybody list={list} onEdit={setEdited} />)}
      </Loaded>
      {edited !== null && (
        <ContactDialog contact={edited === 'new' ? null : edited} all={all} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

const Nobody = ({ add }: { readonly add: React.ReactNode }) => {
  const t = useTexts(texts);
  return (
    <Panel>
      <EmptyState icon="phone" title={t('none')} action={add}>
        {t('noneHelp')}
      </EmptyState>
    </Panel>
  );
};

const insideAreas = new Set<string>(['response-team', 'department']);

interface EverybodyProps {
  readonly list: ContactList;
  readonly onEdit: (contact: ContactView) => void;
}

const Everybody = ({ list, onEdit }: EverybodyProps) => {
  const t = useTexts(texts);
  const groups = list.groups.filter(({ items }) => items.length > 0);
  const sides = [
    { title: t('inside'), own: groups.filter(({ area }) => insideAreas.has(area)) },
    { title: t('outside'), own: groups.filter(({ area }) => !insideAreas.has(area)) },
  ];
  return (
    <Stack gap={5}>
      {list.staleCount > 0 && (
        <Callout tone="caution" title={t('stale', { count: list.staleCount })}>
          <p>{t('staleHelp')}</p>
        </Callout>
      )}
      {sides
        .filter(({ own }) => own.length > 0)
        .map(({ title, own }) => (
          <Panel key={title} title={title} gap={5}>
            {own.map(({ area, items }) => (
              <AreaList key={area} area={area} contacts={items} onEdit={onEdit} />
            ))}
          </Panel>
        ))}
    </Stack>
  );
};
