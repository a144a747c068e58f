export { anchorHolding } from './hold-elsewhere.ts';
export { keptElsewhere, type Elsewhere } from './kept-elsewhere.ts';
export { anchorAlarms } from './tell-trouble.ts';
