import {
  type IssuedLink,
  type PersonView,
  peopleDeactivate,
  peopleIssueLink,
  peopleReactivate,
  peopleUnlock,
  secondFactorReset,
} from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button, DefinitionList, Dialog, Panel, ReasonDialog, Stack, notify } from '../../ui/index.ts';
import { LinkShown } from './link-shown.tsx';
import { texts } from './texts.ts';

type Act = 'issueLink' | 'unlock' | 'resetFactor' | 'deactivate' | 'reactivate';

/** What an administrator may do with this account as it stands. */
function actsFor(person: PersonView): readonly Act[] {
  if (!person.active) return ['reactivate'];
  const { account } = person;
  return [
    'issueLink',
    ...(account?.state === 'locked' ? (['unlock'] as const) : []),
    ...(account?.secondFactor === true ? (['resetFactor'] as const) : []),
    'deactivate',
  ];
}

/** Each act with what it means beside its button; each asks why. */
export const AccountPanel = ({ person }: { readonly person: PersonView }) => {
  const t = useTexts(texts);
  const [asked, setAsked] = useState<Act | null>(null);
  const [link, setLink] = useState<IssuedLink | null>(null);
  const act = useActs(person, setLink);
  const factor = person.account?.secondFactor === true ? t('registered') : t('notRegistered');
  return (
    <Panel title={t('account')}>
      <DefinitionList items={[{ term: t('secondFactor'), value: factor }]} />
      <Stack gap={2}>
        {actsFor(person).map((id) => (
          <Button key={id} isWide onPress={() => setAsked(id)}>
            {t(id)}
          </Button>
        ))}
      </Stack>
      {asked !== null && (
        <ReasonDialog
          title={t(asked)}
          confirmLabel={t(asked)}
          isDanger={asked === 'deactivate'}
          isOpen
          onClose={() => setAsked(null)}
          onConfirm={act[asked]}
        >
          <p>{t(`${asked}Help`)}</p>
        </ReasonDialog>
      )}
      {link !== null && (
        <Dialog title={t('issueLink')} isOpen onClose={() => setLink(null)}>
          <LinkShown link={link} onClose={() => setLink(null)} />
        </Dialog>
      )}
    </Panel>
  );
};

function useActs(
  person: PersonView,
  onLink: (link: IssuedLink) => void,
): Readonly<Record<Act, (reason: string) => Promise<unknown>>> {
  const t = useTexts(texts);
  const invalidates = ['people'];
  const done = { invalidates, onDone: () => notify(t('doneIt')) };
  const issueLink = useAction(peopleIssueLink, { invalidates, onDone: onLink });
  const unlock = useAction(peopleUnlock, done);
  const resetFactor = useAction(secondFactorReset, done);
  const deactivate = useAction(peopleDeactivate, done);
  const reactivate = useAction(peopleReactivate, done);
  const params = { personId: person.id };
  const { version } = person;
  return {
    issueLink: (reason) => issueLink.mutateAsync({ params, body: { reason } }),
    unlock: (reason) => unlock.mutateAsync({ params, body: { reason } }),
    resetFactor: (reason) => resetFactor.mutateAsync({ params, body: { reason } }),
    deactivate: (reason) => deactivate.mutateAsync({ params, body: { reason, version } }),
    reactivate: (reason) => reactivate.mutateAsync({ params, body: { reason, version } }),
  };
}
