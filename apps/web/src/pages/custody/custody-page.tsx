import './custody.css';
import { custodyGet } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { Callout, Loaded, PageHeader, Panel, Stack } from '../../ui/index.ts';
import { CustodianList } from './custodian-list.tsx';
import { ProposeButton } from './propose-dialog.tsx';
import { ProtectionPanel } from './protection-panel.tsx';
import { RequestsPanel } from './requests-panel.tsx';
import { texts } from './texts.ts';

/** 신고자 보호 (제21조): who keeps the seal, who asked to open it, and what became of it. */
export default function CustodyPage() {
  const t = useTexts(texts);
  const custody = useOperation(custodyGet, {});
  const isAuditor = useMay('custody.review');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack gap={5}>
        <Loaded query={custody}>
          {({ custodians, enough, isCustodian, appoints }) => (
            <>
              <Panel title={t('custodians')}>
                <p className="ui-field-help">{t('custodiansHelp')}</p>
                {!enough && <Callout tone="caution">{t('tooFew')}</Callout>}
                <CustodianList custodians={custodians} mayEnd={appoints !== null} />
                {appoints !== null && <ProposeButton />}
              </Panel>
              {(isCustodian || isAuditor) && <RequestsPanel />}
            </>
          )}
        </Loaded>
        <ProtectionPanel />
      </Stack>
    </>
  );
}
