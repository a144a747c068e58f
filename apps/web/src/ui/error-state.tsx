import './states.css';
import { type Role, roles } from '@bongsu/contracts';
import { type Problem, problemOf } from '../api/index.ts';
import { useTexts } from '../i18n/index.ts';
import { Button } from './button.tsx';
import { Callout } from './callout.tsx';
import { EmptyState } from './empty-state.tsx';
import { roleTexts } from './role-texts.ts';
import { texts } from './texts.ts';

interface ErrorStateProps {
  /** Whatever was thrown; a refusal of the server is shown in its own words. */
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, what was expected, what to do now. `forbidden` also names who could. */
export const ErrorState = ({ error, onRetry }: ErrorStateProps) => {
  const t = useTexts(texts);
  const problem = problemOf(error);
  if (problem.code === 'forbidden') return <Forbidden problem={problem} />;
  return (
    <Callout
      tone="danger"
      isNews
      title={problem.title}
      actions={
        onRetry !== undefined && (
          <Button size="s" onPress={onRetry}>
            {t('tryAgain')}
          </Button>
        )
      }
    >
      {problem.detail !== undefined && <p>{problem.detail}</p>}
      <Mistakes problem={problem} />
      <p>{problem.advice}</p>
      {problem.instance !== undefined && (
        <p className="ui-problem-number">
          {t('errorNumber')} <code>{problem.instance}</code>
        </p>
      )}
    </Callout>
  );
};

const Mistakes = ({ problem }: { readonly problem: Problem }) =>
  problem.errors === undefined ? null : (
    <ul className="ui-problem-list">
      {problem.errors.map(({ path, message }) => (
        <li key={path}>{message}</li>
      ))}
    </ul>
  );

const isRole = (name: string): name is Role => (roles as readonly string[]).includes(name);

/** No door here for this person: says who has one, so that they can be asked. */
const Forbidden = ({ problem }: { readonly problem: Problem }) => {
  const t = useTexts(texts);
  const role = useTexts(roleTexts);
  const names = (problem.neededRoles ?? []).filter(isRole).map((name) => role(name));
  return (
    <EmptyState icon="lock" title={problem.title}>
      <p>{problem.advice}</p>
      {names.length > 0 && <p>{t('rolesThatMay', { roles: names.join(', ') })}</p>}
    </EmptyState>
  );
};
