// C-21.
#include "tools/vinculoctl/document_text.h"

#include <gtest/gtest.h>

#include "google/protobuf/text_format.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;

template <class Message>
Message Parse(const std::string& text) {
  Message message;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &message));
  return message;
}

TEST(RuleC21DocumentText, ShowsSignersAndEvidence) {
  SetLanguage(Language::kEn);
  const auto evidence = Parse<pb::SignatureEvidence>(R"(
      signature_request {
        name: "signatureRequests/1" contract: "contracts/2" contract_document: "contractDocuments/3"
        document_sha256: "abc" state: REFUSED means: SIMPLE
        expire_date { year: 2026 month: 12 day: 7 }
        signers { number: 1 display_name: "Ana" state: REFUSED refusal_reason: "caro"
                  answer_time { seconds: 1795345950 } }
      }
      entries { number: 1 kind: REQUEST_SENT event_time { seconds: 1795345900 } actor: "users/a" }
      entries { number: 2 kind: DOCUMENT_REFUSED signer_number: 1 actor: "portal"
                event_time { seconds: 1795345950 } source: "192.0.2.1" })");
  EXPECT_EQ(EvidenceText(evidence),
            "signature  signatureRequests/1  refused  simple\n"
            "contract   contracts/2\n"
            "document   contractDocuments/3  abc\n"
            "until      2026-12-07\n"
            "\n"
            "signers\n"
            "  1  Ana  refused  2026-11-22 11:12:30Z  caro\n"
            "\n"
            "evidence\n"
            "  2026-11-22 11:11:40Z  request sent         users/a\n"
            "  2026-11-22 11:12:30Z  document refused  1  portal   192.0.2.1\n");
}

TEST(RuleC21DocumentText, SaysWhatDiffersFromWhatWasSigned) {
  const auto page = Parse<pb::ListOutdatedSignaturesResponse>(R"(
      outdated_signatures {
        contract: "contracts/2" client: "clients/4"
        differences { field: "price" signed: "99.90" current: "109.90" }
        differences { field: "body_version" signed: "1" current: "2" }
      })");
  EXPECT_EQ(OutdatedText(page),
            "contracts/2  clients/4  price: 99.90 -> 109.90, body_version: 1 -> 2\n");
}

}  // namespace
}  // namespace vinculo::ctl
