import type { Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';

/** A page or a part of it. */
export type Part = Page | Locator;

/** Labels say `선택` after what may stay empty. */
const labelled = (label: string): RegExp => new RegExp(`^${label.replaceAll(/[()?]/g, String.raw`\$&`)}\\s*(선택)?$`);

export const write = async (part: Part, label: string, text: string): Promise<void> => {
  const field = part.getByRole('textbox', { name: labelled(label) });
  await field.fill(text);
  await field.blur();
};

/** One of the answers to a question, or any number of them. */
export const answer = async (part: Part, question: string, ...answers: readonly string[]): Promise<void> => {
  const group = part.getByRole('radiogroup', { name: labelled(question) });
  const either = group.or(part.getByRole('group', { name: labelled(question) }));
  for (const one of answers) await either.getByText(one, { exact: true }).click();
};

export const tick = async (part: Part, label: string): Promise<void> => {
  const box = part.getByRole('checkbox', { name: label });
  await part.getByText(label, { exact: true }).click();
  await expect(box).toBeChecked();
};

/** One of a list that opens. */
export const choose = async (page: Page, part: Part, label: string, choice: string): Promise<void> => {
  await part.getByRole('button', { name: new RegExp(label) }).click();
  await page.getByRole('option', { name: new RegExp(`^${choice}`) }).click();
};

/** Somebody found by name. */
export const find = async (page: Page, part: Part, label: string, name: string): Promise<void> => {
  await part.getByRole('combobox', { name: labelled(label) }).fill(name);
  await page.getByRole('option', { name }).click();
};

/** Types a moment as the field shows it; `2026-11-20 18:05`, or a day alone. */
export const writeMoment = async (part: Part, label: string, moment: string): Promise<void> => {
  const group = part.getByRole('group', { name: labelled(label) }).first();
  const segments = group.getByRole('spinbutton');
  for (const [place, digits] of moment.split(/\D/).entries()) {
    await segments.nth(place).pressSequentially(digits);
    // The next part is typed into a field that has taken this one.
    await expect(segments.nth(place)).toHaveAttribute('aria-valuenow', String(Number(digits)));
  }
};

export const press = async (part: Part, name: string | RegExp): Promise<void> => {
  await part.getByRole('button', { name, exact: true }).click();
};

/** Opens a dialog with a button and hands it over. */
export const opened = async (page: Page, title: string | RegExp): Promise<Locator> => {
  const dialog = page.getByRole('dialog', { name: title }).or(page.getByRole('alertdialog', { name: title }));
  await expect(dialog).toBeVisible();
  return dialog;
};
