import { useTexts } from '../../../i18n/index.ts';
import { CopyText } from '../../../ui/index.ts';
import type { Held } from './held.ts';
import { writeLink } from './link.ts';
import { texts } from './texts.ts';

export const ShareLink = ({ held }: { readonly held: Held }) => {
  const t = useTexts(texts);
  return (
    <div className="ui-stack" data-gap={1}>
      <CopyText label={t('share')} value={`${location.origin}/law/what-if#${writeLink(held)}`} />
      <p className="ui-field-help">{t('shareHelp')}</p>
    </div>
  );
};
