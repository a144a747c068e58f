import type { organisationTestMail, ResponseOf } from '@bongsu/contracts';
import { sql } from '../../database/index.ts';
import { refuse } from '../../http/refusal.ts';
import type { LooseCall } from '../../http/route.ts';
import { mailSettings } from './mail-settings.ts';
import { readOrganisation } from './store.ts';

type Answer = ResponseOf<typeof organisationTestMail>;

const read = ({ deps, actor }: LooseCall<typeof organisationTestMail>) =>
  deps.database.transaction(actor, async (tx) => ({
    organisation: await readOrganisation(tx),
    settings: await mailSettings(tx, deps.vault),
    me: await tx.one<{ email: string }>(sql`select email from person where id = ${actor.personId}`),
  }));

/** Sends at once, without the queue, so that the answer says what the mail server said. No transaction waits for it. */
export const testMail = async (call: LooseCall<typeof organisationTestMail>): Promise<Answer> => {
  const { organisation, settings, me } = await read(call);
  if (organisation.demo) return { outcome: 'held', to: me.email, response: null };
  if (settings === null) {
    return refuse('not-now', {
      detail: { ko: '메일 서버가 아직 설정되지 않았습니다.', en: 'The mail server is not configured yet.' },
    });
  }
  const connection = call.deps.mailer.connect(settings);
  try {
    const delivery = await connection.send({
      to: me.email,
      subject: `[봉수] ${organisation.name} 메일 설정 확인 / Mail settings test`,
      text: '봉수가 이 메일 서버로 알림을 보낼 수 있습니다.\n\nBongsu can send its notifications through this mail server.\n',
    });
    return {
      outcome: delivery.outcome === 'sent' ? 'sent' : 'failed',
      to: me.email,
      response: delivery.response,
    };
  } finally {
    connection.close();
  }
};
