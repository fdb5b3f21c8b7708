#include "services/contract/handlers/history.h"

#include <set>
#include <string>

#include "absl/strings/match.h"
#include "gtest/gtest.h"
#include "vinculo/contract/v1/adjustment_events.pb.h"
#include "vinculo/contract/v1/contract_events.pb.h"
#include "vinculo/contract/v1/receivable_events.pb.h"
#include "vinculo/contract/v1/terms_events.pb.h"

namespace vinculo::contract {
namespace {

namespace v1 = ::vinculo::contract::v1;

//
TEST(RuleX09HistoryWords, AreThereForEveryEventAndEveryField) {
  const history::Words words = HistoryOf(Deps()).words;
  const auto no_value = [](absl::string_view) { return std::string(); };
  for (const auto* file : {v1::ContractCreated::descriptor()->file(),
                           v1::ReasonChanged::descriptor()->file(),
                           v1::ReceivableChanged::descriptor()->file(),
                           v1::AdjustmentRunChanged::descriptor()->file()}) {
    for (int i = 0; i < file->message_type_count(); ++i) {
      const std::string& type = file->message_type(i)->full_name();
      // What comes in masses has no history of its own.
      if (absl::EndsWith(type, "Snapshot") || absl::EndsWith(type, "Imported")) continue;
      if (absl::EndsWith(type, "ReceivablesIssued")) continue;
      if (absl::EndsWith(type, "RatesPut")) continue;
      EXPECT_NE(words.Find(type, no_value), nullptr) << type;
    }
  }
  const std::set<std::string> itself = {"name", "etag", "create_time", "update_time"};
  for (const auto* state : {v1::Contract::descriptor(),
                            v1::Reason::descriptor(),
                            v1::ClassPack::descriptor(),
                            v1::Receivable::descriptor(),
                            v1::Payment::descriptor(),
                            v1::AdjustmentRun::descriptor(),
                            v1::AdjustmentItem::descriptor()}) {
    for (int i = 0; i < state->field_count(); ++i) {
      const std::string& path = state->field(i)->name();
      if (itself.count(path) > 0) continue;
      EXPECT_NE(words.Label(path).pt_br, path) << path;
    }
  }
}

// C-31
TEST(RuleC31HistoryWords, SayOfAChangeWhatItWas) {
  const history::Words words = HistoryOf(Deps()).words;
  const auto& causes = *v1::ContractChangeCause_descriptor();
  std::set<absl::string_view> told;
  for (int i = 0; i < causes.value_count(); ++i) {
    const std::string cause = causes.value(i)->name();
    const history::EventWords* found =
        words.Find(v1::ContractChanged::descriptor()->full_name(),
                   [&cause](absl::string_view field) { return field == "cause" ? cause : ""; });
    ASSERT_NE(found, nullptr) << cause;
    EXPECT_EQ(found->is, i == 0 ? absl::string_view() : absl::string_view(cause));
    EXPECT_TRUE(told.insert(found->pt_br).second) << cause;
  }
}

}  // namespace
}  // namespace vinculo::contract
