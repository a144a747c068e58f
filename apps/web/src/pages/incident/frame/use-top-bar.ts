import { useEffect, useState } from 'react';

/** How high the bar at the top stands, in pixels: on a phone it wraps, and what sticks below it has to know. */
export function useTopBar(): number | undefined {
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    const bar = document.querySelector('.top-bar');
    if (bar === null) return undefined;
    const watch = new ResizeObserver(() => setHeight(bar.getBoundingClientRect().height));
    watch.observe(bar);
    return () => watch.disconnect();
  }, []);
  return height;
}
