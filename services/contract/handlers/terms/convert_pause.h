#pragma once
#include "services/contract/domain/terms/pause.h"
#include "vinculo/contract/v1/pause_service.pb.h"

namespace vinculo::contract {

v1::Pause ToProto(const Pause& pause);

}  // namespace vinculo::contract
