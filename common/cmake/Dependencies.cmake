# Everything comes from Debian 12's packages (deploy/local/setup installs them).
find_package(Threads REQUIRED)
find_package(Protobuf REQUIRED)  # module mode, before gRPC in config mode
find_package(gRPC CONFIG REQUIRED)
find_package(absl CONFIG REQUIRED)
find_package(GTest CONFIG REQUIRED)
find_package(benchmark CONFIG REQUIRED)
find_package(prometheus-cpp CONFIG REQUIRED)
find_package(nlohmann_json CONFIG REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(LibArchive REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(Boost 1.74 REQUIRED)  # headers only: Beast and Asio
find_package(PkgConfig REQUIRED)
pkg_check_modules(PQ REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(PQXX REQUIRED IMPORTED_TARGET libpqxx)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)

find_library(PHONENUMBER_LIBRARY phonenumber REQUIRED)
add_library(vinculo_phonenumber INTERFACE)
target_link_libraries(vinculo_phonenumber INTERFACE ${PHONENUMBER_LIBRARY} ICU::uc ICU::i18n)

# HTML laid out and written as PDF (ADR 14); kainjow's mustache is a header.
find_package(litehtml REQUIRED)
find_library(HPDF_LIBRARY hpdf REQUIRED)
add_library(vinculo_hpdf INTERFACE)
target_link_libraries(vinculo_hpdf INTERFACE ${HPDF_LIBRARY})

find_library(CSV_LIBRARY csv REQUIRED)
add_library(vinculo_csv INTERFACE)
target_link_libraries(vinculo_csv INTERFACE ${CSV_LIBRARY})
