import { AWAY_MINUTES } from '@bongsu/contracts';
import { useLanguage, useTexts } from '../../../i18n/index.ts';
import { Fold } from '../../../ui/index.ts';
import { RETRY_HOURS, RETRY_TRIES, retrySteps } from './retry-words.ts';
import { texts } from './texts.ts';

/** What becomes of a mail by what the mail server says; the sender does exactly this. */
export const Policy = () => {
  const t = useTexts(texts);
  const language = useLanguage();
  const rules = [
    t('policyLater', { steps: retrySteps(language), tries: RETRY_TRIES, hours: RETRY_HOURS }),
    t('policyRefused'),
    t('policyAway', { minutes: AWAY_MINUTES }),
    t('policyDoubt'),
    t('policyLimit'),
  ];
  return (
    <Fold summary={t('policy')}>
      <ul className="notice-policy">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Fold>
  );
};
