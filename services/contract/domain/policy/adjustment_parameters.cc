#include "services/contract/domain/policy/adjustment_parameters.h"

namespace vinculo::contract {

using parameters::Number;

std::vector<parameters::Parameter> AdjustmentParameters() {
  return {
      Number(kAdjustmentNoticeDays,
             30,
             {0, 180},
             "Dias, no mínimo, entre a entrega do aviso e o reajuste; 0: o aviso não é condição.",
             "Days, at least, between the delivery of the notice and the adjustment; 0: no notice "
             "is asked for."),
  };
}

}  // namespace vinculo::contract
