import type { DutyView } from '@bongsu/contracts';
import type { CaseProps } from '../parts/case-props.ts';

export interface DutyProps extends CaseProps {
  readonly duty: DutyView;
}
