#pragma once
#include "common/db/row.h"
#include "common/filter/schema.h"
#include "vinculo/privacy/v1/subject_data_service.pb.h"

namespace vinculo::privacy {

// The columns of get_erasure.sql.
v1::Erasure ErasureFromRow(const db::Row& row);

// What ListErasures filters and orders by.
const filter::Schema& ErasureListSchema();

}  // namespace vinculo::privacy
