import type { Role, Text } from '@bongsu/contracts';
import { isOver, mayLeaveTeamOut, type Case } from './incident.ts';

/** A thing that may be done next: who could, and what stands in the way. */
export interface Step {
  readonly code: string;
  readonly text: Text;
  readonly roles: readonly (Role | 'assigned-handler' | 'team' | 'owner')[];
  /** `null`: it can be done now. */
  readonly blockedBy: Text | null;
}

/** A thing without which the case cannot be closed. */
export interface Missing {
  readonly code: string;
  readonly text: Text;
}

type Rule = (of: Case) => Step | null;

const step = (
  code: string,
  ko: string,
  en: string,
  roles: Step['roles'],
  blockedBy: Text | null | false = null,
): Step => ({ code, text: { ko, en }, roles, blockedBy: blockedBy || null });

const first = (when: boolean, ko: string, en: string): Text | null => (when ? { ko, en } : null);

const worker = ['assigned-handler', 'team', 'officer', 'cpo'] as const;

/** 제15조: what containment means, by grade. */
export const containmentFor: Record<1 | 2 | 3, readonly string[]> = {
  1: ['retrieve', 'destroy', 'block'],
  2: ['retrieve', 'destroy', 'restore', 'consent', 'block'],
  3: ['protect', 'destroy'],
};

export const isContained = (of: Case): boolean =>
  of.grade !== null && of.actionKinds.some((kind) => containmentFor[of.grade ?? 1].includes(kind));

const approvedReport = (of: Case): boolean => of.closureApprovedAt !== null;
const waitingReport = (of: Case): boolean => of.reports.some((report) => report.decision === null);

const steps: readonly Rule[] = [
  (of) =>
    of.registeredAt === null
      ? step('register', '관리대장에 올리기', 'Enter in the register', ['officer', 'cpo'])
      : null,
  (of) =>
    of.registeredAt !== null && of.gradedAt === null ? step('grade', '등급 분류하기', 'Grade the case', ['cpo']) : null,
  (of) =>
    of.gradedAt !== null && of.handlerId === null
      ? step('assign', '처리책임자 지정하기', 'Name the handler', ['cpo'])
      : null,
  (of) =>
    of.gradedAt !== null && of.teamCalledAt === null && of.noTeamReason === null
      ? step('team', '대응팀 소집하기', 'Call the response team', ['cpo'])
      : null,
  (of) =>
    of.teamCalledAt === null && of.noTeamReason === null && mayLeaveTeamOut(of)
      ? step('no-team', '대응팀을 두지 않는 사유 적기', 'Record why no team is called', ['cpo'])
      : null,
  (of) =>
    of.grade === 1 && of.headReports === 0
      ? step('report-head', '기관장에게 보고하기', 'Report to the head', ['cpo'])
      : null,
  (of) => (approvedReport(of) ? null : step('facts', '확인한 사실 기록하기', 'Record facts', worker)),
  (of) => (approvedReport(of) ? null : step('action', '대응활동 기록하기', 'Record an action', worker)),
  (of) =>
    approvedReport(of) || waitingReport(of)
      ? null
      : step(
          'submit-closure',
          '처리보고서 제출하기',
          'Submit the closure report',
          ['assigned-handler', 'officer', 'cpo'],
          first(of.handlerId === null, '처리책임자를 먼저 지정해야 합니다.', 'A handler must be named first.') ??
            first(
              !isContained(of),
              '등급에 맞는 대응 조치를 먼저 기록해야 합니다.',
              'Containment must be recorded first.',
            ),
        ),
  (of) =>
    waitingReport(of) ? step('decide-closure', '처리보고서 승인하기', 'Decide on the closure report', ['cpo']) : null,
  (of) =>
    approvedReport(of) && of.disciplines.length === 0
      ? step('discipline', '처분 요청 또는 불요 기록하기', 'Request discipline or record that none is needed', ['cpo'])
      : null,
  (of) =>
    of.disciplines.some((entry) => entry.needed && entry.result === null)
      ? step('discipline-result', '처분 결과 기록하기', 'Record the result of discipline', ['officer', 'cpo'])
      : null,
  (of) =>
    approvedReport(of) && of.postMortem === null
      ? step('post-mortem', '사후분석 제출하기', 'Submit the post-mortem', ['assigned-handler', 'officer', 'cpo'])
      : null,
  (of) =>
    of.improvements.some((entry) => entry.decision === null)
      ? step('decide-improvement', '개선대책 결정하기', 'Decide on improvements', ['cpo'])
      : null,
  (of) =>
    of.improvements.some((entry) => isDue(entry) && entry.doneAt === null)
      ? step('complete-improvement', '개선대책 이행하기', 'Carry out improvements', ['owner'])
      : null,
  (of) =>
    of.improvements.some((entry) => isDue(entry) && entry.doneAt !== null && entry.effect === null)
      ? step('check-effect', '개선 효과 확인하기', 'Check the effect of improvements', [
          'officer',
          'cpo',
          'assigned-handler',
        ])
      : null,
  (of) => {
    const open = missingForClosing(of);
    return step(
      'close',
      '사고 종결하기',
      'Close the case',
      ['cpo'],
      first(
        open.length > 0,
        `종결하려면 ${open.length}가지가 더 필요합니다.`,
        `${open.length} things are still missing.`,
      ),
    );
  },
  (of) =>
    of.closureApprovedAt === null
      ? step(
          'dismiss',
          '침해 아님으로 종결하기',
          'Close as not a breach',
          ['cpo'],
          first(
            of.registeredAt === null,
            '먼저 관리대장에 올려야 합니다.',
            'It must be entered in the register first.',
          ),
        )
      : null,
];

const isDue = (entry: Case['improvements'][number]): boolean =>
  entry.decision === 'approved' || entry.decision === 'changed';

/** What may happen next; nothing once the case is over. */
export const nextSteps = (of: Case): readonly Step[] =>
  isOver(of) ? [] : steps.map((rule) => rule(of)).filter((found) => found !== null);

/** Statuses with which a duty no longer stands in the way. */
const settled = new Set(['done', 'done-late', 'not-required', 'exempt']);

const missing = (code: string, ko: string, en: string): Missing => ({ code, text: { ko, en } });

const requiredFacts: readonly (readonly [keyof Case['facts'], string, string])[] = [
  ['awareAt', '알게 된 때', 'When it became known'],
  ['subjectCount', '정보주체 수', 'The number of people concerned'],
  ['dataKinds', '개인정보의 종류', 'The kinds of data'],
  ['dataItems', '유출 등이 된 항목', 'The items of data'],
  ['cause', '원인 구분', 'The kind of cause'],
  ['methods', '침해 방법', 'The method'],
  ['circumstances', '발생 경위', 'The circumstances'],
];

const missingFacts = (of: Case): readonly Missing[] =>
  requiredFacts
    .filter(([key]) => of.facts[key] === undefined || of.facts[key] === null)
    .map(([key, ko, en]) => missing(`fact:${key}`, `${ko} 기록이 없습니다.`, `${en} is not recorded.`));

const missingDuties = (of: Case): readonly Missing[] =>
  of.duties
    .filter((duty) => !settled.has(duty.status) && !duty.overridden)
    .map((duty) =>
      missing(`duty:${duty.key}`, `의무가 남아 있습니다: ${duty.title.ko}`, `A duty is open: ${duty.title.en}`),
    );

const missingImprovements = (of: Case): readonly Missing[] =>
  of.improvements.flatMap((entry) => {
    if (entry.decision === null)
      return [
        missing(
          `improvement:${entry.id}`,
          `개선대책을 결정하지 않았습니다: ${entry.what}`,
          `An improvement awaits a decision: ${entry.what}`,
        ),
      ];
    if (!isDue(entry)) return [];
    if (entry.doneAt === null)
      return [
        missing(
          `improvement:${entry.id}`,
          `개선대책이 이행되지 않았습니다: ${entry.what}`,
          `An improvement is not done: ${entry.what}`,
        ),
      ];
    return entry.effect === null
      ? [
          missing(
            `improvement:${entry.id}`,
            `개선 효과를 확인하지 않았습니다: ${entry.what}`,
            `The effect of an improvement is unchecked: ${entry.what}`,
          ),
        ]
      : [];
  });

const missingSteps = (of: Case): readonly Missing[] => {
  const checks: readonly (readonly [boolean, Missing])[] = [
    [of.registeredAt === null, missing('register', '관리대장에 올리지 않았습니다.', 'It is not in the register.')],
    [of.gradedAt === null, missing('grade', '등급을 정하지 않았습니다.', 'It has no grade.')],
    [of.handlerId === null, missing('assign', '처리책임자를 지정하지 않았습니다.', 'No handler is named.')],
    [
      of.teamCalledAt === null && of.noTeamReason === null,
      missing('team', '대응팀을 소집하거나 생략 사유를 적지 않았습니다.', 'Neither a team nor a reason for none.'),
    ],
    [
      of.grade === 1 && of.headReports === 0,
      missing(
        'report-head',
        '1등급 사고를 기관장에게 보고하지 않았습니다.',
        'A grade 1 case was not reported to the head.',
      ),
    ],
    [!isContained(of), missing('contain', '등급에 맞는 대응 조치가 없습니다.', 'No containment is recorded.')],
    [
      !approvedReport(of),
      missing('closure', '처리보고서가 승인되지 않았습니다.', 'The closure report is not approved.'),
    ],
    [
      of.disciplines.length === 0,
      missing('discipline', '처분 요청 또는 불요 기록이 없습니다.', 'Neither discipline nor a reason for none.'),
    ],
    [
      of.disciplines.some((entry) => entry.needed && entry.result === null),
      missing('discipline-result', '처분 결과를 기록하지 않았습니다.', 'The result of discipline is not recorded.'),
    ],
    [
      of.postMortem === null,
      missing('post-mortem', '사후분석이 제출되지 않았습니다.', 'The post-mortem is not submitted.'),
    ],
  ];
  return checks.filter(([open]) => open).map(([, what]) => what);
};

/** Everything that stands between the case and its closing, in the order of the procedure. */
export const missingForClosing = (of: Case): readonly Missing[] => [
  ...missingSteps(of),
  ...missingFacts(of),
  ...missingDuties(of),
  ...missingImprovements(of),
];
