const CONTROLS = 'input:checked, input:not([type=hidden]), textarea, [role=spinbutton], button';

const fieldOf = (name: string): Element | null => document.querySelector(`[data-field="${CSS.escape(name)}"]`);

/** `breach.possibility` is settled by the first field below it, `done[0].items` by the field of that name. */
const closest = (name: string): Element | null =>
  fieldOf(name) ?? document.querySelector(`[data-field^="${CSS.escape(`${name}.`)}"]`);

/** Brings the cursor to the field of a fact, out of its fold where it lies in one. */
export function focusField(name: string): void {
  const field = closest(name);
  field?.closest('details')?.setAttribute('open', '');
  field?.scrollIntoView({ block: 'center' });
  const control = field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector<HTMLElement>(CONTROLS);
  control?.focus({ preventScroll: true });
}
