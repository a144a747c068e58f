import { useTexts } from '../../i18n/index.ts';
import { Button, ButtonRow, Callout, CopyText } from '../../ui/index.ts';
import { texts } from './texts.ts';

interface CodeShownProps {
  readonly code: string;
  readonly onClose: () => void;
}

/** The code, this once. */
export const CodeShown = ({ code, onClose }: CodeShownProps) => {
  const t = useTexts(texts);
  return (
    <>
      <Callout tone="caution" isNews title={t('codeShown')}>
        <p>{t('codeShownHelp')}</p>
      </Callout>
      <CopyText label={t('code')} value={code} />
      <ButtonRow align="end">
        <Button look="primary" onPress={onClose}>
          {t('close')}
        </Button>
      </ButtonRow>
    </>
  );
};
