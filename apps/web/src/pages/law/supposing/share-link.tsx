import { useTexts } from '../../../i18n/index.ts';
import { CopyText } from '../../../ui/index.ts';
import { texts } from './texts.ts';

/** `to`: the page, with what is supposed behind its `#`. */
export const ShareLink = ({ to }: { readonly to: string }) => {
  const t = useTexts(texts);
  return (
    <div className="ui-stack" data-gap={1}>
      <CopyText label={t('share')} value={`${location.origin}${to}`} />
      <p className="ui-field-help">{t('shareHelp')}</p>
    </div>
  );
};
