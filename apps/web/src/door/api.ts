import type {
  BodyOf,
  ProblemDetails,
  publicAbout,
  publicAdd,
  publicAddFile,
  publicChallenge,
  publicOpen,
  publicReport,
  ResponseOf,
} from '@bongsu/contracts';
import type { Language } from './speech.ts';
import { workFor } from './work.ts';

/**
 * The operations of the public door by their addresses. Only the types come from the contracts: their schemas would be
 * most of what a visitor has to load, and the server checks again anyway. A test compares the addresses.
 */
export const paths = {
  about: '/api/public/about',
  challenge: '/api/public/challenges',
  report: '/api/public/reports',
  open: '/api/public/reports/open',
  add: '/api/public/reports/messages',
  addFile: '/api/public/reports/files',
} as const;

export type About = ResponseOf<typeof publicAbout>;
export type Report = BodyOf<typeof publicReport>;
export type Receipt = ResponseOf<typeof publicReport>;
export type Opened = ResponseOf<typeof publicOpen>;

/** The server said no, or nothing. */
export class Refused extends Error {
  readonly problem: Pick<ProblemDetails, 'code' | 'title' | 'advice' | 'detail' | 'errors'> | null;

  constructor(problem: Refused['problem']) {
    super(problem?.code ?? 'unreachable');
    this.problem = problem;
  }
}

interface Asking {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
}

const ask = async (path: string, language: Language, { headers = {}, ...asking }: Asking): Promise<Response> => {
  const response = await fetch(path, {
    ...asking,
    headers: { accept: 'application/json', 'accept-language': language, 'x-bongsu': '1', ...headers },
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  }).catch(() => null);
  if (response === null) throw new Refused(null);
  if (response.ok) return response;
  throw new Refused((await response.json().catch(() => null)) as Refused['problem']);
};

const send = async <Answer>(path: string, language: Language, asking: Asking): Promise<Answer> =>
  (await ask(path, language, asking)).json() as Promise<Answer>;

/** Does the work first; a challenge that grew old meanwhile is asked for once more. */
export const workingFor = async (path: string, language: Language, asking: Asking): Promise<Response> => {
  const once = async (): Promise<Response> => {
    const challenge = await send<ResponseOf<typeof publicChallenge>>(paths.challenge, language, { method: 'POST' });
    const work = await workFor(challenge);
    return ask(path, language, { ...asking, headers: { ...asking.headers, 'x-bongsu-work': work } });
  };
  try {
    return await once();
  } catch (error) {
    if (error instanceof Refused && error.problem?.code === 'work-needed') return once();
    throw error;
  }
};

export const working = async <Answer>(path: string, language: Language, asking: Asking): Promise<Answer> =>
  (await workingFor(path, language, asking)).json() as Promise<Answer>;

export const asJson = (body: unknown): Asking => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export const readAbout = (language: Language): Promise<About> => send(paths.about, language, { method: 'GET' });

export const sendReport = (report: Report, language: Language): Promise<Receipt> =>
  working(paths.report, language, asJson(report));

export const openReport = (receipt: string, language: Language): Promise<Opened> =>
  working(paths.open, language, asJson({ receipt }));

export const addMessage = (receipt: string, text: string, language: Language): Promise<ResponseOf<typeof publicAdd>> =>
  working(paths.add, language, asJson({ receipt, text }));

export const addFile = (receipt: string, file: File, language: Language): Promise<ResponseOf<typeof publicAddFile>> => {
  const form = new FormData();
  form.set('receipt', receipt);
  // The field comes first and the file last; what it is called on this machine is sealed with it.
  form.set('file', file);
  return working(paths.addFile, language, { method: 'POST', body: form });
};
