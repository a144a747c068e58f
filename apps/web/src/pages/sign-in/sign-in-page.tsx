import { type SignInState, sessionCurrent, setupStatus } from '@bongsu/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useSearch as useRouterSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useOperation } from '../../api/index.ts';
import { useGo } from '../../routing/address.ts';
import { placeAfter } from '../../routing/guards.ts';
import { readSession } from '../../session/session.ts';
import { Loaded } from '../../ui/index.ts';
import { CodeForm } from './code-form.tsx';
import { DemoDoor } from './demo-door.tsx';
import { PasswordForm } from './password-form.tsx';

/**
 * Password, then code; a sign-in that was begun goes on where it stood. The invented people of a demo have neither, so
 * there the door itself stands open.
 */
export default function SignInPage() {
  const setup = useOperation(setupStatus, {});
  const session = useOperation(sessionCurrent, {});
  if (setup.data?.state === 'new') return <Navigate to="/welcome" replace />;
  return (
    <div className="narrow">
      <Loaded query={setup}>
        {({ state }) =>
          state === 'demo' ? (
            <DemoDoor />
          ) : (
            <Loaded query={session}>
              {(current) => <Steps isBegun={!current.signedIn && current.state === 'code-needed'} />}
            </Loaded>
          )
        }
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
