# vinculo_add_service(<name> [PROTOS <vinculo_proto names>] [HANDLER_DEPS ...] [CLIENT_DEPS ...])
# A service is a folder under services/ with the same shape as its neighbours; each layer is a target that links only
# what it may use:
#   <name>_domain    rules           links vinculo_base, vinculo_errors, vinculo_brazil
#   <name>_sql       queries/*.sql and migrations/*.sql, embedded
#   <name>_storage   repositories    links domain, sql, vinculo_db
#   <name>_clients   feeds followed, calls to others (where the folder exists)
#   <name>_jobs      what runs by itself (where the folder exists)
#   <name>_handlers  one file per RPC
#   <name>_service   the method table (service.cc at the top of the folder)
# Every layer may have areas (handlers/engagement/, domain/engagement/, storage/queries/engagement/): the same layer, in folders.
#   vinculo-<name>   the binary (main.cc), with hyphens: vinculo-client-registry
function(vinculo_add_service name)
  cmake_parse_arguments(ARG "" "" "PROTOS;DOMAIN_DEPS;STORAGE_DEPS;HANDLER_DEPS;CLIENT_DEPS;JOB_DEPS" ${ARGN})
  set(dir ${CMAKE_SOURCE_DIR}/services/${name})
  set(protos "")
  foreach(proto ${ARG_PROTOS})
    list(APPEND protos vinculo_proto_${proto})
  endforeach()

  vinculo_add_library(${name}_domain AREAS DIR ${dir}/domain DEPS vinculo_base vinculo_errors vinculo_brazil ${ARG_DOMAIN_DEPS}
                      TEST_DEPS vinculo_testing_matchers)
  file(GLOB queries CONFIGURE_DEPENDS ${dir}/storage/queries/*.sql ${dir}/storage/queries/*/*.sql)
  file(GLOB migrations CONFIGURE_DEPENDS ${dir}/migrations/*.sql)
  vinculo_embed_sql(${name}_sql NAMESPACE vinculo::${name}::sql HEADER services/${name}/storage/sql.h
                    FILES ${queries} ${migrations})
  target_link_libraries(${name}_sql PUBLIC vinculo_db)
  vinculo_add_library(${name}_storage AREAS DIR ${dir}/storage LABEL db DEPS ${name}_domain ${name}_sql vinculo_db ${ARG_STORAGE_DEPS}
                      TEST_DEPS vinculo_testing)
  set(optional "")
  if(EXISTS ${dir}/clients)
    vinculo_add_library(${name}_clients APART AREAS DIR ${dir}/clients LABEL db
                        DEPS ${name}_storage vinculo_feed ${protos} ${ARG_CLIENT_DEPS} TEST_DEPS vinculo_testing)
    list(APPEND optional ${name}_clients)
  endif()
  if(EXISTS ${dir}/jobs)
    vinculo_add_library(${name}_jobs AREAS DIR ${dir}/jobs LABEL db
                        DEPS ${name}_storage vinculo_jobs vinculo_feed ${protos} ${ARG_JOB_DEPS} TEST_DEPS vinculo_testing)
    list(APPEND optional ${name}_jobs)
  endif()
  vinculo_add_library(${name}_handlers AREAS DIR ${dir}/handlers LABEL db
                      DEPS ${name}_storage ${optional} vinculo_rpc vinculo_feed vinculo_filter ${protos} ${ARG_HANDLER_DEPS}
                      TEST_DEPS vinculo_testing)
  vinculo_add_library(${name}_service DIR ${dir} DEPS ${name}_handlers ${optional} vinculo_rpc)
  if(NOT EXISTS ${dir}/main.cc)
    return()
  endif()
  string(REPLACE "_" "-" binary vinculo-${name})
  add_executable(${binary} ${dir}/main.cc)
  vinculo_precompile(${binary})
  target_link_libraries(${binary} PRIVATE ${name}_service vinculo_runtime)
  set_target_properties(${binary} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
endfunction()
