/** What people look at it with: a telephone, and a screen on a desk. */
export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };
