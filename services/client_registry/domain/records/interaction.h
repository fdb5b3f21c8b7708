#pragma once
// A contact with a client. The numbers of the enumerations are stored and are those of the
// proto.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"

namespace vinculo::client_registry {

inline constexpr int kInteractionChannelMax = 10;
inline constexpr int kInteractionDirectionMax = 2;
inline constexpr int kInteractionReasonMax = 10;
inline constexpr int kInteractionOutcomeMax = 6;

struct InteractionFields {
  Uuid client;
  int channel = 0;    // vinculo.client_registry.v1.Interaction.Channel
  int direction = 0;  // .Direction
  int reason = 0;     // .Reason
  int outcome = 0;    // .Outcome; 0: not known yet
  std::string subject;
  std::string notes;
  std::string staff;
  absl::Time contacted_at;
  std::optional<Uuid> contract;
  std::string external_id;  // unique in the tenant where it is not empty

  bool operator==(const InteractionFields&) const = default;
};

struct Interaction {
  Uuid id;
  int64_t version = 1;
  InteractionFields fields;  // has been through CheckedInteraction
  absl::Time created_at;
  absl::Time updated_at;
};

inline constexpr char kInteractionCollection[] = "interactions/";

// The fields as they are stored. A contact after `now`, and a channel, direction or reason
// that is none, are violations with the field's path after "interaction.".
InteractionFields CheckedInteraction(InteractionFields fields,
                                     absl::Time now,
                                     errors::FieldViolations& violations);

}  // namespace vinculo::client_registry
