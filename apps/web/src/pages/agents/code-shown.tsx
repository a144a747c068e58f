import { useTexts } from '../../i18n/index.ts';
import { Button, ButtonRow, Callout, CopyText, Dialog } from '../../ui/index.ts';
import { texts } from './texts.ts';

interface CodeShownProps {
  /** `null`: nothing is shown. */
  readonly code: string | null;
  readonly onClose: () => void;
}

/** The one-time code, this once. */
export const CodeShown = ({ code, onClose }: CodeShownProps) => {
  const t = useTexts(texts);
  if (code === null) return null;
  return (
    <Dialog title={t('code')} isOpen onClose={onClose}>
      <Callout tone="caution" isNews title={t('codeShown')}>
        <p>{t('codeHelp')}</p>
      </Callout>
      <CopyText label={t('code')} value={code} />
      <ButtonRow align="end">
        <Button look="primary" onPress={onClose}>
          {t('close')}
        </Button>
      </ButtonRow>
    </Dialog>
  );
};
