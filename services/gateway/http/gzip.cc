#include "services/gateway/http/gzip.h"

#include <zlib.h>

#include <optional>
#include <utility>

#include "common/base/check.h"
#include "common/base/status_macros.h"

namespace vinculo::gateway {
namespace {

constexpr int kGzipWindow = 15 + 16;  // 32 KiB, with the gzip header
constexpr size_t kPartBytes = 64 << 10;
// On report rows, level 1 gives nine tenths of what level 6 saves at a third of its time.
constexpr int kLevel = 1;

class Deflater {
 public:
  Deflater() {
    VINCULO_CHECK(deflateInit2(&stream_, kLevel, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) ==
                  Z_OK);
  }
  ~Deflater() { deflateEnd(&stream_); }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  // Appends to `out` what comes out; Z_FINISH ends the member.
  void Add(absl::string_view text, int flush, std::string& out) {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream_.avail_in = static_cast<uInt>(text.size());
    do {
      const size_t used = out.size();
      out.resize(used + kPartBytes / 4);
      stream_.next_out = reinterpret_cast<Bytef*>(out.data() + used);
      stream_.avail_out = static_cast<uInt>(out.size() - used);
      VINCULO_CHECK(deflate(&stream_, flush) != Z_STREAM_ERROR);
      out.resize(out.size() - stream_.avail_out);
    } while (stream_.avail_out == 0);
  }

 private:
  z_stream stream_{};
};

class GzipBody final : public BodySource {
 public:
  explicit GzipBody(std::unique_ptr<BodySource> plain) : plain_(std::move(plain)) {}

  absl::StatusOr<std::optional<std::string>> Next() override {
    if (finished_) return std::nullopt;
    std::string out;
    while (out.size() < kPartBytes) {
      ASSIGN_OR_RETURN(const std::optional<std::string> part, plain_->Next());
      if (!part.has_value()) {
        deflater_.Add("", Z_FINISH, out);
        finished_ = true;
        break;
      }
      deflater_.Add(*part, Z_NO_FLUSH, out);
    }
    return out;
  }

 private:
  std::unique_ptr<BodySource> plain_;
  Deflater deflater_;
  bool finished_ = false;
};

}  // namespace

std::string Gzip(absl::string_view text) {
  std::string out;
  Deflater().Add(text, Z_FINISH, out);
  return out;
}

std::unique_ptr<BodySource> GzipStream(std::unique_ptr<BodySource> plain) {
  return std::make_unique<GzipBody>(std::move(plain));
}

}  // namespace vinculo::gateway
