import { CaseFrame } from '../frame/case-frame.tsx';

export default function TimelinePage() {
  return <CaseFrame tab="timeline">{() => null}</CaseFrame>;
}
