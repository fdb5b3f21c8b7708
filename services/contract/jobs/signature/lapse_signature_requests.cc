#include "services/contract/jobs/signature/lapse_signature_requests.h"

#include <map>
#include <pqxx/pqxx>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "common/errors/errors.h"
#include "common/feed/publish.h"
#include "services/contract/domain/signature/await_signature.h"
#include "services/contract/domain/signature/sign.h"
#include "services/contract/jobs/save_contracts.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/contract_row.h"
#include "services/contract/storage/signature/evidence_repository.h"
#include "services/contract/storage/signature/signature_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

constexpr int kRequestsAPortion = 200;
constexpr char kJob[] = "lapse_signature_requests";

class Portion {
 public:
  Portion(pqxx::transaction_base& tx, const jobs::JobRun& run)
      : tx_(tx), run_(run), tenant_(run.tenant.ToString()) {}

  // The candidates, locked, with their signers.
  std::vector<SignatureRequest> Read() {
    std::map<Uuid, SignatureRequest> by_id;
    for (const pqxx::row& row : tx_.exec_params(sql::kListRequestsToLapse.text,
                                                tenant_,
                                                run_.business_date.ToString(),
                                                kRequestsAPortion)) {
      SignatureRequest request = SignatureRequestFromRow(db::TextRow(row));
      ids_.Add(request.id);
      contracts_.Add(request.contract);
      by_id.emplace(request.id, std::move(request));
    }
    for (const pqxx::row& row : tx_.exec_params(sql::kGetSigners.text, tenant_, ids_.ToString())) {
      const db::TextRow text(row);
      by_id.at(text.GetUuid(0)).signers.push_back(SignerFromRow(text));
    }
    std::vector<SignatureRequest> found;
    found.reserve(by_id.size());
    for (auto& [id, request] : by_id) found.push_back(std::move(request));
    return found;
  }

  void Save(const std::vector<SignatureRequest>& lapsed) {
    tx_.exec_params(
        sql::kLapseSignatureRequests.text, tenant_, ids_.ToString(), db::SqlTime(run_.now));
    std::map<Uuid, EvidenceEntry> last;
    for (const pqxx::row& row :
         tx_.exec_params(sql::kLastEvidenceOf.text, tenant_, ids_.ToString())) {
      const db::TextRow text(row);
      last[text.GetUuid(0)] = {.number = static_cast<int>(text.Int(1)),
                               .chain_sha256 = text.String(2)};
    }
    std::vector<SignatureEvent> events;
    std::vector<feed::Fact> facts;
    events.reserve(lapsed.size());
    for (const SignatureRequest& request : lapsed) {
      Keep(request.id, last[request.id]);
      events.push_back(EventOf(request, EvidenceKind::kRequestExpired, 0));
      facts.push_back({events.back().event, &events.back().payload});
    }
    feed::Publish(tx_,
                  {.tenant = run_.tenant, .actor = absl::StrCat("system/", kJob), .now = run_.now},
                  facts);
  }

  // Those that waited are drafts again.
  void FreeContracts(const absl::TimeZone& zone) {
    std::vector<Contract> freed;
    std::vector<ContractEvent> events;
    for (const pqxx::row& row :
         tx_.exec_params(sql::kGetAwaitingContracts.text, tenant_, contracts_.ToString())) {
      Contract contract = DraftAgain(ContractFromRow(db::TextRow(row)));
      contract.version += 1;
      contract.updated_at = run_.now;
      events.push_back(ChangeOf(contract,
                                {.cause = ContractChange::kSignature,
                                 .detail = std::string(ToString(contract.lifecycle))},
                                run_.now,
                                zone));
      freed.push_back(std::move(contract));
    }
    SaveContracts(tx_, run_.tenant, freed);
    PublishAll(tx_, kJob, run_, events);
  }

 private:
  void Keep(const Uuid& request, const EvidenceEntry& last) {
    const EvidenceEntry entry = Chained(last,
                                        request,
                                        {.kind = EvidenceKind::kRequestExpired,
                                         .at = run_.now,
                                         .actor = absl::StrCat("system/", kJob)});
    tx_.exec_params(sql::kInsertEvidence.text,
                    tenant_,
                    request.ToString(),
                    entry.number,
                    static_cast<int>(entry.kind),
                    entry.signer_number,
                    db::SqlTime(entry.at),
                    entry.actor,
                    "",
                    "",
                    "",
                    entry.chain_sha256);
  }

  pqxx::transaction_base& tx_;
  const jobs::JobRun& run_;
  const std::string tenant_;
  db::TextArray ids_;
  db::TextArray contracts_;
};

}  // namespace

absl::StatusOr<int64_t> LapseSignatureRequests::Run(const jobs::JobRun& run) {
  int64_t changed = 0;
  for (;;) {
    pqxx::work tx(run.connection);
    db::SetTenant(tx, run.tenant.ToString());
    Portion portion(tx, run);
    std::vector<SignatureRequest> lapsed;
    for (SignatureRequest& request : portion.Read()) {
      std::optional<SignatureRequest> next = Lapsed(std::move(request), run.business_date, run.now);
      // The statement that chose it and the rule that decides must agree, or the run would never
      // end.
      if (!next) return errors::Internal("a request is not due to lapse by its rule");
      lapsed.push_back(*std::move(next));
    }
    if (lapsed.empty()) return changed;
    portion.Save(lapsed);
    portion.FreeContracts(zone_);
    RETURN_IF_ERROR(run.lease.Hold(tx));
    tx.commit();
    changed += static_cast<int64_t>(lapsed.size());
  }
}

}  // namespace vinculo::contract
