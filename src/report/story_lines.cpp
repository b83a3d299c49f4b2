#include "report/story_lines.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include <fmt/format.h>

#include "backlog/model/fields.h"

namespace backlog {
namespace {

std::string By(std::string_view before, const std::string& who) {
  return who.empty() ? std::string() : fmt::format(" {} {}", before, who);
}
std::string On(const std::optional<Date>& day) {
  return day ? " on " + day->ToString() : std::string();
}

class Lines {
 public:
  template <class T>
  void Add(const Field& field, const T& value) {
    name_ = field.key;
    std::replace(name_.begin(), name_.end(), '_', ' ');
    Put(value);
  }

  void AddUnknown(const ExtraFields& fields) {
    for (const auto& [key, value] : fields) {
      const bool is_text = value.kind == TextValue::Kind::kText;
      lines_.push_back(is_text ? fmt::format("{}: {}", key, value.text) : key + ": ...");
    }
  }

  std::vector<std::string> Take() { return std::move(lines_); }

 private:
  void Line(std::string_view text) { lines_.push_back(fmt::format("{}: {}", name_, text)); }

  void Put(const std::string& text) {
    if (text.empty()) return;
    if (text.find('\n') == std::string::npos) return Line(text);
    lines_.push_back(name_ + ":");
    std::string_view rest = text;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      lines_.push_back(line.empty() ? std::string() : "  " + std::string(line));
    }
  }
  void Put(const std::optional<int>& number) {
    if (number) Line(std::to_string(*number));
  }
  void Put(const std::optional<Date>& date) {
    if (date) Line(date->ToString());
  }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void Put(Enum word) { Line(Word(word)); }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void Put(const std::optional<Enum>& word) {
    if (word) Line(Word(*word));
  }
  void Put(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) Line(text);
  }
  template <class Record>
  void Put(const std::vector<Record>& records) {
    for (std::size_t i = 0; i < records.size(); ++i) Put(records[i], i + 1);
  }
  template <class Record>
  void Put(const std::optional<Record>& record) {
    if (record) Put(*record, 0);
  }

  void Put(const Criterion& criterion, std::size_t number) {
    constexpr std::string_view kFound[] = {"open", "passed", "failed"};
    lines_.push_back(fmt::format("criterion {}, {}: {}", number,
                                 kFound[static_cast<std::size_t>(criterion.result)],
                                 criterion.text));
  }
  void Put(const Question& question, std::size_t number) {
    lines_.push_back(fmt::format("question {}{}{}{}: {}", number, By("by", question.by),
                                 By("of", question.of), On(question.on), question.text));
    if (question.answer.empty()) return;
    lines_.push_back(fmt::format("answer {}{}{}: {}", number, By("by", question.answered_by),
                                 On(question.answered), question.answer));
  }
  void Put(const Note& note, std::size_t /*number*/) {
    name_ = fmt::format("note{}{}", By("by", note.by), On(note.on));
    Put(note.text);
  }
  void Put(const Rejection& rejection, std::size_t /*number*/) {
    lines_.push_back(fmt::format("rejected{}{}: {}", By("by", rejection.by), On(rejection.on),
                                 rejection.reason));
  }
  void Put(const PastSprint& past, std::size_t /*number*/) {
    lines_.push_back(fmt::format("was in sprint {}, {}{}{}", past.sprint.value_or(0),
                                 Word(past.outcome), On(past.on), Reason(past.reason)));
  }
  void Put(const PastRelease& past, std::size_t /*number*/) {
    lines_.push_back(
        fmt::format("was in release {}{}{}", past.release, On(past.until), Reason(past.reason)));
  }
  void Put(const Reopening& reopening, std::size_t /*number*/) {
    lines_.push_back(fmt::format("reopened{}{}{}", By("by", reopening.by), On(reopening.on),
                                 Reason(reopening.reason)));
  }
  void Put(const Waiver& waiver, std::size_t /*number*/) {
    lines_.push_back(fmt::format("went on without '{}'{}{}{}", fmt::join(waiver.what, "', '"),
                                 By("by", waiver.by), On(waiver.on), Reason(waiver.reason)));
  }
  void Put(const Pin& pin, std::size_t /*number*/) {
    lines_.push_back(fmt::format("pinned {}{}{}{}{}", Word(pin.where),
                                 pin.story.empty() ? "" : " " + pin.story, By("by", pin.by),
                                 On(pin.on), Reason(pin.reason)));
  }
  void Put(const Block& block, std::size_t /*number*/) {
    lines_.push_back(fmt::format("blocked{}{}", On(block.on), Reason(block.reason)));
  }
  void Put(const Drop& drop, std::size_t /*number*/) {
    lines_.push_back(
        fmt::format("dropped{}{}{}", By("by", drop.by), On(drop.on), Reason(drop.reason)));
  }
  void Put(const External& external, std::size_t /*number*/) {
    lines_.push_back(fmt::format("imported from {} {}", external.system, external.key));
    if (!external.url.empty()) lines_.push_back("address: " + external.url);
  }
  void Put(const Rice& rice, std::size_t /*number*/) {
    const auto add = [&](std::string_view name, const std::optional<double>& value) {
      if (value) lines_.push_back(fmt::format("{}: {}", name, *value));
    };
    add("reach", rice.reach);
    add("impact", rice.impact);
    add("confidence", rice.confidence);
    add("effort", rice.effort);
  }
  void Put(const ExtraFields& fields) { AddUnknown(fields); }

  static std::string Reason(const std::string& reason) {
    return reason.empty() ? std::string() : ": " + reason;
  }

  std::string name_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> LinesOf(const Story& story) {
  Lines lines;
  ForEachField<Story>([&](const auto& bound) { lines.Add(bound.field, story.*(bound.member)); });
  lines.AddUnknown(story.unknown);
  return lines.Take();
}

}  // namespace backlog
