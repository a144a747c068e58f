import type { Choice } from '../../ui/index.ts';

/** What the fields hold while somebody writes. */
export interface ReportHeld {
  readonly summary: string;
  readonly noticedAt: string | null;
  readonly occurredAt: string | null;
  readonly departmentId: string | null;
  readonly approximateCount: number | null;
  readonly reporterType: 'staff' | 'student' | 'public' | null;
  readonly involvedIds: readonly Choice[];
  readonly shared: boolean;
  readonly phone: string;
  readonly email: string;
  readonly [name: string]: unknown;
}

/** Only the moment is filled in, by the form. */
export const emptyReport: ReportHeld = {
  summary: '',
  noticedAt: null,
  occurredAt: null,
  departmentId: null,
  approximateCount: null,
  reporterType: 'staff',
  involvedIds: [],
  shared: false,
  phone: '',
  email: '',
};
