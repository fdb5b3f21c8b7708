// What tests include of others; see Precompiled.cmake.
#pragma once

#include "common/cmake/precompiled_headers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
