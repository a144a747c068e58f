import { type SignInState, sessionCurrent } from '@bongsu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useSearch as useRouterSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useGo } from '../../routing/address.ts';
import { placeAfter } from '../../routing/guards.ts';
import { readSession } from '../../session/session.ts';
import { Loaded } from '../../ui/index.ts';
import { CodeForm } from './code-form.tsx';
import { PasswordForm } from './password-form.tsx';

/** Password, then code; a sign-in that was begun goes on where it stood. */
export default function SignInPage() {
  const session = useOperation(sessionCurrent, {});
  return (
    <div className="narrow">
      <Loaded query={session}>
        {(current) => <Steps isBegun={!current.signedIn && current.state === 'code-needed'} />}
      </Loaded>
    </div>
  );
}

const Steps = ({ isBegun }: { readonly isBegun: boolean }) => {
  const go = useGo();
  const client = useQueryClient();
  const search: Readonly<Record<string, unknown>> = useRouterSearch({ strict: false });
  const [asksCode, setAsksCode] = useState(isBegun);
  const goOn = async ({ state }: SignInState) => {
    if (state === 'code-needed') return setAsksCode(true);
    await readSession(client, true);
    return go(state === 'ready' ? placeAfter(search['next']) : '/second-factor');
  };
  return asksCode ? <CodeForm onDone={goOn} onStartAgain={() => setAsksCode(false)} /> : <PasswordForm onDone={goOn} />;
};
