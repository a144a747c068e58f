import type { WebFindingDetail } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Link, Panel, Row } from '../../../ui/index.ts';
import { texts } from './texts.ts';

const names: Readonly<Record<string, string>> = {
  google: 'Google',
  bing: 'Bing',
  naver: 'NAVER',
  daum: 'Daum',
  'archive.org': 'Internet Archive',
};

/** Who else may keep the page, and where its removal is asked for. */
export const CopiesPanel = ({ copies }: Pick<WebFindingDetail, 'copies'>) => {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <Panel title={t('copies')}>
      <p className="ui-field-help">{t('copiesHelp')}</p>
      <ul className="web-copies">
        {copies.map(({ service, look, request, how, verified }) => (
          <li key={service}>
            <strong>{names[service] ?? service}</strong>
            <span>{how[language]}</span>
            {!verified && <span className="ui-field-help">{t('unverified')}</span>}
            <Row>
              {look !== null && <Link to={look}>{t('look')}</Link>}
              <Link to={request}>{t('request')}</Link>
            </Row>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
