#include "services/reporting/storage/signature_requests.h"

#include <map>
#include <pqxx/pqxx>

#include "common/db/sql_time.h"
#include "common/db/text_array.h"
#include "services/reporting/storage/sql.h"

namespace vinculo::reporting {

void WriteSignatures(pqxx::transaction_base& tx,
                     const Uuid& tenant,
                     const std::vector<SignatureRow>& rows) {
  if (rows.empty()) return;
  // One statement cannot write a row twice.
  std::map<Uuid, const SignatureRow*> newest;
  for (const SignatureRow& row : rows) newest[row.request] = &row;
  db::TextArray request, version, contract, state, means, sent_at, sent_on, expires_on, closed_on,
      signers, signers_signed;
  for (const auto& [id, row] : newest) {
    request.Add(id);
    version.Add(row->version);
    contract.Add(row->contract);
    state.Add(row->state);
    means.Add(row->means);
    sent_at.Add(db::SqlTime(row->sent_at));
    sent_on.Add(row->sent_on);
    expires_on.Add(row->expires_on);
    closed_on.Add(row->closed_on);
    signers.Add(row->signers);
    signers_signed.Add(row->signers_signed);
  }
  tx.exec_params(sql::kUpsertSignatureRequests.text,
                 tenant.ToString(),
                 request.ToString(),
                 version.ToString(),
                 contract.ToString(),
                 state.ToString(),
                 means.ToString(),
                 sent_at.ToString(),
                 sent_on.ToString(),
                 expires_on.ToString(),
                 closed_on.ToString(),
                 signers.ToString(),
                 signers_signed.ToString());
}

}  // namespace vinculo::reporting
