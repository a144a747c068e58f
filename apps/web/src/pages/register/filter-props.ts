import type { RegisterQuery, registerQuery } from '@bongsu/contracts';
import type { z } from 'zod';

export interface FilterProps {
  readonly query: RegisterQuery;
  readonly onChange: (changed: Partial<z.input<typeof registerQuery>>) => void;
}
