import { type OrganisationResource, organisationGet, organisationReadMail } from '@bongsu/contracts';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useMay } from '../../session/session.ts';
import { DefinitionList, Loaded, PageHeader, Panel, Stack } from '../../ui/index.ts';
import { DeliveriesPanel } from './deliveries-panel.tsx';
import { FieldKeysPanel } from './field-keys-panel.tsx';
import { HolidaysPanel } from './holidays-panel.tsx';
import { LegalPanel } from './legal-panel.tsx';
import { MailPanel } from './mail-panel.tsx';
import { OrganisationForm } from './organisation-form.tsx';
import { TextVendorPanel } from './text-vendor-panel.tsx';
import { texts } from './texts.ts';

export default function OrganisationPage() {
  const t = useTexts(texts);
  const organisation = useOperation(organisationGet, {});
  const mayManage = useMay('organisation.manage');
  const maySetMail = useMay('settings.manage');
  return (
    <>
      <PageHeader title={t('title')} />
      <Stack gap={5}>
        <Panel title={t('organisation')}>
          <Loaded query={organisation}>
            {(found) => (mayManage ? <OrganisationForm organisation={found} /> : <Facts organisation={found} />)}
          </Loaded>
        </Panel>
        <LegalPanel />
        <HolidaysPanel />
        {maySetMail && <Mail />}
        {maySetMail && <TextVendorPanel />}
        {maySetMail && <DeliveriesPanel />}
        {maySetMail && <FieldKeysPanel />}
      </Stack>
    </>
  );
}

/** For whoever came here by the address and may not change it: no button that would only refuse. */
const Facts = ({ organisation }: { readonly organisation: OrganisationResource }) => {
  const t = useTexts(texts);
  const { name, kind, contact, homepage, address } = organisation;
  return (
    <DefinitionList
      items={[
        { term: t('name'), value: name },
        { term: t('kind'), value: t(kind) },
        { term: t('contact'), value: contact },
        { term: t('homepage'), value: homepage },
        { term: t('address'), value: address },
      ]}
    />
  );
};

const Mail = () => {
  const t = useTexts(texts);
  const mail = useOperation(organisationReadMail, {});
  return (
    <Panel title={t('mail')}>
      <Loaded query={mail}>{(found) => <MailPanel mail={found} />}</Loaded>
    </Panel>
  );
};
