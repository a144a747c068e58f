import './access-sources.css';
import { type AccessSourceView, accessSourcesRead, accessSourcesUpdate } from '@bongsu/contracts';
import { bodyOf, useAction, useOperation } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useGo, useParam } from '../../routing/address.ts';
import { Loaded, PageHeader, Panel, Stack, notify } from '../../ui/index.ts';
import { AboutFields, type AboutHeld, NameField, SenderFields, useAboutLabels } from './about-fields.tsx';
import { PastePanel } from './paste-panel.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { texts } from './texts.ts';
import { useReading } from './use-reading.ts';

/** How a connected system is read, mended before its own lines. */
export default function ChangePage() {
  const sourceId = useParam('sourceId');
  const read = useOperation(accessSourcesRead, { params: { sourceId } });
  return <Loaded query={read}>{({ source }) => <Change source={source} />}</Loaded>;
}

const heldOf = ({
  name,
  addresses,
  certificates,
  follow,
  rhythmMinutes,
  people,
  hasUniqueIds,
  hasSensitive,
  version,
}: AccessSourceView) => ({
  name,
  addresses,
  certificates,
  follow: follow === null ? null : { folder: follow.folder, file: follow.file },
  rhythmMinutes,
  people,
  hasUniqueIds,
  hasSensitive,
  version,
});

const Change = ({ source }: { readonly source: AccessSourceView }) => {
  const t = useTexts(texts);
  const go = useGo();
  const reading = useReading(source.mapping);
  const update = useAction(accessSourcesUpdate, { invalidates: ['accessSources'] });
  const params = { sourceId: source.id };
  const form = useForm<ReturnType<typeof schemaOf>, AboutHeld & { readonly version: number }>({
    schema: schemaOf(),
    initial: heldOf(source),
    labels: useAboutLabels(),
    current: (now) => heldOf(now as unknown as AccessSourceView),
    onSubmit: async (body, { version }) => {
      await update.mutateAsync({ params, body: { ...body, version, mapping: reading.mapping } });
      notify(t('saved'));
      go(`/access-sources/${source.id}`);
    },
  });
  const crumbs = [
    { label: t('title'), to: '/access-sources' },
    { label: source.name, to: `/access-sources/${source.id}` },
  ];
  return (
    <>
      <PageHeader title={t('changeReading')} crumbs={crumbs} />
      <Stack gap={5}>
        <PastePanel reading={reading} />
        <PreviewPanel reading={reading} />
        <Panel title={t('about')}>
          <Form form={form} submitLabel={t('save')}>
            <NameField form={form} />
            <SenderFields form={form} format={reading.mapping.format} />
            <AboutFields form={form} />
          </Form>
        </Panel>
      </Stack>
    </>
  );
};

const schemaOf = () => bodyOf(accessSourcesUpdate).omit({ mapping: true });
