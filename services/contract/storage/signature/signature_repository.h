#pragma once
// C-21. The signature requests of the caller's tenant, with their signers.

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/contract/domain/signature/contract_document.h"
#include "services/contract/domain/signature/signature_request.h"

namespace vinculo::contract {

inline constexpr char kSignatureRequests[] = "signatureRequests/";

// What ListSignatureRequests filters and orders by.
const filter::Schema& SignatureRequestFields();

// What ListOutdatedSignatures filters and orders by.
const filter::Schema& OutdatedSignatureFields();

// A contract whose terms differ from those signed last.
struct OutdatedSignature {
  Uuid contract;
  Uuid client;
  Uuid request;
  Uuid document;
  SignedTerms was;
  int body_version_signed = 0;
  SignedTerms is;
  int newest_body_version = 0;
};

class SignatureRepository {
 public:
  explicit SignatureRepository(db::Tx& tx) : tx_(tx) {}

  // Locked where the unit of work locks. NOT_FOUND.
  Task<SignatureRequest> Get(Uuid id);
  struct Link {
    Uuid request;
    int signer_number = 0;
  };
  // Whose link has a token of this hash.
  Task<std::optional<Link>> FindByToken(std::string token_hash);
  struct Page {
    std::vector<SignatureRequest> requests;
    std::string next_page_token;  // empty on the last page
  };
  Task<Page> List(const filter::ListQuery& query);
  struct OutdatedPage {
    std::vector<OutdatedSignature> signatures;
    std::string next_page_token;
  };
  // As of `today`. A price that holds for some time (a discount, what is given back) is none to
  // sign: the price that was agreed for good is compared.
  Task<OutdatedPage> ListOutdated(const filter::ListQuery& query, Day today);

  // Queued. FAILED_PRECONDITION SIGNATURE_OPEN comes with the commit.
  void Insert(const SignatureRequest& request);
  // Queued, with its signers; at the version after the one that was read. ABORTED when another
  // write was faster.
  void Save(const SignatureRequest& request);

 private:
  Task<std::vector<SignatureRequest>> WithSigners(std::vector<SignatureRequest> requests);
  db::Tx& tx_;
};

}  // namespace vinculo::contract
