export { stopLooks, webLooks } from './make-looks.ts';
export { sealedAddresses } from './sealed.ts';
