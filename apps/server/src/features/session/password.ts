import { hash, verify } from '@node-rs/argon2';
import { turns } from '../../http/turns.ts';

/** Argon2id with 64 MB and three passes (RFC 9106 section 4, second recommendation): 50 to 150 ms of one core. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;

/** Hashing is the dearest thing a stranger can make us do: two at once, and only so many waiting. */
const takeTurn = turns(2, 100);

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  const giveBack = await takeTurn();
  try {
    return await work();
  } finally {
    giveBack();
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
