import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postingsList, postingsStart, type PostingView } from '@bongsu/contracts';
import type { TestAppOptions } from '../../../test/app.ts';
import { decide, draft, importCsv, setNoticeStage, submit, type NoticeStage } from '../notices/case.fixture.ts';

/** What stands before the public door on the way to people, and can go wrong there. */
export type Fault = 'none' | 'down' | 'broken' | 'other-words' | 'banner' | 'cookie' | 'redirect';

export interface Outside extends AsyncDisposable {
  /** Where people reach the public door. */
  readonly url: string;
  fault: Fault;
  target: string;
}

const altered = (page: string, fault: Fault): string => {
  if (fault === 'other-words') return page.replace('숨은 시트', '작은 시트');
  if (fault === 'banner') return page.replace('<main>', '<script src="https://ads.invalid/a.js"></script><main>');
  return page;
};

const answer = async (outside: Outside, asked: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (outside.fault === 'down') return void response.destroy();
  if (outside.fault === 'broken') return void response.writeHead(502).end('Bad Gateway');
  if (outside.fault === 'redirect') return void response.writeHead(302, { location: 'https://other.invalid/' }).end();
  const inner = await new Promise<IncomingMessage>((resolve, reject) => {
    asked
      .pipe(request(`${outside.target}${asked.url ?? ''}`, { method: asked.method, headers: asked.headers }, resolve))
      .on('error', reject);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of inner) chunks.push(chunk as Buffer);
  const body = altered(Buffer.concat(chunks).toString('utf8'), outside.fault);
  const { 'content-length': _length, ...headers } = inner.headers;
  if (outside.fault === 'cookie') headers['set-cookie'] = ['seen=1'];
  response.writeHead(inner.statusCode ?? 500, headers).end(body);
};

/** A reverse proxy in front of the public door. */
const openOutside = async (): Promise<Outside> => {
  const server = createServer((asked, response) => {
    answer(outside, asked, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const outside: Outside = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    fault: 'none',
    target: '',
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return outside;
};

export interface PostingStage extends NoticeStage {
  readonly outside: Outside;
}

/** A case, and the public door behind a proxy, as people outside reach it. */
export const setPostingStage = async (options: TestAppOptions = {}): Promise<PostingStage> => {
  const outside = await openOutside();
  const stage = await setNoticeStage({ contactsUnknown: 'some' }, { publicUrl: outside.url, ...options });
  outside.target = stage.app.publicAddress;
  return {
    ...stage,
    outside,
    async [Symbol.asyncDispose]() {
      await outside[Symbol.asyncDispose]();
      await stage[Symbol.asyncDispose]();
    },
  };
};

export const LIST = [
  '성명,전자우편,휴대전화',
  '김구름,cloud@example.invalid,010-1234-5678',
  '이바람,wind@example.invalid,+82 10 2222 3333',
  '박 소나기,shower@example.invalid,',
  '최이슬,,010-9999-0000',
].join('\r\n');

export interface PostedOptions {
  readonly list?: string | null;
  readonly change?: (noticeId: string) => Promise<void>;
}

/** A notice with this list, approved. */
export const approvedNotice = async (
  stage: NoticeStage,
  { list = LIST, change }: PostedOptions = {},
): Promise<string> => {
  const noticeId = await draft(stage);
  await change?.(noticeId);
  if (list !== null) await importCsv(stage.handler, { incidentId: stage.incidentId, noticeId }, list);
  await submit(stage, noticeId);
  await decide(stage, noticeId);
  return noticeId;
};

/** The same, posted here. */
export const postHere = async (
  stage: NoticeStage,
  options: PostedOptions = {},
): Promise<{ id: string; noticeId: string }> => {
  const noticeId = await approvedNotice(stage, options);
  const { id } = await stage.officer.call(postingsStart, {
    params: { incidentId: stage.incidentId },
    body: { noticeId, place: 'here' },
  });
  return { id, noticeId };
};

export const postingOf = async (stage: NoticeStage, id: string): Promise<PostingView> => {
  const { items } = await stage.officer.call(postingsList, { params: { incidentId: stage.incidentId } });
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new Error('No such posting');
  return found;
};
