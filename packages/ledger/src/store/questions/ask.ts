/** The questions of `QUESTIONS` with what they need, and what comes back, by name. */
import { isIP } from 'node:net';
import type { Limits, Parameters, Store } from '../store.ts';
import { QUESTIONS, type QuestionName } from './questions.ts';

/** From `from` on and before `to`, milliseconds since 1970. */
export interface Within {
  readonly from: number;
  readonly to: number;
}

interface OfficeHours {
  /** Hours of the clock in Seoul; holidays as `2026-12-25`. */
  readonly opens: number;
  readonly closes: number;
  readonly holidays: readonly string[];
}

/** What the questions ask for besides. */
export interface Asked {
  altogether: Within & OfficeHours;
  handlers: Within & OfficeHours;
  differentSubjects: Within & { readonly actors?: readonly string[] };
  downloadsWithoutReason: Within;
  outsideOfficeHours: Within & OfficeHours;
  /** Addresses, or networks as `10.1.0.0/16`. */
  otherPlaces: Within & { readonly networks: readonly string[] };
  massLookUps: Within & { readonly least: number };
  repeatedSubjects: Within & { readonly least: number };
  twoPlacesAtOnce: Within & { readonly minutes: number };
  failedLogins: Within & { readonly least: number };
  timeline: Within & { readonly actor: string };
  /** Over all that is kept. */
  lastSeen: Partial<Within>;
  completeness: Within;
  whoLookedAt: Within & { readonly subject: string; readonly system?: string };
}

const USUAL_MOST = 10_000;

const networksOf = (networks: readonly string[]): string[] =>
  networks.map((network) => (network.includes('/') ? network : `${network}/${isIP(network) === 4 ? 32 : 128}`));

const parametersOf = (asked: Partial<Asked['otherPlaces'] & Asked['whoLookedAt']>): Parameters => ({
  system: '',
  actors: [],
  ...asked,
  ...(asked.networks === undefined ? {} : { networks: networksOf(asked.networks) }),
});

/** At most `most` rows, 10,000 if not given. Throws what `isBadQuestion` knows. */
export const askStore = <Name extends QuestionName>(
  store: Store,
  name: Name,
  asked: Asked[Name],
  { most = USUAL_MOST, ...limits }: Limits & { readonly most?: number } = {},
): Promise<Record<string, unknown>[]> => store.ask(QUESTIONS[name], { ...parametersOf(asked), most }, limits);

/** 처리한 정보주체로 찾기: who looked at this person, in one system or all. 64-bit numbers as texts. */
export interface Look {
  /** Its index in the log, where its evidence is. */
  readonly seq: string;
  /** Milliseconds since 1970. */
  readonly moment: string;
  readonly actor: string;
  readonly place: string;
  readonly system: string;
  readonly action: string;
  readonly subjects: readonly string[];
  readonly fields: readonly string[];
  readonly reason: string;
  readonly rows: string;
  readonly ok: boolean;
}

export const whoLookedAt = async (
  store: Store,
  subject: string,
  within: Within & { readonly system?: string },
  limits: Limits & { readonly most?: number } = {},
): Promise<readonly Look[]> =>
  (await askStore(store, 'whoLookedAt', { subject, ...within }, limits)) as unknown as Look[];
