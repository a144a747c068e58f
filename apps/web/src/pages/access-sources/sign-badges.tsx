import type { AccessSourceView } from '@bongsu/contracts';
import { useTexts } from '../../i18n/index.ts';
import { Badge, Row } from '../../ui/index.ts';
import { texts } from './texts.ts';
import { signTones, signWords } from './words.ts';

/** How the collecting from one system goes. */
export const SignBadges = ({ source }: { readonly source: AccessSourceView }) => {
  const [t, ts] = [useTexts(texts), useTexts(signWords)];
  if (!source.isOn) return <Badge tone="neutral">{t('off')}</Badge>;
  if (source.signs.length > 0)
    return (
      <Row gap={1}>
        {source.signs.map((sign) => (
          <Badge key={sign} tone={signTones[sign]}>
            {ts(sign)}
          </Badge>
        ))}
      </Row>
    );
  return source.lastAt === null ? <Badge tone="info">{t('waiting')}</Badge> : <Badge tone="ok">{t('fine')}</Badge>;
};
