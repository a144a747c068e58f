import type { ClosureReportBody } from '@bongsu/contracts';
import { useTexts } from '../../../i18n/index.ts';
import { DefinitionList } from '../../../ui/index.ts';
import { texts } from './texts.ts';

/** The boxes of 붙임3 in their order. */
export const reportBoxes = [
  'reportSummary',
  'breach',
  'circumstances',
  'peopleInvolved',
  'cause',
  'evidence',
  'recoveryAndPrevention',
  'disciplineOpinion',
] as const satisfies readonly (keyof ClosureReportBody)[];

export const ReportBody = ({ body }: { readonly body: ClosureReportBody }) => {
  const t = useTexts(texts);
  return (
    <DefinitionList
      items={[
        { term: t('targetData'), value: body.targetData.map((kind) => t(kind)).join(', ') },
        ...reportBoxes.map((box) => ({ term: t(box), value: <span className="case-prose">{body[box]}</span> })),
      ]}
    />
  );
};
