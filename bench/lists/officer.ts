/** Somebody's browser in a process of its own, so that the server's event loop carries the server's work only. */
import { openAsBlob } from 'node:fs';

interface Task {
  readonly address: string;
  readonly cookie: string;
  readonly path: string;
  readonly file?: string;
  readonly body?: unknown;
}

const bodyOf = async ({ file, body }: Task): Promise<FormData | string> => {
  if (file === undefined) return JSON.stringify(body);
  const form = new FormData();
  form.set('file', await openAsBlob(file), 'list');
  return form;
};

process.on('message', (task: Task) => {
  void (async () => {
    const headers = { 'x-bongsu': '1', 'x-forwarded-for': '10.9.8.7', cookie: task.cookie };
    const response = await fetch(`${task.address}${task.path}`, {
      method: 'POST',
      headers: task.file === undefined ? { ...headers, 'content-type': 'application/json' } : headers,
      body: await bodyOf(task),
    });
    process.send?.({ ok: response.ok, answer: await response.json() });
  })();
});
