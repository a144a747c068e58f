import { CaseFrame } from '../frame/case-frame.tsx';

export default function ClosurePage() {
  return <CaseFrame tab="closure">{() => null}</CaseFrame>;
}
