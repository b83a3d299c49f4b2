#include "cli/field_options.h"

#include <algorithm>

#include <fmt/format.h>

#include "backlog/model/nearest.h"
#include "backlog/rules/field_input.h"
#include "backlog/rules/lookup.h"
#include "cli/input.h"

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

// What one item of a list field is called: "label".
std::string ItemName(const Field& field) {
  if (field.kind == FieldKind::kStoryIds) return "dependency";
  return field.short_option.empty() ? OptionName(field) : std::string(field.short_option);
}

// The lists that hold plain texts or ids; nullptr for another field.
std::vector<std::string>* TextsOf(const Field& field, Story& story) {
  if (field.key == "labels") return &story.labels;
  if (field.key == "depends_on") return &story.depends_on;
  return nullptr;
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

void FieldValues::Declare(Args& args, unsigned use, ListOptions lists) {
  for (const Field* field : StoryFields(use)) {
    Typed& typed = typed_[field->key];
    typed.field = field;
    const std::string value_name(field->value_name);
    const std::string help(field->help);
    if (IsList(*field) && lists == ListOptions::kAddRemove) {
      const std::string item = ItemName(*field);
      args.Options(fmt::format("--add-{},{}", item, OptionNames(*field)), value_name, typed.many,
                   CompletionOf(*field), "add one of " + help);
      if (field->kind == FieldKind::kRecords) continue;
      args.Options("--remove-" + item, value_name, typed.removed, CompletionOf(*field),
                   "take one of them out");
    } else if (IsList(*field)) {
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
    return !each.second.one && each.second.many.empty() && each.second.removed.empty();
  });
}

bool FieldValues::Has(std::string_view key) const {
  const auto at = typed_.find(key);
  return at != typed_.end() && (at->second.one || !at->second.many.empty());
}

Result<void> FieldValues::Remove(const Backlog& backlog, const Typed& typed, Story& story) {
  std::vector<std::string>* const list = TextsOf(*typed.field, story);
  if (list == nullptr) return {};
  for (const std::string& value : typed.removed) {
    std::string item = value;
    if (typed.field->kind == FieldKind::kStoryIds &&
        std::find(list->begin(), list->end(), item) == list->end()) {
      const Result<const Story*> found = FindStory(backlog, value);
      if (!found) return found.error();
      item = (*found)->id;
    }
    if (std::erase(*list, item) > 0) continue;
    Error error{Exit::kCannot,
                fmt::format("'{}' has no {} '{}'", story.id, ItemName(*typed.field), item),
                {},
                {}};
    if (const auto nearest = Nearest(item, *list)) {
      error.hints.push_back(fmt::format("did you mean '{}'?", *nearest));
    } else if (list->empty()) {
      error.hints.push_back("it has none");
    } else {
      error.hints.push_back(fmt::format("it has {}", fmt::join(*list, ", ")));
    }
    return error;
  }
  return {};
}

Result<void> FieldValues::Apply(const Backlog& backlog, Story& story) const {
  for (const auto& [key, typed] : typed_) {
    if (auto removed = Remove(backlog, typed, story); !removed) return removed;
    std::vector<std::string> values = typed.many;
    if (typed.one) values.push_back(*typed.one);
    for (const std::string& value : values) {
      if (IsUtf8(value)) continue;
      return Error{Exit::kUsage, fmt::format("'{}' takes UTF-8", key), {}, {}};
    }
    if (key == "product_goal" && typed.one == "none") {
      story.product_goal.clear();  // else a new story gets the current one
      continue;
    }
    if (auto set = SetField(backlog, story, *typed.field, values); !set) return set;
  }
  return {};
}

}  // namespace backlog
