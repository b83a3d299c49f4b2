#include "report/error_json.h"

#include "report/json_writer.h"

namespace backlog {

std::string ErrorJson(const Error& error) {
  JsonWriter json(JsonWriter::Layout::kOneLine);
  json.BeginObject().Key("error").BeginObject();
  json.Member("code", static_cast<int>(error.code)).Member("message", error.what);
  if (!error.place.path.empty()) json.Member("path", error.place.path);
  if (error.place.line > 0) json.Member("line", error.place.line);
  if (error.place.column > 0) json.Member("column", error.place.column);
  json.Key("hints").BeginArray();
  for (const std::string& hint : error.hints) json.Value(hint);
  json.EndArray().EndObject().EndObject();
  return json.Finish();
}

}  // namespace backlog
