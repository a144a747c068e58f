import type { WebFinding } from '@bongsu/contracts';
import { useFormat } from '../../i18n/index.ts';
import { useKindName } from '../my-findings/kind-words.ts';

/** Kinds with how many, and masked examples below. */
export const FoundText = ({ counts, samples }: Pick<WebFinding, 'counts' | 'samples'>) => {
  const format = useFormat();
  const kindName = useKindName();
  const sums = new Map<string, number>();
  for (const { kind, count } of counts) sums.set(kind, (sums.get(kind) ?? 0) + count);
  return (
    <span>
      {[...sums].map(([kind, count]) => `${kindName(kind)} ${format.number(count)}`).join(', ')}
      <br />
      <span className="ui-field-help">{samples.flatMap((one) => one.samples).join(', ')}</span>
    </span>
  );
};
