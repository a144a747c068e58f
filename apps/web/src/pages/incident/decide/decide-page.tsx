import './decide.css';
import { CaseFrame } from '../frame/case-frame.tsx';
import { GradePanel } from './grade-panel.tsx';
import { HandlerPanel } from './handler-panel.tsx';
import { HandlingPanel } from './handling-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { RegisterPanel } from './register-panel.tsx';
import { ReporterPanel } from './reporter-panel.tsx';
import { TeamPanel } from './team-panel.tsx';

/** What is decided about a case, in the order of the procedure (제12조, 제9조, 제13조). */
export default function DecidePage() {
  return (
    <CaseFrame tab="decide">
      {(incident) => (
        <>
          <RegisterPanel incident={incident} />
          <GradePanel incident={incident} />
          <HandlerPanel incident={incident} />
          <TeamPanel incident={incident} />
          <HandlingPanel incident={incident} />
          <PeoplePanel incident={incident} />
          <ReporterPanel incident={incident} />
        </>
      )}
    </CaseFrame>
  );
}
