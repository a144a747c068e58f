import { basisProperties } from './basis.ts';
import { contradictionProperties } from './contradictions.ts';
import { knowledgeProperties } from './knowledge.ts';
import type { Property } from './property.ts';
import { shapeProperties } from './shape.ts';
import { timeProperties } from './time.ts';

/** Everything that holds whatever the facts, for the test suite and for the campaign. */
export const properties: readonly Property[] = [
  ...shapeProperties,
  ...knowledgeProperties,
  ...timeProperties,
  ...basisProperties,
  ...contradictionProperties,
];
