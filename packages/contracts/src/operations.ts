import { authorityReportOperations } from './authority-reports.ts';
import { accessIntakeOperations } from './access-intake.ts';
import { accessKeepingOperations } from './access-keeping.ts';
import { accessLogOperations } from './access-log.ts';
import { accessQuestionOperations } from './access-questions.ts';
import { accessRecordOperations } from './access-records.ts';
import { accessSourceOperations } from './access-sources.ts';
import { accessReviewOperations } from './access-reviews.ts';
import { agentDoorOperations } from './agent-door.ts';
import { agentResultOperations } from './agent-results.ts';
import { agentReportOperations } from './agent-reports.ts';
import { agentOperations } from './agents.ts';
import { apiKeyOperations } from './api-keys.ts';
import { calendarOperations } from './calendar.ts';
import { campaignProgressOperations } from './campaign-progress.ts';
import { campaignOperations } from './campaigns.ts';
import { closureOperations } from './closure.ts';
import { contactOperations } from './contacts.ts';
import { custodyOperations } from './custody.ts';
import { dashboardOperations } from './dashboard.ts';
import { decisionOperations } from './decisions.ts';
import { deliveryOperations } from './deliveries.ts';
import { documentOperations } from './documents.ts';
import { dutyOperations } from './duties.ts';
import { evidenceOperations } from './evidence.ts';
import { fieldKeyOperations } from './field-keys.ts';
import { findingOperations } from './findings.ts';
import { incidentOperations } from './incidents.ts';
import { investigationOperations } from './investigation.ts';
import { inboxOperations } from './inbox.ts';
import { lawOperations } from './law.ts';
import { letterOperations } from './letters.ts';
import { logAnchorOperations } from './log-anchors.ts';
import { misuseCaseOperations } from './misuse-cases.ts';
import { misuseRuleOperations } from './misuse-rules.ts';
import { misuseSettingsOperations } from './misuse-settings.ts';
import type { AnyOperation } from './operation.ts';
import { reportOperations } from './reports.ts';
import { noticeSendingOperations } from './notice-sending.ts';
import { noticeOperations } from './notices.ts';
import { organisationOperations } from './organisation.ts';
import { departmentOperations, peopleOperations } from './people.ts';
import { personalFileOperations } from './personal-files.ts';
import { postingOperations } from './postings.ts';
import { processorDoorOperations } from './processor-door.ts';
import { processorOperations } from './processors.ts';
import { publicDoorOperations } from './public-door.ts';
import { publicNoticeOperations } from './public-notices.ts';
import { recipientOperations } from './recipients.ts';
import { reporterThreadOperations } from './reporter-thread.ts';
import { statisticsOperations } from './statistics.ts';
import { textVendorOperations } from './text-vendor.ts';
import { webFindingOperations } from './web-findings.ts';
import { webHostOperations } from './web-hosts.ts';
import { webScanOperations } from './web-scans.ts';
import { myOperations, secondFactorOperations, sessionOperations } from './session.ts';
import { demoOperations, setupOperations } from './setup.ts';

/** Every operation of the product. */
export const operations: readonly AnyOperation[] = [
  ...setupOperations,
  ...demoOperations,
  ...sessionOperations,
  ...secondFactorOperations,
  ...myOperations,
  ...organisationOperations,
  ...textVendorOperations,
  ...peopleOperations,
  ...departmentOperations,
  ...contactOperations,
  ...apiKeyOperations,
  ...fieldKeyOperations,
  ...reportOperations,
  ...publicDoorOperations,
  ...publicNoticeOperations,
  ...processorDoorOperations,
  ...processorOperations,
  ...agentOperations,
  ...agentDoorOperations,
  ...campaignOperations,
  ...campaignProgressOperations,
  ...agentReportOperations,
  ...findingOperations,
  ...personalFileOperations,
  ...decisionOperations,
  ...agentResultOperations,
  ...webHostOperations,
  ...webScanOperations,
  ...webFindingOperations,
  ...incidentOperations,
  ...investigationOperations,
  ...reporterThreadOperations,
  ...custodyOperations,
  ...dutyOperations,
  ...lawOperations,
  ...closureOperations,
  ...noticeOperations,
  ...noticeSendingOperations,
  ...recipientOperations,
  ...deliveryOperations,
  ...letterOperations,
  ...postingOperations,
  ...authorityReportOperations,
  ...evidenceOperations,
  ...documentOperations,
  ...inboxOperations,
  ...calendarOperations,
  ...dashboardOperations,
  ...statisticsOperations,
  ...accessRecordOperations,
  ...accessSourceOperations,
  ...accessIntakeOperations,
  ...accessLogOperations,
  ...logAnchorOperations,
  ...accessKeepingOperations,
  ...misuseCaseOperations,
  ...misuseRuleOperations,
  ...misuseSettingsOperations,
  ...accessReviewOperations,
  ...accessQuestionOperations,
];
