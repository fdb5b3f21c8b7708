#include <utility>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/documents/template.h"
#include "services/contract/domain/adjustment/letter.h"
#include "services/contract/handlers/adjustment/adjustment_handlers.h"
#include "services/contract/handlers/signature/in_format.h"
#include "services/contract/storage/adjustment/adjustment_letter_repository.h"
#include "services/contract/storage/adjustment/adjustment_run_repository.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {
namespace {

constexpr char kTitle[] = "Aviso de reajuste";
constexpr char kPortuguese[] = "pt-BR";
constexpr int kLettersAtOnce = 200;

// Which letters, by which template.
struct AskedLetters {
  Uuid run;
  std::optional<Uuid> contract;
  std::string body;
};

absl::StatusOr<AskedLetters> AskedFrom(const pb::DownloadAdjustmentLettersRequest& req) {
  errors::FieldViolations violations;
  AskedLetters asked;
  const absl::StatusOr<Uuid> run = ParseName(kAdjustmentRuns, req.name());
  violations.AddFrom("name", run.status());
  asked.run = run.value_or(Uuid());
  if (!req.contract().empty()) {
    const absl::StatusOr<Uuid> contract = ParseName(kContracts, req.contract(), "contract");
    violations.AddFrom("contract", contract.status());
    asked.contract = contract.value_or(Uuid());
  }
  asked.body = req.template_().empty() ? std::string(DefaultLetter()) : req.template_();
  documents::CheckTemplate(asked.body, LetterFields(), "template", violations);
  RETURN_IF_ERROR(violations.ToStatus());
  return asked;
}

Task<pb::AdjustmentLetter> LetterOf(rpc::Call& call,
                                    const Deps& deps,
                                    const AdjustmentRun& run,
                                    const AddressedItem& addressed,
                                    const AskedLetters& asked,
                                    v1::DocumentFormat format) {
  const Day today = CivilDay(call.now(), deps.time_zone);
  CO_ASSIGN_OR_RETURN(
      const std::string text,
      documents::Render(asked.body, LetterValues(run, addressed.item, addressed.facts, today)));
  CO_ASSIGN_OR_RETURN(Formatted made,
                      co_await InFormat(call,
                                        deps,
                                        documents::AsPage(kTitle, kPortuguese, text),
                                        addressed.facts.contract_code,
                                        format));
  pb::AdjustmentLetter letter;
  letter.set_item(FormatName(kAdjustmentItems, addressed.item.id));
  letter.set_contract(FormatName(kContracts, addressed.item.contract));
  letter.set_mime_type(made.mime_type);
  letter.set_content(std::move(made.content));
  co_return letter;
}

}  // namespace

Task<void> DownloadAdjustmentLetters(rpc::Call& call,
                                     const Deps& deps,
                                     const pb::DownloadAdjustmentLettersRequest& req,
                                     rpc::Writer<pb::AdjustmentLetter> out) {
  CO_ASSIGN_OR_RETURN(const AskedLetters asked, AskedFrom(req));
  CO_ASSIGN_OR_RETURN(const AdjustmentRun run,
                      co_await deps.db.Read(call, [&asked](db::Tx& tx) -> Task<AdjustmentRun> {
                        AdjustmentRunRepository runs(tx);
                        co_return co_await runs.Get(asked.run);
                      }));
  CO_RETURN_IF_ERROR(CheckMayWrite(run));
  using Portion = std::vector<AddressedItem>;
  Uuid after;
  for (;;) {
    CO_ASSIGN_OR_RETURN(
        const Portion portion,
        co_await deps.db.ReadLong(call, [&asked, after](db::Tx& tx) -> Task<Portion> {
          AdjustmentLetterRepository letters(tx);
          co_return co_await letters.Find(asked.run, asked.contract, after, kLettersAtOnce);
        }));
    for (const AddressedItem& addressed : portion) {
      CO_ASSIGN_OR_RETURN(const pb::AdjustmentLetter letter,
                          co_await LetterOf(call, deps, run, addressed, asked, req.format()));
      const bool sent = co_await out.Write(letter);
      if (!sent) co_return absl::CancelledError("the caller went away");
    }
    if (portion.size() < kLettersAtOnce) co_return absl::OkStatus();
    after = portion.back().item.contract;
  }
}

}  // namespace vinculo::contract
