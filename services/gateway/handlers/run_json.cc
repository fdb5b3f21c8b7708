#include "services/gateway/handlers/run_json.h"

#include <map>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"

namespace vinculo::gateway {
namespace {

void WriteValue(const pb::Value& value, JsonWriter& json) {
  switch (value.kind_case()) {
    case pb::Value::kText:
      return json.String(value.text());
    case pb::Value::kInteger:
      return json.Int(value.integer());
    case pb::Value::kMoneyCents:
      return json.Money(value.money_cents());
    case pb::Value::kDate:
      return json.String(value.date());
    case pb::Value::kBoolean:
      return json.Bool(value.boolean());
    case pb::Value::kDecimal:
      return json.Decimal(value.decimal());
    case pb::Value::KIND_NOT_SET:
      return json.Null();
  }
}

absl::Status WriteRow(const pb::ReportHeader& header, const pb::Row& row, JsonWriter& json) {
  if (row.values_size() != header.column_ids_size()) {
    return errors::Internal(absl::StrCat(header.name(),
                                         ": a row of ",
                                         row.values_size(),
                                         " values for ",
                                         header.column_ids_size(),
                                         " columns"));
  }
  json.BeginObject();
  for (int i = 0; i < row.values_size(); ++i) {
    json.Key(header.column_ids(i));
    WriteValue(row.values(i), json);
  }
  json.EndObject();
  return absl::OkStatus();
}

template <class Texts>
void WriteTexts(const Texts& texts, JsonWriter& json) {
  json.BeginArray();
  for (const std::string& text : texts) json.String(text);
  json.EndArray();
}

void WriteHeader(const pb::ReportHeader& header, JsonWriter& json) {
  json.Key("report");
  json.String(header.name());
  json.Key("version");
  json.Int(header.version());
  json.Key("parameters");
  WriteParameters(header.parameters(), json);
  json.Key("as_of");
  if (header.has_as_of()) {
    const absl::Time as_of =
        absl::FromUnixSeconds(header.as_of().seconds()) + absl::Nanoseconds(header.as_of().nanos());
    json.String(absl::FormatTime("%Y-%m-%dT%H:%M:%E*SZ", as_of, absl::UTCTimeZone()));
  } else {
    json.Null();
  }
  json.Key("feed_positions");
  json.BeginObject();
  const std::map<std::string, int64_t> positions(header.feed_positions().begin(),
                                                 header.feed_positions().end());
  for (const auto& [source, position] : positions) {
    json.Key(source);
    json.Int(position);
  }
  json.EndObject();
  json.Key("columns");
  WriteTexts(header.column_ids(), json);
  json.Key("masked_columns");
  WriteTexts(header.masked_column_ids(), json);
}

}  // namespace

void WriteParameters(const google::protobuf::Map<std::string, std::string>& parameters,
                     JsonWriter& json) {
  json.BeginObject();
  const std::map<std::string, std::string> sorted(parameters.begin(), parameters.end());
  for (const auto& [name, value] : sorted) {
    json.Key(name);
    json.String(value);
  }
  json.EndObject();
}

absl::Status WriteRun(const pb::RunReportResponse& run, JsonWriter& json) {
  json.BeginObject();
  WriteHeader(run.header(), json);
  json.Key("rows");
  json.BeginArray();
  for (const pb::Row& row : run.rows()) RETURN_IF_ERROR(WriteRow(run.header(), row, json));
  json.EndArray();
  json.Key("totals");
  RETURN_IF_ERROR(WriteRow(run.header(), run.totals(), json));
  json.Key("total_rows");
  json.Int(run.total_rows());
  json.Key("next_page_token");
  json.String(run.next_page_token());
  json.EndObject();
  return absl::OkStatus();
}

}  // namespace vinculo::gateway
