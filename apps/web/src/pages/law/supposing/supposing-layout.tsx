import './supposing.css';
import type { ReactNode } from 'react';
import { useTexts } from '../../../i18n/index.ts';
import { Button } from '../../../ui/index.ts';
import { texts } from './texts.ts';

interface SupposingLayoutProps {
  /** The answer in a line of badges. */
  readonly strip: ReactNode;
  /** What the form is for, to a screen reader. */
  readonly formLabel: string;
  readonly form: ReactNode;
  readonly answerLabel: string;
  readonly answer: ReactNode;
}

const goToAnswer = (): void => document.querySelector<HTMLElement>('#answer')?.focus();

/**
 * The form and the answer beside each other. Where they stand below each other the line stays in sight and leads to the
 * answer; a screen reader hears it change, and nothing else of the answer.
 */
export const SupposingLayout = ({ strip, formLabel, form, answerLabel, answer }: SupposingLayoutProps) => {
  const t = useTexts(texts);
  return (
    <div className="supposing">
      <div className="supposing-strip">
        <output className="ui-row" data-gap={2}>
          {strip}
        </output>
        <span className="supposing-jump">
          <Button size="s" onPress={goToAnswer}>
            {t('toAnswer')}
          </Button>
        </span>
      </div>
      <section className="supposing-form ui-stack" data-gap={5} aria-label={formLabel}>
        {form}
      </section>
      <section className="supposing-answer ui-stack" data-gap={4} aria-label={answerLabel} id="answer" tabIndex={-1}>
        {answer}
      </section>
    </div>
  );
};
