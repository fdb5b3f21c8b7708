#pragma once
// C-31. A contract as a person reads it in a terminal: its axes, its dates, and what happened and
// will happen to it, day by day.

#include <string>
#include <vector>

#include "common/base/day.h"
#include "vinculo/contract/v1/access_block_service.pb.h"
#include "vinculo/contract/v1/class_pack_service.pb.h"
#include "vinculo/contract/v1/contract_service.pb.h"
#include "vinculo/contract/v1/pause_service.pb.h"
#include "vinculo/contract/v1/price.pb.h"
#include "vinculo/contract/v1/renewal_service.pb.h"

namespace vinculo::ctl {

struct ContractView {
  contract::v1::Contract contract;
  std::vector<contract::v1::Pause> pauses;
  std::vector<contract::v1::Renewal> renewals;
  std::vector<contract::v1::AccessBlock> blocks;
  std::vector<contract::v1::ClassPack> packs;
  std::vector<contract::v1::PriceSegment> prices;
};

// In the language of this process. Days after `today` are marked as to come.
std::string ContractText(const ContractView& view, Day today);

}  // namespace vinculo::ctl
