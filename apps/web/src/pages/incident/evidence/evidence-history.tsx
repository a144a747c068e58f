import { evidenceGet } from '@bongsu/contracts';
import { useState } from 'react';
import { useOperation } from '../../../api/index.ts';
import { useFormat, useTexts } from '../../../i18n/index.ts';
import { Fold, Loaded } from '../../../ui/index.ts';
import type { EvidenceProps } from './evidence-props.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import { texts } from './texts.ts';
import { usePartyName } from './use-party-name.ts';

/** Every check and every hand-over, asked for when somebody unfolds it. */
export const EvidenceHistory = ({ incident, item }: EvidenceProps) => {
  const t = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  return (
    <Fold summary={t('history')} onToggle={setOpen}>
      {isOpen && <History incident={incident} item={item} />}
    </Fold>
  );
};

const History = ({ incident, item }: EvidenceProps) => {
  const t = useTexts(texts);
  const format = useFormat();
  const partyName = usePartyName();
  const whole = useOperation(evidenceGet, { params: { incidentId: incident.id, evidenceId: item.id } });
  return (
    <Loaded query={whole} lines={2}>
      {({ checks, handOvers }) => (
        <ul className="evidence-history">
          {checks.length + handOvers.length === 0 && <li>{t('historyNone')}</li>}
          {checks.map(({ id, outcome, checkedAt, checkedBy }) => (
            <li key={id}>
              <OutcomeBadge outcome={outcome} />{' '}
              {t('checkedLine', { at: format.moment(checkedAt), name: checkedBy?.name ?? t('system') })}
            </li>
          ))}
          {handOvers.map(({ id, at, from, to, purpose }) => (
            <li key={id}>
              {t('handLine', { at: format.moment(at), from: partyName(from), to: partyName(to), purpose })}
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
};
