import type { LawEntry } from '@bongsu/contracts';
import { useTexts } from '../../i18n/index.ts';
import { Badge } from '../../ui/index.ts';
import { texts } from './texts.ts';
import { sureWords } from './words.ts';

interface SureBadgeProps extends Pick<LawEntry, 'confidence' | 'stale'> {
  /** Where many stand below each other only what is not confirmed catches the eye. */
  readonly isQuiet?: boolean;
}

/** How sure a value is, and whether it wants to be checked again. */
export const SureBadge = ({ confidence, stale, isQuiet = false }: SureBadgeProps) => {
  const t = useTexts(texts);
  const sure = useTexts(sureWords);
  return (
    <>
      <Badge tone={confidence === 'confirmed' ? (isQuiet ? 'neutral' : 'ok') : 'caution'}>{sure(confidence)}</Badge>
      {stale && (
        <Badge tone="danger" icon="clock">
          {t('stale')}
        </Badge>
      )}
    </>
  );
};
