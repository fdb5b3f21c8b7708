#pragma once
// Hands a background loop to a service's runtime.

#include "absl/strings/string_view.h"
#include "common/base/background_loop.h"
#include "common/rpc/runtime.h"

namespace vinculo::feed {

// `loop` outlives the runtime's background threads.
inline void AddTo(rpc::Background& background, absl::string_view name, BackgroundLoop& loop) {
  background.Add(name, [&loop](const std::atomic<bool>& stop) { loop.Run(stop); });
  background.OnStop([&loop] { loop.Wake(); });
}

}  // namespace vinculo::feed
