#include "services/contract/jobs/save_contracts.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "common/db/text_array.h"
#include "common/feed/publish.h"
#include "services/contract/storage/contract_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

// A value of a composite type in text form: ("a",,"3"). Every value is quoted; nothing is NULL.
class RowText {
 public:
  void Add(absl::string_view text) {
    Next();
    text_ += '"';
    for (const char c : text) {
      if (c == '"' || c == '\\') text_ += c;
      text_ += c;
    }
    text_ += '"';
  }
  void Add(bool value) { Add(absl::string_view(value ? "t" : "f")); }
  void Add(int32_t value) { Add(absl::string_view(absl::StrCat(value))); }
  void Add(int64_t value) { Add(absl::string_view(absl::StrCat(value))); }
  void Add(Money value) { Add(value.cents()); }
  void Add(const Uuid& value) { Add(absl::string_view(value.ToString())); }
  void Add(Day value) { Add(absl::string_view(value.ToString())); }
  void Add(absl::Time value) {
    Add(absl::string_view(absl::FormatTime("%E4Y-%m-%dT%H:%M:%E6SZ", value, absl::UTCTimeZone())));
  }
  template <class Value>
  void Add(const std::optional<Value>& value) {
    if (value) {
      Add(*value);
    } else {
      Next();
    }
  }

  std::string ToString() const { return absl::StrCat(text_, ")"); }

 private:
  void Next() { text_ += text_.empty() ? '(' : ','; }

  std::string text_;
};

}  // namespace

void SaveContracts(pqxx::transaction_base& tx,
                   const Uuid& tenant,
                   absl::Span<const Contract> contracts) {
  db::TextArray rows;
  for (const Contract& contract : contracts) {
    RowText row;
    WithContractColumns(contract, [&row](const auto&... column) { (row.Add(column), ...); });
    rows.Add(row.ToString());
  }
  tx.exec_params(sql::kUpdateContracts.text, tenant.ToString(), rows.ToString());
}

void PublishAll(pqxx::transaction_base& tx,
                absl::string_view job,
                const jobs::JobRun& run,
                absl::Span<const ContractEvent> events) {
  std::vector<feed::Fact> facts;
  facts.reserve(events.size());
  for (const ContractEvent& event : events) facts.push_back({event.event, event.payload.get()});
  feed::Publish(
      tx, {.tenant = run.tenant, .actor = absl::StrCat("system/", job), .now = run.now}, facts);
}

}  // namespace vinculo::contract
