import type { SourceMapping } from '@bongsu/contracts';
import { useState } from 'react';
import { useTexts } from '../../i18n/index.ts';
import { Button, Callout, CopyText, Dialog, Tabs } from '../../ui/index.ts';
import { curlExample, nodeExample, otlpExample } from './send-examples.ts';
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
          { id: 'curl', label: t('curlExample'), content: example(curlExample(told)) },
          { id: 'node', label: t('nodeExample'), content: example(nodeExample(told)) },
        ]}
      />
      <p className="ui-field-help">{t('answerHelp')}</p>
    </Dialog>
  );
};
