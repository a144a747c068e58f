import { z } from 'zod';
import { useSearch } from '../../../routing/address.ts';

const schema = z.object({ do: z.string().max(200).optional() });

/** Which form is open, kept in the address: a task, a next step or an unknown fact links straight to its form. */
export function useDo() {
  const [search, change] = useSearch(schema);
  return {
    open: search.do ?? null,
    start: (what: string) => change({ do: what }),
    end: () => change({ do: undefined }),
  };
}
