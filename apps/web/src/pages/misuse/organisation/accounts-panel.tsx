import { accessAccountsEnd, accessAccountsList, accessAccountsSave } from '@bongsu/contracts';
import { useState } from 'react';
import { type AnswerOf, useAction, useOperation } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { PersonField } from '../../../people/person-field.tsx';
import {
  Button,
  Callout,
  type Choice,
  type Column,
  ConfirmDialog,
  EmptyState,
  Panel,
  Table,
  TextField,
} from '../../../ui/index.ts';
import { texts } from './texts.ts';

const invalidates = ['accessAccounts', 'misuseCases'];
type Account = AnswerOf<typeof accessAccountsList>['items'][number];

/** Whose account is whose: nobody can be asked about an account that is nobody's. */
export const AccountsPanel = ({ mayManage }: { readonly mayManage: boolean }) => {
  const t = useTexts(texts);
  const accounts = useOperation(accessAccountsList, {});
  const [isAdding, setAdding] = useState(false);
  const columns = useColumns(mayManage);
  const unknown = accounts.data?.unknown ?? [];
  return (
    <Panel
      title={t('accounts')}
      actions={
        mayManage && (
          <Button size="s" icon="plus" onPress={() => setAdding(true)}>
            {t('connect')}
          </Button>
        )
      }
    >
      <p className="ui-field-help">{t('accountsHelp')}</p>
      {unknown.length > 0 && (
        <Callout tone="caution">{t('unknown', { names: unknown.slice(0, 20).join(', ') })}</Callout>
      )}
      <Table
        caption={t('accounts')}
        columns={columns}
        rows={accounts.data?.items}
        rowKey={({ account }) => account}
        empty={<EmptyState icon="people" title={t('noAccounts')} />}
        isCompact
      />
      {isAdding && <AccountDialog suggested={unknown[0] ?? ''} onClose={() => setAdding(false)} />}
    </Panel>
  );
};

function useColumns(mayManage: boolean): readonly [Column<Account>, ...Column<Account>[]] {
  const t = useTexts(texts);
  const format = useFormat();
  const end = useAction(accessAccountsEnd, { invalidates });
  return [
    { id: 'account', header: t('account'), render: ({ account }) => account },
    {
      id: 'person',
      header: t('person'),
      render: ({ person }) => [person.name, person.department].filter(Boolean).join(' · '),
    },
    { id: 'handlerType', header: t('handlerType'), render: ({ handlerType }) => handlerType },
    { id: 'since', header: t('since'), isTight: true, render: ({ addedAt }) => format.day(addedAt) },
    ...(mayManage
      ? [
          {
            id: 'end',
            header: t('actions'),
            isTight: true,
            render: ({ account }: Account) => (
              <Button size="s" onPress={() => end.mutate({ body: { account } })}>
                {t('end')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

/** What may be left empty. */
const said = (text: string): string | null => (text.trim() === '' ? null : text);

const AccountDialog = ({ suggested, onClose }: { readonly suggested: string; readonly onClose: () => void }) => {
  const t = useTexts(texts);
  const [account, setAccount] = useState(suggested);
  const [person, setPerson] = useState<Choice | null>(null);
  const [handlerType, setHandlerType] = useState('');
  const [subject, setSubject] = useState('');
  const save = useAction(accessAccountsSave, { invalidates });
  const body = { account, personId: person?.id ?? '', handlerType: said(handlerType), subject: said(subject) };
  return (
    <ConfirmDialog
      title={t('connect')}
      confirmLabel={t('connect')}
      isOpen
      onClose={onClose}
      onConfirm={() => save.mutateAsync({ body })}
    >
      <TextField name="account" label={t('account')} value={account} onChange={setAccount} autoComplete="off" />
      <PersonField name="personId" label={t('person')} value={person} onChange={setPerson} />
      <TextField
        name="handlerType"
        label={t('handlerType')}
        help={t('handlerTypeHelp')}
        isOptional
        value={handlerType}
        onChange={setHandlerType}
        autoComplete="off"
      />
      <TextField
        name="subject"
        label={t('subject')}
        help={t('subjectHelp')}
        isOptional
        value={subject}
        onChange={setSubject}
        autoComplete="off"
      />
    </ConfirmDialog>
  );
};
