export { proveCode } from './prove-code.ts';
export { forgetSecondFactor } from './forget.ts';
export { sealedSecrets } from './totp.ts';
