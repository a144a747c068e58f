import { useTexts } from '../../../i18n/index.ts';
import { Badge, Button } from '../../../ui/index.ts';
import { texts } from './texts.ts';
import type { Judged } from './use-assessment.ts';

const pressing = new Set(['required', 'overdue', 'deferred']);
const finished = new Set(['done', 'done-late']);

const goToAnswer = (): void => document.querySelector<HTMLElement>('#answer')?.focus();

/**
 * The answer in a line. Where form and answer stand below each other it stays in sight and leads there; a screen reader
 * hears it change, and nothing else of the answer.
 */
export const AnswerStrip = ({ judged }: { readonly judged: Judged }) => {
  const t = useTexts(texts);
  const duties = judged.answer?.duties ?? [];
  const count = (has: (status: string) => boolean) => duties.filter(({ status }) => has(status)).length;
  const open = count((status) => pressing.has(status));
  const needs = count((status) => status === 'needs-facts');
  const settled = count((status) => finished.has(status));
  const late = duties.some(({ status }) => status === 'overdue');
  return (
    <div className="what-if-strip">
      <output className="ui-row" data-gap={2}>
        <Badge tone={late ? 'late' : 'info'}>{t('open', { count: open })}</Badge>
        {needs > 0 && <Badge tone="caution">{t('needs', { count: needs })}</Badge>}
        {settled > 0 && <Badge tone="ok">{t('settled', { count: settled })}</Badge>}
      </output>
      <span className="what-if-jump">
        <Button size="s" onPress={goToAnswer}>
          {t('toAnswer')}
        </Button>
      </span>
    </div>
  );
};
