#include "common/db/connect.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vinculo::db {
namespace {

using ::testing::HasSubstr;

TEST(ConnectionString, KeepsWhatTheUrlSaysAndAddsTheSchema) {
  const auto conninfo = ConnectionString(
      {.url = "postgresql://db.example/vinculo?connect_timeout=2&options=-c%20work_mem%3D8MB",
       .user = "registry_app",
       .schema = "registry"});
  ASSERT_TRUE(conninfo.ok());
  EXPECT_THAT(*conninfo, HasSubstr("user='registry_app'"));
  EXPECT_THAT(*conninfo, HasSubstr("connect_timeout='2'"));
  EXPECT_THAT(*conninfo, HasSubstr("-c work_mem=8MB -c search_path=registry"));
}

// The first searches of each connection took a quarter of a second on a server with jit = on, its
// default.
TEST(ConnectionString, NoSearchIsCompiledBeforeItRuns) {
  const auto conninfo = ConnectionString({.url = "postgresql://db.example/vinculo"});
  ASSERT_TRUE(conninfo.ok());
  EXPECT_THAT(*conninfo, HasSubstr("-c jit=off"));
}

}  // namespace
}  // namespace vinculo::db
