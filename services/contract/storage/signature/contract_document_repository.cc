#include "services/contract/storage/signature/contract_document_repository.h"

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/signature/document_template_repository.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
ContractDocument ContractDocumentFromRow(const db::Row& row) {
  ContractDocument document;
  document.id = row.GetUuid(0);
  document.contract = row.GetUuid(1);
  document.document_template = row.GetUuid(2);
  document.body_version = static_cast<int>(row.Int(3));
  document.display_name = row.String(4);
  document.terms = {.plan = row.GetUuid(5),
                    .price = row.Cents(6),
                    .billing_period = static_cast<BillingPeriod>(row.Int(7)),
                    .payment_condition = static_cast<PaymentCondition>(row.Int(8)),
                    .loyalty_months = static_cast<int>(row.Int(9)),
                    .term_months = static_cast<int>(row.Int(10))};
  document.sha256 = row.String(11);
  document.size_bytes = row.Int(12);
  document.erased_at = row.FindTime(13);
  document.actor = row.String(14);
  document.created_at = row.GetTime(15);
  document.html = row.String(16);
  return document;
}

const filter::Schema& ContractDocumentFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "document_id"),
      {Field::ResourceName("name", "document_id", kContractDocuments),
       Field::ResourceName("contract", "contract_id", kContracts),
       Field::ResourceName("document_template", "template_id", kTemplateCollection),
       Field::Int("body_version", "body_version"),
       Field::Text("sha256", "sha256"),
       Field::Text("actor", "actor"),
       Field::Timestamp("erase_time", "erased_at").Nullable(),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<ContractDocument> ContractDocumentRepository::GetBy(const db::Statement& statement, Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), id));
  if (rows.empty()) {
    co_return errors::ResourceNotFound("contractDocument", FormatName(kContractDocuments, id));
  }
  co_return ContractDocumentFromRow(rows[0]);
}

Task<ContractDocument> ContractDocumentRepository::Get(Uuid id) {
  return GetBy(sql::kGetContractDocument, id);
}

Task<ContractDocument> ContractDocumentRepository::GetWithText(Uuid id) {
  return GetBy(sql::kGetContractDocumentText, id);
}

Task<ContractDocumentRepository::Page> ContractDocumentRepository::List(
    const filter::ListQuery& query) {
  const filter::ListSql list =
      query.Sql(sql::kListContractDocuments.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i)
    page.documents.push_back(ContractDocumentFromRow(rows[i]));
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void ContractDocumentRepository::Insert(const ContractDocument& document) {
  tx_.Enqueue(sql::kInsertContractDocument,
              tx_.tenant(),
              document.id,
              document.contract,
              document.document_template,
              document.body_version,
              document.display_name,
              document.terms.plan,
              document.terms.price,
              static_cast<int>(document.terms.billing_period),
              static_cast<int>(document.terms.payment_condition),
              document.terms.loyalty_months,
              document.terms.term_months,
              document.html,
              document.sha256,
              document.size_bytes,
              document.actor,
              document.created_at);
}

}  // namespace vinculo::contract
