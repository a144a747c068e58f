import { type ResponseOf, organisationTestMail } from '@bongsu/contracts';
import { useAction } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Button, ButtonRow, Callout, ErrorState } from '../../ui/index.ts';
import { isCertificateTrouble, useRelayWords } from '../notices/relay-words.ts';
import { texts } from './texts.ts';

export const TestMail = () => {
  const t = useTexts(texts);
  const test = useAction(organisationTestMail);
  return (
    <>
      <ButtonRow>
        <Button icon="mail" isPending={test.isPending} onPress={() => test.mutate({})}>
          {t('test')}
        </Button>
      </ButtonRow>
      {test.error !== null && <ErrorState error={test.error} />}
      {test.data !== undefined && <Outcome result={test.data} />}
    </>
  );
};

const Outcome = ({ result }: { readonly result: ResponseOf<typeof organisationTestMail> }) => {
  const t = useTexts(texts);
  const say = useRelayWords();
  const { outcome, to, response } = result;
  if (outcome === 'sent') return <Callout tone="ok" isNews title={t('testSent', { to })} />;
  if (outcome === 'held') return <Callout tone="info" isNews title={t('testHeld')} />;
  return (
    <Callout tone="danger" isNews title={t('testFailed', { response: say(response ?? 'no answer') })}>
      {isCertificateTrouble(response) && <p>{t('testCertificate')}</p>}
    </Callout>
  );
};
