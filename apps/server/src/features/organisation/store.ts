import type { OrganisationLaw } from '@bongsu/contracts';
import type { Instant } from '@bongsu/kit';
import { sql, type Tx } from '../../database/index.ts';

export interface Organisation extends Record<string, unknown> {
  readonly name: string;
  /** 공공기관 or not. */
  readonly kind: 'public' | 'private';
  /** 정보통신서비스 제공자 */
  readonly onlineServiceProvider: boolean;
  readonly homepage: string | null;
  /** 개인정보 보호 담당부서 연락처 as printed in notices. */
  readonly contact: string;
  readonly address: string;
  readonly demo: boolean;
  readonly createdAt: Instant;
  readonly version: number;
}

/** As entered; what is not there yet has its default. */
export type OrganisationInput = Pick<
  Organisation,
  'name' | 'kind' | 'onlineServiceProvider' | 'homepage' | 'contact' | 'address'
>;

export interface StoredMail {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string | null;
  readonly from: string;
  /** These three are not in rows that were written before they could be set. */
  readonly perMinute?: number | null;
  readonly connections?: number | null;
  readonly ca?: string | null;
}

const columns = sql`name, kind, online_service_provider as "onlineServiceProvider", homepage, contact, address, demo,
  created_at as "createdAt", version`;

/** `null` before set-up. */
export const findOrganisation = (tx: Tx): Promise<Organisation | null> =>
  tx.maybe(sql`select ${columns} from organisation`);

/** The organisation; there is one as soon as anybody is signed in. */
export const readOrganisation = (tx: Tx): Promise<Organisation> => tx.one(sql`select ${columns} from organisation`);

/** `false` when somebody else was first: of two set-ups at once one waits here for the other, and loses. */
export const insertOrganisation = async (
  tx: Tx,
  now: Instant,
  input: OrganisationInput & { readonly demo: boolean; readonly euSubjects: boolean },
): Promise<boolean> =>
  (await tx.run(sql`
    insert into organisation (name, kind, online_service_provider, eu_subjects, homepage, contact, address, demo,
      created_at)
    values (${input.name}, ${input.kind}, ${input.onlineServiceProvider}, ${input.euSubjects ? 'yes' : 'no'},
      ${input.homepage}, ${input.contact}, ${input.address}, ${input.demo}, ${now})
    on conflict do nothing`)) === 1;

/** `false` when the version is no longer the one the change was made against. */
export const updateOrganisation = async (
  tx: Tx,
  input: OrganisationInput & { readonly version: number },
): Promise<boolean> =>
  (await tx.run(sql`
    update organisation set name = ${input.name}, kind = ${input.kind},
      online_service_provider = ${input.onlineServiceProvider}, homepage = ${input.homepage},
      contact = ${input.contact}, address = ${input.address}, version = version + 1
    where version = ${input.version}`)) === 1;

export interface LawRow extends Record<string, unknown> {
  readonly furtherRoles: OrganisationLaw['furtherRoles'];
  readonly euSubjects: OrganisationLaw['euSubjects'];
  readonly optionalRules: OrganisationLaw['optionalRules'];
  /** Hours; the organisation's own. */
  readonly targetImmediately: number | null;
  readonly targetWithoutDelay: number | null;
  readonly listRetentionDays: number;
  readonly version: number;
}

export const readLaw = (tx: Tx): Promise<LawRow> =>
  tx.one(sql`
    select further_roles as "furtherRoles", eu_subjects as "euSubjects", optional_rules as "optionalRules",
      target_immediately as "targetImmediately", target_without_delay as "targetWithoutDelay",
      list_retention_days as "listRetentionDays",
      legal_version as version
    from organisation`);

/** `false` when the version is no longer the one the change was made against. */
export const writeLaw = async (tx: Tx, law: OrganisationLaw): Promise<boolean> =>
  (await tx.run(sql`
    update organisation set further_roles = ${law.furtherRoles}, eu_subjects = ${law.euSubjects},
      optional_rules = ${law.optionalRules}, target_immediately = ${law.internalTargets.immediately},
      target_without_delay = ${law.internalTargets['without-delay']},
      list_retention_days = ${law.listRetentionDays}, legal_version = legal_version + 1
    where legal_version = ${law.version}`)) === 1;

export interface MailRow extends Record<string, unknown> {
  readonly mail: StoredMail | Record<string, never>;
  readonly password: Buffer | null;
  readonly demo: boolean;
}

export const readMailRow = (tx: Tx): Promise<MailRow | null> =>
  tx.maybe(sql`select mail, mail_password as password, demo from organisation`);

export const writeMailRow = async (tx: Tx, mail: StoredMail, password: Buffer | null): Promise<void> => {
  await tx.run(sql`update organisation set mail = ${JSON.stringify(mail)}, mail_password = ${password}`);
};
