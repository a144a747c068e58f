import './access-sources.css';
import { type AccessSourceView, type SourceMapping, accessSourcesAdd, accessSourcesPresets } from '@bongsu/contracts';
import { useState } from 'react';
import { bodyOf, useAction, useOperation } from '../../api/index.ts';
import { Form, useForm } from '../../forms/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useGo } from '../../routing/address.ts';
import { type Choice, Grid, Loaded, PageHeader, Panel, RadioGroup, Stack, TextField } from '../../ui/index.ts';
import { AboutFields, type AboutHeld, NameField, SenderFields, useAboutLabels } from './about-fields.tsx';
import { KeyShown } from './key-shown.tsx';
import { PastePanel } from './paste-panel.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { texts } from './texts.ts';
import { useReading } from './use-reading.ts';

/** Connects a system: lines are pasted, what they say is seen at once, and the key is given. */
export default function ConnectPage() {
  const t = useTexts(texts);
  const presets = useOperation(accessSourcesPresets, {});
  return (
    <>
      <PageHeader title={t('connect')} crumbs={[{ label: t('title'), to: '/access-sources' }]} />
      <Loaded query={presets}>{({ items }) => <Connect presets={items} />}</Loaded>
    </>
  );
}

interface Preset {
  readonly id: string;
  readonly mapping: SourceMapping;
}

interface Connected {
  readonly source: AccessSourceView;
  readonly key: string;
}

const Connect = ({ presets }: { readonly presets: readonly Preset[] }) => {
  const t = useTexts(texts);
  const go = useGo();
  const [preset, setPreset] = useState(presets[0]!);
  const [connected, setConnected] = useState<Connected | null>(null);
  const reading = useReading(preset.mapping);
  const add = useAction(accessSourcesAdd, { invalidates: ['accessSources'] });
  const form = useForm<ReturnType<typeof schemaOf>, AboutHeld & { readonly system: string }>({
    schema: schemaOf(),
    initial: {
      name: '',
      system: '',
      addresses: [],
      certificates: [],
      follow: null,
      rhythmMinutes: 60,
      people: null,
      hasUniqueIds: false,
      hasSensitive: false,
    },
    labels: { ...useAboutLabels(), system: t('systemName') },
    onSubmit: async (body) => {
      const added = await add.mutateAsync({ body: { ...body, mapping: reading.mapping } });
      // A file that is followed needs no key.
      if (body.follow === null) setConnected(added);
      else go(`/access-sources/${added.source.id}`);
    },
  });
  const choose = (id: string | null) => {
    const chosen = presets.find((one) => one.id === id) ?? preset;
    setPreset(chosen);
    reading.setBase(chosen.mapping);
  };
  return (
    <Stack gap={5}>
      <PastePanel reading={reading}>
        <PresetField presets={presets} value={preset.id} onChange={choose} />
      </PastePanel>
      <PreviewPanel reading={reading} />
      <Panel title={t('about')}>
        <Form form={form} submitLabel={t('connect')}>
          <Grid min="l">
            <NameField form={form} />
            <TextField {...form.field('system')} help={t('systemNameHelp')} placeholder="hr" autoComplete="off" />
          </Grid>
          <SenderFields form={form} format={reading.mapping.format} />
          <AboutFields form={form} />
        </Form>
      </Panel>
      {connected !== null && (
        <KeyShown
          secret={connected.key}
          format={connected.source.mapping.format}
          onClose={() => go(`/access-sources/${connected.source.id}`)}
        />
      )}
    </Stack>
  );
};

const schemaOf = () => bodyOf(accessSourcesAdd).omit({ mapping: true });

interface PresetFieldProps {
  readonly presets: readonly Preset[];
  readonly value: string;
  readonly onChange: (id: string | null) => void;
}

const labels = {
  own: ['presetOwn', 'presetOwnNote'],
  csv: ['presetCsv', 'presetCsvNote'],
  syslog: ['presetSyslog', 'presetSyslogNote'],
  cef: ['presetCef', 'presetCefNote'],
  otlp: ['presetOtlp', 'presetOtlpNote'],
  'pgaudit-csv': ['presetPgaudit', 'presetPgauditNote'],
  'mariadb-audit': ['presetMariadb', 'presetMariadbNote'],
} as const;

const isNamed = (id: string): id is keyof typeof labels => id in labels;

const PresetField = ({ presets, value, onChange }: PresetFieldProps) => {
  const t = useTexts(texts);
  const choices = presets.flatMap(({ id }): Choice[] =>
    isNamed(id) ? [{ id, label: t(labels[id][0]), note: t(labels[id][1]) }] : [],
  );
  return (
    <RadioGroup name="preset" label={t('preset')} value={value} onChange={onChange} choices={choices} look="cards" />
  );
};
