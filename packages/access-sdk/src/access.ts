/** One access to personal data (접속기록), as a system tells of it. 개인정보의 안전성 확보조치 기준 제2조제3호, 제8조. */
export interface Access {
  /** 식별자: the account. */
  readonly actor: string;
  /** 접속지 정보: an address of the network, or what you call the place. */
  readonly from: string;
  /** 처리한 정보주체 정보: whose data it was, as your system numbers people. Empty only where nobody's data was touched. */
  readonly subjects: readonly string[];
  /** 수행업무: `read`, `search`, `create`, `update`, `delete`, `print`, `download`, `login`, `logout`, … */
  readonly action: string;
  /** Which items were seen or changed. */
  readonly fields?: readonly string[] | undefined;
  /** Why. Of a download it is asked for. */
  readonly reason?: string | undefined;
  /** How many rows came. */
  readonly rows?: number | undefined;
  /** Whether it was let in: `true` unless told otherwise. */
  readonly ok?: boolean | undefined;
  /** 접속일시, ISO 8601 with an offset: now unless told otherwise. */
  readonly at?: string | undefined;
}
