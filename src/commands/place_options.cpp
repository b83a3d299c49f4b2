#include "commands/place_options.h"

#include "backlog/rules/lookup.h"

namespace backlog {

void PlaceOptions::Declare(Args& args) {
  args.Flag("--top", top, "put it before all others");
  args.Flag("--bottom", bottom, "put it behind all others");
  args.Option("--before", "ID", before, Complete::kStory, "put it directly before this story");
  args.Option("--after", "ID", after, Complete::kStory, "put it directly behind this story");
}

Result<void> PlaceOptions::Check() const {
  const int given = int{top} + int{bottom} + int{before.has_value()} + int{after.has_value()};
  if (given <= 1) return {};
  return Error{Exit::kUsage,
               "a story has one place: give one of '--top', '--bottom', '--before', '--after'",
               {},
               {}};
}

Result<Spot> PlaceOptions::Find(const Backlog& backlog) const {
  if (auto checked = Check(); !checked) return std::move(checked).error();
  if (top) return Spot{PinWhere::kTop, {}};
  if (!before && !after) return Spot{PinWhere::kBottom, {}};
  Result<const Story*> anchor = FindStory(backlog, before ? *before : *after);
  if (!anchor) return std::move(anchor).error();
  return Spot{before ? PinWhere::kBefore : PinWhere::kAfter, (*anchor)->id};
}

}  // namespace backlog
