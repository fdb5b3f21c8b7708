#pragma once
// How forgiving a document number is read.

namespace vinculo::brazil {

enum class Reading {
  kStrict,  // only the bare characters or the exact official mask, in upper case
  kLoose,   // what people type: spaces around and between, any of . - / anywhere, either case
};

}  // namespace vinculo::brazil
