import './second-factor.css';
import { secondFactorBegin } from '@bongsu/contracts';
import { useEffect, useRef, useState } from 'react';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { ErrorState, PageHeader, Skeleton } from '../../ui/index.ts';
import { Enrolment } from './enrolment.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { texts } from './texts.ts';

/** Scan, confirm, keep the recovery codes. */
export default function SecondFactorPage() {
  const t = useTexts(texts);
  const begin = useAction(secondFactorBegin);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const isBegun = useRef(false);
  const { mutate } = begin;
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    mutate({ body: {} });
  }, [mutate]);

  if (codes !== null) return <RecoveryCodes codes={codes} />;
  return (
    <div className="narrow">
      <PageHeader title={t('title')} lead={t('lead')} />
      {begin.error !== null && <ErrorState error={begin.error} onRetry={() => mutate({ body: {} })} />}
      {begin.isPending && <Skeleton />}
      {begin.data !== undefined && <Enrolment {...begin.data} onDone={setCodes} />}
    </div>
  );
}
