import type { IssuedLink } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../i18n/index.ts';
import { Button, ButtonRow, Callout, CopyText } from '../../ui/index.ts';
import { texts } from './texts.ts';

interface LinkShownProps {
  readonly link: IssuedLink;
  readonly onClose: () => void;
}

/** Whether the mail went, and the link itself when it could not: this once. */
export const LinkShown = ({ link, onClose }: LinkShownProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  return (
    <>
      <Callout tone={link.sent ? 'ok' : 'caution'} isNews title={link.sent ? t('linkSent') : undefined}>
        {!link.sent && <p>{t('linkShown')}</p>}
        <p>{t('linkUntil', { moment: format.moment(link.expiresAt) })}</p>
      </Callout>
      {link.link !== null && <CopyText label={t('link')} value={link.link} />}
      <ButtonRow align="end">
        <Button look="primary" onPress={onClose}>
          {t('done')}
        </Button>
      </ButtonRow>
    </>
  );
};
