import { useTexts } from '../../../i18n/index.ts';
import type { FieldProps } from '../../../ui/field.tsx';
import { RadioGroup } from '../../../ui/index.ts';
import { type Three, threes } from './fact-schemas.ts';
import { threeWords } from './texts.ts';

/** Yes, no, or not known: three answers of equal standing. */
export const ThreeField = ({ onChange, ...rest }: FieldProps<Three>) => {
  const three = useTexts(threeWords);
  return (
    <RadioGroup
      {...rest}
      onChange={(answer) => answer !== null && onChange(answer)}
      choices={threes.map((id) => ({ id, label: three(id) }))}
    />
  );
};
