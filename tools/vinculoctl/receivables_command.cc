#include "tools/vinculoctl/receivables_command.h"

#include <iostream>
#include <memory>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/day.h"
#include "tools/vinculoctl/enum_words.h"
#include "tools/vinculoctl/shown_values.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/contract/v1/receivable_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;
using Stub = pb::ReceivableService::Stub;

struct ReceivablesOptions {
  std::string name;
  std::string filter;
  std::string date;
};

std::string Named(const std::string& text) {
  return absl::StartsWith(text, "receivables/") ? text : absl::StrCat("receivables/", text);
}

std::unique_ptr<Stub> Open(const Connection& connection) {
  return pb::ReceivableService::NewStub(connection.Open(connection.contract));
}

// False, with a complaint, when the text is no day.
bool ReadDay(const std::string& text, google::type::Date* date) {
  const absl::StatusOr<Day> day = Day::Parse(text);
  if (!day.ok()) {
    Complain(Say(text::kCycleDate, text));
    return false;
  }
  date->set_year(day->year());
  date->set_month(day->month());
  date->set_day(day->day_of_month());
  return true;
}

int List(const Connection& connection, const ReceivablesOptions& options) {
  const std::unique_ptr<Stub> stub = Open(connection);
  pb::ListReceivablesRequest request;
  request.set_filter(options.filter);
  request.set_page_size(1000);
  TextTable table({3, 4});
  do {
    pb::ListReceivablesResponse page;
    const auto status = stub->ListReceivables(connection.Context().get(), request, &page);
    if (!status.ok()) return Explain(status);
    for (const pb::Receivable& one : page.receivables()) {
      table.Add({one.name(),
                 Show(one.due_date()),
                 Word(one.state()),
                 Show(one.amount()),
                 Show(one.open_amount()),
                 one.has_period_start_date() ? Show(one.period_start_date()) : "",
                 one.contract().empty() ? one.client() : one.contract(),
                 one.description()});
    }
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  std::cout << table.ToString();
  return kOk;
}

void Print(const pb::Receivable& one) {
  TextTable table;
  const auto add = [&table](const Text& label, const std::string& value) {
    if (!value.empty()) table.Add({Say(label), value});
  };
  add(text::kReceivable, one.name());
  add(text::kClientWord, one.client());
  add(text::kContractWord, one.contract());
  add(text::kStateWord, Word(one.state()));
  add(text::kDueDate, Show(one.due_date()));
  if (one.has_period_start_date()) {
    add(text::kPeriod,
        absl::StrCat(Show(one.period_start_date()), " - ", Show(one.period_end_date())));
  }
  // How the amount came about.
  add(text::kPeriodPrice, Show(one.price()));
  if (one.charged_days() != one.period_days()) {
    add(text::kProRata, absl::StrCat(one.charged_days(), "/", one.period_days()));
  }
  add(text::kDiscount, Show(one.discount()));
  add(text::kAmount, Show(one.amount()));
  add(text::kOpenAmount, Show(one.open_amount()));
  if (one.has_settlement_date()) add(text::kSettlement, Show(one.settlement_date()));
  if (one.days_late() > 0) add(text::kDaysLate, absl::StrCat(one.days_late()));
  std::cout << table.ToString();
}

int ShowOne(const Connection& connection, const ReceivablesOptions& options) {
  pb::GetReceivableRequest request;
  request.set_name(Named(options.name));
  pb::Receivable one;
  const auto status = Open(connection)->GetReceivable(connection.Context().get(), request, &one);
  if (!status.ok()) return Explain(status);
  Print(one);
  return kOk;
}

int Quote(const Connection& connection, const ReceivablesOptions& options) {
  pb::QuoteReceivableRequest request;
  request.set_name(Named(options.name));
  if (!options.date.empty() && !ReadDay(options.date, request.mutable_pay_date())) return kUsage;
  pb::ReceivableQuote quote;
  const auto status =
      Open(connection)->QuoteReceivable(connection.Context().get(), request, &quote);
  if (!status.ok()) return Explain(status);
  TextTable table({1});
  table.Add({Say(text::kOpenAmount), Show(quote.open_amount())});
  table.Add({Say(text::kLateFine), Show(quote.late_fine())});
  table.Add({Say(text::kLateInterest, quote.days_late()), Show(quote.late_interest())});
  table.Add({Say(text::kTotalOn, Show(quote.pay_date())), Show(quote.total_amount())});
  std::cout << table.ToString();
  return kOk;
}

int Summary(const Connection& connection, const ReceivablesOptions& options) {
  pb::GetMonthSummaryRequest request;
  if (!options.date.empty() && !ReadDay(options.date, request.mutable_month())) return kUsage;
  pb::MonthSummary month;
  const auto status =
      Open(connection)->GetMonthSummary(connection.Context().get(), request, &month);
  if (!status.ok()) return Explain(status);
  TextTable due({2, 3, 4});
  for (const auto& one : month.due()) {
    due.Add({Word(one.state()),
             Word(one.kind()),
             absl::StrCat(one.count()),
             Show(one.amount()),
             Show(one.open_amount())});
  }
  TextTable received({1, 2});
  for (const auto& one : month.received()) {
    received.Add({Word(one.method()), absl::StrCat(one.count()), Show(one.amount())});
  }
  TextTable totals({1});
  totals.Add({Say(text::kExpected), Show(month.expected_amount())});
  totals.Add({Say(text::kSettled), Show(month.settled_amount())});
  totals.Add({Say(text::kOverdue), Show(month.overdue_amount())});
  totals.Add({Say(text::kReceived), Show(month.received_amount())});
  std::cout << Show(month.month()) << "\n"
            << due.ToString("  ") << received.ToString("  ") << totals.ToString();
  return kOk;
}

}  // namespace

void AddReceivables(CLI::App& app, const Connection& connection, int* code) {
  CLI::App* receivables = app.add_subcommand("receivables", Say(text::kReceivablesHelp));
  receivables->require_subcommand(1);
  const auto options = std::make_shared<ReceivablesOptions>();
  CLI::App* list = receivables->add_subcommand("list", Say(text::kReceivablesList));
  list->add_option("--filter", options->filter, Say(text::kReceivablesFilter));
  list->callback([=, &connection] { *code = List(connection, *options); });
  CLI::App* show = receivables->add_subcommand("show", Say(text::kReceivablesShow));
  show->add_option("receivable", options->name, Say(text::kReceivable))->required();
  show->callback([=, &connection] { *code = ShowOne(connection, *options); });
  CLI::App* quote = receivables->add_subcommand("quote", Say(text::kReceivablesQuote));
  quote->add_option("receivable", options->name, Say(text::kReceivable))->required();
  quote->add_option("--on", options->date, Say(text::kReceivablesOn));
  quote->callback([=, &connection] { *code = Quote(connection, *options); });
  CLI::App* summary = receivables->add_subcommand("summary", Say(text::kReceivablesSummary));
  summary->add_option("--month", options->date, Say(text::kReceivablesMonth));
  summary->callback([=, &connection] { *code = Summary(connection, *options); });
}

}  // namespace vinculo::ctl
