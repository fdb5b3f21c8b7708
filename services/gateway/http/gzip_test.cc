#include "services/gateway/http/gzip.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>

#include "services/gateway/testing/http_connection.h"

namespace vinculo::gateway {
namespace {

// `parts` parts of `size` bytes that do not compress well, or an error after them.
class Parts final : public BodySource {
 public:
  Parts(int parts, size_t size, absl::Status end = absl::OkStatus())
      : left_(parts), size_(size), end_(end) {}
  absl::StatusOr<std::optional<std::string>> Next() override {
    if (left_-- > 0) {
      std::string part(size_, '\0');
      for (char& c : part)
        c = static_cast<char>((seed_ = seed_ * 6364136223846793005 + 1442695040888963407) >> 56);
      sent += part;
      return part;
    }
    if (!end_.ok()) return end_;
    return std::nullopt;
  }
  std::string sent;

 private:
  int left_;
  const size_t size_;
  const absl::Status end_;
  uint64_t seed_ = 1;
};

TEST(Gzip, IsReadBackAsItWas) {
  EXPECT_EQ(Gunzip(Gzip("")), "");
  EXPECT_EQ(Gunzip(Gzip(std::string(1'000'000, 'a'))), std::string(1'000'000, 'a'));
}

TEST(GzipStream, IsOneMemberOverAllParts) {
  auto parts = std::make_unique<Parts>(37, 11'111);
  Parts* source = parts.get();
  const auto gzip = GzipStream(std::move(parts));
  std::string all;
  size_t largest = 0;
  for (;;) {
    const auto part = gzip->Next();
    ASSERT_TRUE(part.ok());
    if (!part->has_value()) break;
    largest = std::max(largest, (*part)->size());
    all += **part;
  }
  EXPECT_EQ(Gunzip(all), source->sent);
  EXPECT_LT(largest, 256u << 10);
}

TEST(GzipStream, PassesAFailureOn) {
  const auto gzip = GzipStream(std::make_unique<Parts>(1, 10, absl::InternalError("cut")));
  EXPECT_EQ(gzip->Next().status().message(), "cut");
}

}  // namespace
}  // namespace vinculo::gateway
