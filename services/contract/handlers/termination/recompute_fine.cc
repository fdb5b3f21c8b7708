#include <google/protobuf/util/message_differencer.h>

#include <utility>

#include "services/contract/handlers/termination/fine_handlers.h"
#include "services/contract/messages/convert_fine.h"

namespace vinculo::contract {

Task<pb::RecomputeFineResponse> RecomputeFine(rpc::Call&,
                                              const Deps&,
                                              const pb::RecomputeFineRequest& req) {
  CO_ASSIGN_OR_RETURN(pb::FineMemo again, Recomputed(req.memo()));
  pb::RecomputeFineResponse response;
  response.set_same(google::protobuf::util::MessageDifferencer::Equals(req.memo(), again));
  *response.mutable_memo() = std::move(again);
  co_return response;
}

}  // namespace vinculo::contract
