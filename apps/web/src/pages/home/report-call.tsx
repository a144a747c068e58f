import { useTexts } from '../../i18n/index.ts';
import { BlockLink, Icon } from '../../ui/index.ts';
import { texts } from './texts.ts';

/** For everybody, and too large to be missed (대응지침 제11조: whoever learns of a breach reports it at once). */
export const ReportCall = () => {
  const t = useTexts(texts);
  return (
    <BlockLink className="report-call" to="/report">
      <Icon name="flag" size="l" />
      <span className="report-call-words">
        <strong>{t('report')}</strong>
        <span>{t('reportHelp')}</span>
      </span>
      <Icon name="arrowRight" />
    </BlockLink>
  );
};
