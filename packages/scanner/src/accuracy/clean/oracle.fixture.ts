/**
 * Source code holds true addresses: of authors, of machines. What a person who opens the file would call one is told apart here by
 * the plainest means, which share nothing with the rules.
 */
import type { Finding } from '../../findings/finding.ts';

/** Countries, as ISO 3166 and the registries have them, and what else authors of programs write from. */
const COUNTRIES =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw';
const OTHERS =
  'com org net dev edu gov info app email name xyz tech page blog software day moe studio host ninja rocks invalid example test';
const ENDINGS = new Set([...COUNTRIES.split(' '), ...OTHERS.split(' ')]);

const ADDRESS = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:.]+$/;
const NETWORK =
  /\b(?:ip|ips|ipv4|ipv6|inet|host|hostname|addr|address|server|listen|bind|dns|resolver|local|localhost|subnet|cidr|mask|proxy|network|http|https|port|loopback|range|remote|client|socket|url|private)/i;

/** Whether a finding is what it says; `around` is the text beside it. */
export const isTrue = ({ kind, value = '' }: Pick<Finding, 'kind' | 'value'>, around: string): boolean => {
  if (kind === 'email') return ADDRESS.test(value) && ENDINGS.has(value.split('.').at(-1)!.toLowerCase());
  if (kind === 'ip-address') return NETWORK.test(around.replaceAll(/([a-z])([A-Z])/g, '$1 $2'));
  return false;
};
