export { sealedVendorSecret, textVendor } from './settings.ts';
