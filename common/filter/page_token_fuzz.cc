#include <cstddef>
#include <cstdint>

#include "common/base/check.h"
#include "common/filter/page_token.h"

// No input that Seal did not make opens: an accepted one must seal to a token that opens to the
// same values.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const vinculo::filter::PageTokens tokens("0123456789abcdef0123456789abcdef");
  const vinculo::filter::ListScope scope{.method = "/s/List"};
  const auto opened = tokens.Open(scope, {reinterpret_cast<const char*>(data), size});
  if (opened.ok()) VINCULO_CHECK(*tokens.Open(scope, tokens.Seal(scope, *opened)) == *opened);
  return 0;
}
