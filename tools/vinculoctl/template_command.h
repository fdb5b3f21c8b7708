#pragma once
// C-20. Templates of contract documents.

#include <string>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

struct PutTemplateOptions {
  std::string code;
  std::string file;          // the body, HTML with fields
  std::string display_name;  // empty: as it is, of a new template its code
  std::string language;      // of a new template: pt-BR (default), en
};
// Makes the template of the code, or gives it a new version where its body differs.
int PutTemplate(const Connection& connection, const PutTemplateOptions& options);

// Of a code: what is known of it on standard error, its newest body on standard output.
int ShowTemplate(const Connection& connection, const std::string& code);

struct RenderTemplateOptions {
  std::string file;
  std::string output;  // empty: standard output
  bool pdf = false;
};
// A body that need not be saved, with sample values.
int RenderTemplate(const Connection& connection, const RenderTemplateOptions& options);

}  // namespace vinculo::ctl
