import { expect as patient } from '@playwright/test';

/** Waits as long as a loaded machine may need; a page that is right answers at once. */
export const expect = patient.configure({ timeout: 30_000 });
