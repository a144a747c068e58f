import './form.css';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { ProblemError } from '../api/index.ts';
import { useTexts } from '../i18n/index.ts';
import { Button, ButtonRow } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { ConflictBanner } from './conflict-banner.tsx';
import { texts } from './texts.ts';
import type { Form as FormState } from './use-form.ts';

interface FormProps<Held extends Readonly<Record<string, unknown>>> {
  readonly form: FormState<Held>;
  /** Says what happens: `신고하기`, `저장`. */
  readonly submitLabel: string;
  readonly children: ReactNode;
  /** Beside the submit button: a way out, a second way on. */
  readonly actions?: ReactNode;
  readonly isWide?: boolean;
  /** What it does cannot be undone. */
  readonly isDanger?: boolean;
}

/** Fields one below the other, refusals above the button, where the eye is when it presses. */
export function Form<Held extends Readonly<Record<string, unknown>>>(props: FormProps<Held>) {
  const { form, submitLabel, children, actions, isWide = false, isDanger = false } = props;
  const t = useTexts(texts);
  const element = useRef<HTMLFormElement>(null);
  useFirstMistake(element, form.refusals);
  const count = Object.keys(form.mistakes).length;
  return (
    <form className="ui-form" ref={element} onSubmit={form.submit} noValidate>
      {children}
      {form.conflict !== null && <ConflictBanner form={form} />}
      {form.problem !== null && <ErrorState error={new ProblemError(form.problem)} />}
      <p className="sr-only" role="alert">
        {count > 0 && t('mistakes', { count })}
      </p>
      <ButtonRow>
        <Button type="submit" look={isDanger ? 'danger' : 'primary'} isPending={form.isPending} isWide={isWide}>
          {submitLabel}
        </Button>
        {actions}
      </ButtonRow>
    </form>
  );
}

/**
 * After a refusal focus goes to the first field that is marked, once it has been drawn. A refusal of the whole stands
 * above the button, which in a long dialog may lie out of sight.
 */
function useFirstMistake(form: RefObject<HTMLFormElement | null>, refusals: number): void {
  useEffect(() => {
    if (refusals === 0) return;
    const field = form.current?.querySelector('[data-mistaken]');
    if (field === null) form.current?.querySelector('[role=alert].ui-callout')?.scrollIntoView({ block: 'nearest' });
    field?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, [role=spinbutton], button')?.focus();
  }, [refusals, form]);
}
