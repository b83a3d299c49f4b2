// `backlog blame`: who gave each field of a story its present value, when, and in which commit.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "backlog/rules/field_input.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/table.h"
#include "cli/text.h"
#include "commands/news_reader.h"
#include "commands/story_in_history.h"
#include "git/story_history.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

struct Options {
  std::optional<std::string> text;
  bool json = false;
};

// A field, and the commit that it comes from.
struct Origin {
  std::string_view key;
  std::string value;
  const LoggedCommit* commit = nullptr;  // nullptr: it is not committed yet
};

// The id never changes, and days of states follow from the status.
bool IsTold(std::string_view key) {
  if (key == "id" || key == "created") return false;
  return !FollowsFromAnother(key);
}

class Blame {
 public:
  Blame(Context& ctx, const GitPlace& place, const std::vector<LoggedCommit>& commits)
      : place_(place), commits_(commits), reader_(ctx, place) {}

  Result<void> Read() {
    for (const LoggedCommit& commit : commits_) {
      // One commit of a story's log has one story, or none where its file was only renamed.
      TouchedParts parts = PartsOf(place_, commit.files);
      if (parts.stories.empty()) continue;
      steps_.push_back({&commit, std::move(parts.stories.front())});
      reader_.Want(steps_.back().story);
    }
    if (steps_.empty()) return {};
    const auto head = BlobOfStoryAt(place_, "HEAD", steps_.front().story.id);
    if (!head) return head.error();
    head_.after = *head;
    reader_.Want(head_);
    return reader_.Read();
  }

  // True where the last commit has a file of the story, whether it can be read or not.
  bool IsCommitted() const { return head_.IsThere(); }

  // The story as the last commit has it; nullptr where it is gone, or cannot be read.
  const Story* Committed() { return reader_.After(head_); }

  // The newest commit that gave a field the value that `now` has.
  const LoggedCommit* OriginOf(std::string_view key, const Story& now) {
    for (const Step& step : steps_) {
      const Story* const after = reader_.After(step.story);
      if (after == nullptr || !HoldSame(*after, now, key)) continue;  // another branch's
      const std::vector<const Story*> before = Before(step);
      if (std::none_of(before.begin(), before.end(),
                       [&](const Story* each) { return HoldSame(*each, now, key); })) {
        return step.commit;
      }
    }
    return nullptr;
  }

 private:
  struct Step {
    const LoggedCommit* commit = nullptr;
    TouchedStory story;
  };

  // The versions before a step; in place of one that cannot be read those before it. Who mended a
  // file did not write all that is in it.
  std::vector<const Story*> Before(const Step& step) const {
    std::vector<const Story*> versions;
    std::set<BlobName> seen;
    std::vector<BlobName> left = step.story.before;
    while (!left.empty()) {
      const BlobName blob = std::move(left.back());
      left.pop_back();
      if (!seen.insert(blob).second) continue;
      if (const Story* const version = reader_.Find(blob)) {
        versions.push_back(version);
        continue;
      }
      for (const Step& other : steps_) {
        if (other.story.after != blob) continue;
        left.insert(left.end(), other.story.before.begin(), other.story.before.end());
      }
    }
    return versions;
  }

  const GitPlace& place_;
  const std::vector<LoggedCommit>& commits_;
  NewsReader reader_;
  std::vector<Step> steps_;  // newest first
  TouchedStory head_;
};

void Print(Context& ctx, const Story& story, const std::vector<Origin>& origins) {
  constexpr int kWidestValue = 32;
  ctx.out().Line(ctx.out().Paint(Role::kId, story.id) + " " + Safe(story.title));
  Table table({{"field"}, {"value"}, {"when"}, {"by"}, {"commit"}, {"why"}});
  table.Heading("");
  for (const Origin& origin : origins) {
    std::string name(origin.key);
    std::replace(name.begin(), name.end(), '_', '-');
    const LoggedCommit* const commit = origin.commit;
    const std::string value = Fit(Safe(origin.value), kWidestValue, ctx.terminal().utf8);
    if (commit == nullptr) {
      table.Row({{name}, {value}, {"not committed yet", Role::kWarning}, {}, {}, {}});
    } else {
      table.Row({{name},
                 {value},
                 {WhenText(commit->day, ctx.today())},
                 {Safe(commit->author)},
                 {std::string(ShortName(commit->name)), Role::kId},
                 {Safe(commit->subject)}});
    }
  }
  table.Print(ctx.out(), ctx.TableWidth(), ctx.terminal().utf8);
}

void PrintJson(Context& ctx, const Story& story, const std::vector<Origin>& origins) {
  JsonWriter json;
  json.BeginObject().Member("id", story.id).Member("title", story.title);
  json.Key("fields").BeginArray();
  for (const Origin& origin : origins) {
    json.BeginObject().Member("field", origin.key).Member("value", origin.value);
    if (origin.commit != nullptr) {
      json.Member("commit", origin.commit->name);
      if (origin.commit->day) json.Member("day", origin.commit->day->ToString());
      json.Member("author", origin.commit->author).Member("subject", origin.commit->subject);
    }
    json.EndObject();
  }
  json.EndArray().EndObject();
  ctx.out() << json.Finish();
}

Result<Exit> Run(Context& ctx, const Options& options) {
  const Result<GitPlace> place = PlaceInGit(ctx.store().where());
  if (!place) return place.error();
  if (auto whole = RequireWholeHistory(*place); !whole) return whole.error();
  const auto commits = HistoryOfStory(ctx, *place, *options.text);
  if (!commits) return commits.error();
  Blame blame(ctx, *place, *commits);
  if (auto read = blame.Read(); !read) return read.error();
  const Result<Loaded> loaded = ctx.store().Load();
  if (!loaded) return loaded.error();
  const Story* const committed = blame.Committed();
  const Story* now = committed == nullptr ? nullptr : loaded->backlog.Find(committed->id);
  if (now == nullptr) now = committed;
  if (committed == nullptr && blame.IsCommitted()) {
    return Error{Exit::kInvalid,
                 fmt::format("the last commit's version of '{}' cannot be read", *options.text),
                 {},
                 {"'backlog check --rev HEAD' tells why"}};
  }
  if (now == nullptr) {
    return Error{Exit::kCannot,
                 fmt::format("'{}' is not there any more", *options.text),
                 {},
                 {fmt::format("'backlog log {}' tells what became of it", *options.text)}};
  }
  std::vector<Origin> origins;
  for (const std::string_view key : FieldsHeld(*now)) {
    if (!IsTold(key)) continue;
    const bool is_committed = HoldSame(*now, *committed, key);
    origins.push_back({key, key == "rank" ? std::string() : HeldIn(*now, key),
                       is_committed ? blame.OriginOf(key, *now) : nullptr});
  }
  if (options.json) {
    PrintJson(ctx, *now, origins);
  } else {
    ctx.UsePager();
    Print(ctx, *now, origins);
  }
  return Exit::kDone;
}

void Arguments(Args& args, Options& options) {
  args.Operand("ID", options.text, Complete::kStory, "the story", true);
  JsonFlag(args, options.json);
}

}  // namespace

extern const Command kBlame;
const Command kBlame = {
    .name = "blame",
    .aliases = {},
    .group = Group::kTell,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Tell where each field of a story comes from",
    .details =
        "For each field that holds something: the commit that gave it its present value, when,\n"
        "by whom, and what the commit says. A value that was changed and changed back comes from\n"
        "where it was changed back. 'log ID' has the whole life of a story.",
    .examples = {{"backlog blame k7m2qx", "Who said that this is a 13?"},
                 {"backlog blame 1 --json", "For scripts"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
