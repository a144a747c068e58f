/** One access to personal data. 개인정보의 안전성 확보조치 기준 제2조제3호: who, when, from where, whose data, what was done. */
export interface AccessRecord {
  /** Given by whoever sends it: the same record sent twice has the same one. */
  readonly id: string;
  /** 접속일시, milliseconds since 1970 in UTC. */
  readonly at: number;
  /** 식별자: the account. */
  readonly actor: string;
  /** 접속지 정보: an address of the network, or what the system calls the place. */
  readonly from: string;
  readonly system: string;
  /** 처리한 정보주체 정보: identifiers within the system. */
  readonly subjects: readonly string[];
  /** 수행업무. */
  readonly action: Action;
  /** Which items were seen or changed. */
  readonly fields: readonly string[];
  /** Why, if anybody said: of a download it is asked for. */
  readonly reason: string;
  /** How many rows came, at most 2^53. */
  readonly rows: number;
  /** Whether it was let in. */
  readonly ok: boolean;
}

/** A record as the log keeps it. */
export interface KeptRecord extends AccessRecord {
  /** When the log took it, by the log's own clock, milliseconds since 1970: whoever sends cannot date it back unseen. */
  readonly received: number;
}

/** What is known of actions; a system may have others, each a word of its own. */
export type Action = string;

/** What touches nobody's data: only these may have no subjects. */
export const TOUCHES_NOBODY: ReadonlySet<Action> = new Set(['login', 'logout', 'login-failed', 'grant', 'revoke']);

/** The system whose records say what was done to the log itself: only the log writes those of these actions. */
export const OWN_SYSTEM = 'bongsu';
const OWN_ACTIONS: ReadonlySet<Action> = new Set(['prune', 'hold', 'release']);

export const isOwn = ({ system, action }: Pick<AccessRecord, 'system' | 'action'>): boolean =>
  system === OWN_SYSTEM && OWN_ACTIONS.has(action);

/** What a record may hold at most, in characters and in how many. */
export const LONGEST = { id: 128, actor: 128, from: 128, system: 64, subject: 128, field: 64, reason: 2000 } as const;
export const MOST = { subjects: 10_000, fields: 200 } as const;
