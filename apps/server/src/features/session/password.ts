import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../../http/refusal.ts';

/** Argon2id with 64 MB and three passes (RFC 9106 section 4, second recommendation): 50 to 150 ms of one core. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** Hashing is the dearest thing a stranger can make us do: two at once, and only so many waiting. */
const AT_ONCE = 2;
const WAITING = 100;

let working = 0;
const queue: (() => void)[] = [];

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (working >= AT_ONCE) {
    if (queue.length >= WAITING) throw new Refusal('too-many');
    await new Promise<void>((resolve) => queue.push(resolve));
  } else {
    working += 1;
  }
  try {
    return await work();
  } finally {
    const next = queue.shift();
    // The turn is handed on, so that nobody slips in between.
    if (next === undefined) working -= 1;
    else next();
  }
};

/** Korean typed on another system arrives decomposed; it is the same password (NIST SP 800-63B section 5.1.1.2). */
const plain = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(plain(password), COST));

/** Of 32 random bytes that nobody knows any more, at the same cost. */
const NOBODYS = '$argon2id$v=19$m=65536,t=3,p=1$0A4W46lUtJwoYYpf5R4lRA$ork0B2M3jfOsiJjt/ASR79nGMPOZqpV/L6VNTg5S97I';

/** Compares with `stored`; without one it does the same work and says no, so that time tells nothing. */
export const passwordFits = async (stored: string | null, password: string): Promise<boolean> => {
  const fits = await inTurn(() => verify(stored ?? NOBODYS, plain(password)));
  return fits && stored !== null;
};
