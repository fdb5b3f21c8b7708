#include "tools/vinculoctl/ixc_source.h"

#include <utility>
#include <variant>

#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl::ixc {
namespace {

absl::Status Malformed(const std::string& path, int64_t after_line) {
  return errors::InvalidArgument("FILE_UNUSABLE", Say(text::kNotAPage, path, after_line));
}

std::string TextOf(const nlohmann::json& value) {
  if (value.is_null()) return "";
  return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

absl::Status TableSource::Rewind() {
  file_.close();
  file_.clear();
  file_.open(path_, std::ios::binary);
  if (!file_) return errors::NotFound("FILE_UNREADABLE", Say(text::kCannotRead, path_));
  page_.clear();
  next_ = 0;
  line_ = 0;
  file_ >> std::ws;
  const int first = file_.peek();
  json_ = first == '{' || first == '[';
  if (!json_) return csv_.Rewind();
  return absl::OkStatus();
}

absl::StatusOr<bool> TableSource::NextPage() {
  page_.clear();
  next_ = 0;
  file_ >> std::ws;
  if (file_.peek() == std::ifstream::traits_type::eof()) return false;
  nlohmann::json page;
  try {
    file_ >> page;
  } catch (const nlohmann::json::exception&) {
    return Malformed(path_, line_);
  }
  if (page.is_object() && !page.contains("registros")) return true;
  nlohmann::json& records = page.is_object() ? page["registros"] : page;
  if (!records.is_array() && !records.is_object()) return Malformed(path_, line_);
  for (auto& record : records) {
    if (!record.is_object()) return Malformed(path_, line_);
    page_.push_back(std::move(record));
  }
  return true;
}

absl::StatusOr<bool> TableSource::NextCsvRow(Values& values, std::vector<FieldError>& errors) {
  ASSIGN_OR_RETURN(const std::optional<csv::Item> item, csv_.Next());
  if (!item) return false;
  if (const auto* problem = std::get_if<csv::Problem>(&*item)) {
    errors.push_back({"", std::string(csv::ToString(problem->kind)), problem->description});
    return true;
  }
  const auto& cells = std::get<csv::Row>(*item).fields;
  for (size_t i = 0; i < cells.size(); ++i) values[csv_.header()[i]] = cells[i];
  return true;
}

absl::StatusOr<bool> TableSource::NextRecord(Values& values, std::vector<FieldError>& errors) {
  if (!json_) return NextCsvRow(values, errors);
  while (next_ == page_.size()) {
    ASSIGN_OR_RETURN(const bool more, NextPage());
    if (!more) return false;
  }
  for (const auto& [name, value] : page_[next_++].items()) values[name] = TextOf(value);
  return true;
}

absl::StatusOr<bool> TableSource::Next(google::protobuf::Message* row,
                                       int64_t* line,
                                       std::vector<FieldError>* errors) {
  Values values;
  ASSIGN_OR_RETURN(const bool more, NextRecord(values, *errors));
  if (!more) return false;
  *line = ++line_;
  if (errors->empty()) table_.fill(std::move(values), row);
  return true;
}

}  // namespace vinculo::ctl::ixc
