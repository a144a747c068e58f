import type { LogAnchor } from '@bongsu/contracts';
import { useTexts } from '../../i18n/index.ts';
import { type FieldProps, RadioGroup } from '../../ui/index.ts';
import { outsideTexts as texts } from './outside-texts.ts';

export const RhythmField = (props: FieldProps<LogAnchor['rhythm'] | null>) => {
  const t = useTexts(texts);
  return (
    <RadioGroup
      {...props}
      choices={[
        { id: 'hourly', label: t('hourly') },
        { id: 'daily', label: t('daily') },
      ]}
    />
  );
};
