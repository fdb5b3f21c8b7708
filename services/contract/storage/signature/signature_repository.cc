#include "services/contract/storage/signature/signature_repository.h"

#include <map>
#include <utility>

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/contract/domain/signature/reasons.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/signature/contract_document_repository.h"
#include "services/contract/storage/signature/signature_row.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

Signer WholeSignerFromRow(const db::Row& row) {
  Signer signer = SignerFromRow(row);
  signer.token_hash = row.FindString(11).value_or("");
  signer.code_hash = row.FindString(13).value_or("");
  return signer;
}

std::optional<db::Bytes> BytesOrNull(const std::string& bytes) {
  return bytes.empty() ? std::nullopt : std::optional<db::Bytes>(db::Bytes{bytes});
}

SignedTerms TermsFromRow(const db::Row& row, int first) {
  return {.plan = row.GetUuid(first),
          .price = row.Cents(first + 1),
          .billing_period = static_cast<BillingPeriod>(row.Int(first + 2)),
          .payment_condition = static_cast<PaymentCondition>(row.Int(first + 3)),
          .loyalty_months = static_cast<int>(row.Int(first + 4)),
          .term_months = static_cast<int>(row.Int(first + 5))};
}

}  // namespace

const filter::Schema& SignatureRequestFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "request_id"),
      {Field::ResourceName("name", "request_id", kSignatureRequests),
       Field::ResourceName("contract", "contract_id", kContracts),
       Field::ResourceName("contract_document", "document_id", kContractDocuments),
       Field::ResourceName("client", "client_id", "clients/"),
       Field::Enum("means", "means", {{"SIMPLE", 1}, {"ADVANCED", 2}}),
       Field::Enum("state",
                   "state",
                   {{"SENT", 1},
                    {"VIEWED", 2},
                    {"SIGNED", 3},
                    {"REFUSED", 4},
                    {"EXPIRED", 5},
                    {"CANCELLED", 6}}),
       Field::Day("expire_date", "expires_on").Orderable(),
       Field::Text("actor", "actor"),
       Field::Timestamp("close_time", "closed_at").Nullable(),
       Field::Timestamp("create_time", "created_at").Orderable(),
       Field::Timestamp("update_time", "updated_at")});
  return schema;
}

const filter::Schema& OutdatedSignatureFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("contract", "contract_id"),
      {Field::ResourceName("contract", "contract_id", kContracts).Orderable(),
       Field::ResourceName("client", "client_id", "clients/")});
  return schema;
}

Task<std::vector<SignatureRequest>> SignatureRepository::WithSigners(
    std::vector<SignatureRequest> requests) {
  std::vector<Uuid> ids;
  std::map<Uuid, SignatureRequest*> by_id;
  for (SignatureRequest& request : requests) {
    ids.push_back(request.id);
    by_id[request.id] = &request;
  }
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(sql::kGetSigners, tx_.tenant(), ids));
  for (const db::Row row : rows) {
    by_id.at(row.GetUuid(0))->signers.push_back(WholeSignerFromRow(row));
  }
  co_return requests;
}

Task<SignatureRequest> SignatureRepository::Get(Uuid id) {
  const db::Statement& statement =
      tx_.locking() ? sql::kGetSignatureRequestForUpdate : sql::kGetSignatureRequest;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), id));
  if (rows.empty()) {
    co_return errors::ResourceNotFound("signatureRequest", FormatName(kSignatureRequests, id));
  }
  CO_ASSIGN_OR_RETURN(std::vector<SignatureRequest> found,
                      co_await WithSigners({SignatureRequestFromRow(rows[0])}));
  co_return std::move(found.front());
}

Task<std::optional<SignatureRepository::Link>> SignatureRepository::FindByToken(
    std::string token_hash) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindSignerByToken, tx_.tenant(), db::Bytes{token_hash}));
  std::optional<Link> link;
  if (!rows.empty()) link = Link{rows[0].GetUuid(0), static_cast<int>(rows[0].Int(1))};
  co_return link;
}

Task<SignatureRepository::Page> SignatureRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list =
      query.Sql(sql::kListSignatureRequests.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  std::vector<SignatureRequest> found;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    found.push_back(SignatureRequestFromRow(rows[i]));
  }
  Page page;
  CO_ASSIGN_OR_RETURN(page.requests, co_await WithSigners(std::move(found)));
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

Task<SignatureRepository::OutdatedPage> SignatureRepository::ListOutdated(
    const filter::ListQuery& query, Day today) {
  const filter::ListSql list =
      query.Sql(sql::kListOutdatedSignatures.text, db::Params::Of(tx_.tenant(), today));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  OutdatedPage page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) {
    const db::Row row = rows[i];
    page.signatures.push_back({.contract = row.GetUuid(0),
                               .client = row.GetUuid(1),
                               .request = row.GetUuid(2),
                               .document = row.GetUuid(3),
                               .was = TermsFromRow(row, 4),
                               .body_version_signed = static_cast<int>(row.Int(10)),
                               .is = TermsFromRow(row, 11),
                               .newest_body_version = static_cast<int>(row.Int(17))});
  }
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void SignatureRepository::Insert(const SignatureRequest& request) {
  tx_.OnConstraint("signature_requests_open_unique",
                   errors::FailedPrecondition(
                       kSignatureOpen,
                       "the contract has a signature request that is open: cancel it first",
                       {{"contract", FormatName(kContracts, request.contract)}}));
  tx_.Enqueue(sql::kInsertSignatureRequest,
              tx_.tenant(),
              request.id,
              request.version,
              request.document,
              request.contract,
              request.client,
              static_cast<int>(request.means),
              static_cast<int>(request.state),
              request.expires_on,
              request.activate_when_signed,
              request.document_sha256,
              request.actor,
              request.created_at,
              request.updated_at);
  for (const Signer& signer : request.signers) {
    tx_.Enqueue(sql::kInsertSigner,
                tx_.tenant(),
                request.id,
                signer.number,
                signer.display_name,
                signer.tax_id,
                signer.email,
                signer.mobile_phone,
                signer.role,
                static_cast<int>(signer.state));
  }
}

void SignatureRepository::Save(const SignatureRequest& request) {
  tx_.Enqueue(sql::kUpdateSignatureRequest,
              tx_.tenant(),
              request.id,
              request.version,
              static_cast<int>(request.state),
              request.closed_at,
              request.cancel_reason,
              request.updated_at);
  for (const Signer& signer : request.signers) {
    tx_.Enqueue(sql::kUpdateSigner,
                tx_.tenant(),
                request.id,
                signer.number,
                static_cast<int>(signer.state),
                signer.viewed_at,
                signer.answered_at,
                signer.refusal_reason,
                BytesOrNull(signer.token_hash),
                signer.code_requested_at,
                BytesOrNull(signer.code_hash),
                signer.code_expires_at,
                signer.failures,
                signer.failed_at);
  }
}

}  // namespace vinculo::contract
