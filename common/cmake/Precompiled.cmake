# vinculo_precompile(<target> [test|generated])  the target's files find the headers that are not ours parsed already
#
# Nine tenths of a compile were the same headers of the standard library, Abseil, Protocol Buffers, gRPC, libpqxx and GoogleTest: parsed
# once (precompiled_headers.h), a clean build takes half the time. None of our own headers is in there, so what rebuilds after a change
# stays as it was; and a file still includes what it uses: `tools/lint/tidy` reads each without the precompiled ones.
option(VINCULO_PRECOMPILED "Parse the headers of libraries once" ON)

# It names its own folder inside, so it is never shared with another checkout. What is compiled with it is: ccache takes it for what
# its headers say (.sum), wherever they were parsed. CMake's own precompiled headers put a path before ccache that it does not see through.
function(vinculo_precompiled_headers name header)
  string(TOUPPER "${CMAKE_BUILD_TYPE}" type)
  separate_arguments(flags UNIX_COMMAND "${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_${type}}")
  get_directory_property(options COMPILE_OPTIONS)
  set(compile ${CMAKE_CXX_COMPILER} ${flags} ${options} ${ARGN} -std=c++20 -D_GNU_SOURCE -I${CMAKE_SOURCE_DIR} -x c++-header ${header})
  set(pch ${CMAKE_BINARY_DIR}/precompiled/${name}.pch)
  add_custom_command(
    OUTPUT ${pch} ${pch}.sum
    COMMAND ${compile} -fpch-instantiate-templates -MD -MF ${pch}.d -MT ${pch} -o ${pch}
    COMMAND ${compile} -E -P -o ${pch}.text
    COMMAND sha256sum < ${pch}.text > ${pch}.sum
    COMMAND ${CMAKE_COMMAND} -E rm ${pch}.text
    DEPENDS ${header} DEPFILE ${pch}.d COMMENT "Parsing the headers of libraries: ${name}" VERBATIM)
  add_custom_target(vinculo_precompiled_${name} DEPENDS ${pch})
endfunction()

function(vinculo_precompile target)
  if("generated" IN_LIST ARGN)
    target_compile_options(${target} PRIVATE ${VINCULO_GENERATED_OPTIONS})
  endif()
  if(NOT VINCULO_PRECOMPILED OR ("generated" IN_LIST ARGN AND VINCULO_SANITIZER))
    return()
  endif()
  set(name library)
  if("test" IN_LIST ARGN)
    set(name test)
  endif()
  target_compile_options(${target} PRIVATE "SHELL:-include-pch ${CMAKE_BINARY_DIR}/precompiled/${name}.pch")
  add_dependencies(${target} vinculo_precompiled_${name})
endfunction()

if(VINCULO_PRECOMPILED)
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/precompiled)
  vinculo_precompiled_headers(library ${CMAKE_CURRENT_LIST_DIR}/precompiled_headers.h)
  vinculo_precompiled_headers(test ${CMAKE_CURRENT_LIST_DIR}/precompiled_test_headers.h ${VINCULO_TEST_OPTIONS} -DGTEST_HAS_PTHREAD=1)
endif()
