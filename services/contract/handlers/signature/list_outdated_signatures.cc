#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/filter/list_query.h"
#include "services/contract/domain/signature/contract_document.h"
#include "services/contract/handlers/signature/signature_handlers.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/signature/contract_document_repository.h"
#include "services/contract/storage/signature/signature_repository.h"

namespace vinculo::contract {
namespace {

pb::OutdatedSignature ToProto(const OutdatedSignature& outdated) {
  pb::OutdatedSignature to;
  to.set_contract(FormatName(kContracts, outdated.contract));
  to.set_client(FormatName("clients/", outdated.client));
  to.set_signature_request(FormatName(kSignatureRequests, outdated.request));
  to.set_contract_document(FormatName(kContractDocuments, outdated.document));
  for (const TermDifference& term : TermDifferences(
           outdated.was, outdated.body_version_signed, outdated.is, outdated.newest_body_version)) {
    pb::OutdatedSignature::Difference& difference = *to.add_differences();
    difference.set_field(term.field);
    difference.set_signed_(term.was);
    difference.set_current(term.is);
  }
  return to;
}

}  // namespace

Task<pb::ListOutdatedSignaturesResponse> ListOutdatedSignatures(
    rpc::Call& call, const Deps& deps, const pb::ListOutdatedSignaturesRequest& req) {
  CO_ASSIGN_OR_RETURN(const filter::ListQuery query,
                      filter::ListQuery::Parse(OutdatedSignatureFields(),
                                               *deps.page_tokens,
                                               call.tenant(),
                                               call.method(),
                                               {.page_size = req.page_size(),
                                                .page_token = req.page_token(),
                                                .filter = req.filter(),
                                                .order_by = "contract"}));
  const Day today = CivilDay(call.now(), deps.time_zone);
  CO_ASSIGN_OR_RETURN(
      const SignatureRepository::OutdatedPage page,
      co_await deps.db.ReadLong(call, [&](db::Tx& tx) -> Task<SignatureRepository::OutdatedPage> {
        co_return co_await SignatureRepository(tx).ListOutdated(query, today);
      }));
  pb::ListOutdatedSignaturesResponse response;
  for (const OutdatedSignature& outdated : page.signatures) {
    *response.add_outdated_signatures() = ToProto(outdated);
  }
  response.set_next_page_token(page.next_page_token);
  co_return response;
}

}  // namespace vinculo::contract
