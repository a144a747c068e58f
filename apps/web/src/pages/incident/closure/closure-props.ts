import type { ResponseOf, closureGet } from '@bongsu/contracts';
import type { CaseProps } from '../parts/case-props.ts';

export type Closure = ResponseOf<typeof closureGet>;

export type Improvement = Closure['improvements'][number];

export interface ClosureProps extends CaseProps {
  readonly closure: Closure;
}
