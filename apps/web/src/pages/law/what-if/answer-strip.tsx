import type { LawAssessment } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { Badge } from '../../../ui/index.ts';
import { texts } from './texts.ts';

const pressing = new Set(['required', 'overdue', 'deferred']);
const finished = new Set(['done', 'done-late']);

/** The answer in a line. */
export const AnswerStrip = ({ answer }: { readonly answer: LawAssessment | undefined }) => {
  const t = useTexts(texts);
  const duties = answer?.duties ?? [];
  const count = (has: (status: string) => boolean) => duties.filter(({ status }) => has(status)).length;
  const open = count((status) => pressing.has(status));
  const needs = count((status) => status === 'needs-facts');
  const settled = count((status) => finished.has(status));
  const late = duties.some(({ status }) => status === 'overdue');
  return (
    <>
      <Badge tone={late ? 'late' : 'info'}>{t('open', { count: open })}</Badge>
      {needs > 0 && <Badge tone="caution">{t('needs', { count: needs })}</Badge>}
      {settled > 0 && <Badge tone="ok">{t('settled', { count: settled })}</Badge>}
    </>
  );
};
