# The compiler, its warnings, the sanitizers. GCC before 14 and clang before 16 miscompile coroutines silently
# (common/base/toolchain/coroutine_toolchain_test.cc keeps the cases), so they are refused here.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 14)
  message(FATAL_ERROR "GCC ${CMAKE_CXX_COMPILER_VERSION} miscompiles coroutines: use clang++-16 (cmake --preset release)")
elseif(CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 16)
  message(FATAL_ERROR "clang ${CMAKE_CXX_COMPILER_VERSION} is too old: use clang++-16 (cmake --preset release)")
endif()

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -gline-tables-only")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g -fno-omit-frame-pointer")

add_compile_options(-Wall -Wextra -Werror -Wno-unused-parameter -Wno-missing-field-initializers)
add_compile_options(-pthread)
add_compile_definitions(_GNU_SOURCE)
# What is tested is optimized, the tests themselves are not: they are a third of the code and would take 40 % longer to compile.
set(VINCULO_TEST_OPTIONS $<$<CONFIG:Release>:-O0>)

# Most of a small file's compile time are headers and templates that its neighbours need as well: eight neighbours compiled as one file
# take a third of the time. So two files of a folder cannot give one name to two things of their own.
option(VINCULO_UNITY "Compile the files of a library eight at once" OFF)

set(VINCULO_SANITIZER "" CACHE STRING "address,undefined or thread")
option(VINCULO_FUZZ "Build the libFuzzer targets, and everything with the coverage that steers them" OFF)
if(VINCULO_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
# Generated code is most of the compile time and none of ours: neither optimized nor watched under a sanitizer.
set(VINCULO_GENERATED_OPTIONS -w)
if(VINCULO_SANITIZER)
  list(APPEND VINCULO_GENERATED_OPTIONS -O0 -g0 -fno-sanitize=all)
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1 -fno-omit-frame-pointer")
  add_compile_options(-fsanitize=${VINCULO_SANITIZER} -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${VINCULO_SANITIZER})
  set(suppressions ${CMAKE_SOURCE_DIR}/tests/sanitizers)
  set(VINCULO_SANITIZER_ENVIRONMENT
      "UBSAN_OPTIONS=print_stacktrace=1"
      "LSAN_OPTIONS=suppressions=${suppressions}/leaks"
      # gRPC, libpq and Abseil come without instrumentation: what they do inside themselves is not watched.
      "TSAN_OPTIONS=ignore_noninstrumented_modules=1 suppressions=${suppressions}/threads")
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
                                  CCACHE_SLOPPINESS=time_macros,include_file_mtime,include_file_ctime,pch_defines
                                  CCACHE_PCH_EXTSUM=1 ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()
