import type { IncidentView } from '@bongsu/contracts';

export interface CaseProps {
  readonly incident: IncidentView;
}

/** A form that changes a case, in a dialog. */
export interface CaseFormProps extends CaseProps {
  readonly onClose: () => void;
}
