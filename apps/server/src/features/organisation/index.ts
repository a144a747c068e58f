export { mailSettings, saveMailSettings } from './mail-settings.ts';
export { findOrganisation, insertOrganisation, readOrganisation, type Organisation } from './store.ts';
