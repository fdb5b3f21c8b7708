#include "tests/conformance/contract_service.h"
#include "tests/conformance/resource_conformance.h"
#include "vinculo/contract/v1/holiday_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::contract::v1;

// C-40
struct HolidayResource : NoUpdate {
  static constexpr char kService[] = "vinculo.contract.v1.HolidayService";
  static constexpr char kType[] = "Holiday";
  static constexpr char kField[] = "holiday";
  static constexpr char kCollection[] = "holidays/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ContractSpec(); }

  // Business days of two weeks from Monday, 2027-03-01.
  static v1::CreateHolidayRequest CreateRequest(TestService&, const Uuid&, int n) {
    v1::CreateHolidayRequest request;
    request.mutable_holiday()->set_display_name("Aniversário da cidade");
    request.mutable_holiday()->mutable_date()->set_year(2027);
    request.mutable_holiday()->mutable_date()->set_month(3);
    request.mutable_holiday()->mutable_date()->set_day(1 + n + n / 5 * 2);
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Holiday, ResourceConformance, HolidayResource);

}  // namespace
}  // namespace vinculo::conformance
