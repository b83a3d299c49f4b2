#include "commands/vision_form.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "model/letter_case.h"
#include "report/feedback_text.h"

namespace backlog {
namespace {

struct VisionPart {
  std::string_view name;
  std::string Vision::*member;
};
constexpr std::array<VisionPart, 4> kVisionParts{
    VisionPart{"For", &Vision::customer}, VisionPart{"Need", &Vision::need},
    VisionPart{"Product", &Vision::product}, VisionPart{"Unlike", &Vision::unlike}};

std::string_view WithoutBlanks(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = std::min(text.find_first_not_of(kBlanks), text.size());
  text.remove_prefix(first);
  return text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

// Sets the part that a line names; false where it names none.
bool SetPart(std::string_view line, Vision& vision) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string name = Lower(std::string(WithoutBlanks(line.substr(0, colon))));
  for (const VisionPart& part : kVisionParts) {
    if (Lower(std::string(part.name)) != name) continue;
    const std::string_view typed = WithoutBlanks(line.substr(colon + 1));
    // One that was written in lines by hand, and left alone here, stays so.
    if (typed != OneLine(vision.*part.member)) vision.*part.member = typed;
    return true;
  }
  return false;
}

}  // namespace

std::string VisionForm(const Vision& vision) {
  std::string form =
      "# For whom the product is, what they need, what it is, and what it is unlike:\n"
      "# one line each. Then the statement, on as many lines as it takes.\n";
  for (const VisionPart& part : kVisionParts) {
    form += fmt::format("{}: {}\n", part.name, OneLine(vision.*part.member));
  }
  return form + "\nStatement:\n" + vision.statement +
         (vision.statement.ends_with('\n') ? "" : "\n");
}

Result<Vision> ReadVisionForm(std::string_view form, const Vision& old) {
  Vision vision = old;
  int number = 0;
  while (!form.empty()) {
    ++number;
    const std::size_t end = std::min(form.find('\n'), form.size());
    const std::string_view line = WithoutBlanks(form.substr(0, end));
    form.remove_prefix(std::min(end + 1, form.size()));
    if (line.empty() || line.starts_with('#')) continue;
    if (Lower(std::string(line)) == "statement:") {
      const std::string statement(WithoutBlanks(form));
      // Its last line end is how a block of text is written, not what it says.
      if (statement != WithoutBlanks(old.statement)) {
        vision.statement = statement.empty() ? statement : statement + '\n';
      }
      return vision;
    }
    if (SetPart(line, vision)) continue;
    return Error{Exit::kInvalid,
                 "the line begins with none of For:, Need:, Product:, Unlike: and Statement:",
                 {"the vision", number, 1, std::string(line)},
                 {}};
  }
  return vision;
}

}  // namespace backlog
