export { mailSettings, saveMailSettings, sealedMailPassword } from './mail-settings.ts';
export { checkAuthority } from './own-authority.ts';
export { findOrganisation, insertOrganisation, readOrganisation, type Organisation } from './store.ts';
