import { noticesGet, noticesUpdate, recipientsImport, recipientsPreview, type Channel } from '@bongsu/contracts';
import { messageVendor, type MessageVendor, type VendorBehaviour } from '@bongsu/testkit';
import { systemActor } from '../../actor.ts';
import { httpTexter } from '../../platform/texter.ts';
import { saveVendor } from '../text-vendor/settings.ts';
import { decide, draft, setNoticeStage, submit, textOf, type NoticeStage } from './case.fixture.ts';
import { noticeDelivery } from './deliver.ts';
import { textDelivery } from './deliver-texts.ts';

export interface Reachable {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly postcode?: string;
  readonly address?: string;
}

/** A stage with a vendor of text messages beside the mail server. */
export interface ChannelStage extends NoticeStage {
  readonly vendor: MessageVendor;
  readonly behave: (behaviour: VendorBehaviour) => void;
  /** Runs what sends, mail first, until neither has anything to do at this moment. */
  deliver(): Promise<void>;
}

export const setChannelStage = async (): Promise<ChannelStage> => {
  const stage = await setNoticeStage();
  const vendor = await messageVendor();
  const { app } = stage;
  const opened = [vendor.place];
  const deps = {
    ...app.deps,
    config: { ...app.deps.config, privateVendors: opened },
    texter: httpTexter(app.clock, opened),
  };
  await deps.database.transaction(systemActor, (tx) =>
    saveVendor(tx, deps, {
      url: vendor.url,
      key: vendor.key,
      secret: vendor.secret,
      sender: '02-000-0000',
      template: null,
      perSecond: 500,
    }),
  );
  return {
    ...stage,
    vendor,
    behave: (behaviour) => vendor.behave(behaviour),
    async deliver() {
      await noticeDelivery.run(deps);
      await textDelivery.run(deps);
    },
    async [Symbol.asyncDispose]() {
      await vendor[Symbol.asyncDispose]();
      await stage[Symbol.asyncDispose]();
    },
  };
};

const csv = (people: readonly Reachable[]): string =>
  [
    '성명,전자우편,휴대전화,우편번호,주소',
    ...people.map(({ name, email = '', phone = '', postcode = '', address = '' }) =>
      [name, email, phone, postcode, `"${address}"`].join(),
    ),
  ].join('\r\n');

export const importReachable = async (
  { handler, incidentId }: NoticeStage,
  noticeId: string,
  people: readonly Reachable[],
): Promise<void> => {
  const params = { incidentId, noticeId };
  const shown = await handler.call(recipientsPreview, { params, file: { name: 'list.csv', content: csv(people) } });
  await handler.call(recipientsImport, {
    params: { ...params, importId: shown.importId },
    body: { mapping: shown.mapping, hasHeader: true },
  });
};

/** An approved notice by these channels, to these people. */
export const approvedBy = async (
  stage: NoticeStage,
  channels: Channel[],
  people: readonly Reachable[],
): Promise<string> => {
  const noticeId = await draft(stage);
  await importReachable(stage, noticeId, people);
  const view = await stage.handler.call(noticesGet, { params: { incidentId: stage.incidentId, noticeId } });
  await stage.handler.call(noticesUpdate, {
    params: { incidentId: stage.incidentId, noticeId },
    body: { version: view.version, ...textOf(view), channels, shortText: '자세한 내용은 누리집에서 확인해 주세요.' },
  });
  await submit(stage, noticeId);
  await decide(stage, noticeId);
  return noticeId;
};
