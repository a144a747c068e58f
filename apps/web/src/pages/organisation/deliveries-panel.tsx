import {
  deliveriesReadSettings,
  deliveriesRenewSecret,
  deliveriesTakeRelay,
  deliveriesTakeReturned,
  deliveriesTakeVendor,
} from '@bongsu/contracts';
import { useState } from 'react';
import { useAction, useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button, ButtonRow, Callout, ConfirmDialog, CopyText, DefinitionList, Loaded, Panel } from '../../ui/index.ts';
import { vendorTexts as texts } from './vendor-texts.ts';

/** Where relays and the vendor tell what became of what was sent, and the secret that proves who they are. */
export const DeliveriesPanel = () => {
  const t = useTexts(texts);
  const settings = useOperation(deliveriesReadSettings, {});
  const [isAsking, setAsking] = useState(false);
  const renew = useAction(deliveriesRenewSecret, { invalidates: ['deliveries'] });
  return (
    <Panel title={t('results')}>
      <p className="ui-field-help">{t('resultsHelp')}</p>
      <Loaded query={settings}>
        {({ isOpen, hasRelaySecret, hasVendorSecret }) => (
          <>
            {!isOpen && <Callout tone="caution" title={t('doorShut')} />}
            <DefinitionList
              items={[
                { term: t('ofVendor'), value: <code>{deliveriesTakeVendor.path}</code> },
                { term: t('vendorSecret'), value: t(hasVendorSecret ? 'fromVendorSettings' : 'noSecret') },
                { term: t('ofRelay'), value: <code>{deliveriesTakeRelay.path}</code> },
                { term: t('ofReturned'), value: <code>{deliveriesTakeReturned.path}</code> },
                { term: t('relaySecret'), value: t(hasRelaySecret ? 'hasSecret' : 'noSecret') },
              ]}
            />
            {renew.data !== undefined && (
              <Callout tone="caution" isNews title={t('shownOnce')}>
                <CopyText value={renew.data.secret} label={t('relaySecret')} />
              </Callout>
            )}
            <ButtonRow>
              <Button onPress={() => setAsking(true)}>{t('renew')}</Button>
            </ButtonRow>
            {isAsking && (
              <ConfirmDialog
                title={t('renew')}
                confirmLabel={t('renew')}
                isOpen
                onClose={() => setAsking(false)}
                onConfirm={() => renew.mutateAsync({})}
              >
                <p>{t('renewHelp')}</p>
              </ConfirmDialog>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
};
