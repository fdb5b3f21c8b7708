#include "tools/vinculoctl/termination_text.h"

#include "absl/strings/str_cat.h"
#include "tools/vinculoctl/enum_words.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;

void AddFine(const pb::FineMemo& memo, TextTable& table) {
  if (memo.has_counted_end_date()) {
    table.Add({Say(text::kFineTerm),
               Say(text::kFineLeft,
                   memo.months_left(),
                   memo.counted_months(),
                   Show(memo.counted_end_date()))});
  }
  for (const pb::FineLine& line : memo.lines()) {
    table.Add({Word(line.kind()),
               absl::StrCat(line.description(),
                            line.description().empty() ? "" : "  ",
                            Show(line.base()),
                            " x ",
                            line.numerator(),
                            "/",
                            line.denominator(),
                            " = ",
                            Show(line.amount()))});
  }
  table.Add({Say(text::kFine), Show(memo.amount())});
}

bool Any(const google::type::Money& money) { return money.units() != 0 || money.nanos() != 0; }

}  // namespace

std::string FineText(const pb::FineMemo& memo) {
  TextTable table;
  table.Add({Say(text::kEndsOn), Show(memo.end_date())});
  AddFine(memo, table);
  return table.ToString();
}

std::string OutcomeText(const pb::TerminationOutcome& outcome) {
  TextTable table;
  table.Add({Say(text::kEndsOn), Show(outcome.end_date())});
  AddFine(outcome.fine(), table);
  if (outcome.has_fine_due_date()) {
    table.Add({Say(text::kDueDate), Show(outcome.fine_due_date())});
  }
  for (const pb::EndedReceivable& one : outcome.receivables()) {
    table.Add(
        {Word(one.effect()),
         absl::StrCat(one.receivable(),
                      "  ",
                      Show(one.amount()),
                      Any(one.reduction()) ? absl::StrCat(" - ", Show(one.reduction())) : "")});
  }
  for (const pb::PeriodToCharge& period : outcome.to_charge()) {
    table.Add({Say(text::kToCharge),
               absl::StrCat(Show(period.start_date()),
                            " - ",
                            Show(period.end_date()),
                            "  ",
                            Show(period.amount()))});
  }
  if (Any(outcome.refund_total())) {
    table.Add({Say(text::kRefund), Show(outcome.refund_total())});
  }
  table.Add({Say(text::kStillOwed), Show(outcome.owed_total())});
  for (const int warning : outcome.warnings()) {
    table.Add({Say(text::kChangeWarns), Word(static_cast<pb::TerminationWarning>(warning))});
  }
  return table.ToString();
}

}  // namespace vinculo::ctl
