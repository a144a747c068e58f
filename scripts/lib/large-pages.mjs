/**
 * The surroundings of a process that takes records: what it asks for by `malloc` comes in large pages where the system has them. Buffers for what
 * is read and kept come and go by megabytes, and a fault for each small page would be a fifteenth of what taking records costs. The C library
 * reads this once, at the start of a process; others than glibc do not know it.
 */
export const inLargePages = (env) => ({
  ...env,
  // What somebody has set stands behind, and holds.
  GLIBC_TUNABLES: ['glibc.malloc.hugetlb=1', env.GLIBC_TUNABLES].filter(Boolean).join(':'),
});
