/* Failing: lets the nth call of one kind on files below a folder fail, or kills the process there.
 * FAIL_CALL (write, sync, rename), FAIL_NTH, FAIL_BELOW, FAIL_HOW (an errno, "kill", or "lie": the
 * disk says it has written and has written something else), FAIL_TOLD
 * (a file made when it fired: a fault that did not fire proves nothing). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_int calls;

static int is_below(const char *path) {
  const char *below = getenv("FAIL_BELOW");
  return below && strncmp(path, below, strlen(below)) == 0;
}

static int fires(const char *call) {
  const char *wanted = getenv("FAIL_CALL"), *nth = getenv("FAIL_NTH"), *how = getenv("FAIL_HOW");
  if (!wanted || !nth || !how || strcmp(wanted, call) != 0) return 0;
  if (atomic_fetch_add(&calls, 1) + 1 != atoi(nth)) return 0;
  close(open(getenv("FAIL_TOLD"), O_CREAT | O_WRONLY, 0600));
  if (strcmp(how, "kill") == 0) kill(getpid(), SIGKILL);
  if (strcmp(how, "lie") == 0) return 2;
  errno = atoi(how);
  return 1;
}

static int fd_fires(const char *call, int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below(path) ? fires(call) : 0;
}

#define REAL(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))

static ssize_t lie(int fd, const void *bytes, size_t count) {
  unsigned char *other = malloc(count);
  memcpy(other, bytes, count);
  other[count / 2] ^= 1;
  ssize_t written = REAL(write)(fd, other, count);
  free(other);
  return written;
}

ssize_t write(int fd, const void *bytes, size_t count) {
  int fired = fd_fires("write", fd);
  if (fired == 2) return lie(fd, bytes, count);
  return fired ? -1 : REAL(write)(fd, bytes, count);
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  return fd_fires("write", fd) ? -1 : REAL(pwrite)(fd, bytes, count, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  return fd_fires("write", fd) ? -1 : REAL(pwrite64)(fd, bytes, count, at);
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  return fd_fires("write", fd) ? -1 : REAL(writev)(fd, parts, count);
}
ssize_t sendfile(int to, int from, off_t *at, size_t count) {
  return fd_fires("write", to) ? -1 : REAL(sendfile)(to, from, at, count);
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t count) {
  return fd_fires("write", to) ? -1 : REAL(sendfile64)(to, from, at, count);
}
ssize_t copy_file_range(int from, off64_t *a, int to, off64_t *b, size_t count, unsigned flags) {
  if (fd_fires("write", to)) return -1;
  return REAL(copy_file_range)(from, a, to, b, count, flags);
}
int fsync(int fd) { return fd_fires("sync", fd) ? -1 : REAL(fsync)(fd); }
int fdatasync(int fd) { return fd_fires("sync", fd) ? -1 : REAL(fdatasync)(fd); }
int rename(const char *from, const char *to) {
  return is_below(from) && fires("rename") ? -1 : REAL(rename)(from, to);
}
