import type { DutyView } from '@bongsu/contracts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Badge } from '../../../ui/index.ts';
import { usePersonName } from '../parts/person-name.tsx';
import { useContentName } from './duty-content.tsx';
import { texts } from './texts.ts';

interface RecordsProps {
  readonly duty: DutyView;
}

/** What was done about a duty, and every proposal not to do it. */
export const DutyRecords = ({ duty }: RecordsProps) => (
  <>
    <Performances duty={duty} />
    <Overrides duty={duty} />
  </>
);

const Performances = ({ duty }: RecordsProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const nameOf = usePersonName();
  const contentOf = useContentName();
  if (duty.performances.length === 0) return null;
  return (
    <div className="duty-records">
      <h3>{t('performances')}</h3>
      <ul>
        {duty.performances.map(({ at, means, reference, items, recordedBy }) => (
          <li key={`${at}/${means}`}>
            {t('performed', { at: format.moment(at), means })}
            <span className="duty-small">
              {[
                reference === '' ? '' : t('reference', { reference }),
                items.length === 0 ? '' : t('items', { items: items.map((code) => contentOf(code)).join(', ') }),
                recordedBy === null ? '' : t('recordedBy', { name: nameOf(recordedBy) }),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

const decisionTone = { approved: 'caution', refused: 'neutral' } as const;

const Overrides = ({ duty }: RecordsProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const nameOf = usePersonName();
  if (duty.overrides.length === 0) return null;
  return (
    <div className="duty-records">
      <h3>{t('overrides')}</h3>
      <ul>
        {duty.overrides.map((one) => (
          <li key={one.id}>
            <Badge tone={one.decision === null ? 'info' : decisionTone[one.decision]}>
              {t(one.decision ?? 'waiting')}
            </Badge>{' '}
            {one.reason}
            <span className="duty-small">
              {t('proposed', { name: nameOf(one.proposedBy), at: format.moment(one.proposedAt) })}
              {one.decidedBy !== null &&
                one.decidedAt !== null &&
                ` · ${t('decided', { name: nameOf(one.decidedBy), at: format.moment(one.decidedAt) })}`}
              {one.note !== '' && ` · ${one.note}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};
