#include "services/contract/storage/termination/fine_terms_repository.h"

#include "common/db/params.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

constexpr int kCompany = 2;

}  // namespace

Task<std::optional<StatedFineTerms>> FineTermsRepository::Find(Uuid contract) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindFineTerms, tx_.tenant(), contract));
  if (rows.empty()) co_return std::optional<StatedFineTerms>();
  const db::Row row = rows[0];
  co_return std::optional<StatedFineTerms>(StatedFineTerms{.version = row.Int(0),
                                                           .stated = row.String(1),
                                                           .actor = row.String(2),
                                                           .reason = row.String(3),
                                                           .updated_at = row.GetTime(4)});
}

Task<std::optional<Day>> FineTermsRepository::LoyaltyChangedOn(Uuid contract, Day day) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindLoyaltyChange, tx_.tenant(), contract, day));
  co_return rows[0].FindDay(0);
}

Task<bool> FineTermsRepository::IsCompany(Uuid client) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetClientKind, tx_.tenant(), client));
  co_return !rows.empty() && rows[0].Int(0) == kCompany;
}

void FineTermsRepository::Save(const Uuid& contract, StatedFineTerms& terms) {
  tx_.Enqueue(sql::kSaveFineTerms,
              tx_.tenant(),
              contract,
              terms.version,
              db::Bytes{terms.stated},
              terms.actor,
              terms.reason,
              terms.updated_at);
  terms.version += 1;
}

}  // namespace vinculo::contract
