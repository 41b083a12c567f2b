/* A disk that loses what was not synchronised.
 *
 * Preloaded into a program, it leaves every file under NAER_CRASH_LIVE as the running program sees it, and keeps under
 * NAER_CRASH_DURABLE what would be found after a power cut: a file's content goes there when the program synchronises
 * it, and not before. Since a real disk may also have written some of what it was not asked for, in any order,
 * NAER_CRASH_LEAK percent of the writes go there at once, each by itself.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static unsigned int dice;

/* The path of the durable image of a live file; 0 where the file is none of ours. */
static int image_of(const char *path, char *image) {
  const char *live = getenv("NAER_CRASH_LIVE"), *durable = getenv("NAER_CRASH_DURABLE");
  if (!live || !durable) return 0;
  size_t length = strlen(live);
  if (strncmp(path, live, length) != 0 || path[length] != '/') return 0;
  return snprintf(image, PATH_MAX, "%s%s", durable, path + length) < PATH_MAX;
}

static int image_of_descriptor(int fd, char *image) {
  char name[64], path[PATH_MAX];
  snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(name, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return image_of(path, image);
}

static int open_image(const char *image) {
  return (int)syscall(SYS_openat, AT_FDCWD, image, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
}

/* The whole file becomes durable. Written over what was there, never from empty: being killed in the midst leaves some
 * pages old and some new, as a disk would. */
static void synchronise(int fd) {
  char image[PATH_MAX];
  /* A disk that lies: by it the test shows that it would notice. */
  if (getenv("NAER_CRASH_DEAF") || !image_of_descriptor(fd, image)) return;
  struct stat state;
  if (fstat(fd, &state) != 0 || !S_ISREG(state.st_mode)) return;
  pthread_mutex_lock(&turn);
  char name[64];
  snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
  int from = (int)syscall(SYS_openat, AT_FDCWD, name, O_RDONLY | O_CLOEXEC, 0), to = open_image(image);
  static char block[1 << 16];
  off_t at = 0;
  ssize_t got;
  while (from >= 0 && to >= 0 && (got = syscall(SYS_pread64, from, block, sizeof block, at)) > 0) {
    syscall(SYS_pwrite64, to, block, got, at);
    at += got;
  }
  if (to >= 0) syscall(SYS_ftruncate, to, at);
  if (from >= 0) syscall(SYS_close, from);
  if (to >= 0) syscall(SYS_close, to);
  pthread_mutex_unlock(&turn);
}

/* Some writes reach the disk unasked. */
static void leak(int fd, const void *bytes, size_t count, off_t at) {
  const char *percent = getenv("NAER_CRASH_LEAK");
  char image[PATH_MAX];
  if (!percent || !image_of_descriptor(fd, image)) return;
  pthread_mutex_lock(&turn);
  if (!dice) dice = (unsigned int)getpid() | 1;
  if (rand_r(&dice) % 100 < atoi(percent) && access(image, F_OK) == 0) {
    int to = open_image(image);
    if (to >= 0) {
      syscall(SYS_pwrite64, to, bytes, count, at);
      syscall(SYS_close, to);
    }
  }
  pthread_mutex_unlock(&turn);
}

static ssize_t write_at(int fd, const void *bytes, size_t count, off_t at) {
  ssize_t done = syscall(SYS_pwrite64, fd, bytes, count, at);
  if (done > 0) leak(fd, bytes, (size_t)done, at);
  return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return write_at(fd, bytes, count, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) { return write_at(fd, bytes, count, at); }

int fsync(int fd) {
  synchronise(fd);
  return 0;
}

int fdatasync(int fd) {
  synchronise(fd);
  return 0;
}

int rename(const char *from, const char *to) {
  int result = (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
  char old[PATH_MAX], new[PATH_MAX];
  if (result == 0 && image_of(from, old) && image_of(to, new)) syscall(SYS_renameat2, AT_FDCWD, old, AT_FDCWD, new, 0);
  return result;
}

int unlink(const char *path) {
  int result = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
  char image[PATH_MAX];
  if (result == 0 && image_of(path, image)) syscall(SYS_unlinkat, AT_FDCWD, image, 0);
  return result;
}
