import { Encrypter } from 'age-encryption';

const X25519 = /^age1[02-9ac-hj-np-z]{58}$/u;

/** Whether there is at least one recipient and each is an age X25519 public key, by its checksum and by using it once. */
export const areUsable = async (recipients: readonly string[]): Promise<boolean> => {
  if (recipients.length === 0 || new Set(recipients).size !== recipients.length) return false;
  if (!recipients.every((recipient) => X25519.test(recipient))) return false;
  try {
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    await encrypter.encrypt(new Uint8Array(0));
    return true;
  } catch {
    return false;
  }
};
