import type { LawRule, LawVersion } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../../i18n/index.ts';
import { Badge, Fold } from '../../../ui/index.ts';
import { isKnown } from '../../incident/words/known-word.ts';
import { ChangeList } from '../change-list.tsx';
import { SureBadge } from '../sure-badge.tsx';
import { texts as shared } from '../texts.ts';
import { basisWords } from '../words.ts';
import { changesAt } from './changes-at.ts';
import { texts } from './texts.ts';

/** Versions from the newest down, each with what it changed against the one before. */
export const VersionTimeline = ({ rule }: { readonly rule: LawRule }) => {
  const t = useTexts(texts);
  return (
    <ol className="law-versions" aria-label={t('versions')}>
      {rule.versions.toReversed().map((version) => (
        <Version key={version.from ?? 'open'} rule={rule} version={version} />
      ))}
    </ol>
  );
};

const Version = ({ rule, version }: { readonly rule: LawRule; readonly version: LawVersion }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const basis = useTexts(basisWords);
  const isFirst = version === rule.versions[0];
  const changes = version.from === null || isFirst ? [] : changesAt(rule.parameters, version.from);
  return (
    <li className="law-version" data-current={version.inForce || undefined}>
      <h3>
        {version.version ?? t('repealed')} <Span version={version} />
      </h3>
      <div className="ui-row" data-gap={2}>
        {version.inForce && <Badge tone="info">{t('now')}</Badge>}
        <SureBadge {...version} />
        <span className="law-small">{version.place[language]}</span>
      </div>
      <p className="law-small">{isKnown(basisWords, version.basis) ? basis(version.basis) : version.basis}</p>
      <p className="law-source">{version.source}</p>
      {changes.length > 0 && (
        <Fold summary={t('changed', { count: changes.length })} isOpen={version.inForce}>
          <ChangeList changes={changes} />
        </Fold>
      )}
    </li>
  );
};

const Span = ({ version }: { readonly version: LawVersion }) => {
  const t = useTexts(shared);
  const format = useFormat();
  const from = version.from === null ? t('sinceOld') : format.day(version.from);
  return (
    <span className="law-span">
      {version.until === null ? t('since', { day: from }) : t('span', { from, until: format.day(version.until) })}
    </span>
  );
};
