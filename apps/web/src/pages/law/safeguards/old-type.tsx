import type { LawOldType } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Badge, Panel } from '../../../ui/index.ts';
import { SureBadge } from '../sure-badge.tsx';
import { Missing } from '../supposing/missing-facts.tsx';
import { Reasons } from './reasons.tsx';
import { texts } from './texts.ts';
import { useFieldNames } from './use-field-names.ts';

/** 유형 1·2·3, on days on which there were types; on others there is nothing to say. */
export const OldType = ({ old }: { readonly old: LawOldType }) => {
  const t = useTexts(texts);
  const language = useLanguage();
  const nameOf = useFieldNames();
  if (old.status === 'not-in-force') return null;
  const possible = old.possible.map((type) => t('typeNumber', { type })).join(', ');
  return (
    <Panel
      title={t('oldType')}
      gap={2}
      actions={
        old.title === null ? (
          <Badge tone="caution">{t('typeOpen')}</Badge>
        ) : (
          <SureBadge confidence={old.confidence} stale={old.stale} isQuiet />
        )
      }
    >
      <p className="safeguard-type">
        <strong>{old.title === null ? t('typePossible', { types: possible }) : old.title[language]}</strong>
      </p>
      <p className="law-small">{t('oldTypeNote')}</p>
      <Missing names={old.missing} nameOf={nameOf} />
      <Reasons told={old} isOpen={old.title === null} />
    </Panel>
  );
};
