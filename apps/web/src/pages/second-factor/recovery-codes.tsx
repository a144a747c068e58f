import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { save } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useGo } from '../../routing/address.ts';
import { readSession } from '../../session/session.ts';
import { Button, ButtonRow, Checkbox, PageHeader, Panel } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** Shown once. Going on waits until they were said to be kept. */
export const RecoveryCodes = ({ codes }: { readonly codes: readonly string[] }) => {
  const t = useTexts(texts);
  const go = useGo();
  const client = useQueryClient();
  const [isKept, setKept] = useState(false);
  const keep = () => save(new File([`${codes.join('\n')}\n`], 'bongsu-recovery-codes.txt', { type: 'text/plain' }));
  const goOn = async () => {
    await readSession(client, true);
    go('/');
  };
  return (
    <div className="narrow">
      <PageHeader title={t('codesTitle')} lead={t('codesLead')} />
      <Panel>
        <ul className="second-factor-codes" aria-label={t('codes')}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <ButtonRow>
          <Button icon="file" onPress={() => globalThis.print()}>
            {t('print')}
          </Button>
          <Button icon="download" onPress={keep}>
            {t('keep')}
          </Button>
        </ButtonRow>
        <Checkbox name="kept" label={t('kept')} value={isKept} onChange={setKept} />
        <Button look="primary" isDisabled={!isKept} onPress={() => void goOn()}>
          {t('goOn')}
        </Button>
      </Panel>
    </div>
  );
};
