// Kills the program at the moment when it removes a file of the folder NAER_CRASH_FOLDER: what came before stands on the
// disk, and the file lies where it lay.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int unlink(const char *path) {
  const char *folder = getenv("NAER_CRASH_FOLDER");
  if (folder && strncmp(path, folder, strlen(folder)) == 0) kill(getpid(), SIGKILL);
  int (*real)(const char *) = (int (*)(const char *))dlsym(RTLD_NEXT, "unlink");
  return real(path);
}
