#include "tools/vinculoctl/document_text.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/time/time.h"
#include "tools/vinculoctl/enum_words.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;

std::string Written(const google::protobuf::Timestamp& at) {
  return absl::FormatTime(
      "%Y-%m-%d %H:%M:%SZ", absl::FromUnixSeconds(at.seconds()), absl::UTCTimeZone());
}

std::string Written(const google::type::Date& day) {
  return absl::StrCat(day.year(),
                      "-",
                      absl::Dec(day.month(), absl::kZeroPad2),
                      "-",
                      absl::Dec(day.day(), absl::kZeroPad2));
}

}  // namespace

std::string EvidenceText(const pb::SignatureEvidence& evidence) {
  const pb::SignatureRequest& request = evidence.signature_request();
  TextTable head;
  head.Add(
      {Say(text::kSignatureWord),
       absl::StrCat(request.name(), "  ", Word(request.state()), "  ", Word(request.means()))});
  head.Add({Say(text::kContractWord), request.contract()});
  head.Add({Say(text::kSignatureDocument),
            absl::StrCat(request.contract_document(), "  ", request.document_sha256())});
  head.Add({Say(text::kSignatureUntil), Written(request.expire_date())});
  TextTable signers;
  for (const pb::Signer& signer : request.signers()) {
    signers.Add({absl::StrCat(signer.number()),
                 signer.display_name(),
                 Word(signer.state()),
                 signer.has_answer_time() ? Written(signer.answer_time()) : "",
                 signer.refusal_reason()});
  }
  TextTable entries;
  for (const auto& entry : evidence.entries()) {
    entries.Add({Written(entry.event_time()),
                 Word(entry.kind()),
                 entry.signer_number() == 0 ? "" : absl::StrCat(entry.signer_number()),
                 entry.actor(),
                 entry.source()});
  }
  return absl::StrCat(head.ToString(),
                      "\n",
                      Say(text::kSigners),
                      "\n",
                      signers.ToString("  "),
                      "\n",
                      Say(text::kEvidence),
                      "\n",
                      entries.ToString("  "));
}

std::string OutdatedText(const pb::ListOutdatedSignaturesResponse& page) {
  TextTable lines;
  for (const pb::OutdatedSignature& signature : page.outdated_signatures()) {
    std::vector<std::string> differences;
    for (const auto& difference : signature.differences()) {
      differences.push_back(absl::StrCat(
          difference.field(), ": ", difference.signed_(), " -> ", difference.current()));
    }
    lines.Add({signature.contract(), signature.client(), absl::StrJoin(differences, ", ")});
  }
  return lines.ToString();
}

}  // namespace vinculo::ctl
