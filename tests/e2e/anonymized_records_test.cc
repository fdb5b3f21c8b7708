// What a gym and its staff keep of a client that is anonymised: visits, assessments, grades,
// contacts, notes, cards and credits.

#include <ctime>

#include "tests/e2e/subject_story.h"
#include "vinculo/client_registry/v1/access_service.grpc.pb.h"
#include "vinculo/client_registry/v1/assessment_service.grpc.pb.h"
#include "vinculo/client_registry/v1/client_credit_service.grpc.pb.h"
#include "vinculo/client_registry/v1/client_link_service.grpc.pb.h"
#include "vinculo/client_registry/v1/contact_consent_service.grpc.pb.h"
#include "vinculo/client_registry/v1/contact_point_service.grpc.pb.h"
#include "vinculo/client_registry/v1/evolution_service.grpc.pb.h"
#include "vinculo/client_registry/v1/graduation_service.grpc.pb.h"
#include "vinculo/client_registry/v1/interaction_service.grpc.pb.h"
#include "vinculo/client_registry/v1/modality_service.grpc.pb.h"
#include "vinculo/client_registry/v1/payment_card_service.grpc.pb.h"
#include "vinculo/client_registry/v1/presence_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace registry = ::vinculo::client_registry::v1;

constexpr char kRegistry[] = "client_registry";

class AnonymizedRecords : public SubjectStory {
 protected:
  AnonymizedRecords() : SubjectStory(RecordMarks()) {}

  std::string Mark(const std::string& field) const {
    return SubjectStory::Mark("vinculo.client_registry.v1." + field);
  }

  void Visit(const std::string& client) {
    registry::RecordAccessRequest denied;
    registry::DeviceEvent& event = *denied.mutable_event();
    event.set_client(client);
    event.set_outcome(registry::ACCESS_DENIED);
    event.set_denial_reason(registry::OTHER_DENIAL);
    event.set_denial_detail(Mark("Access.denial_detail"));
    event.set_device_kind(registry::TURNSTILE);
    event.set_device_id("T1");
    event.set_device_event_id("1");
    Call(kRegistry, &registry::AccessService::Stub::RecordAccess, denied);

    registry::CreatePresenceRequest attend;
    attend.mutable_presence()->set_client(client);
    attend.mutable_presence()->set_activity("Judô");
    attend.mutable_presence()->mutable_start_time()->set_seconds(time(nullptr) - 60);
    registry::DeletePresenceRequest absent;
    absent.set_name(
        Call(kRegistry, &registry::PresenceService::Stub::CreatePresence, attend).name());
    absent.set_reason(Mark("Presence.delete_reason"));
    Call(kRegistry, &registry::PresenceService::Stub::DeletePresence, absent);
  }
  void Train(const std::string& client) {
    registry::CreateAssessmentRequest assess;
    assess.mutable_assessment()->set_client(client);
    assess.mutable_assessment()->set_assessor("Rui");
    assess.mutable_assessment()->set_notes(Mark("Assessment.notes"));
    Call(kRegistry, &registry::AssessmentService::Stub::CreateAssessment, assess);

    registry::CreateModalityRequest judo;
    judo.mutable_modality()->set_code("JUDO");
    judo.mutable_modality()->set_display_name("Judô");
    judo.mutable_modality()->add_grades()->set_code("Branca");
    judo.mutable_modality()->add_grades()->set_code("Azul");
    registry::CreateGraduationRequest begin;
    begin.mutable_graduation()->set_client(client);
    begin.mutable_graduation()->set_modality(
        Call(kRegistry, &registry::ModalityService::Stub::CreateModality, judo).name());
    begin.mutable_graduation()->set_grade("Branca");
    registry::EvaluateGraduationRequest evaluate;
    evaluate.set_name(
        Call(kRegistry, &registry::GraduationService::Stub::CreateGraduation, begin).name());
    evaluate.mutable_evaluation()->set_evaluator("Rui");
    evaluate.mutable_evaluation()->set_notes(Mark("Evaluation.notes"));
    Call(kRegistry, &registry::GraduationService::Stub::EvaluateGraduation, evaluate);
  }
  // How to reach it, what it agreed to, and who stands by it.
  void Reach(const std::string& client, const std::string& other) {
    registry::CreateContactPointRequest point;
    point.mutable_contact_point()->set_client(client);
    point.mutable_contact_point()->set_kind(registry::ContactPoint::EMAIL);
    point.mutable_contact_point()->set_value(Mark("ContactPoint.value"));
    point.mutable_contact_point()->set_label(Mark("ContactPoint.label"));
    Call(kRegistry, &registry::ContactPointService::Stub::CreateContactPoint, point);

    registry::CreateContactConsentRequest consent;
    consent.mutable_contact_consent()->set_client(client);
    consent.mutable_contact_consent()->set_channel(registry::EMAIL_CHANNEL);
    consent.mutable_contact_consent()->set_purpose(registry::MARKETING);
    consent.mutable_contact_consent()->set_answer(registry::ContactConsent::GIVEN);
    consent.mutable_contact_consent()->set_means(registry::ContactConsent::PHONE_CALL);
    consent.mutable_contact_consent()->set_text("Aceito receber ofertas");
    consent.mutable_contact_consent()->set_text_version("1");
    consent.mutable_contact_consent()->set_evidence(Mark("ContactConsent.evidence"));
    Call(kRegistry, &registry::ContactConsentService::Stub::CreateContactConsent, consent);

    registry::CreateClientLinkRequest link;
    link.mutable_client_link()->set_client(client);
    link.mutable_client_link()->set_related_client(other);
    link.mutable_client_link()->set_kind(registry::ClientLink::RESPONSIBLE);
    link.mutable_client_link()->set_relationship(Mark("ClientLink.relationship"));
    Call(kRegistry, &registry::ClientLinkService::Stub::CreateClientLink, link);
  }
  void Note(const std::string& client) {
    registry::CreateInteractionRequest call;
    call.mutable_interaction()->set_client(client);
    call.mutable_interaction()->set_channel(registry::Interaction::PHONE_CALL);
    call.mutable_interaction()->set_direction(registry::Interaction::INBOUND);
    call.mutable_interaction()->set_reason(registry::Interaction::SUPPORT);
    call.mutable_interaction()->set_subject(Mark("Interaction.subject"));
    call.mutable_interaction()->set_notes(Mark("Interaction.notes"));
    Call(kRegistry, &registry::InteractionService::Stub::CreateInteraction, call);

    registry::CreateEvolutionRequest evolution;
    evolution.mutable_evolution()->set_client(client);
    evolution.mutable_evolution()->set_text(Mark("Evolution.text"));
    evolution.mutable_evolution()->set_staff("Rui");
    Call(kRegistry, &registry::EvolutionService::Stub::CreateEvolution, evolution);
  }
  void Pay(const std::string& client) {
    registry::CreatePaymentCardRequest card;
    card.mutable_payment_card()->set_client(client);
    card.mutable_payment_card()->set_gateway("pagar");
    card.mutable_payment_card()->set_token(Mark("PaymentCard.token"));
    card.mutable_payment_card()->set_brand(registry::PaymentCard::VISA);
    card.mutable_payment_card()->set_last_four("4242");
    card.mutable_payment_card()->set_expiry_month(12);
    card.mutable_payment_card()->set_expiry_year(2040);
    card.mutable_payment_card()->set_holder_name(Mark("PaymentCard.holder_name"));
    Call(kRegistry, &registry::PaymentCardService::Stub::CreatePaymentCard, card);

    registry::CreateClientCreditRequest credit;
    credit.mutable_client_credit()->set_client(client);
    credit.mutable_client_credit()->mutable_amount()->set_currency_code("BRL");
    credit.mutable_client_credit()->mutable_amount()->set_units(10);
    credit.mutable_client_credit()->set_reason(Mark("ClientCredit.reason"));
    Call(kRegistry, &registry::ClientCreditService::Stub::CreateClientCredit, credit);
    registry::CreateClientCreditUseRequest use;
    use.mutable_client_credit_use()->set_client(client);
    use.mutable_client_credit_use()->mutable_amount()->set_currency_code("BRL");
    use.mutable_client_credit_use()->mutable_amount()->set_units(4);
    use.mutable_client_credit_use()->set_reference("fatura 1");
    registry::ReverseClientCreditUseRequest reverse;
    reverse.set_name(
        Call(kRegistry, &registry::ClientCreditService::Stub::CreateClientCreditUse, use).name());
    reverse.set_reason(Mark("ClientCreditUse.reverse_reason"));
    Call(kRegistry, &registry::ClientCreditService::Stub::ReverseClientCreditUse, reverse);
  }
};

TEST_F(AnonymizedRecords, SayNothingOfTheClientAnyMore) {
  const registry::Client subject = NewClient("Zefirinda Quaresmal");
  Visit(subject.name());
  Train(subject.name());
  Reach(subject.name(), NewClient("Outra Pessoa").name());
  Note(subject.name());
  Pay(subject.name());
  ExpectMarked();
  Anonymize(subject);
  ExpectForgotten();
}

}  // namespace
}  // namespace vinculo::e2e
