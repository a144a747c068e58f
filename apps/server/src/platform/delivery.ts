/**
 * What became of one attempt. `refused`: the relay will not have this mail (5xx). `later`: it may be tried again, says the
 * relay of this recipient (4xx). `away`: the relay takes nothing from us at present (no connection, a wrong certificate,
 * a refused sign-in or sender), which says nothing of the recipient. `in-doubt`: the connection broke after the message
 * was handed over and before the relay answered: it may or may not have been taken.
 */
export interface Delivery {
  readonly outcome: 'sent' | 'refused' | 'later' | 'away' | 'in-doubt';
  /** Codes only: what a relay writes beside them can hold an address. */
  readonly response: string;
}

/** How the mail library reports what went wrong. */
export interface SmtpError {
  readonly responseCode?: number;
  readonly code?: string;
  /** What the system or the TLS library called it, such as `ECONNREFUSED` or `CERT_HAS_EXPIRED`. */
  readonly originalCode?: string;
  readonly command?: string;
  readonly response?: string;
}

/** How far a mail had come when it failed. */
export interface Reached {
  /** The relay was reached and had let us in. */
  readonly relay: boolean;
  /** It took bytes of the message. */
  readonly message: boolean;
}

/** Server texts can quote an address; only the code and the enhanced code are kept (RFC 3463). */
export const plainResponse = (error: SmtpError): string => {
  const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(error.response ?? '')?.[0];
  const parts = [error.responseCode, enhanced, error.code, error.originalCode];
  return parts.filter((part) => part !== undefined).join(' ') || 'no answer';
};

/** Answers to these are about the recipient and the message; whatever was said before them is about us. */
const ABOUT_THE_MAIL = new Set(['RCPT TO', 'DATA']);

/** A 421 to a recipient that was named together with the sender comes as the end of the connection. */
const isAboutTheMail = ({ responseCode, command = '' }: SmtpError, reached: Reached): boolean =>
  ABOUT_THE_MAIL.has(command) || (responseCode === 421 && reached.relay && command === 'CONN');

const outcomeOf = (error: SmtpError, reached: Reached): Delivery['outcome'] => {
  const code = error.responseCode ?? 0;
  if (code >= 400 && isAboutTheMail(error, reached)) return code >= 500 ? 'refused' : 'later';
  // A connection that breaks is reported with the same error before and after the message.
  if (reached.message) return 'in-doubt';
  // The mail itself is wrong (an address no server would be asked for): trying again would not help.
  if (error.code === 'EENVELOPE' && code === 0) return 'refused';
  // Called off by ourselves.
  return error.code === 'ESTREAM' ? 'later' : 'away';
};

export const failedDelivery = (error: SmtpError, reached: Reached): Delivery => ({
  outcome: outcomeOf(error, reached),
  response: plainResponse(error),
});

/**
 * The line broke without a word and before a byte of the message: a relay closes connections that were idle, or that had
 * sent many mails. Over another one it goes.
 */
export const isBrokenLine = (error: SmtpError, reached: Reached): boolean =>
  reached.relay &&
  !reached.message &&
  error.responseCode === undefined &&
  (error.code === 'ECONNECTION' || error.code === 'ESOCKET');
