/** 건강보험증 번호: one digit of the kind of insured, ten more. Nothing checks it, and it looks like a mobile number. */
export const isHealthInsurance = (digits: string): boolean => digits.length === 11 && digits[0] !== '0';
