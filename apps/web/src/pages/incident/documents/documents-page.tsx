import { CaseFrame } from '../frame/case-frame.tsx';

export default function DocumentsPage() {
  return <CaseFrame tab="documents">{() => null}</CaseFrame>;
}
