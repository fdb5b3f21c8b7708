#pragma once
#include <vector>

#include "common/imports/import.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::imports {

v1::RowFinding ToProto(const RowFinding& finding);
v1::ImportSummary ToProto(const Import& import, const std::vector<RowFinding>& errors);

}  // namespace vinculo::imports
