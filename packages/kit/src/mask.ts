/** `홍길동` → `홍*동`, `이산` → `이*`: enough to recognise, not enough to know. */
export const maskName = (name: string): string => {
  const letters = Array.from(name.trim());
  if (letters.length <= 1) return '*';
  if (letters.length === 2) return `${letters[0]}*`;
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`;
};

/** `gildong@example.org` → `g******@example.org`. */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  if (at < 1) return '*'.repeat(Math.min(email.length, 8));
  return `${email[0]}${'*'.repeat(Math.max(1, at - 1))}${email.slice(at)}`;
};

/** `010-1234-5678` → `010-****-5678`: the first three and the last four digits stay. */
export const maskPhone = (phone: string): string => {
  const count = phone.replaceAll(/\D/g, '').length;
  let seen = 0;
  return phone.replaceAll(/\d/g, (digit) => {
    seen += 1;
    return seen > 3 && seen <= count - 4 ? '*' : digit;
  });
};
