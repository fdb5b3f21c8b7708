#pragma once
#include <string>

#include "vinculo/feed/v1/feed_service.pb.h"

namespace vinculo::ctl {

// An event as one line of JSON. Of a type that this vinculoctl does not know yet, the payload is
// its type alone.
std::string EventLine(const feed::v1::Event& event);

}  // namespace vinculo::ctl
