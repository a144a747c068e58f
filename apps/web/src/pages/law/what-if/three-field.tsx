import { useTexts } from '../../../i18n/index.ts';
import { RadioGroup } from '../../../ui/index.ts';
import { threes } from './held.ts';
import { threeWords } from './texts.ts';
import type { Supposed } from './use-supposed.ts';

type ThreeName =
  | 'organisation.public'
  | 'organisation.euSubjects'
  | 'breach.unauthorisedAccessConfirmed'
  | 'breach.recovered'
  | 'breach.networkIncident.disruption'
  | 'breach.noHarmEvident'
  | 'breach.unintelligible'
  | 'breach.highRiskRemoved'
  | 'breach.disproportionateEffort';

interface ThreeFieldProps {
  readonly field: Supposed['field'];
  readonly name: ThreeName;
}

/** Yes, no, or not known: three answers of equal standing. */
export const ThreeField = ({ field, name }: ThreeFieldProps) => {
  const three = useTexts(threeWords);
  const { value, onChange, ...rest } = field(name);
  return (
    <RadioGroup
      {...rest}
      value={value}
      onChange={(answer) => answer !== null && onChange(answer)}
      choices={threes.map((id) => ({ id, label: three(id) }))}
    />
  );
};
