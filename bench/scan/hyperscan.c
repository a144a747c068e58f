/* Hyperscan over the bytes of a file, in blocks, counting matches: hyperscan RULES FILE. Prints the count. */
#include <fcntl.h>
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST = 256, BLOCK = 1 << 18, OVERLAP = 512 };

static unsigned long long matches;

static int count(unsigned int id, unsigned long long from, unsigned long long to, unsigned int flags, void *at) {
  (void)id, (void)from, (void)to, (void)flags, (void)at;
  matches++;
  return 0;
}

static int fail(const char *what) {
  fprintf(stderr, "hyperscan: %s\n", what);
  return 1;
}

int main(int argc, char **argv) {
  if (argc != 3) return fail("usage: hyperscan RULES FILE");
  FILE *rules = fopen(argv[1], "r");
  if (rules == NULL) return fail("cannot read the rules");
  const char *patterns[MOST];
  unsigned int flags[MOST], ids[MOST], many = 0;
  char line[1 << 14];
  while (many < MOST && fgets(line, sizeof line, rules) != NULL) {
    line[strcspn(line, "\n")] = 0;
    if (line[0] == 0) continue;
    patterns[many] = strdup(line);
    flags[many] = 0;
    ids[many] = many;
    many++;
  }
  fclose(rules);

  hs_database_t *database;
  hs_compile_error_t *error;
  hs_scratch_t *scratch = NULL;
  if (hs_compile_multi(patterns, flags, ids, many, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS) {
    return fail(error->message);
  }
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) return fail("no scratch space");

  int file = open(argv[2], O_RDONLY);
  if (file < 0) return fail("cannot read the file");
  char *room = malloc(BLOCK);
  size_t kept = 0;
  for (;;) {
    ssize_t got = read(file, room + kept, BLOCK - kept);
    if (got <= 0) break;
    size_t have = kept + (size_t)got;
    hs_scan(database, room, (unsigned int)have, 0, scratch, count, NULL);
    /* What may begin at the end of this block is looked at with the next one. */
    kept = have < OVERLAP ? 0 : OVERLAP;
    memmove(room, room + have - kept, kept);
  }
  printf("%llu\n", matches);
  return 0;
}
