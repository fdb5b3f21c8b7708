#pragma once
#include <vector>

#include "common/imports/import.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::imports {

v1::ImportSummary ToProto(const Import& import, const std::vector<RowError>& errors);

}  // namespace vinculo::imports
