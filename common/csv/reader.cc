#include "common/csv/reader.h"

#include <csv.h>

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/csv/separator.h"

namespace vinculo::csv {
namespace {

constexpr size_t kSampleSize = 64 * 1024;
constexpr size_t kLongestRecord = 1024 * 1024;
constexpr absl::string_view kUtf8Mark = "\xEF\xBB\xBF";

bool BeginsWithUtf16Mark(absl::string_view bytes) {
  return absl::StartsWith(bytes, "\xFF\xFE") || absl::StartsWith(bytes, "\xFE\xFF");
}

bool IsAscii(absl::string_view text) {
  return std::none_of(
      text.begin(), text.end(), [](char c) { return (c & 0x80) != 0 || c == '\0'; });
}

}  // namespace

absl::string_view ToString(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::kUnterminatedQuote:
      return "UNTERMINATED_QUOTE";
    case ProblemKind::kCutLine:
      return "CUT_LINE";
    case ProblemKind::kColumnCount:
      return "COLUMN_COUNT";
    case ProblemKind::kInvalidBytes:
      return "INVALID_BYTES";
    case ProblemKind::kRecordTooLong:
      return "RECORD_TOO_LONG";
    case ProblemKind::kUnsupportedEncoding:
      return "UNSUPPORTED_ENCODING";
  }
  return "UNKNOWN";
}

Reader::Reader(ReaderOptions options)
    : options_(options), encoding_(options.encoding), parser_(std::make_unique<csv_parser>()) {
  VINCULO_CHECK(csv_init(parser_.get(), CSV_STRICT | CSV_STRICT_FINI) == 0);
}

Reader::~Reader() { csv_free(parser_.get()); }

void Reader::Add(absl::string_view bytes) {
  if (unreadable_) return;
  buffer_.append(bytes.data(), bytes.size());
  if (!started_ && buffer_.size() >= kSampleSize) Start();
  if (started_) FeedLines();
}

void Reader::Finish() {
  if (!started_) Start();
  if (unreadable_) return;
  // A quote without its end sends the reader back, so the last line may come more than once.
  do {
    FeedLines();
    FeedLastLine();
  } while (!CloseLastRecord());
}

std::optional<Item> Reader::Next() {
  if (items_.empty()) return std::nullopt;
  Item item = std::move(items_.front());
  items_.pop_front();
  return item;
}

void Reader::Start() {
  started_ = true;
  if (BeginsWithUtf16Mark(buffer_)) {
    unreadable_ = true;
    Report(1, ProblemKind::kUnsupportedEncoding, "the file is in UTF-16: save it as CSV in UTF-8");
    return;
  }
  if (absl::StartsWith(buffer_, kUtf8Mark)) {
    cursor_ = kUtf8Mark.size();
    if (!encoding_) encoding_ = Encoding::kUtf8;
  }
  absl::string_view sample = absl::string_view(buffer_).substr(cursor_);
  if (const size_t newline = sample.rfind('\n'); newline != absl::string_view::npos) {
    sample = sample.substr(0, newline + 1);  // a letter may be cut at the end of the bytes so far
  }
  if (!encoding_) encoding_ = DetectEncoding(sample);
  separator_ = options_.separator.value_or(DetectSeparator(sample));
  if (!absl::StrContains(sample, '\n') && absl::StrContains(sample, '\r')) newline_ = '\r';
  ResetParser();
}

void Reader::FeedLines() {
  for (;;) {
    const size_t newline = buffer_.find(newline_, cursor_);
    if (newline == std::string::npos) break;
    FeedLine(newline + 1);
  }
  const size_t kept = parser_->pstate != 0 ? record_begin_ : cursor_;
  buffer_.erase(0, kept);
  cursor_ -= kept;
  record_begin_ = 0;
  if (buffer_.size() - cursor_ > kLongestRecord) {
    if (!skipping_line_) {
      Report(line_ + 1, ProblemKind::kRecordTooLong, "a line has more than 1 MiB");
      ResetParser();
    }
    skipping_line_ = true;
    buffer_.clear();
    cursor_ = 0;
  }
}

// The line from the cursor to `end`, its newline included.
void Reader::FeedLine(size_t end) {
  const size_t begin = std::exchange(cursor_, end);
  ++line_;
  if (std::exchange(skipping_line_, false)) return;
  if (parser_->pstate == 0) {
    record_begin_ = begin;
    record_line_ = line_;
  }
  const size_t size = end - begin;
  const size_t parsed = csv_parse(
      parser_.get(),
      buffer_.data() + begin,
      size,
      [](void* field, size_t length, void* self) {
        static_cast<Reader*>(self)->OnField(
            absl::string_view(static_cast<const char*>(field), length));
      },
      [](int, void* self) { static_cast<Reader*>(self)->OnRecord(true); },
      this);
  if (parsed != size) {
    ResumeAfterFirstLine(ProblemKind::kUnterminatedQuote,
                         "a quote is not closed, or text follows a closing quote");
  } else if (parser_->pstate != 0 && cursor_ - record_begin_ > kLongestRecord) {
    ResumeAfterFirstLine(ProblemKind::kUnterminatedQuote, "a quote is not closed within 1 MiB");
  }
}

// What follows the last newline of the file.
void Reader::FeedLastLine() {
  if (cursor_ < buffer_.size()) FeedLine(buffer_.size());
}

// False when the end of the file showed a quote without end, and lines are to be read again.
bool Reader::CloseLastRecord() {
  if (cursor_ < buffer_.size()) return false;
  const int closed = csv_fini(
      parser_.get(),
      [](void* field, size_t length, void* self) {
        static_cast<Reader*>(self)->OnField(
            absl::string_view(static_cast<const char*>(field), length));
      },
      [](int, void* self) { static_cast<Reader*>(self)->OnRecord(false); },
      this);
  if (closed == 0) return true;
  ResumeAfterFirstLine(
      ProblemKind::kUnterminatedQuote,
      "a quote is not closed before the end of the file: the file was cut, or the quote is "
      "missing");
  return cursor_ == buffer_.size();
}

// Reports the open record and goes back to its second line: one stray quote must not swallow the
// rows after it.
void Reader::ResumeAfterFirstLine(ProblemKind kind, absl::string_view description) {
  Report(record_line_, kind, std::string(description));
  const size_t newline = buffer_.find(newline_, record_begin_);
  cursor_ = newline == std::string::npos ? buffer_.size() : newline + 1;
  line_ = record_line_;
  ResetParser();
}

void Reader::OnRecord(bool ends_in_newline) {
  std::vector<std::string> fields = std::exchange(fields_, {});
  if (columns_ == 0) columns_ = fields.size();
  if (fields.size() != columns_) {
    const bool cut = !ends_in_newline && fields.size() < columns_;
    Report(record_line_,
           cut ? ProblemKind::kCutLine : ProblemKind::kColumnCount,
           absl::StrCat(cut ? "the file ends within a line: " : "",
                        fields.size(),
                        " columns where the first row has ",
                        columns_));
    return;
  }
  for (std::string& field : fields) {
    if (IsAscii(field)) continue;
    if (!encoding_) encoding_ = DetectEncoding(field);
    std::optional<std::string> utf8 = ToUtf8(field, encoding_.value_or(Encoding::kUtf8));
    if (!utf8) {
      Report(record_line_,
             ProblemKind::kInvalidBytes,
             encoding_ == Encoding::kWindows1252 ? "bytes that are not Windows-1252"
                                                 : "bytes that are not UTF-8");
      return;
    }
    field = *std::move(utf8);
  }
  items_.push_back(Row{record_line_, std::move(fields), ends_in_newline});
}

void Reader::Report(int64_t line, ProblemKind kind, std::string description) {
  items_.push_back(Problem{line, kind, std::move(description)});
}

void Reader::ResetParser() {
  csv_free(parser_.get());
  VINCULO_CHECK(csv_init(parser_.get(), CSV_STRICT | CSV_STRICT_FINI) == 0);
  csv_set_delim(parser_.get(), static_cast<unsigned char>(separator_));
  fields_.clear();
}

}  // namespace vinculo::csv
