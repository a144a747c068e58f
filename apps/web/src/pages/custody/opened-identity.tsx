import { type ResponseOf, custodyIdentity } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { epoch, useNow } from '../../clock.ts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Button, ButtonRow, Callout, DefinitionList, ErrorState } from '../../ui/index.ts';
import { texts } from './texts.ts';

type Identity = ResponseOf<typeof custodyIdentity>;

/** Each look is on record, so nothing is shown before it is asked for; the page forgets it when the hour is over. */
export const OpenedIdentity = ({ unsealingId }: { readonly unsealingId: string }) => {
  const t = useTexts(texts);
  const now = useNow();
  const [identity, setIdentity] = useState<Identity | null>(null);
  const look = useAction(custodyIdentity, { onDone: setIdentity });
  if (identity !== null && epoch(identity.openUntil) > now) return <Opened identity={identity} />;
  return (
    <>
      <ButtonRow>
        <Button size="s" icon="eye" isPending={look.isPending} onPress={() => look.mutate({ params: { unsealingId } })}>
          {t('look')}
        </Button>
      </ButtonRow>
      {look.error !== null && <ErrorState error={look.error} />}
    </>
  );
};

const Opened = ({ identity }: { readonly identity: Identity }) => {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <>
      <Callout tone="caution" isNews>
        {t('opened', { at: format.moment(identity.openUntil) })}
      </Callout>
      <DefinitionList
        items={[
          { term: t('name'), value: identity.name },
          { term: t('department'), value: identity.department },
          { term: t('phone'), value: identity.phone },
          { term: t('email'), value: identity.email },
        ]}
      />
    </>
  );
};
