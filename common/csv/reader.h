#pragma once
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/csv/encoding.h"

struct csv_parser;

namespace vinculo::csv {

// One record. The first one, usually the header, sets how many fields all have.
struct Row {
  int64_t line = 0;                 // on which it begins, from 1
  std::vector<std::string> fields;  // UTF-8; spaces around a field without quotes are taken away
  // Only the last row of a file can lack its end of line: the file is of a program that does not
  // write it, or was cut within the last field.
  bool ends_in_newline = true;
};

enum class ProblemKind {
  kUnterminatedQuote,    // a quote is not closed, or text follows a closing quote; the end of the
                         // file included
  kCutLine,              // the file ends within a line that has too few columns
  kColumnCount,          // not as many columns as the first row
  kInvalidBytes,         // bytes that the encoding of the file does not have
  kRecordTooLong,        // a line above 1 MiB
  kUnsupportedEncoding,  // UTF-16 or UTF-32: nothing is read
};
absl::string_view ToString(ProblemKind kind);

// A record that could not be read; reading goes on with the line after its first.
struct Problem {
  int64_t line = 0;  // on which the record begins
  ProblemKind kind = ProblemKind::kColumnCount;
  std::string description;
};

using Item = std::variant<Row, Problem>;

struct ReaderOptions {
  std::optional<Encoding> encoding;  // found out when not given
  std::optional<char> separator;     // found out when not given
};

// Reads CSV as bytes come, of any size, in memory bounded by the longest record and the bytes given
// at once:
//
//   csv::Reader reader({});
//   while (read(&chunk)) {
//     reader.Add(chunk);
//     while (std::optional<csv::Item> item = reader.Next()) ...
//   }
//   reader.Finish();
//   while (std::optional<csv::Item> item = reader.Next()) ...
//
// Quotes are those of RFC 4180. Lines end in LF, CR LF or, in a file without any LF, CR. A byte
// order mark of UTF-8 is skipped, blank lines too. The first 64 KiB are held back to find out
// encoding and separator. Not thread-safe.
class Reader {
 public:
  explicit Reader(ReaderOptions options);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  void Add(absl::string_view bytes);
  // The file ends here. Once, last.
  void Finish();
  // In the order of the file. Nothing: give more bytes, or after Finish the end.
  std::optional<Item> Next();

  // Known from the first row on; the encoding is nothing while all was ASCII.
  char separator() const { return separator_; }
  std::optional<Encoding> encoding() const { return encoding_; }

 private:
  void Start();
  void FeedLines();
  void FeedLine(size_t end);
  void FeedLastLine();
  bool CloseLastRecord();
  void ResumeAfterFirstLine(ProblemKind kind, absl::string_view description);
  void OnField(absl::string_view field) { fields_.emplace_back(field); }
  void OnRecord(bool ends_in_newline);
  void Report(int64_t line, ProblemKind kind, std::string description);
  void ResetParser();

  ReaderOptions options_;
  std::optional<Encoding> encoding_;
  char separator_ = ',';
  char newline_ = '\n';
  bool started_ = false;
  bool unreadable_ = false;

  std::unique_ptr<csv_parser> parser_;
  std::string buffer_;
  size_t cursor_ = 0;        // of the next byte to feed
  size_t record_begin_ = 0;  // where the open record begins
  int64_t record_line_ = 0;
  int64_t line_ = 0;  // lines fed
  bool skipping_line_ = false;
  std::vector<std::string> fields_;
  size_t columns_ = 0;
  std::deque<Item> items_;
};

}  // namespace vinculo::csv
