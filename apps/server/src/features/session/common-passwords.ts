/**
 * What people choose when asked for ten characters, without the digits and signs they put at the end: English ones,
 * keyboard walks, and Korean words as typed with the Korean layout off (`qlalfqjsgh` is 비밀번호).
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password passwords passw0rd p@ssword p@ssw0rd mypassword changeme changemenow letmein letmeinnow welcome welcomeback
  iloveyou iloveyouso sunshine princess football baseball basketball superman batman starwars trustno whatever
  administrator admin administer adminadmin rootroot root user username guest guestguest default defaultpassword secret
  topsecret supersecret master masterkey computer internet security privacy personal temporary temppassword testtest
  test testing testpassword login loginlogin hello helloworld dragon monkey shadow michael jennifer jordan liverpool
  qwerty qwertyuiop qwertyqwerty qwerasdf qwerasdfzxcv asdfghjkl asdfasdf asdfghjklqwe zxcvbnm zxcvbnmasdf zxcvasdf
  qazwsx qazwsxedc qazwsxedcrfv qaz2wsx3edc 1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc q1w2e3r4
  q1w2e3r4t5 zaq12wsx abcdef abcdefg abcdefgh abcdefghij abcabc abcd abc aaaaa abcdabcd
  qlalfqjsgh qlqjs tkfkdgo tkfkdgody dkssud dkssudgktpdy gksrnr eogksalsrnr rotoRl audrlf tjdnf tjdnfeogkrry eogkrry
  gkrryw gksmf qkqh qkqhdi ghkdlxld dhkdwk rhksflwk qhdks roqkfwk rodlswjdqh qhdtn
  비밀번호 비번 사랑해 사랑해요 안녕하세요 대한민국 관리자 개인정보 개인정보보호 보안 봉수 대학교 우리나라
  bongsu bongsubongsu korea koreakorea university seoul seoulkorea samsung privacyofficer cpo`
    .split(/\s+/)
    .map((word) => word.toLowerCase()),
);
