#include "services/client_registry/domain/documents/content_type.h"

#include <gtest/gtest.h>

#include <string>

namespace vinculo::client_registry {
namespace {

struct ContentCase {
  const char* name;
  std::string content;
  const char* type;
};

class ContentTypeTest : public ::testing::TestWithParam<ContentCase> {};

TEST_P(ContentTypeTest, IsFoundInTheFirstBytes) {
  EXPECT_EQ(ContentTypeOf(GetParam().content), GetParam().type);
}

INSTANTIATE_TEST_SUITE_P(
    RuleR22,
    ContentTypeTest,
    ::testing::Values(ContentCase{"Pdf", "%PDF-1.7\n...", "application/pdf"},
                      ContentCase{"PdfThatBeginsLater", "\n%PDF-1.7", ""},
                      ContentCase{"PdfCutShort", "%PDF", ""},
                      ContentCase{"Jpeg", "\xFF\xD8\xFF\xE0....JFIF", "image/jpeg"},
                      ContentCase{"JpegCutShort", "\xFF\xD8", ""},
                      ContentCase{"Png", "\x89PNG\r\n\x1A\n....IHDR", "image/png"},
                      ContentCase{"PngWhoseLineEndsWereChanged", "\x89PNG\n\x1A\n....", ""},
                      ContentCase{"Webp", "RIFF....WEBPVP8 ", "image/webp"},
                      ContentCase{"WaveInTheSameContainer", "RIFF....WAVEfmt ", ""},
                      ContentCase{"Heic", "....ftypheic....", "image/heic"},
                      ContentCase{"VideoInTheSameContainer", "....ftypisom....", ""},
                      ContentCase{"Program", "MZ.......", ""},
                      ContentCase{"Page", "<html><script>", ""},
                      ContentCase{"Nothing", "", ""}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(ContentType, AcceptsThoseThatItFinds) {
  EXPECT_TRUE(IsAcceptedContentType("application/pdf"));
  EXPECT_TRUE(IsAcceptedContentType("image/heic"));
  EXPECT_FALSE(IsAcceptedContentType("text/html"));
  EXPECT_FALSE(IsAcceptedContentType(""));
}

}  // namespace
}  // namespace vinculo::client_registry
