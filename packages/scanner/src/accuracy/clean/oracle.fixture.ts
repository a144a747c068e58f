/**
 * Source code holds true addresses: of authors, of machines. What a person who opens the file would call one is told apart here by
 * the plainest means, which share nothing with the rules.
 */
import type { Finding } from '../../findings/finding.ts';

const ENDINGS =
  /\.(?:com|org|net|io|dev|me|edu|gov|info|co|us|uk|de|fr|jp|cn|ru|nl|se|no|dk|fi|pl|cz|ch|at|be|br|in|it|es|eu|ca|au|kr|tw|nz|sh|ai|app|email|name|xyz|tech|cc|tv|ua|il|hu|id|sk|lt|pt|gr|ro|cl|ar|mx|hk|sg|im|is|ie|page|blog|software|day|invalid|example|test)$/i;

const ADDRESS = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:.]+$/;
const NETWORK =
  /\b(?:ip|ips|ipv4|ipv6|inet|host|hostname|addr|address|server|listen|bind|dns|resolver|local|localhost|subnet|cidr|mask|proxy|network|http|https|port|loopback|range|remote|client|socket|url|private)/i;

/** Whether a finding is what it says; `around` is the text beside it. */
export const isTrue = ({ kind, value = '' }: Pick<Finding, 'kind' | 'value'>, around: string): boolean => {
  if (kind === 'email') return ADDRESS.test(value) && ENDINGS.test(value);
  if (kind === 'ip-address') return NETWORK.test(around.replaceAll(/([a-z])([A-Z])/g, '$1 $2'));
  return false;
};
