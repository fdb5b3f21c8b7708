#pragma once
// PostgreSQL's binary formats: type numbers (pg_type.dat, they never change) and epochs.

#include <cstdint>

namespace vinculo::db {

inline constexpr uint32_t kBoolOid = 16;
inline constexpr uint32_t kByteaOid = 17;
inline constexpr uint32_t kInt8Oid = 20;
inline constexpr uint32_t kInt4Oid = 23;
inline constexpr uint32_t kTextOid = 25;
inline constexpr uint32_t kFloat8Oid = 701;
inline constexpr uint32_t kDateOid = 1082;
inline constexpr uint32_t kTimestamptzOid = 1184;
inline constexpr uint32_t kUuidOid = 2950;

// PostgreSQL counts from 2000-01-01.
inline constexpr int32_t kPostgresEpochDays = 10957;
inline constexpr int64_t kPostgresEpochMicros = int64_t{946684800} * 1000000;

}  // namespace vinculo::db
