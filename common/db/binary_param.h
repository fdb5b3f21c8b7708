#pragma once
// An array, or an array of rows, as a parameter of libpqxx in PostgreSQL's binary form (params.h).
// As text (text_array.h) each value is quoted here, and scanned and parsed character by character
// there: several times the work of a large insert.

#include <pqxx/pqxx>

#include "common/db/params.h"

namespace vinculo::db {

template <class Array>
pqxx::binarystring BinaryParam(const Array& array) {
  const Params params = Params::Of(array);
  return {params.data(0), static_cast<size_t>(params.value(0).length)};
}

}  // namespace vinculo::db
