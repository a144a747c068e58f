import type { EvidenceItem } from '@bongsu/contracts';
import type { CaseProps } from '../parts/case-props.ts';

export interface EvidenceProps extends CaseProps {
  readonly item: EvidenceItem;
}
