import './notices.css';
import type { IncidentView } from '@bongsu/contracts';
import { ReportsPanel } from '../authority-reports/reports-panel.tsx';
import { CaseFrame } from '../incident/frame/case-frame.tsx';
import { NoticeList } from './notice-list.tsx';
import { PostingsPanel } from './postings/postings-panel.tsx';

/** What goes out of a case: letters to people, the report to the authority, the posting in place of letters. */
export default function NoticesPage() {
  return <CaseFrame tab="notices">{(incident) => <Outgoing incident={incident} />}</CaseFrame>;
}

const Outgoing = ({ incident }: { readonly incident: IncidentView }) => (
  <>
    <NoticeList incidentId={incident.id} mayWork={incident.mayWork} />
    <ReportsPanel incidentId={incident.id} mayWork={incident.mayWork} />
    <PostingsPanel incidentId={incident.id} mayWork={incident.mayWork} />
  </>
);
