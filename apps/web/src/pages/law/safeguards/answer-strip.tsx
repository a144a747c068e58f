import type { LawSafeguardAnswer } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { Badge } from '../../../ui/index.ts';
import { groupsOf } from './groups.ts';
import { texts } from './texts.ts';

/** The answer in a line. */
export const AnswerStrip = ({ answer }: { readonly answer: LawSafeguardAnswer | undefined }) => {
  const t = useTexts(texts);
  const { required, needsFacts } = groupsOf(answer?.duties ?? []);
  return (
    <>
      <Badge tone="info">{t('stripRequired', { count: required.length })}</Badge>
      {needsFacts.length > 0 && <Badge tone="caution">{t('stripNeeds', { count: needsFacts.length })}</Badge>}
    </>
  );
};
