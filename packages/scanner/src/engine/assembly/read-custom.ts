// Numbers that the organisation added itself.
import { about } from './beside';
import { BLANK, HYPHEN } from './bytes';
import { CUSTOM_SHAPES } from './layout';
import { emit } from './records';

export function customAt(p: usize, end: usize, signature: u32, separator: i32): bool {
  const count = load<i32>(CUSTOM_SHAPES);
  const bit = separator == 0 ? 1 : separator == HYPHEN ? 2 : separator == BLANK ? 4 : 8;
  for (let index = 0; index < count; index += 1) {
    const row = CUSTOM_SHAPES + 16 + <usize>index * 16;
    if (load<u32>(row) != signature || (load<u8>(row, 4) & bit) == 0) continue;
    const named = (about(p, end) & load<u32>(row, 8)) != 0;
    const confidence = named ? <i32>load<u8>(row, 6) : <i32>load<u8>(row, 5);
    if (confidence == 0) continue;
    emit(p, end, <i32>load<u8>(row, 7), confidence, 0, about(p, end));
    return true;
  }
  return false;
}
