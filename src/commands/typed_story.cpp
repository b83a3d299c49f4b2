#include "commands/typed_story.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "backlog/rules/field_input.h"
#include "backlog/rules/lookup.h"
#include "backlog/store/store.h"
#include "backlog/store/story_text.h"

namespace backlog {
namespace {

// Checks what was typed against the story that it was and the rest of the backlog.
class Review {
 public:
  Review(const Backlog& backlog, const Story& old, const std::string& bytes, std::string path)
      : backlog_(backlog), old_(old), bytes_(bytes), path_(std::move(path)) {}

  /// Returns what was typed as a story; errors() says what is wrong with it.
  Story Read() {
    Story typed = ReadStory(bytes_, path_, errors_);
    typed.file_name = old_.file_name;
    if (!errors_.empty()) return typed;
    Result<StoryText> text = StoryText::Read(bytes_, path_);
    if (!text) return typed;  // ReadStory told why
    text_ = &*text;
    CheckOwned(typed);
    CheckReferences(typed);
    text_ = nullptr;
    return typed;
  }

  const std::vector<Error>& errors() const { return errors_; }

 private:
  // What only commands change.
  void CheckOwned(const Story& typed) {
    if (typed.id != old_.id) {
      Fail("id", "an id never changes", fmt::format("write 'id: {}'", old_.id));
    }
    if (typed.status != old_.status) {
      Fail("status",
           fmt::format("the status is not edited: it was {}, not {}", Word(old_.status),
                       Word(typed.status)),
           StatusCommand(typed.status));
    }
    if (typed.sprint != old_.sprint) {
      Fail("sprint", "the sprint is not edited", "see 'backlog help plan-sprint'");
    }
    if (!typed.created && old_.created) {
      Fail("created", "'created' stands in every story",
           fmt::format("write 'created: {}' as the last line", old_.created->ToString()));
    }
    if (typed.title.find_first_not_of(" \t") == std::string::npos) {
      Fail("title", "a story needs a title", {});
    }
  }

  std::string StatusCommand(Status wanted) const {
    const auto command = [&](std::string_view verb) {
      return fmt::format("'backlog {} {}' does it", verb, old_.id);
    };
    switch (wanted) {
      case Status::kNew:
        return "a story is new again where a check of the Definition of Ready fails";
      case Status::kReady: return command(old_.status == Status::kAccepted ? "reopen" : "groom");
      case Status::kPlanned:
        return old_.status == Status::kInProgress ? command("stop")
                                                  : "'backlog plan-sprint' does it";
      case Status::kInProgress: return command(old_.status == Status::kDone ? "reject" : "start");
      case Status::kDone: return command("finish");
      case Status::kAccepted: return command("accept");
      case Status::kDropped: return command("drop");
    }
    return {};
  }

  // What points elsewhere must point at something. Only what changed is checked: an import may have
  // left more than anybody wants to mend now.
  void CheckReferences(const Story& typed) {
    if (typed.release != old_.release) CheckValue("release", typed.release);
    if (typed.product_goal != old_.product_goal) CheckValue("product_goal", typed.product_goal);
    if (typed.parent != old_.parent) CheckStory("parent", typed.parent);
    for (const std::string& id : typed.depends_on) {
      if (std::find(old_.depends_on.begin(), old_.depends_on.end(), id) == old_.depends_on.end()) {
        CheckStory("depends_on", id);
      }
    }
  }

  void CheckValue(std::string_view key, const std::string& value) {
    if (value.empty()) return;
    Story scratch = old_;
    const std::string values[] = {value};
    auto set = SetField(backlog_, scratch, *FindStoryField(key), values);
    if (!set) Fail(key, std::move(set).error());
  }

  // Files hold whole ids: a prefix may become ambiguous.
  void CheckStory(std::string_view key, const std::string& id) {
    if (id.empty()) return;
    const Result<const Story*> found = FindStory(backlog_, id);
    if (!found) return Fail(key, found.error());
    if ((*found)->id == old_.id) return Fail(key, "a story cannot name itself", {});
    if ((*found)->id != id) {
      Fail(key, fmt::format("'{}' is no id", id),
           fmt::format("did you mean '{}' ({})?", (*found)->id, (*found)->title));
    }
  }

  void Fail(std::string_view key, Error error) {
    error.code = Exit::kInvalid;
    const TextNode* node = text_->Find(key);
    error.place = node != nullptr ? text_->At(*node) : Place{path_, 0, 0, {}};
    errors_.push_back(std::move(error));
  }
  void Fail(std::string_view key, std::string what, std::string hint) {
    Error error{Exit::kInvalid, std::move(what), {}, {}};
    if (!hint.empty()) error.hints.push_back(std::move(hint));
    Fail(key, std::move(error));
  }

  const Backlog& backlog_;
  const Story& old_;
  const std::string& bytes_;
  std::string path_;
  const StoryText* text_ = nullptr;
  std::vector<Error> errors_;
};

}  // namespace

Story ReadTyped(const Backlog& backlog, const Story& old, const std::string& bytes,
                const std::string& path, std::vector<Error>& errors) {
  Review review(backlog, old, bytes, path);
  Story typed = review.Read();
  errors = review.errors();
  return typed;
}

}  // namespace backlog
