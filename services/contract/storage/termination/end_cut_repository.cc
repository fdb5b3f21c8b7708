#include "services/contract/storage/termination/end_cut_repository.h"

#include "services/contract/storage/sql.h"

namespace vinculo::contract {

Task<EndCutRepository::ByReceivable> EndCutRepository::Find(std::vector<Uuid> receivables) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindEndCuts, tx_.tenant(), receivables));
  ByReceivable cuts;
  for (const db::Row row : rows) {
    const EndCut cut{.receivable = row.GetUuid(0),
                     .contract = row.GetUuid(1),
                     .refund = row.FindUuid(2),
                     .paid = row.Cents(3),
                     .late_paid = row.Cents(4)};
    cuts[cut.receivable] = cut;
  }
  co_return cuts;
}

void EndCutRepository::Insert(const std::vector<EndCut>& cuts) {
  for (const EndCut& cut : cuts) {
    tx_.Enqueue(sql::kInsertEndCut,
                tx_.tenant(),
                cut.receivable,
                cut.contract,
                cut.refund,
                cut.paid,
                cut.late_paid);
  }
}

void EndCutRepository::Save(const EndCut& cut) {
  tx_.Enqueue(sql::kUpdateEndCut, tx_.tenant(), cut.receivable, cut.paid, cut.late_paid);
}

}  // namespace vinculo::contract
