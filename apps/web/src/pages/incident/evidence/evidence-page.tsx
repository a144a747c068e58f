import { CaseFrame } from '../frame/case-frame.tsx';

export default function EvidencePage() {
  return <CaseFrame tab="evidence">{() => null}</CaseFrame>;
}
