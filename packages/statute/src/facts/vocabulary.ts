/** The words a facts file may use, as fixed by the command-line contract. */
export const roles = [
  'controller',
  'processor',
  'online-service-provider',
  'credit-information-company',
  'commercial-company',
  'financial-company',
  'public-system-operator',
  'critical-infrastructure-operator',
  'cloud-provider',
  'medical-institution',
] as const;
export type Role = (typeof roles)[number];

export const effects = ['loss', 'theft', 'leak', 'forgery', 'alteration', 'damage'] as const;

export const dataKinds = [
  'general',
  'sensitive',
  'resident-registration',
  'passport',
  'driver-licence',
  'alien-registration',
  'credit',
  'account',
  'card',
  'biometric',
  'pseudonymised',
  'public-cctv',
] as const;

export const causes = ['external-illegal-access', 'insider', 'mistake', 'loss-or-theft', 'unknown'] as const;
export const grounds = ['illegal-access-unidentified', 'traded-partly-confirmed'] as const;
export const contactsUnknown = ['none', 'some', 'all'] as const;
export const unconfirmableItems = ['I1', 'I2'] as const;
export const risks = ['none', 'risk', 'high'] as const;

export const dutyKinds = ['notify', 'report', 'post', 'supplement', 'clear', 'mitigate', 'inform-controller'] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** Every rule of the law, and so everything an act may be recorded under. */
export const ruleIds = [
  'KR-PIPA-NOTIFY',
  'KR-PIPA-REPORT',
  'KR-PIPA-ONLINE',
  'KR-NET-27-3',
  'KR-PIPA-POSSIBLE',
  'KR-PIPA-POSSIBLE-CLEAR',
  'KR-PIPA-MITIGATE',
  'KR-PUBSYS-ACCESS',
  'KR-NET-INCIDENT',
  'KR-NET-USERNOTICE',
  'KR-CRED-NOTIFY',
  'KR-CRED-REPORT',
  'KR-EFTA-INCIDENT',
  'EU-GDPR-33',
  'EU-GDPR-34',
  'KR-CIIP-13',
  'KR-CLOUD-25',
  'KR-MED-23-3',
  'KR-PUB-NIS',
  'KR-EFS-73',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** Rules that are switched off until an organisation asks for them: nobody has read their text, or its scope is open. */
export const optionalRuleIds = [
  'KR-NET-USERNOTICE',
  'KR-CIIP-13',
  'KR-CLOUD-25',
  'KR-MED-23-3',
  'KR-PUB-NIS',
  'KR-EFS-73',
] as const satisfies readonly RuleId[];
export type OptionalRuleId = (typeof optionalRuleIds)[number];
