export { loadEngine } from './engine/engine.ts';
export type { DictionaryKind } from './findings/dictionary.ts';
export type { Finding } from './findings/finding.ts';
export type { CustomKind } from './findings/text-reader.ts';
export { NotACache } from './files/cache.ts';
export { scanBytes, scanBytesAndPictures, type BytesOptions } from './files/scan-bytes.ts';
export {
  scan,
  type PathFinding,
  type ScanOptions,
  type ScanProgress,
  type ScanSummary,
  type Skip,
} from './files/scan.ts';
export type { FileFinding, SkipReason } from './files/scan-file.ts';
export { confidences, kinds, type Confidence, type Kind } from './kinds.ts';
export { readAccount } from './rules/account.ts';
export { isArticleNumber } from './rules/article-number.ts';
export { readBusinessNumber, type BusinessOwner } from './rules/business-number.ts';
export type { Day } from './rules/calendar.ts';
export { isCardNumber } from './rules/card.ts';
export { isCorporateNumber } from './rules/corporate-number.ts';
export { isDriverLicence } from './rules/driver-licence.ts';
export { readEmail, type Email } from './rules/email.ts';
export { isHealthInsurance } from './rules/health-insurance.ts';
export { readIpv4, readIpv6, type IpAddress } from './rules/ip-address.ts';
export { readMaskedForm } from './rules/masked-form.ts';
export { isPassportLine, readPassport } from './rules/passport.ts';
export { isPlaceholder } from './rules/placeholder.ts';
export { readRegistrationNumber, type CheckDigit, type RegistrationNumber } from './rules/registration-number.ts';
export { dialledAtHome, readTelephone, type Telephone } from './rules/telephone.ts';
export { isVehiclePlate } from './rules/vehicle.ts';
