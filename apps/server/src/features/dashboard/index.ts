export { presentStatus } from './status-page.ts';
