#include <optional>
#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/documents/template.h"
#include "common/feed/publish.h"
#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/signature/contract_document.h"
#include "services/contract/domain/signature/reasons.h"
#include "services/contract/handlers/signature/client_facts.h"
#include "services/contract/handlers/signature/document_handlers.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/signature_messages.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/plan_repository.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"
#include "services/contract/storage/signature/contract_document_repository.h"
#include "services/contract/storage/signature/document_template_repository.h"
#include "services/contract/storage/signature/evidence_repository.h"

namespace vinculo::contract {
namespace {

// What a document is made of. The contract has its own price, without what changes promised to give
// back this month (C-24): that is no term of it.
struct Material {
  Contract contract;
  Plan plan;
  DocumentTemplate document_template;
};

// Of the template asked for, else of the plan's.
absl::StatusOr<Uuid> TemplateOf(const Plan& plan, const std::optional<Uuid>& asked) {
  if (asked) return *asked;
  if (plan.document_template) return *plan.document_template;
  return errors::FailedPrecondition(kTemplateRequired, "the plan has no template: name one");
}

Task<Material> ReadMaterial(rpc::Call& call,
                            const Deps& deps,
                            Uuid contract_id,
                            std::optional<Uuid> asked) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  co_return co_await deps.db.Read(call, [&](db::Tx& tx) -> Task<Material> {
    Material material;
    CO_ASSIGN_OR_RETURN(material.contract, co_await ContractRepository(tx).Get(contract_id));
    CO_RETURN_IF_ERROR(CheckDocumentable(material.contract));
    CO_ASSIGN_OR_RETURN(const PriceTimeline timeline,
                        co_await PriceTimelineRepository(tx).Get(contract_id));
    material.contract.price = OwnTerms(timeline, today).price;
    CO_ASSIGN_OR_RETURN(material.plan, co_await PlanRepository(tx).Get(material.contract.plan));
    CO_ASSIGN_OR_RETURN(const Uuid template_id, TemplateOf(material.plan, asked));
    CO_ASSIGN_OR_RETURN(material.document_template,
                        co_await DocumentTemplateRepository(tx).Get(template_id));
    CO_RETURN_IF_ERROR(CheckNotArchived(material.document_template));
    co_return material;
  });
}

absl::StatusOr<ContractDocument> Rendered(const Material& material,
                                          const ClientFacts& client,
                                          Day today) {
  const DocumentTemplate& from = material.document_template;
  const documents::Values values =
      DocumentValues(material.contract, material.plan, client, from.language, today);
  ASSIGN_OR_RETURN(const std::string text, documents::Render(from.body, values));
  ContractDocument document{.contract = material.contract.id,
                            .document_template = from.id,
                            .body_version = from.body_version,
                            .display_name = from.display_name,
                            .terms = TermsOf(material.contract),
                            .html = documents::AsPage(from.display_name, from.language, text)};
  document.sha256 = Sha256Hex(document.html);
  document.size_bytes = static_cast<int64_t>(document.html.size());
  return document;
}

}  // namespace

Task<pb::ContractDocument> CreateContractDocument(rpc::Call& call,
                                                  const Deps& deps,
                                                  const pb::CreateContractDocumentRequest& req) {
  const pb::ContractDocument& wanted = req.contract_document();
  errors::FieldViolations violations;
  const absl::StatusOr<Uuid> contract = ParseName(kContracts, wanted.contract(), "contract");
  violations.AddFrom("contract", contract.status());
  std::optional<Uuid> asked;
  if (!wanted.document_template().empty()) {
    const absl::StatusOr<Uuid> parsed =
        ParseName(kTemplateCollection, wanted.document_template(), "document_template");
    violations.AddFrom("document_template", parsed.status());
    if (parsed.ok()) asked = *parsed;
  }
  CO_RETURN_IF_ERROR(Under("contract_document", violations));

  CO_ASSIGN_OR_RETURN(const Material material, co_await ReadMaterial(call, deps, *contract, asked));
  CO_ASSIGN_OR_RETURN(
      const ClientFacts client,
      co_await AskClientFacts(call, deps, FormatName("clients/", material.contract.client)));
  CO_ASSIGN_OR_RETURN(ContractDocument document,
                      Rendered(material, client, CivilDay(call.now(), deps.time_zone)));
  document.id = deps.ids->Next();
  document.actor = call.principal().actor;
  document.created_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::ContractDocument> {
    ContractDocumentRepository(tx).Insert(document);
    pb::ContractDocumentCreated created;
    *created.mutable_contract_document() = ToProto(document);
    feed::Publish(
        tx, {.aggregate = created.contract_document().name(), .occurred_at = call.now()}, created);
    co_return created.contract_document();
  });
}

}  // namespace vinculo::contract
