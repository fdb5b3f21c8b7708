#include "services/gateway/handlers/definition_json.h"

#include <map>
#include <string>

#include "absl/strings/str_cat.h"

namespace vinculo::gateway {
namespace {

const std::string& In(Language language, const pb::Label& label) {
  return language == kEnglish ? label.en() : label.pt_br();
}

// "title" in the asked language and "titles" in both.
void WriteLabel(absl::string_view key,
                const pb::Label& label,
                Language language,
                JsonWriter& json) {
  json.Key(key);
  json.String(In(language, label));
  json.Key(absl::StrCat(key, "s"));
  json.BeginObject();
  json.Key(kPortuguese);
  json.String(label.pt_br());
  json.Key(kEnglish);
  json.String(label.en());
  json.EndObject();
}

void WriteText(absl::string_view key, absl::string_view text, JsonWriter& json) {
  json.Key(key);
  json.String(text);
}

// A name of an enum, null where it is unspecified.
template <class Enum>
void WriteEnum(absl::string_view key, Enum value, const std::string& name, JsonWriter& json) {
  json.Key(key);
  if (static_cast<int>(value) == 0) return json.Null();
  json.String(name);
}

void WriteColumn(const pb::ColumnDefinition& column, Language language, JsonWriter& json) {
  json.BeginObject();
  WriteText("id", column.id(), json);
  WriteLabel("label", column.label(), language, json);
  WriteEnum("type", column.type(), pb::ColumnType_Name(column.type()), json);
  WriteEnum("role", column.role(), pb::ColumnRole_Name(column.role()), json);
  json.Key("additive");
  json.Bool(column.additive());
  WriteText("pii", column.pii(), json);
  WriteText("drill", column.drill(), json);
  json.Key("hidden");
  json.Bool(column.hidden());
  json.Key("values");
  json.BeginObject();
  // Sorted: a protobuf map changes its order from run to run, and the order is part of the entity
  // tag.
  const std::map<std::string, pb::Label> values(column.values().begin(), column.values().end());
  for (const auto& [value, label] : values) {
    json.Key(value);
    json.BeginObject();
    WriteLabel("label", label, language, json);
    json.EndObject();
  }
  json.EndObject();
  json.EndObject();
}

void WriteParameter(const pb::ParameterDefinition& parameter, Language language, JsonWriter& json) {
  json.BeginObject();
  WriteText("id", parameter.id(), json);
  WriteLabel("label", parameter.label(), language, json);
  WriteEnum("type", parameter.type(), pb::ParameterType_Name(parameter.type()), json);
  WriteText("default_value", parameter.default_value(), json);
  json.Key("choices");
  json.BeginArray();
  for (const pb::Choice& choice : parameter.choices()) {
    json.BeginObject();
    WriteText("value", choice.value(), json);
    WriteLabel("label", choice.label(), language, json);
    json.EndObject();
  }
  json.EndArray();
  WriteText("suggestions", parameter.suggestions(), json);
  json.EndObject();
}

void WriteChart(const pb::Chart& chart, JsonWriter& json) {
  json.BeginObject();
  WriteEnum("kind", chart.kind(), pb::ChartKind_Name(chart.kind()), json);
  WriteText("x", chart.x(), json);
  json.Key("y");
  json.BeginArray();
  for (const std::string& column : chart.y()) json.String(column);
  json.EndArray();
  WriteText("grouping", chart.grouping(), json);
  json.EndObject();
}

}  // namespace

void WriteSummary(const pb::ReportDefinition& report, Language language, JsonWriter& json) {
  WriteText("id", report.id(), json);
  json.Key("version");
  json.Int(report.version());
  WriteLabel("title", report.title(), language, json);
  WriteLabel("description", report.description(), language, json);
  WriteText("group", report.group(), json);
  WriteText("entity_set", report.entity_set(), json);
  WriteEnum("active_meaning",
            report.active_meaning(),
            pb::ActiveMeaning_Name(report.active_meaning()),
            json);
}

void WriteDefinition(const pb::ReportDefinition& report, Language language, JsonWriter& json) {
  json.BeginObject();
  WriteSummary(report, language, json);
  WriteLabel("grain", report.grain(), language, json);
  json.Key("columns");
  json.BeginArray();
  for (const auto& column : report.columns()) WriteColumn(column, language, json);
  json.EndArray();
  json.Key("parameters");
  json.BeginArray();
  for (const auto& parameter : report.parameters()) WriteParameter(parameter, language, json);
  json.EndArray();
  WriteText("default_order", report.default_order(), json);
  json.Key("chart");
  if (report.has_chart() && report.chart().kind() != pb::CHART_KIND_UNSPECIFIED) {
    WriteChart(report.chart(), json);
  } else {
    json.Null();
  }
  json.EndObject();
}

}  // namespace vinculo::gateway
