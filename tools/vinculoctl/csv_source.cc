#include "tools/vinculoctl/csv_source.h"

#include <array>
#include <variant>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

// Problems of the file as a whole: what follows cannot be trusted, or something is missing.
bool SpoilsTheFile(csv::ProblemKind kind) {
  return kind == csv::ProblemKind::kCutLine || kind == csv::ProblemKind::kUnsupportedEncoding;
}

const Text& TextOf(csv::ProblemKind kind) {
  switch (kind) {
    case csv::ProblemKind::kUnterminatedQuote:
      return text::kUnterminatedQuote;
    case csv::ProblemKind::kCutLine:
      return text::kCutLine;
    case csv::ProblemKind::kColumnCount:
      return text::kColumnCount;
    case csv::ProblemKind::kInvalidBytes:
      return text::kInvalidBytes;
    case csv::ProblemKind::kRecordTooLong:
      return text::kRecordTooLong;
    case csv::ProblemKind::kUnsupportedEncoding:
      return text::kUnsupportedEncoding;
  }
  return text::kReadingFailed;
}

absl::Status Spoiled(const std::string& path, const csv::Problem& problem) {
  return errors::InvalidArgument(
      "FILE_UNUSABLE",
      Say(text::kFileSpoiled, path, problem.line, Say(TextOf(problem.kind))),
      {{"line", absl::StrCat(problem.line)}});
}

}  // namespace

absl::Status CsvFile::Rewind() {
  file_.close();
  file_.clear();
  file_.open(path_, std::ios::binary);
  if (!file_) return errors::NotFound("FILE_UNREADABLE", Say(text::kCannotRead, path_));
  reader_ = std::make_unique<csv::Reader>(csv::ReaderOptions{});
  finished_ = false;
  ASSIGN_OR_RETURN(const std::optional<csv::Item> first, Next());
  if (!first) return errors::InvalidArgument("FILE_EMPTY", Say(text::kFileEmpty, path_));
  if (const auto* problem = std::get_if<csv::Problem>(&*first)) return Spoiled(path_, *problem);
  header_ = std::get<csv::Row>(*first).fields;
  for (std::string& name : header_) name = std::string(absl::StripAsciiWhitespace(name));
  return absl::OkStatus();
}

absl::StatusOr<std::optional<csv::Item>> CsvFile::Next() {
  std::array<char, 64 << 10> buffer;
  for (;;) {
    if (std::optional<csv::Item> item = reader_->Next()) return item;
    if (finished_) return std::optional<csv::Item>();
    file_.read(buffer.data(), buffer.size());
    if (file_.gcount() > 0) {
      reader_->Add(absl::string_view(buffer.data(), static_cast<size_t>(file_.gcount())));
    } else if (file_.bad()) {
      return errors::Unavailable("FILE_UNREADABLE", Say(text::kReadingFailed, path_));
    } else {
      reader_->Finish();
      finished_ = true;
    }
  }
}

absl::StatusOr<std::unique_ptr<CsvSource>> CsvSource::Open(
    const std::string& path,
    const MappingSpec& spec,
    const google::protobuf::Descriptor* row_type,
    const std::vector<std::string>& prefixes) {
  std::unique_ptr<CsvSource> source(new CsvSource(path));
  RETURN_IF_ERROR(source->file_.Rewind());
  ASSIGN_OR_RETURN(RowMapping mapping,
                   RowMapping::Bind(spec, source->file_.header(), row_type, prefixes));
  source->mapping_.emplace(std::move(mapping));
  return source;
}

absl::StatusOr<bool> CsvSource::Next(google::protobuf::Message* row,
                                     int64_t* line,
                                     std::vector<FieldError>* errors) {
  ASSIGN_OR_RETURN(const std::optional<csv::Item> item, file_.Next());
  if (!item) return false;
  if (const auto* problem = std::get_if<csv::Problem>(&*item)) {
    if (SpoilsTheFile(problem->kind)) return Spoiled(file_.path(), *problem);
    *line = problem->line;
    errors->push_back({"", std::string(csv::ToString(problem->kind)), Say(TextOf(problem->kind))});
    return true;
  }
  const auto& record = std::get<csv::Row>(*item);
  *line = record.line;
  *errors = mapping_->Apply(record.fields, row);
  return true;
}

}  // namespace vinculo::ctl
