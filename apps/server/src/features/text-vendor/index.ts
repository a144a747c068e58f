export { textVendor } from './settings.ts';
