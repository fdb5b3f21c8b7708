#include <utility>

#include "common/base/clock.h"
#include "common/filter/etag.h"
#include "common/rpc/convert.h"
#include "services/client_registry/handlers/convert.h"
#include "services/client_registry/handlers/merge/handlers.h"
#include "services/client_registry/handlers/merge/merge_pair.h"
#include "services/client_registry/storage/merge/merge_repository.h"

namespace vinculo::client_registry {

Task<v1::MergePreview> PreviewMerge(rpc::Call& call,
                                    const Deps& deps,
                                    const v1::PreviewMergeRequest& req) {
  CO_ASSIGN_OR_RETURN(const MergeNames names, ParseMergeNames(req.survivor(), req.absorbed()));
  const Day today = CivilDay(call.now(), deps.time_zone);

  co_return co_await deps.db.ReadLong(
      call, [&call, &req, names, today](db::Tx& tx) -> Task<v1::MergePreview> {
        CO_ASSIGN_OR_RETURN(const MergePair pair, co_await GetPairForUpdate(tx, names));
        CO_RETURN_IF_ERROR(CheckMergeable(pair.survivor, pair.absorbed));
        CO_ASSIGN_OR_RETURN(const Amendment survivor,
                            SurvivorOf(pair, req.take_fields(), today, call.now()));
        MergeRepository merges(tx);
        CO_ASSIGN_OR_RETURN(const std::vector<PlaceRows> rows,
                            co_await merges.CountRows(names.absorbed));

        CO_ASSIGN_OR_RETURN(const ClientMoney money, co_await merges.MoneyOf(names.absorbed));

        v1::MergePreview preview;
        *preview.mutable_survivor() = ToProto(survivor.client);
        *preview.mutable_absorbed() = ToProto(pair.absorbed);
        preview.set_survivor_etag(filter::EtagOf(pair.survivor.version));
        preview.mutable_changed_fields()->Assign(survivor.changed.begin(), survivor.changed.end());
        for (const PlaceRows& place : rows) {
          v1::MergePreview::Rows& to = *preview.add_rows();
          to.set_place(place.place);
          to.set_rows(place.rows);
        }
        preview.set_contracts(money.contracts);
        *preview.mutable_open_debt() = vinculo::ToProto(money.open_debt);
        co_return preview;
      });
}

}  // namespace vinculo::client_registry
