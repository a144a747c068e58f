import { peopleReadInvitation } from '@bongsu/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type ProblemError, call } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { ButtonLink, EmptyState, Loaded, PageHeader, Panel } from '../../ui/index.ts';
import { AcceptForm } from './accept-form.tsx';
import { texts } from './texts.ts';

/** The secret stands behind `#`, so that no server, log or proxy ever sees it; it leaves the address at once. */
function useToken(): string {
  const [token] = useState(() => globalThis.location.hash.slice(1));
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ to: '.', hash: '', replace: true });
  }, [navigate]);
  return token;
}

export default function InvitePage() {
  const token = useToken();
  const invitation = useQuery<Awaited<ReturnType<typeof readInvitation>>, ProblemError>({
    queryKey: ['invitation', token],
    queryFn: () => readInvitation(token),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const code = invitation.error?.problem.code;
  if (code === 'not-found' || code === 'invalid') return <Gone />;
  return (
    <div className="narrow">
      <Loaded query={invitation}>{(found) => <AcceptForm invitation={found} token={token} />}</Loaded>
    </div>
  );
}

const readInvitation = (token: string) => call(peopleReadInvitation, { body: { token } });

const Gone = () => {
  const t = useTexts(texts);
  return (
    <div className="narrow">
      <PageHeader title={t('plain')} />
      <Panel>
        <EmptyState icon="lock" title={t('gone')} action={<ButtonLink to="/sign-in">{t('signIn')}</ButtonLink>}>
          {t('goneHelp')}
        </EmptyState>
      </Panel>
    </div>
  );
};
