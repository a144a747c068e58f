import { seoulDate } from '@bongsu/kit';
import type { DestructionCertificate } from '../models/index.ts';
import { koreanDay, koreanMoment } from '../text/dates.ts';
import { grid } from './grid.ts';
import type { Cell, Paper } from './paper.ts';
import { label, paperOf, paragraph, value } from './parts.ts';

/** 개인정보 파기 확인서. */
export const destructionCertificate = (model: DestructionCertificate): Paper =>
  paperOf(model, {
    title: '개인정보 파기 확인서',
    blocks: [
      grid([26, 134], rows(model)),
      paragraph('위와 같이 개인정보를 복구 또는 재생되지 않도록 파기하였음을 확인합니다.', {
        align: 'center',
        space: 2,
        sticky: true,
      }),
      paragraph(koreanDay(seoulDate(model.issuedAt)), { align: 'center', space: 1.5, sticky: true }),
      paragraph(model.organisation, { align: 'center', size: 'large', space: 1 }),
    ],
  });

const rows = (model: DestructionCertificate): readonly (readonly Cell[])[] => [
  [label('사고'), value(`${model.caseNumber} ${model.caseTitle}`.trim())],
  [label('파기 대상'), value(model.subject)],
  [label('개인정보 항목'), value(model.items)],
  [label('파기한 양'), value('', { items: model.amounts })],
  [
    label('명단의 요약값'),
    value(model.digest, { hint: '통지를 승인할 때 확인한 명단의 요약값(SHA-256)과 같은 방식으로 셈함' }),
  ],
  [label('파기 사유'), value(model.reason)],
  [label('근거'), value(model.legalGround)],
  [label('보유기간'), value(model.retention)],
  [label('파기 일시'), value(koreanMoment(model.destroyedAt))],
  [label('파기 방법'), value(model.method)],
  [label('파기한 사람\n또는 규칙'), value(model.by)],
  [label('남긴 것'), value('', { items: model.remains, top: true })],
];
