import { useEffect, useState } from 'react';

/** Long enough for the next digit, short enough to feel like an answer. */
const PAUSE_MS = 200;

/** The value once nobody has changed it for a moment. */
export function useSettled<Value>(value: Value): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
