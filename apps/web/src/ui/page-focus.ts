/**
 * A page that changes without loading is silent. After a move, focus goes to the new page's heading, so that the
 * keyboard and a screen reader begin where the eye does. The first page of a visit is left to the browser.
 */
let isMoving = false;

export const leaving = (): void => {
  isMoving = true;
};

export function arriveAt(heading: HTMLElement | null): void {
  if (!isMoving || heading === null) return;
  isMoving = false;
  heading.focus({ preventScroll: true });
}

export function setPageTitle(title: string): void {
  document.title = `${title} · 봉수`;
}
