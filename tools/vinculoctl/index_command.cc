#include "tools/vinculoctl/index_command.h"

#include <fstream>
#include <iostream>
#include <memory>
#include <variant>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "common/base/day.h"
#include "common/csv/reader.h"
#include "tools/vinculoctl/enum_words.h"
#include "tools/vinculoctl/percent.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/contract/v1/price_index_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;
using Stub = pb::PriceIndexService::Stub;

// As many as one request takes.
constexpr int kRatesPerRequest = 500;

struct IndexOptions {
  std::string index;
  std::string month;
  std::string rate;
  std::string file;
};

std::unique_ptr<Stub> Open(const Connection& connection) {
  return pb::PriceIndexService::NewStub(connection.Open(connection.contract));
}

// "IPCA;2026-10;0,42"; "IGP-M" as well, and a whole day for the month. False: it is none.
bool ReadRate(const std::string& index,
              const std::string& month,
              const std::string& rate,
              pb::PriceIndexRate* to) {
  pb::PriceIndex known = pb::PRICE_INDEX_UNSPECIFIED;
  const std::string name = absl::StrReplaceAll(absl::AsciiStrToUpper(index), {{"-", "_"}});
  const absl::StatusOr<Day> day = Day::Parse(month.size() == 7 ? month + "-01" : month);
  const std::optional<int32_t> millionths = ReadPercent(rate);
  if (!pb::PriceIndex_Parse(name, &known) || !day.ok() || !millionths) return false;
  to->set_index(known);
  to->mutable_month()->set_year(day->year());
  to->mutable_month()->set_month(day->month());
  to->mutable_month()->set_day(1);
  to->set_rate_ppm(*millionths);
  return true;
}

int Put(const Connection& connection, const std::vector<pb::PriceIndexRate>& rates) {
  const std::unique_ptr<Stub> stub = Open(connection);
  size_t sent = 0;
  while (sent < rates.size()) {
    pb::PutPriceIndexRatesRequest request;
    request.set_request_id(NewRequestId());
    while (sent < rates.size() && request.rates_size() < kRatesPerRequest) {
      *request.add_rates() = rates[sent++];
    }
    pb::PutPriceIndexRatesResponse response;
    const auto status = stub->PutPriceIndexRates(connection.Context().get(), request, &response);
    if (!status.ok()) return Explain(status);
  }
  std::cout << Say(text::kIndexPut, sent) << "\n";
  return kOk;
}

int PutOne(const Connection& connection, const IndexOptions& options) {
  pb::PriceIndexRate rate;
  if (!ReadRate(options.index, options.month, options.rate, &rate)) {
    Complain(Say(text::kIndexMalformed, options.index + " " + options.month + " " + options.rate));
    return kUsage;
  }
  return Put(connection, {rate});
}

// The rows of a file: index, month and rate. The first row may be a header. False, with a
// complaint, where one cannot be read: then nothing is sent.
bool ReadFile(const std::string& name, std::vector<pb::PriceIndexRate>* rates) {
  std::ifstream file(name, std::ios::binary);
  if (!file) {
    Complain(Say(text::kIndexUnreadable, name));
    return false;
  }
  csv::Reader reader({});
  for (char chunk[64 * 1024]; file.read(chunk, sizeof(chunk)) || file.gcount() > 0;) {
    reader.Add(absl::string_view(chunk, static_cast<size_t>(file.gcount())));
  }
  reader.Finish();
  bool good = true;
  bool first = true;
  for (std::optional<csv::Item> item = reader.Next(); item; item = reader.Next()) {
    const auto* row = std::get_if<csv::Row>(&*item);
    pb::PriceIndexRate rate;
    const bool read = row != nullptr && row->fields.size() == 3 &&
                      ReadRate(row->fields[0], row->fields[1], row->fields[2], &rate);
    if (read) {
      rates->push_back(rate);
    } else if (!first || row == nullptr) {
      const int64_t line = row != nullptr ? row->line : std::get<csv::Problem>(*item).line;
      Complain(Say(text::kIndexLine, line));
      good = false;
    }
    first = false;
  }
  return good;
}

int Import(const Connection& connection, const IndexOptions& options) {
  std::vector<pb::PriceIndexRate> rates;
  if (!ReadFile(options.file, &rates)) return kRefused;
  return Put(connection, rates);
}

int List(const Connection& connection, const IndexOptions& options) {
  const std::unique_ptr<Stub> stub = Open(connection);
  pb::ListPriceIndexRatesRequest request;
  if (!options.index.empty()) {
    request.set_filter(absl::StrCat(
        "index = ", absl::StrReplaceAll(absl::AsciiStrToUpper(options.index), {{"-", "_"}})));
  }
  request.set_page_size(1000);
  TextTable table({2});
  do {
    pb::ListPriceIndexRatesResponse page;
    const auto status = stub->ListPriceIndexRates(connection.Context().get(), request, &page);
    if (!status.ok()) return Explain(status);
    for (const pb::PriceIndexRate& rate : page.rates()) {
      table.Add({absl::StrFormat("%04d-%02d", rate.month().year(), rate.month().month()),
                 Word(rate.index()),
                 PercentText(rate.rate_ppm()),
                 rate.actor()});
    }
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  std::cout << table.ToString();
  return kOk;
}

}  // namespace

void AddIndices(CLI::App& app, const Connection& connection, int* code) {
  CLI::App* index = app.add_subcommand("index", Say(text::kIndexHelp));
  index->require_subcommand(1);
  const auto options = std::make_shared<IndexOptions>();
  CLI::App* put = index->add_subcommand("put", Say(text::kIndexPutHelp));
  put->add_option("index", options->index, Say(text::kIndexName))->required();
  put->add_option("month", options->month, Say(text::kIndexMonth))->required();
  put->add_option("rate", options->rate, Say(text::kIndexRate))->required();
  put->callback([=, &connection] { *code = PutOne(connection, *options); });
  CLI::App* list = index->add_subcommand("list", Say(text::kIndexListHelp));
  list->add_option("index", options->index, Say(text::kIndexName));
  list->callback([=, &connection] { *code = List(connection, *options); });
  CLI::App* load = index->add_subcommand("import", Say(text::kIndexImportHelp));
  load->add_option("file", options->file, Say(text::kIndexFile))->required();
  load->callback([=, &connection] { *code = Import(connection, *options); });
}

}  // namespace vinculo::ctl
