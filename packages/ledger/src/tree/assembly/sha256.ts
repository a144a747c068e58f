/**
 * SHA-256 of four messages at a time, one in each lane of 32 bits (FIPS 180-4), for the two kinds of message that a Merkle tree of
 * RFC 6962 has. `tree/machine.ts` lays them out and calls; a test holds every hash against the one of Node's own library.
 */

/** The first 32 bits of the fractions of the cube roots of the first 64 primes, and of the square roots of the first eight. */
const K = memory.data<u32>([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);
const H = memory.data<u32>([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);

/** Words of the schedule with their constants, 16 bytes each: 64 of them, and behind them the words alone. */
const SUMS = memory.data(1024, 16);
const WORDS = memory.data(1024, 16);
/** Eight words of state of four lanes. */
const STATE = memory.data(128, 16);
/** Four inner nodes being hashed: 128 bytes each, of which only the 64 in the middle change. */
const NODES = memory.data(512, 16);
/** What a lane reads that has nothing more to read. */
const NOTHING = memory.data(64, 16);

const NODE: u8 = 1;
const NODE_SIZE: usize = 64;
const NODE_BITS: u16 = (1 + 64) * 8;
const HASH_SIZE: usize = 32;

function add(left: v128, right: v128): v128 {
  return i32x4.add(left, right);
}

function turned(word: v128, by: i32): v128 {
  return v128.or(i32x4.shr_u(word, by), i32x4.shl(word, 32 - by));
}

function bigOf(word: v128, first: i32, second: i32, third: i32): v128 {
  return v128.xor(turned(word, first), v128.xor(turned(word, second), turned(word, third)));
}

function smallOf(word: v128, first: i32, second: i32, shift: i32): v128 {
  return v128.xor(turned(word, first), v128.xor(turned(word, second), i32x4.shr_u(word, shift)));
}

/** Four words of a message, which are written with their highest byte first. */
function wordsAt(at: usize): v128 {
  return i8x16.shuffle(v128.load(at), i8x16.splat(0), 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
}

function keep(index: usize, word: v128): void {
  v128.store(WORDS + (index << 4), word);
  v128.store(SUMS + (index << 4), add(word, i32x4.splat(load<i32>(K + (index << 2)))));
}

/** The first sixteen words of each lane's block, lane beside lane. */
function spread(first: usize, second: usize, third: usize, fourth: usize): void {
  for (let at: usize = 0; at < 64; at += 16) {
    const one = wordsAt(first + at);
    const two = wordsAt(second + at);
    const three = wordsAt(third + at);
    const four = wordsAt(fourth + at);
    const lowFront = i32x4.shuffle(one, two, 0, 4, 1, 5);
    const highFront = i32x4.shuffle(one, two, 2, 6, 3, 7);
    const lowBack = i32x4.shuffle(three, four, 0, 4, 1, 5);
    const highBack = i32x4.shuffle(three, four, 2, 6, 3, 7);
    const index = at >> 2;
    keep(index, i64x2.shuffle(lowFront, lowBack, 0, 2));
    keep(index + 1, i64x2.shuffle(lowFront, lowBack, 1, 3));
    keep(index + 2, i64x2.shuffle(highFront, highBack, 0, 2));
    keep(index + 3, i64x2.shuffle(highFront, highBack, 1, 3));
  }
}

function schedule(): void {
  for (let index: usize = 16; index < 64; index += 1) {
    const at = WORDS + (index << 4);
    const older = add(v128.load(at - 16 * 16), smallOf(v128.load(at - 15 * 16), 7, 18, 3));
    keep(index, add(older, add(v128.load(at - 7 * 16), smallOf(v128.load(at - 2 * 16), 17, 19, 10))));
  }
}

/** Goes on with a block of each lane; `isMeant`: which lanes have one. */
function compress(isMeant: v128): void {
  let a = v128.load(STATE);
  let b = v128.load(STATE, 16);
  let c = v128.load(STATE, 32);
  let d = v128.load(STATE, 48);
  let e = v128.load(STATE, 64);
  let f = v128.load(STATE, 80);
  let g = v128.load(STATE, 96);
  let h = v128.load(STATE, 112);
  let sum: v128;
  for (let at = SUMS; at < SUMS + 1024; at += 128) {
    sum = add(add(h, bigOf(e, 6, 11, 25)), add(v128.bitselect(f, g, e), v128.load(at, 0)));
    d = add(d, sum);
    h = add(add(sum, bigOf(a, 2, 13, 22)), v128.bitselect(c, b, v128.xor(a, b)));
    sum = add(add(g, bigOf(d, 6, 11, 25)), add(v128.bitselect(e, f, d), v128.load(at, 16)));
    c = add(c, sum);
    g = add(add(sum, bigOf(h, 2, 13, 22)), v128.bitselect(b, a, v128.xor(h, a)));
    sum = add(add(f, bigOf(c, 6, 11, 25)), add(v128.bitselect(d, e, c), v128.load(at, 32)));
    b = add(b, sum);
    f = add(add(sum, bigOf(g, 2, 13, 22)), v128.bitselect(a, h, v128.xor(g, h)));
    sum = add(add(e, bigOf(b, 6, 11, 25)), add(v128.bitselect(c, d, b), v128.load(at, 48)));
    a = add(a, sum);
    e = add(add(sum, bigOf(f, 2, 13, 22)), v128.bitselect(h, g, v128.xor(f, g)));
    sum = add(add(d, bigOf(a, 6, 11, 25)), add(v128.bitselect(b, c, a), v128.load(at, 64)));
    h = add(h, sum);
    d = add(add(sum, bigOf(e, 2, 13, 22)), v128.bitselect(g, f, v128.xor(e, f)));
    sum = add(add(c, bigOf(h, 6, 11, 25)), add(v128.bitselect(a, b, h), v128.load(at, 80)));
    g = add(g, sum);
    c = add(add(sum, bigOf(d, 2, 13, 22)), v128.bitselect(f, e, v128.xor(d, e)));
    sum = add(add(b, bigOf(g, 6, 11, 25)), add(v128.bitselect(h, a, g), v128.load(at, 96)));
    f = add(f, sum);
    b = add(add(sum, bigOf(c, 2, 13, 22)), v128.bitselect(e, d, v128.xor(c, d)));
    sum = add(add(a, bigOf(f, 6, 11, 25)), add(v128.bitselect(g, h, f), v128.load(at, 112)));
    e = add(e, sum);
    a = add(add(sum, bigOf(b, 2, 13, 22)), v128.bitselect(d, c, v128.xor(b, c)));
  }
  grow(0, a, isMeant);
  grow(16, b, isMeant);
  grow(32, c, isMeant);
  grow(48, d, isMeant);
  grow(64, e, isMeant);
  grow(80, f, isMeant);
  grow(96, g, isMeant);
  grow(112, h, isMeant);
}

function grow(offset: usize, by: v128, isMeant: v128): void {
  const at = STATE + offset;
  v128.store(at, add(v128.load(at), v128.and(by, isMeant)));
}

function begin(): void {
  for (let word: usize = 0; word < 8; word += 1)
    v128.store(STATE + (word << 4), i32x4.splat(load<i32>(H + (word << 2))));
}

/** The hash of a lane. */
function end(lane: usize, to: usize): void {
  for (let word: usize = 0; word < 8; word += 1)
    store<u32>(to + (word << 2), bswap<u32>(load<u32>(STATE + (word << 4) + (lane << 2))));
}

/** Behind a message of `length` bytes: a one, zeros, and how many bits it has. Answers how many blocks that makes. */
function pad(at: usize, length: u32): i32 {
  const blocks = (length + 9 + 63) >> 6;
  const last = at + ((<usize>blocks) << 6);
  memory.fill(at + length, 0, last - at - length);
  store<u8>(at + length, 0x80);
  store<u32>(last - 4, bswap<u32>(length << 3));
  return <i32>blocks;
}

function blockOf(at: usize, index: i32, blocks: i32): usize {
  return index < blocks ? at + ((<usize>index) << 6) : NOTHING;
}

/** A leaf in each lane: 0, its salt, its entry, and what fills up the last block. */
const LANE: usize = 66_048;
const LEAVES = memory.data(264_192, 16);
/** How many blocks the leaf of each lane has. */
const COUNTS = memory.data(16, 16);

/** Sixteen at a time: what is written over behind them is written anew. */
function copy(to: usize, from: usize, length: usize): void {
  for (let at: usize = 0; at < length; at += 16) v128.store(to + at, v128.load(from + at));
}

/** Writes the message of a leaf. Answers how many blocks it has. */
function layOut(at: usize, salt: usize, saltSize: usize, start: usize, end: usize): i32 {
  store<u8>(at, 0);
  copy(at + 1, salt, saltSize);
  copy(at + 1 + saltSize, start, end - start);
  return pad(at, <u32>(1 + saltSize + end - start));
}

/**
 * Hashes the leaves of `count` entries, of which `places` says where each begins and ends, u32 each, less `by`; `salts`: one for each, one
 * behind the other. The hashes go to `to`, one behind the other, and as many as to the next multiple of four are written.
 */
export function hashEntries(places: usize, count: i32, by: u32, salts: usize, saltSize: usize, to: usize): void {
  for (let done = 0; done < count; done += 4) {
    let most = 0;
    for (let lane = 0; lane < 4; lane += 1) {
      const at = LEAVES + <usize>lane * LANE;
      let many = 0;
      if (done + lane < count) {
        many = layOut(at, salts, saltSize, load<u32>(places) + by, load<u32>(places, 4) + by);
        places += 8;
        salts += saltSize;
      }
      store<i32>(COUNTS + ((<usize>lane) << 2), many);
      if (many > most) most = many;
    }
    const blocks = v128.load(COUNTS);
    begin();
    for (let index = 0; index < most; index += 1) {
      spread(
        blockOf(LEAVES, index, load<i32>(COUNTS)),
        blockOf(LEAVES + LANE, index, load<i32>(COUNTS, 4)),
        blockOf(LEAVES + LANE * 2, index, load<i32>(COUNTS, 8)),
        blockOf(LEAVES + LANE * 3, index, load<i32>(COUNTS, 12)),
      );
      schedule();
      compress(i32x4.gt_s(blocks, i32x4.splat(index)));
    }
    for (let lane: usize = 0; lane < 4; lane += 1, to += HASH_SIZE) end(lane, to);
  }
}

/** What never changes of the nodes. */
export function prepare(): void {
  for (let lane: usize = 0; lane < 4; lane += 1) {
    const at = NODES + (lane << 7);
    store<u8>(at, NODE);
    store<u8>(at + 65, 0x80);
    store<u16>(at + 126, bswap<u16>(NODE_BITS));
  }
}

/** Hashes `count` pairs of hashes, a multiple of four, into the nodes above them; `to` may be `from`. */
export function hashPairs(from: usize, count: i32, to: usize): void {
  const all = i32x4.splat(-1);
  for (let done = 0; done < count; done += 4) {
    for (let lane: usize = 0; lane < 4; lane += 1, from += NODE_SIZE)
      memory.copy(NODES + (lane << 7) + 1, from, NODE_SIZE);
    begin();
    for (let half: usize = 0; half < 128; half += 64) {
      spread(NODES + half, NODES + half + 128, NODES + half + 256, NODES + half + 384);
      schedule();
      compress(all);
    }
    for (let lane: usize = 0; lane < 4; lane += 1, to += HASH_SIZE) end(lane, to);
  }
}
