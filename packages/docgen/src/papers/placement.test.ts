import { expect, it } from 'vitest';
import { samples } from '../samples/index.ts';
import { paperFor } from './index.ts';
import { placed } from './placement.ts';

it.each(Object.entries(samples))('each grid of %s is filled without a hole or an overlap', (_name, model) => {
  for (const block of paperFor(model).blocks) {
    if (block.block !== 'grid') continue;
    const fields = placed(block.rows).flatMap(({ cell, row, column }) =>
      Array.from({ length: cell.rowspan * cell.colspan }, (_, index) => {
        const down = Math.floor(index / cell.colspan);
        return `${row + down}:${column + (index % cell.colspan)}`;
      }),
    );
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields.length).toBe(block.rows.length * block.columns.length);
  }
});
