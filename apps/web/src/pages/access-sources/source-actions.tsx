import { type AccessSourceView, accessSourcesRenewKey, accessSourcesSwitch } from '@bongsu/contracts';
import { useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { ButtonLink, Checkbox, MenuButton, ReasonDialog, notify } from '../../ui/index.ts';
import { KeyShown } from './key-shown.tsx';
import { texts } from './texts.ts';

const invalidates = ['accessSources'];

/** How it is read, a new key, off and on. */
export const SourceActions = ({ source }: { readonly source: AccessSourceView }) => {
  const t = useTexts(texts);
  const { id, version, isOn, mapping } = source;
  const [asked, setAsked] = useState<string | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const [isOldKept, setOldKept] = useState(true);
  const renew = useAction(accessSourcesRenewKey, { invalidates });
  const turn = useAction(accessSourcesSwitch, { invalidates, onDone: () => notify(t('switched')) });
  const params = { sourceId: id };
  const label = t(isOn ? 'switchOff' : 'switchOn');
  return (
    <>
      <ButtonLink icon="edit" to={`/access-sources/${id}/change`}>
        {t('changeReading')}
      </ButtonLink>
      <MenuButton
        label={t('more')}
        icon="more"
        isBare
        items={[
          { id: 'renew', label: t('renewKey') },
          { id: 'switch', label },
        ]}
        onChoose={setAsked}
      />
      <ReasonDialog
        title={t('renewKey')}
        confirmLabel={t('renewKey')}
        isOpen={asked === 'renew'}
        onClose={() => setAsked(null)}
        onConfirm={async (reason) =>
          setSecret((await renew.mutateAsync({ params, body: { version, reason, isOldKept } })).key)
        }
      >
        <p>{t('renewKeyHelp')}</p>
        <Checkbox name="isOldKept" label={t('keepOld')} value={isOldKept} onChange={setOldKept} />
      </ReasonDialog>
      <ReasonDialog
        title={label}
        confirmLabel={label}
        isDanger={isOn}
        isOpen={asked === 'switch'}
        onClose={() => setAsked(null)}
        onConfirm={(reason) => turn.mutateAsync({ params, body: { version, reason, isOn: !isOn } })}
      >
        <p>{t(isOn ? 'switchOffHelp' : 'switchOnHelp')}</p>
      </ReasonDialog>
      {secret !== null && <KeyShown secret={secret} format={mapping.format} onClose={() => setSecret(null)} />}
    </>
  );
};
