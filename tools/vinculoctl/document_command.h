#pragma once
// C-20, C-21. A contract's document, sent to its client to be signed.

#include <string>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

struct SendDocumentOptions {
  std::string contract;           // contracts/{uuid} or the UUID
  std::string document_template;  // documentTemplates/{uuid} or the UUID; empty: the plan's
  std::string pages;              // where the gateway is: "https://assinar.example.com"
  bool advanced = false;          // with a one-time code; else as the tenant chose
  bool activate = false;          // when signed
};
// Makes the document, sends it to the contract's client, and prints the link, once.
int SendDocument(const Connection& connection, const SendDocumentOptions& options);

struct ShowDocumentOptions {
  std::string request;  // signatureRequests/{uuid} or the UUID
  std::string report;   // file for the evidence as PDF; empty: none
};
// The request, its signers and its evidence.
int ShowDocument(const Connection& connection, const ShowDocumentOptions& options);

// Contracts whose terms differ from the text that was signed last, all of them.
int ListContractsToSignAgain(const Connection& connection);

}  // namespace vinculo::ctl
