import type { Role } from '@bongsu/contracts';

/** A line of the table, see `rules.ts`; nothing here is part of a case. */
interface Rule {
  readonly roles: readonly Role[];
  readonly object: 'common' | 'none';
  readonly relation: 'sees';
}

const leads: readonly Role[] = ['officer', 'cpo'];
const readers: readonly Role[] = ['officer', 'cpo', 'auditor'];

const plain = (roles: readonly Role[]): Rule => ({ roles, object: 'none', relation: 'sees' });
const common = (roles: readonly Role[]): Rule => ({ roles, object: 'common', relation: 'sees' });

/** 접속기록의 수집과 보관. */
export const sourceRules: Readonly<Record<string, Rule>> = {
  'accessSources.list': plain(readers),
  'accessSources.read': common(readers),
  'accessSources.add': plain(leads),
  'accessSources.update': common(leads),
  'accessSources.renewKey': common(leads),
  'accessSources.switch': common(leads),
  // Lines that were not taken hold personal data; the auditor sees how many there are.
  'accessSources.aside': common(leads),
  'accessSources.retake': common(leads),
  'accessSources.dropAside': common(leads),
  'accessSources.preview': plain(leads),
  'accessSources.presets': plain(leads),
  // A connected system alone, with its own key: whoever is signed in is refused, whatever their role.
  'source.take': plain([]),
  'source.takeOtlp': plain([]),
  'accessLog.read': plain(readers),
  'accessLog.verify': plain(readers),
  'logAnchors.list': plain(readers),
  'logAnchors.history': common(readers),
  // Where checkpoints go, out of reach of whoever runs the server, is the CPO's to say.
  'logAnchors.add': plain(['cpo']),
  'logAnchors.update': common(['cpo']),
  'logAnchors.hold': common(['cpo']),
  'accessKeeping.read': plain(readers),
  'accessKeeping.save': plain(['cpo']),
};
