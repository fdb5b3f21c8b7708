#include "common/csv/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"

namespace vinculo::csv {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Rows as "line: a|b", problems as "line: !KIND".
std::vector<std::string> Items(Reader& reader) {
  std::vector<std::string> out;
  while (std::optional<Item> item = reader.Next()) {
    if (const Row* row = std::get_if<Row>(&*item)) {
      out.push_back(absl::StrCat(
          row->line, ": ", absl::StrJoin(row->fields, "|"), row->ends_in_newline ? "" : " (end)"));
    } else {
      const Problem& problem = std::get<Problem>(*item);
      out.push_back(absl::StrCat(problem.line, ": !", std::string(ToString(problem.kind))));
    }
  }
  return out;
}

std::vector<std::string> Read(absl::string_view file, ReaderOptions options = {}) {
  Reader reader(options);
  reader.Add(file);
  reader.Finish();
  return Items(reader);
}

TEST(CsvReader, NumbersRowsByTheLineTheyBeginOn) {
  EXPECT_THAT(Read("name;tax_id\nMaria;1\n\nJo;2\n"),
              ElementsAre("1: name|tax_id", "2: Maria|1", "4: Jo|2"));
}

TEST(CsvReader, ReadsQuotesWithSeparatorsQuotesAndNewlinesInside) {
  EXPECT_THAT(Read("a,b\n\"x, \"\"y\"\"\",1\n\"one\ntwo\n\",2\nz,3\n"),
              ElementsAre("1: a|b", "2: x, \"y\"|1", "3: one\ntwo\n|2", "6: z|3"));
}

TEST(CsvReader, ReadsTheLineEndsOfEverySystem) {
  EXPECT_THAT(Read("a;b\r\n1;2\r\n3;4\r\n"), ElementsAre("1: a|b", "2: 1|2", "3: 3|4"));
  EXPECT_THAT(Read("a;b\r1;2\r3;4\r"), ElementsAre("1: a|b", "2: 1|2", "3: 3|4"));
}

TEST(CsvReader, KeepsEmptyFieldsAndTrimsThoseWithoutQuotes) {
  EXPECT_THAT(Read("a;b;c\n;;\n x ;\" y \";\n"), ElementsAre("1: a|b|c", "2: ||", "3: x| y |"));
  EXPECT_THAT(Read("a\tb\tc\n\t\t\n"), ElementsAre("1: a|b|c", "2: ||"));
}

TEST(CsvReader, ReadsNothingFromAnEmptyFile) {
  EXPECT_THAT(Read(""), IsEmpty());
  EXPECT_THAT(Read("\n\n"), IsEmpty());
  EXPECT_THAT(Read("\xEF\xBB\xBF"), IsEmpty());
}

TEST(CsvReader, FindsEncodingAndSeparator) {
  Reader reader({});
  reader.Add("nome;valor\nJo\xE3o;1,50\n");
  reader.Finish();
  EXPECT_THAT(Items(reader), ElementsAre("1: nome|valor", "2: João|1,50"));
  EXPECT_EQ(reader.separator(), ';');
  EXPECT_EQ(reader.encoding(), Encoding::kWindows1252);
}

TEST(CsvReader, TakesEncodingAndSeparatorAsGiven) {
  EXPECT_THAT(
      Read("a;b|c\nS\xC3\xA3o;x|1\n", {.encoding = Encoding::kWindows1252, .separator = '|'}),
      ElementsAre("1: a;b|c", "2: SÃ£o;x|1"));
}

TEST(CsvReader, SkipsTheByteOrderMark) {
  EXPECT_THAT(Read("\xEF\xBB\xBF"
                   "nome,x\nJoão,1\n"),
              ElementsAre("1: nome|x", "2: João|1"));
  EXPECT_THAT(Read("\xEF\xBB\xBF"
                   "nome,x\nJo\xE3o,1\n"),
              ElementsAre("1: nome|x", "2: !INVALID_BYTES"));
}

TEST(CsvReader, RefusesUtf16) {
  EXPECT_THAT(Read(absl::string_view("\xFF\xFE"
                                     "a\0;\0b\0\n\0",
                                     10)),
              ElementsAre("1: !UNSUPPORTED_ENCODING"));
}

TEST(CsvReader, ReportsInvalidBytesAndGoesOn) {
  EXPECT_THAT(Read("nome;x\nJoão;1\nMar\xEDlia;2\nConceição;3\n"),
              ElementsAre("1: nome|x", "2: João|1", "3: !INVALID_BYTES", "4: Conceição|3"));
  EXPECT_THAT(Read(absl::string_view("a;b\nx\0y;1\nz;2\n", 14)),
              ElementsAre("1: a|b", "2: !INVALID_BYTES", "3: z|2"));
}

TEST(CsvReader, FindsTheEncodingLateInAFileThatBeginsInAscii) {
  std::string file = "nome;x\n";
  for (int i = 0; i < 20'000; ++i) absl::StrAppend(&file, "Maria;1\n");
  absl::StrAppend(&file, "Jo\xE3o;2\n");
  const std::vector<std::string> items = Read(file);
  EXPECT_EQ(items.back(), "20002: João|2");
}

TEST(CsvReader, ReportsTheWrongNumberOfColumns) {
  EXPECT_THAT(Read("a;b;c\n1;2\n1;2;3\n1;2;3;4\n"),
              ElementsAre("1: a|b|c", "2: !COLUMN_COUNT", "3: 1|2|3", "4: !COLUMN_COUNT"));
}

TEST(CsvReader, ReportsAFileCutInTheMiddleOfALine) {
  EXPECT_THAT(Read("a;b;c\n1;2;3\n4;5"), ElementsAre("1: a|b|c", "2: 1|2|3", "3: !CUT_LINE"));
}

TEST(CsvReader, TellsWhenTheLastLineHasNoEnd) {
  EXPECT_THAT(Read("a;b\n1;2"), ElementsAre("1: a|b", "2: 1|2 (end)"));
  EXPECT_THAT(Read("a;b\n1;\"2\""), ElementsAre("1: a|b", "2: 1|2 (end)"));
}

TEST(CsvReader, ReportsAQuoteThatIsNotClosedAndReadsTheRowsAfterIt) {
  EXPECT_THAT(Read("a;b\n\"x;1\ny;2\nz;3\n"),
              ElementsAre("1: a|b", "2: !UNTERMINATED_QUOTE", "3: y|2", "4: z|3"));
  EXPECT_THAT(Read("a;b\n\"x;1\ny;2\n\"z\";3\nw;4\n"),
              ElementsAre("1: a|b", "2: !UNTERMINATED_QUOTE", "3: y|2", "4: z|3", "5: w|4"));
}

TEST(CsvReader, ReportsAFileCutWithinQuotes) {
  EXPECT_THAT(Read("a;b\nx;1\ny;\"two"), ElementsAre("1: a|b", "2: x|1", "3: !UNTERMINATED_QUOTE"));
}

TEST(CsvReader, ReportsQuotesInTheMiddleOfAField) {
  EXPECT_THAT(Read("a;b\nJo \"Zé\";1\ny;2\n"),
              ElementsAre("1: a|b", "2: !UNTERMINATED_QUOTE", "3: y|2"));
  EXPECT_THAT(Read("a;b\n\"x\"y;1\nz;2\n"),
              ElementsAre("1: a|b", "2: !UNTERMINATED_QUOTE", "3: z|2"));
}

TEST(CsvReader, GivesUpAQuoteAfterOneMebibyte) {
  std::string file = "a;b\n\"x;1\n";
  int64_t lines = 2;
  while (file.size() < 3 * 1024 * 1024) {
    absl::StrAppend(&file, "y;2\n");
    ++lines;
  }
  const std::vector<std::string> items = Read(file);
  ASSERT_EQ(items.size(), static_cast<size_t>(lines));
  EXPECT_EQ(items[1], "2: !UNTERMINATED_QUOTE");
  EXPECT_EQ(items[2], "3: y|2");
  EXPECT_EQ(items.back(), absl::StrCat(lines, ": y|2"));
}

TEST(CsvReader, SkipsALineAboveOneMebibyte) {
  Reader reader({});
  reader.Add("a;b\n");
  const std::string part(600 * 1024, 'x');
  for (int i = 0; i < 5; ++i) reader.Add(part);
  reader.Add("\nz;2\n");
  reader.Finish();
  EXPECT_THAT(Items(reader), ElementsAre("1: a|b", "2: !RECORD_TOO_LONG", "3: z|2"));
}

TEST(CsvReader, ReadsTheSameWhateverTheSizeOfTheChunks) {
  std::string file = "nome;obs;x\r\n";
  for (int i = 0; i < 3000; ++i) {
    absl::StrAppend(&file, "São João ", i, ";\"uma \"\"linha\"\"\r\ne outra; fim\";", i, "\r\n");
    if (i % 100 == 0) absl::StrAppend(&file, "poucas;colunas\r\n");
    if (i % 500 == 0) absl::StrAppend(&file, "\"sem fim;x;y\r\n");
  }
  const std::vector<std::string> whole = Read(file);
  ASSERT_GT(whole.size(), 3000u);
  for (const size_t size : {1, 7, 4096, 70'000}) {
    Reader reader({});
    std::vector<std::string> items;
    for (size_t at = 0; at < file.size(); at += size) {
      reader.Add(absl::string_view(file).substr(at, size));
      for (std::string& item : Items(reader)) items.push_back(std::move(item));
    }
    reader.Finish();
    for (std::string& item : Items(reader)) items.push_back(std::move(item));
    EXPECT_EQ(items, whole) << size;
  }
}

}  // namespace
}  // namespace vinculo::csv
