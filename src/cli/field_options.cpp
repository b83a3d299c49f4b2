#include "cli/field_options.h"

#include <algorithm>

#include "backlog/rules/field_input.h"

namespace backlog {
namespace {

bool IsList(const Field& field) {
  return field.kind == FieldKind::kTexts || field.kind == FieldKind::kStoryIds ||
         field.kind == FieldKind::kRecords;
}

// A list field's option is its singular where it has one: each use adds one item.
std::string OptionNames(const Field& field) {
  if (field.short_option.empty()) return "--" + OptionName(field);
  const std::string alias = "--" + std::string(field.short_option);
  return IsList(field) ? alias : "--" + OptionName(field) + "," + alias;
}

Complete CompletionOf(const Field& field) {
  if (field.key == "labels") return Complete::kLabel;
  if (field.key == "product_goal") return Complete::kGoal;
  switch (field.kind) {
    case FieldKind::kStoryId:
    case FieldKind::kStoryIds: return Complete::kStory;
    case FieldKind::kName: return Complete::kRelease;
    case FieldKind::kDate: return Complete::kDate;
    default: return Complete::kNothing;
  }
}

}  // namespace

void FieldValues::Declare(Args& args, unsigned use) {
  for (const Field* field : StoryFields(use)) {
    Typed& typed = typed_[field->key];
    typed.field = field;
    const std::string value_name(field->value_name);
    const std::string help(field->help);
    if (IsList(*field)) {
      args.Options(OptionNames(*field), value_name, typed.many, CompletionOf(*field), help);
    } else if (!field->words.empty()) {
      args.Choice(OptionNames(*field), value_name, {field->words.begin(), field->words.end()},
                  typed.one, help);
    } else {
      args.Option(OptionNames(*field), value_name, typed.one, CompletionOf(*field), help);
    }
  }
}

bool FieldValues::empty() const {
  return std::all_of(typed_.begin(), typed_.end(), [](const auto& each) {
    return !each.second.one && each.second.many.empty();
  });
}

bool FieldValues::Has(std::string_view key) const {
  const auto at = typed_.find(key);
  return at != typed_.end() && (at->second.one || !at->second.many.empty());
}

Result<void> FieldValues::Apply(const Backlog& backlog, Story& story) const {
  for (const auto& [key, typed] : typed_) {
    std::vector<std::string> values = typed.many;
    if (typed.one) values.push_back(*typed.one);
    if (auto set = SetField(backlog, story, *typed.field, values); !set) return set;
  }
  return {};
}

}  // namespace backlog
