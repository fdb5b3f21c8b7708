#pragma once
// For bugs only: what no input from outside can cause stops the process. Everything else is an
// absl::Status.

#include <cstdio>
#include <cstdlib>

#define VINCULO_CHECK(condition)                                                         \
  do {                                                                                   \
    if (!(condition)) {                                                                  \
      std::fprintf(stderr, "%s:%d: check failed: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                      \
    }                                                                                    \
  } while (false)
