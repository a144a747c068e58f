import { type SourceMapping, accessSourcesList } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button, Callout, CopyText, Dialog, Tabs } from '../../ui/index.ts';
import { curlExample, nodeExample, otlpExample, rsyslogExample } from './send-examples.ts';
import { texts } from './texts.ts';

interface KeyShownProps {
  readonly secret: string;
  readonly format: SourceMapping['format'];
  readonly onClose: () => void;
}

/** The key, this once, and how records are sent with it. */
export const KeyShown = ({ secret, format, onClose }: KeyShownProps) => {
  const t = useTexts(texts);
  const [tab, setTab] = useState(format === 'otlp' ? 'otlp' : 'curl');
  const syslog = useSyslogDoor(format);
  const told = { secret, format, address: globalThis.location.origin };
  const example = (value: string) => <CopyText label={t('sendExample')} value={value} />;
  return (
    <Dialog
      title={t('key')}
      isOpen
      onClose={onClose}
      holdsWork
      size="l"
      actions={
        <Button look="primary" onPress={onClose}>
          {t('keyTaken')}
        </Button>
      }
    >
      <Callout tone="caution" isNews title={t('keyShown')}>
        <p>{t('keyHelp')}</p>
      </Callout>
      <CopyText label={t('key')} value={secret} />
      <Tabs
        label={t('sendExample')}
        selected={tab}
        onSelect={setTab}
        items={[
          ...(format === 'otlp' ? [{ id: 'otlp', label: t('otlpExample'), content: example(otlpExample(told)) }] : []),
          ...(syslog === null
            ? []
            : [{ id: 'rsyslog', label: t('rsyslogExample'), content: example(rsyslogExample(syslog)) }]),
          { id: 'curl', label: t('curlExample'), content: example(curlExample(told)) },
          { id: 'node', label: t('nodeExample'), content: example(nodeExample(told)) },
        ]}
      />
      <p className="ui-field-help">{t('answerHelp')}</p>
    </Dialog>
  );
};

/** Where syslog of this format is taken; over TLS where there is a choice. */
function useSyslogDoor(format: SourceMapping['format']) {
  const doors = useOperation(accessSourcesList, {}).data?.syslog;
  const isSyslog = format === 'syslog' || format === 'cef';
  const port = doors?.tlsPort ?? doors?.port ?? null;
  if (!isSyslog || port === null) return null;
  return { host: globalThis.location.hostname, port, isTls: doors?.tlsPort !== null };
}
