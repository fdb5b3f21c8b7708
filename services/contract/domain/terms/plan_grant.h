#pragma once
// C-02, C-36. The class pack that comes with a plan: granted with the activation, and again with
// each renewal of the term, for the term that begins. It is that of the plan's version on which the
// contract stands then. An import grants nothing (what the other system granted is told by
// CreateClassPack), nor does a transfer, with which packs go along, nor a change of plan: what is
// left of a term's classes is exchanged by hand, and the next renewal grants those of the new plan.

#include <optional>
#include <string>
#include <vector>

#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/pricing/plan_offer.h"
#include "services/contract/domain/terms/class_pack.h"
#include "services/contract/domain/terms/renewal.h"

namespace vinculo::contract {

// What comes with the plan of a contract.
struct PlanGrant {
  Uuid contract;
  PlanClasses classes;
  std::vector<std::string> modalities;  // the plan's
};

// First day of the classes that come with the activation; absent while the contract has not begun.
std::optional<Day> ClassesBegin(const Contract& contract);

// First day of those that come with a renewal: the day after the last one of the term before, where
// that is to come, else the day of the renewal. Absent where no term begins.
std::optional<Day> ClassesBegin(const Renewal& renewal);

// Usable from that day on, for so many days as the plan says, the first one among them; of the
// plan's modality where it has one alone, else of any. Without an id.
ClassPack PackOf(const PlanGrant& grant, Day from);

}  // namespace vinculo::contract
