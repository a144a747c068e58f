import type { Role, Text } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';

/** Something that waits for a person, or for everybody who holds a role. */
export interface Task {
  /** Stable as long as the same thing waits: what was announced once is not announced again. */
  readonly key: string;
  readonly kind: string;
  readonly role: Role | null;
  readonly personId: string | null;
  readonly text: Text;
  readonly dueAt: Instant | null;
}
