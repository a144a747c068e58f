import {
  apiKeysCreate,
  peopleAcceptInvitation,
  peopleCreate,
  secondFactorBegin,
  secondFactorConfirm,
  setupOrganisation,
  type Role,
} from '@bongsu/contracts';
import { generate } from 'otplib';
import { createClient, type Client } from '../../apps/server/test/client.ts';

interface Mail {
  readonly host: string;
  readonly port: number;
}

/** Somebody who works through the API: a key with their own rights. */
export interface Keyed extends Client {
  readonly key: string;
  readonly name: string;
  readonly email: string;
}

const browser = (address: string): Client => createClient({ address, cookieName: 'bongsu', from: '127.0.0.1' });

/** The same person at another address, for example after the server came back. */
export const keyed = (
  address: string,
  of: { readonly key: string; readonly name: string; readonly email: string },
): Keyed =>
  Object.assign(
    createClient({ address, cookieName: 'none', from: '127.0.0.1', headers: { authorization: `Bearer ${of.key}` } }),
    of,
  );

/** What time it is where the server stands, in seconds since 1970: a telephone that shows codes goes by it. */
type SecondsNow = () => number;

/** Sets up the authenticator app and makes an API key, as a person would at their first sign-in. */
const enrol = async (
  address: string,
  client: Client,
  { name, email }: { readonly name: string; readonly email: string },
  secondsNow: SecondsNow,
): Promise<Keyed> => {
  const { secret } = await client.call(secondFactorBegin, { body: {} });
  await client.call(secondFactorConfirm, { body: { code: await generate({ secret, epoch: secondsNow() }) } });
  const { key } = await client.call(apiKeysCreate, { body: { name: 'journey' } });
  return keyed(address, { key, name, email });
};

/** The first administrator; managing accounts asks for the person themself, not for a key of theirs. */
export interface Founder extends Keyed {
  readonly browser: Client;
  readonly secondsNow: SecondsNow;
}

/** An organisation as somebody sets it up on the first day, through the API alone; its CPO is the first administrator. */
export const setUpOrganisation = async (
  address: string,
  mail: Mail,
  secondsNow: SecondsNow = () => Math.floor(Date.now() / 1000),
): Promise<Founder> => {
  const client = browser(address);
  const email = 'cpo@hanbit.invalid';
  await client.call(setupOrganisation, {
    body: {
      organisation: {
        name: '한빛대학교',
        kind: 'public',
        onlineServiceProvider: false,
        contact: '정보보호팀 02-0000-0000',
        homepage: 'https://www.hanbit.invalid',
      },
      cpo: { name: '한서윤', email, password: 'Namsan-3-Beacons-at-night' },
      mail: { ...mail, security: 'none', from: 'privacy@hanbit.invalid' },
    },
  });
  const founder = await enrol(address, client, { name: '한서윤', email }, secondsNow);
  return Object.assign(founder, { browser: client, secondsNow });
};

/** Invites somebody and lets them accept, set their password and their app. */
export const invite = async (
  address: string,
  administrator: Founder,
  who: {
    readonly name: string;
    readonly email: string;
    readonly roles: readonly Role[];
    readonly departmentId?: string;
  },
  linkOf: (email: string) => Promise<string>,
): Promise<Keyed & { readonly personId: string }> => {
  const { person, invitation } = await administrator.browser.call(peopleCreate, {
    body: { ...who, roles: [...who.roles], reason: '대응 조직 구성' },
  });
  const link = invitation.link ?? (await linkOf(who.email));
  const client = browser(address);
  await client.call(peopleAcceptInvitation, {
    body: { token: link.split('#').at(-1) ?? '', password: 'Three-fires-mean-the-border-7' },
  });
  return Object.assign(await enrol(address, client, who, administrator.secondsNow), { personId: person.id });
};
