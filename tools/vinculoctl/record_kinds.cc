#include "tools/vinculoctl/record_kinds.h"

#include <utility>

#include "absl/strings/match.h"
#include "tools/vinculoctl/record_rows.h"
#include "vinculo/client_registry/v1/client_credit_service.grpc.pb.h"
#include "vinculo/client_registry/v1/client_link_service.grpc.pb.h"
#include "vinculo/client_registry/v1/contact_consent_service.grpc.pb.h"
#include "vinculo/client_registry/v1/contact_point_service.grpc.pb.h"
#include "vinculo/client_registry/v1/document_service.grpc.pb.h"
#include "vinculo/client_registry/v1/evolution_service.grpc.pb.h"
#include "vinculo/client_registry/v1/interaction_service.grpc.pb.h"
#include "vinculo/client_registry/v1/payment_card_service.grpc.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::client_registry::v1;

constexpr int kPageRows = 1000;

template <class Service>
auto Open(const Connection& connection) {
  return Service::NewStub(connection.Open(connection.client_registry));
}

// `records` are those on a page.
template <class Service, class Record, class Request, class Page>
auto Lister(grpc::Status (Service::Stub::*list)(grpc::ClientContext*, const Request&, Page*),
            const google::protobuf::RepeatedPtrField<Record>& (Page::*records)() const) {
  return
      [list, records](const Connection& connection, const std::string& filter, TextTable* lines) {
        const auto stub = Open<Service>(connection);
        Request request;
        request.set_filter(filter);
        request.set_page_size(kPageRows);
        for (;;) {
          Page page;
          const grpc::Status status = (*stub.*list)(connection.Context().get(), request, &page);
          if (!status.ok()) return status;
          for (const Record& record : (page.*records)()) {
            RecordCells cells = RowOf(record);
            cells.push_back(record.name());
            lines->Add(std::move(cells));
          }
          if (page.next_page_token().empty()) return grpc::Status::OK;
          request.set_page_token(page.next_page_token());
        }
      };
}

template <class Service, class Request, class Record>
auto Getter(grpc::Status (Service::Stub::*get)(grpc::ClientContext*, const Request&, Record*)) {
  return [get](const Connection& connection, const std::string& name, RecordPointer* record) {
    Request request;
    request.set_name(name);
    auto found = std::make_unique<Record>();
    const grpc::Status status =
        (*Open<Service>(connection).*get)(connection.Context().get(), request, found.get());
    *record = std::move(found);
    return status;
  };
}

// `record` is the request's.
template <class Service, class Request, class Record>
auto Creator(grpc::Status (Service::Stub::*create)(grpc::ClientContext*, const Request&, Record*),
             Record* (Request::*record)()) {
  return [create, record](const Connection& connection, RecordPointer* made) {
    Request request;
    (request.*record)()->CopyFrom(**made);
    request.set_request_id(NewRequestId());
    auto created = std::make_unique<Record>();
    const grpc::Status status =
        (*Open<Service>(connection).*create)(connection.Context().get(), request, created.get());
    *made = std::move(created);
    return status;
  };
}

template <class Record>
RecordPointer Make() {
  return std::make_unique<Record>();
}

}  // namespace

const std::vector<RecordKind>& RecordKinds() {
  using Links = pb::ClientLinkService;
  using Points = pb::ContactPointService;
  using Consents = pb::ContactConsentService;
  using Credits = pb::ClientCreditService;
  using Interactions = pb::InteractionService;
  using Evolutions = pb::EvolutionService;
  using Cards = pb::PaymentCardService;
  using Documents = pb::DocumentService;
  static const auto& kinds = *new std::vector<RecordKind>{
      {"links",
       "clientLinks/",
       Lister<Links, pb::ClientLink>(&Links::Stub::ListClientLinks,
                                     &pb::ListClientLinksResponse::client_links),
       Getter<Links>(&Links::Stub::GetClientLink),
       &Make<pb::ClientLink>,
       Creator<Links>(&Links::Stub::CreateClientLink,
                      &pb::CreateClientLinkRequest::mutable_client_link)},
      {"contact-points",
       "contactPoints/",
       Lister<Points, pb::ContactPoint>(&Points::Stub::ListContactPoints,
                                        &pb::ListContactPointsResponse::contact_points),
       Getter<Points>(&Points::Stub::GetContactPoint),
       &Make<pb::ContactPoint>,
       Creator<Points>(&Points::Stub::CreateContactPoint,
                       &pb::CreateContactPointRequest::mutable_contact_point)},
      {"consents",
       "contactConsents/",
       Lister<Consents, pb::ContactConsent>(&Consents::Stub::ListContactConsents,
                                            &pb::ListContactConsentsResponse::contact_consents),
       Getter<Consents>(&Consents::Stub::GetContactConsent),
       &Make<pb::ContactConsent>,
       Creator<Consents>(&Consents::Stub::CreateContactConsent,
                         &pb::CreateContactConsentRequest::mutable_contact_consent)},
      {"credits",
       "clientCredits/",
       Lister<Credits, pb::ClientCredit>(&Credits::Stub::ListClientCredits,
                                         &pb::ListClientCreditsResponse::client_credits),
       Getter<Credits>(&Credits::Stub::GetClientCredit),
       &Make<pb::ClientCredit>,
       Creator<Credits>(&Credits::Stub::CreateClientCredit,
                        &pb::CreateClientCreditRequest::mutable_client_credit)},
      {"interactions",
       "interactions/",
       Lister<Interactions, pb::Interaction>(&Interactions::Stub::ListInteractions,
                                             &pb::ListInteractionsResponse::interactions),
       Getter<Interactions>(&Interactions::Stub::GetInteraction),
       &Make<pb::Interaction>,
       Creator<Interactions>(&Interactions::Stub::CreateInteraction,
                             &pb::CreateInteractionRequest::mutable_interaction)},
      {"evolutions",
       "evolutions/",
       Lister<Evolutions, pb::Evolution>(&Evolutions::Stub::ListEvolutions,
                                         &pb::ListEvolutionsResponse::evolutions),
       Getter<Evolutions>(&Evolutions::Stub::GetEvolution),
       &Make<pb::Evolution>,
       Creator<Evolutions>(&Evolutions::Stub::CreateEvolution,
                           &pb::CreateEvolutionRequest::mutable_evolution)},
      {"cards",
       "paymentCards/",
       Lister<Cards, pb::PaymentCard>(&Cards::Stub::ListPaymentCards,
                                      &pb::ListPaymentCardsResponse::payment_cards),
       Getter<Cards>(&Cards::Stub::GetPaymentCard),
       &Make<pb::PaymentCard>,
       nullptr},
      {"documents",
       "documents/",
       Lister<Documents, pb::Document>(&Documents::Stub::ListDocuments,
                                       &pb::ListDocumentsResponse::documents),
       Getter<Documents>(&Documents::Stub::GetDocument),
       &Make<pb::Document>,
       nullptr}};
  return kinds;
}

const RecordKind* FindRecordKind(const std::string& word) {
  for (const RecordKind& kind : RecordKinds()) {
    if (kind.word == word) return &kind;
  }
  return nullptr;
}

const RecordKind* RecordKindOf(const std::string& name) {
  for (const RecordKind& kind : RecordKinds()) {
    if (absl::StartsWith(name, kind.collection)) return &kind;
  }
  return nullptr;
}

}  // namespace vinculo::ctl
