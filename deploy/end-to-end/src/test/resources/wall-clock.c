/* Gives a process a wall clock that is off by what stands in a file: eight bytes, seconds, in the machine's byte order. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>

static volatile int64_t *offset;

__attribute__((constructor)) static void look(void) {
  const char *file = getenv("WALL_CLOCK_OFFSET");
  int opened = file ? open(file, O_RDONLY) : -1;
  void *mapped = opened < 0 ? MAP_FAILED : mmap(NULL, sizeof *offset, PROT_READ, MAP_SHARED, opened, 0);
  offset = mapped == MAP_FAILED ? NULL : mapped;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  static int (*actual)(clockid_t, struct timespec *);
  if (!actual) {
    actual = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  }
  int failed = actual(clock, time);
  if (!failed && offset && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
    time->tv_sec += *offset;
  }
  return failed;
}
