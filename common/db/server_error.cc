#include "common/db/server_error.h"

#include <string>

namespace vinculo::db {
namespace {

std::string FieldOf(const PGresult* result, int field) {
  const char* text = PQresultErrorField(result, field);
  return text == nullptr ? "" : text;
}

}  // namespace

ServerError ErrorOf(const PGresult* result, absl::string_view statement) {
  return {.sqlstate = FieldOf(result, PG_DIAG_SQLSTATE),
          .message = FieldOf(result, PG_DIAG_MESSAGE_PRIMARY),
          .constraint = FieldOf(result, PG_DIAG_CONSTRAINT_NAME),
          .statement = std::string(statement)};
}

}  // namespace vinculo::db
