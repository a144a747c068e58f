import {
  peopleAcceptInvitation,
  peopleCreate,
  peopleDeactivate,
  peopleGet,
  peopleIssueLink,
  peopleList,
  peopleReactivate,
  peopleReadInvitation,
  peopleRoleChanges,
  peopleSetRoles,
  peopleUnlock,
  peopleUpdate,
} from '@bongsu/contracts';
import { looseRoute, route, type Route } from '../../http/route.ts';
import { acceptInvitation, readInvitation } from './accept-invitation.ts';
import { createPerson } from './create-person.ts';
import { deactivatePerson, reactivatePerson } from './deactivate-person.ts';
import { getPerson, listPeople } from './list-people.ts';
import { roleChanges, setRoles } from './set-roles.ts';
import { sendLink, unlockPerson } from './unlock-person.ts';
import { updatePerson } from './update-person.ts';

export const routes: readonly Route[] = [
  route(peopleList, listPeople),
  route(peopleGet, getPerson),
  route(peopleCreate, createPerson),
  route(peopleUpdate, updatePerson),
  route(peopleSetRoles, setRoles),
  route(peopleRoleChanges, roleChanges),
  route(peopleDeactivate, deactivatePerson),
  route(peopleReactivate, reactivatePerson),
  route(peopleUnlock, unlockPerson),
  route(peopleIssueLink, sendLink),
  looseRoute(peopleReadInvitation, readInvitation),
  looseRoute(peopleAcceptInvitation, acceptInvitation),
];
