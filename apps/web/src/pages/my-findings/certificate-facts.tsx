import type { DecisionCertificates, Text } from '@bongsu/contracts';
import { useFormat, useLanguage, useTexts } from '../../i18n/index.ts';
import { Badge, DefinitionList, type Tone } from '../../ui/index.ts';
import { texts } from './texts.ts';

type Item = DecisionCertificates['items'][number];

const signatureTone: Readonly<Record<NonNullable<Item['signature']>, Tone>> = {
  holds: 'ok',
  changed: 'danger',
  unsigned: 'caution',
  'other-key': 'danger',
  forged: 'danger',
  'key-unknown': 'caution',
};

/** A certificate as people read it: which file became what, and what that does and does not promise. */
export const CertificateFacts = ({ item: { reading, method, at, digest, signature } }: { readonly item: Item }) => {
  const t = useTexts(texts);
  const format = useFormat();
  if (reading === null) return <p>{t('unknownForm')}</p>;
  return (
    <DefinitionList
      items={[
        { term: t('method'), value: method },
        { term: t('actedAt'), value: format.moment(at) },
        { term: t('hashBefore'), value: <Code>{reading.before}</Code> },
        { term: t('whatStands'), value: reading.now === null ? t('nothingStands') : <Code>{reading.now}</Code> },
        ...(reading.after === null ? [] : [{ term: t('hashAfter'), value: <Code>{reading.after}</Code> }]),
        { term: t('doneBy'), value: <Code>{reading.who}</Code> },
        { term: t('approvedBy'), value: <Code>{reading.approvedBy}</Code> },
        { term: t('promised'), value: <Sentences of={reading.promised} /> },
        { term: t('notPromised'), value: <Sentences of={reading.notPromised} /> },
        { term: t('digest'), value: <Code>{digest ?? ''}</Code> },
        ...(signature === null ? [] : [{ term: t('signature'), value: <SignatureState state={signature} /> }]),
      ]}
    />
  );
};

const SignatureState = ({ state }: { readonly state: NonNullable<Item['signature']> }) => {
  const t = useTexts(texts);
  return (
    <>
      <Badge tone={signatureTone[state]}>{t(`signature-${state}`)}</Badge>
      {state === 'key-unknown' && <p>{t('signatureNeedsKey')}</p>}
    </>
  );
};

const Code = ({ children }: { readonly children: string }) => <code className="found-path">{children}</code>;

const Sentences = ({ of }: { readonly of: readonly Text[] }) => {
  const language = useLanguage();
  return (
    <ul className="found-promises">
      {of.map((text) => (
        <li key={text.en}>{text[language]}</li>
      ))}
    </ul>
  );
};
