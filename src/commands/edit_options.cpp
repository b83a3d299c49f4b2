#include "commands/edit_options.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "backlog/model/nearest.h"
#include "backlog/rules/field_input.h"
#include "backlog/rules/item_id.h"
#include "cli/input.h"
#include "commands/common.h"
#include "rules/blank.h"

namespace backlog {
namespace {

Result<const Field*> FieldToUnset(const std::string& name) {
  const Field* const field = FindStoryField(name);
  if (field != nullptr) return field;
  std::vector<std::string> names;
  for (const Field* each : StoryFields(kUseBirth | kUseEdit)) names.push_back(OptionName(*each));
  Error error{Exit::kUsage, fmt::format("'--unset' takes a field, not '{}'", name), {}, {}};
  const auto nearest = Nearest(name, names);
  error.hints.push_back(nearest ? fmt::format("did you mean '{}'?", *nearest)
                                : fmt::format("the fields are {}", fmt::join(names, ", ")));
  return error;
}

struct NewText {
  std::string criterion;
  std::string text;
};

Result<NewText> SplitEdit(const std::string& typed) {
  const std::size_t equals = typed.find('=');
  if (equals == std::string::npos || equals == 0 || equals + 1 == typed.size()) {
    return Error{Exit::kUsage,
                 fmt::format("'--edit-criterion' takes N=TEXT, not '{}'", typed),
                 {},
                 {"--edit-criterion \"2=The receipt shows the tax\""}};
  }
  NewText split{typed.substr(0, equals), typed.substr(equals + 1)};
  if (IsBlank(split.text)) {
    return Error{Exit::kUsage,
                 "an acceptance criterion needs a text",
                 {},
                 {"to take it out: '--remove-criterion N'"}};
  }
  if (!IsUtf8(split.text)) return Error{Exit::kUsage, "'--edit-criterion' takes UTF-8", {}, {}};
  return split;
}

// Finds criteria by number or id, each once.
class CriterionPicker {
 public:
  explicit CriterionPicker(const Story& story) : story_(story) {}

  Result<std::size_t> Pick(const std::string& name) {
    Result<std::size_t> index = FindCriterion(story_, name);
    if (index && !picked_.insert(*index).second) {
      return Error{
          Exit::kUsage, fmt::format("criterion '{}' is named by two options", name), {}, {}};
    }
    return index;
  }

 private:
  const Story& story_;
  std::set<std::size_t> picked_;
};

}  // namespace

void EditOptions::Declare(Args& args) {
  fields_.Declare(args, kUseBirth | kUseEdit, ListOptions::kAddRemove);
  args.Options("--edit-criterion", "N=TEXT", edit_criterion_, Complete::kNothing,
               "give the criterion with this number or id another text; it is open again");
  args.Options("--remove-criterion", "N", remove_criterion_, Complete::kNothing,
               "take a criterion out");
  args.Options("--pass", "N", pass_, Complete::kNothing, "the criterion holds");
  args.Options("--fail", "N", fail_, Complete::kNothing, "the criterion does not hold");
  args.Options("--tick", "ITEM", tick_, Complete::kNothing,
               "tick one of the team's items of the Definition of Ready or Done");
  args.Options("--untick", "ITEM", untick_, Complete::kNothing, "take its tick away");
  args.Options("--unset", "FIELD", unset_, Complete::kField, "leave a field empty");
}

bool EditOptions::empty() const {
  return fields_.empty() && unset_.empty() && edit_criterion_.empty() &&
         remove_criterion_.empty() && pass_.empty() && fail_.empty() && tick_.empty() &&
         untick_.empty();
}

Result<void> EditOptions::Check() const {
  for (const std::string& name : unset_) {
    const Result<const Field*> field = FieldToUnset(name);
    if (!field) return field.error();
    Story none;
    if (auto unset = UnsetField(none, **field); !unset) return unset;
    if (!fields_.Has((*field)->key)) continue;
    return Error{Exit::kUsage, fmt::format("'{}' is set and unset", OptionName(**field)), {}, {}};
  }
  for (const std::string& typed : edit_criterion_) {
    if (auto split = SplitEdit(typed); !split) return std::move(split).error();
  }
  return {};
}

Result<void> EditOptions::EditCriteria(Story& story) const {
  CriterionPicker picker(story);
  std::vector<Criterion>& criteria = story.acceptance_criteria;
  for (const std::string& typed : edit_criterion_) {
    const Result<NewText> edit = SplitEdit(typed);
    if (!edit) return edit.error();
    const Result<std::size_t> index = picker.Pick(edit->criterion);
    if (!index) return index.error();
    Criterion& criterion = criteria[*index];
    if (criterion.text == edit->text) continue;
    criterion.text = edit->text;
    if (criterion.id.empty()) criterion.id = NewCriterionId(criteria, edit->text);
  }
  for (const auto& [names, verdict] :
       {std::pair{&pass_, Verdict::kPass}, std::pair{&fail_, Verdict::kFail}}) {
    for (const std::string& name : SplitLists(*names)) {
      const Result<std::size_t> index = picker.Pick(name);
      if (!index) return index.error();
      SetVerdict(story, *index, verdict);
    }
  }
  std::set<std::size_t, std::greater<>> removed;
  for (const std::string& name : SplitLists(remove_criterion_)) {
    const Result<std::size_t> index = picker.Pick(name);
    if (!index) return index.error();
    removed.insert(*index);
  }
  for (const std::size_t index : removed) {
    criteria.erase(criteria.begin() + static_cast<std::ptrdiff_t>(index));
  }
  return {};
}

Result<void> EditOptions::Apply(const Backlog& backlog, Story& story) const {
  if (auto edited = EditCriteria(story); !edited) return edited;
  for (const std::string& name : unset_) {
    const Result<const Field*> field = FieldToUnset(name);
    if (!field) return field.error();
    if (auto unset = UnsetField(story, **field); !unset) return unset;
  }
  if (auto set = fields_.Apply(backlog, story); !set) return set;
  for (const std::string& item : SplitLists(tick_)) {
    if (auto set = SetTick(backlog.settings, story, item, true); !set) return set;
  }
  for (const std::string& item : SplitLists(untick_)) {
    if (auto set = SetTick(backlog.settings, story, item, false); !set) return set;
  }
  return {};
}

Result<void> SetTick(const Settings& settings, Story& story, const std::string& item, bool ticked) {
  std::vector<std::string> ready;
  std::vector<std::string> done;
  for (const ReadyItem& each : settings.definition_of_ready[static_cast<std::size_t>(story.type)]) {
    if (!each.check) ready.push_back(each.id);
  }
  for (const DoneItem& each : settings.definition_of_done) done.push_back(each.id);
  const auto holds = [&](const std::vector<std::string>& ids) {
    return std::find(ids.begin(), ids.end(), item) != ids.end();
  };
  if (!holds(ready) && !holds(done)) {
    Error error{
        Exit::kCannot,
        fmt::format("no item '{}' to tick for the {} '{}'", item, Word(story.type), story.id),
        {},
        {}};
    if (!ready.empty()) {
      error.hints.push_back(fmt::format("Definition of Ready: {}", fmt::join(ready, ", ")));
    }
    if (!done.empty()) {
      error.hints.push_back(fmt::format("Definition of Done: {}", fmt::join(done, ", ")));
    }
    if (error.hints.empty()) error.hints.emplace_back("the items stand in .backlog/settings.yaml");
    return error;
  }
  const bool of_done = holds(done) && (!holds(ready) || story.IsInSprint());
  std::vector<std::string>& items = of_done ? story.done_items : story.ready_items;
  const auto at = std::find(items.begin(), items.end(), item);
  if (ticked && at == items.end()) items.push_back(item);
  if (!ticked && at != items.end()) items.erase(at);
  return {};
}

}  // namespace backlog
