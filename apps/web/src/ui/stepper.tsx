import './stepper.css';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/index.ts';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'ahead' | 'blocked';
  /** When it was done, what is missing. */
  readonly note?: ReactNode;
}

const stateText = { done: 'stepDone', current: 'stepCurrent', ahead: 'stepAhead', blocked: 'stepBlocked' } as const;

/** How far a case has come, top to bottom. */
export const Stepper = ({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) => {
  const t = useTexts(texts);
  return (
    <ol className="ui-stepper" aria-label={label}>
      {steps.map((step, place) => (
        <li
          key={step.id}
          className="ui-step"
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className="ui-step-mark" aria-hidden="true">
            {step.state === 'done' ? <Icon name="check" size="s" /> : step.state === 'blocked' ? '!' : place + 1}
          </span>
          <div>
            <p className="ui-step-label">
              {step.label} <span className="sr-only">({t(stateText[step.state])})</span>
            </p>
            {step.note !== undefined && <div className="ui-field-help">{step.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
};
