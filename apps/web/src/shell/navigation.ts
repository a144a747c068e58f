import type { Permission, Text } from '@bongsu/contracts';
import type { IconName } from '../ui/icon.tsx';

/** The chapters of the menu, in their order. */
export const sections = {
  respond: { ko: '대응', en: 'Respond' },
  prepare: { ko: '대비', en: 'Prepare' },
  manage: { ko: '관리', en: 'Manage' },
} as const satisfies Record<string, Text>;

export interface NavigationEntry {
  readonly to: string;
  readonly label: Text;
  readonly icon: IconName;
  readonly section: keyof typeof sections;
  /** Left out for those who may not; the page itself is guarded by the server. */
  readonly permission?: Permission;
  /** One of the few at the bottom of a phone; four at most. */
  readonly isPrime?: boolean;
}

/** `/incidents` is current on `/incidents/7` too, `/` only on itself. */
export const isCurrent = (to: string, path: string): boolean =>
  to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`);
