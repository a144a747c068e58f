import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { instantAt, isBefore, toSeoulIso, type Clock, type Instant } from '@bongsu/kit';
import type { Deps } from '../deps.ts';

export interface Challenge {
  readonly challenge: string;
  readonly bits: number;
  readonly expiresAt: string;
}

export interface ProofOfWork {
  /** A new challenge; nothing is kept of it. */
  ask(): Challenge;
  /**
   * Whether `<challenge>~<answer>` solves a challenge of ours that is neither out of date nor spent. What is answered
   * spends it: a second step, so that what is kept of it is bounded by whatever is asked in between.
   */
  check(work: string | undefined): (() => void) | null;
}

/** Long enough for a slow telephone and a second try. */
const LIFETIME = { minutes: 10 };

/** SHA-256 of the text begins with at least so many zero bits. */
export const isWorkedFor = (text: string, bits: number): boolean => {
  const hash = createHash('sha256').update(text).digest();
  const whole = bits >> 3;
  if (hash.subarray(0, whole).some((byte) => byte !== 0)) return false;
  return (hash[whole] ?? 0) >> (8 - (bits & 7)) === 0;
};

/**
 * What the public door asks instead of a network address: some seconds of a telephone's work for each thing done there.
 * A challenge is `<expiry>.<bits>.<random>.<mac>`, so that nothing is remembered of who asked for one. Its key lives as
 * long as the process: after a restart older challenges are void, which is why the spent ones need to outlive nothing
 * either, and no table tells when somebody was here.
 */
export const proofOfWork = (clock: Clock, bits: number): ProofOfWork => {
  const key = randomBytes(32);
  const spent = new Map<string, Instant>();
  const macOf = (said: string): string => createHmac('sha256', key).update(said).digest('base64url').slice(0, 22);

  const forget = (now: Instant): void => {
    // In the order in which they were spent; the oldest go first, and a few later ones wait for their turn.
    for (const [challenge, until] of spent) {
      if (isBefore(now, until)) break;
      spent.delete(challenge);
    }
  };

  const isOurs = (said: string, mac: string): boolean => {
    const [wanted, given] = [Buffer.from(macOf(said)), Buffer.from(mac)];
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  };

  return {
    ask() {
      const expiresAt = clock.now().add(LIFETIME).round('second');
      const said = `${String(expiresAt.epochMilliseconds)}.${String(bits)}.${randomBytes(16).toString('base64url')}`;
      return { challenge: `${said}.${macOf(said)}`, bits, expiresAt: toSeoulIso(expiresAt) };
    },
    check(work) {
      const found = /^((\d{1,15})\.(\d{1,2})\.[\w-]{22})\.([\w-]{22})~\d{1,16}$/.exec(work ?? '');
      if (found === null) return null;
      const [, said = '', expiry = '', asked = '', mac = ''] = found;
      if (!isOurs(said, mac) || !isWorkedFor(work ?? '', Number(asked))) return null;
      const now = clock.now();
      const until = instantAt(Number(expiry));
      forget(now);
      if (!isBefore(now, until) || spent.has(said)) return null;
      return () => void spent.set(said, until);
    },
  };
};

const ofProduct = new WeakMap<Deps, ProofOfWork>();

/** Unless it is set: about a second of a telephone's work. */
const USUAL_BITS = 17;

/** The one of a running product, for the door that asks for it and the operation that hands it out. */
export const workOf = (deps: Deps): ProofOfWork => {
  const work = ofProduct.get(deps) ?? proofOfWork(deps.clock, deps.config.publicDoor?.workBits ?? USUAL_BITS);
  ofProduct.set(deps, work);
  return work;
};
