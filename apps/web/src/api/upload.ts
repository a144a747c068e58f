/** A multipart body: the fields first, the file last, because the server streams the file once it knows the fields. */
export function asForm(body: unknown, file: File | undefined): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    if (value === undefined || value === null) continue;
    form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  if (file !== undefined) form.append('file', file, file.name);
  return form;
}
