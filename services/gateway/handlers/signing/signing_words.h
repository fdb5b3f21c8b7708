#pragma once

#include "absl/strings/string_view.h"
#include "services/gateway/http/negotiation.h"

namespace vinculo::gateway {

// What the signing pages say, in one language. "$0", "$1" stand for what is put in.
struct SigningWords {
  absl::string_view title;  // "Assinatura: $0"
  absl::string_view other_language;
  absl::string_view addressed_to;  // name, masked document, last day
  absl::string_view text;
  absl::string_view open_text;
  absl::string_view download_text;
  absl::string_view hash;
  absl::string_view recorded;
  absl::string_view recorded_times;
  absl::string_view recorded_address;
  absl::string_view recorded_document;
  absl::string_view recorded_code;
  absl::string_view recorded_text;
  absl::string_view simple_means;
  absl::string_view advanced_means;
  absl::string_view code;
  absl::string_view code_explained;  // where it goes
  absl::string_view code_sent;       // where it went
  absl::string_view send_code;
  absl::string_view send_code_again;
  absl::string_view sign;
  absl::string_view tax_id;
  absl::string_view tax_id_hint;
  absl::string_view accept;
  absl::string_view sign_button;
  absl::string_view refuse;
  absl::string_view refuse_explained;
  absl::string_view reason;
  absl::string_view refuse_button;
  absl::string_view signed_on;   // instant
  absl::string_view refused_on;  // instant
  absl::string_view keep_copy;
  // What went wrong.
  absl::string_view link_refused;
  absl::string_view link_refused_explained;
  absl::string_view too_often;
  absl::string_view wait;  // minutes
  absl::string_view not_confirmed;
  absl::string_view code_not_confirmed;
  absl::string_view not_accepted;
  absl::string_view text_differs;
  absl::string_view answered_already;
  absl::string_view reason_too_long;
  absl::string_view foreign_form;
  absl::string_view not_now;
  absl::string_view not_now_explained;
};

const SigningWords& SigningWordsIn(Language language);

}  // namespace vinculo::gateway
