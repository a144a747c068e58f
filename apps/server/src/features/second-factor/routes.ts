import { secondFactorBegin, secondFactorConfirm, secondFactorReset } from '@bongsu/contracts';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { beginSecondFactor } from './begin.ts';
import { confirmSecondFactor } from './confirm.ts';
import { resetSecondFactor } from './reset.ts';

export const routes: readonly Route[] = [
  looseRoute(secondFactorBegin, beginSecondFactor),
  looseRoute(secondFactorConfirm, confirmSecondFactor),
  route(secondFactorReset, resetSecondFactor),
];
