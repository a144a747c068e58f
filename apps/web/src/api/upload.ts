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

/** How much of an upload has left, from 0 to 1. */
export type OnProgress = (share: number) => void;

/**
 * As `fetch`, for an upload that somebody watches: `fetch` does not say how far it has come. Rejects with a `TypeError`
 * when nothing came back, and with an `AbortError` when it was called off.
 */
export const sendWatched = (address: string, request: RequestInit, onProgress: OnProgress): Promise<Response> =>
  new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open(request.method ?? 'POST', address);
    for (const [name, value] of new Headers(request.headers)) sending.setRequestHeader(name, value);
    sending.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    sending.addEventListener('load', () => {
      const { status } = sending;
      const date = sending.getResponseHeader('date');
      const type = sending.getResponseHeader('content-type') ?? 'application/json';
      const headers = { 'content-type': type, ...(date === null ? {} : { date }) };
      resolve(new Response(status === 204 ? null : sending.responseText, { status, headers }));
    });
    sending.addEventListener('error', () => reject(new TypeError('The upload did not arrive')));
    sending.addEventListener('abort', () => reject(new DOMException('Called off', 'AbortError')));
    request.signal?.addEventListener('abort', () => sending.abort());
    sending.send(request.body as FormData);
  });
