#include "git/branches.h"

#include <algorithm>
#include <map>
#include <utility>

#include "backlog/rules/story_differences.h"
#include "git/git.h"
#include "git/history.h"
#include "git/story_versions.h"

namespace backlog {
namespace {

constexpr std::string_view kCache = "branches";
// The first line of the cache: what follows is of another form in another version.
constexpr std::string_view kCacheForm = "branches 1";

struct Tip {
  std::string commit;
  Branch branch;
};

/// A story in which a branch went its own way since it parted from what is checked out.
struct Parted {
  std::string id;
  BlobName before;  // empty: the branch added it
  BlobName after;   // empty: the branch removed it
};
using PartedByTip = std::map<std::string, std::vector<Parted>>;

std::string_view Next(std::string_view& text, char end) {
  const std::size_t at = std::min(text.find(end), text.size());
  const std::string_view part = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return part;
}

/// The newest branches that have commits which are not in `head`. git does not count them: most
/// local branches have a remote-tracking one with the same commit.
Result<std::vector<Tip>> TipsBeside(const GitPlace& place, const std::string& head) {
  const auto listed = AskGit(
      "list the branches",
      {"for-each-ref", "--no-merged=" + head, "--sort=-committerdate",
       "--format=%(objectname)%00%(authordate:short)%00%(authorname)%00%(symref)%00%(refname)",
       "refs/heads", "refs/remotes"},
      place.top);
  if (!listed) return listed.error();
  std::vector<Tip> tips;
  std::string_view rest = *listed;
  while (!rest.empty()) {
    std::string_view line = Next(rest, '\n');
    Tip tip;
    tip.commit = Next(line, '\0');
    tip.branch.day = Date::Parse(Next(line, '\0'));
    tip.branch.author = Next(line, '\0');
    const bool is_another_name = !Next(line, '\0').empty();  // origin/HEAD
    if (is_another_name) continue;
    const bool is_local = line.starts_with("refs/heads/");
    tip.branch.name = line.substr(line.find('/', std::string_view("refs/").size()) + 1);
    // A branch that was pushed and not touched since is told once, by its short name.
    const auto same = std::find_if(tips.begin(), tips.end(),
                                   [&](const Tip& other) { return other.commit == tip.commit; });
    if (same == tips.end()) {
      if (tips.size() < kMostBranches) tips.push_back(std::move(tip));
    } else if (is_local) {
      same->branch.name = std::move(tip.branch.name);
    }
  }
  return tips;
}

/// Of the cache what was compared with the same commit.
PartedByTip ReadCache(const Folder& folder, const std::string& head) {
  PartedByTip known;
  const std::string bytes = folder.Cached(kCache);
  std::string_view rest = bytes;
  if (Next(rest, '\n') != kCacheForm || Next(rest, '\n') != head) return known;
  std::vector<Parted>* stories = nullptr;
  while (!rest.empty()) {
    std::string_view line = Next(rest, '\n');
    const std::string_view first = Next(line, ' ');
    if (first == "tip") {
      stories = &known[std::string(line)];
    } else if (stories != nullptr) {
      Parted parted;
      parted.id = first;
      parted.before = Next(line, ' ');
      parted.after = line;
      stories->push_back(std::move(parted));
    }
  }
  return known;
}

void WriteCache(const Folder& folder, const std::string& head, const PartedByTip& parted) {
  std::string text = std::string(kCacheForm) + "\n" + head + "\n";
  for (const auto& [tip, stories] : parted) {
    text += "tip " + tip + "\n";
    for (const Parted& each : stories) {
      text += each.id + " " + each.before + " " + each.after + "\n";
    }
  }
  folder.KeepCached(kCache, text);
}

Result<std::vector<Parted>> PartedOf(const GitPlace& place, const std::string& head,
                                     const std::string& tip) {
  std::vector<Parted> parted;
  const auto base = RunGit({"merge-base", head, tip}, place.top);
  if (!base) return base.error();
  if (base->code != 0) return parted;  // they have nothing in common
  std::string_view rest = base->out;
  const auto files = FilesBetween(place, std::string(Next(rest, '\n')), tip);
  if (!files) return files.error();
  for (const TouchedStory& story : PartsOf(place, *files).stories) {
    parted.push_back({story.id, story.before.empty() ? "" : story.before.front(), story.after});
  }
  return parted;
}

/// What each tip has of its own, from the cache or from git.
Result<PartedByTip> PartedOfAll(const GitPlace& place, const Folder& folder,
                                const std::string& head, const std::vector<Tip>& tips) {
  PartedByTip known = ReadCache(folder, head);
  PartedByTip all;
  bool is_new = known.size() != tips.size();
  for (const Tip& tip : tips) {
    const auto at = known.find(tip.commit);
    if (at != known.end()) {
      all[tip.commit] = std::move(at->second);
      continue;
    }
    auto parted = PartedOf(place, head, tip.commit);
    if (!parted) return std::move(parted).error();
    all[tip.commit] = *std::move(parted);
    is_new = true;
  }
  if (is_new) WriteCache(folder, head, all);
  return all;
}

std::optional<Story> VersionOf(const StoryVersions& versions, const BlobName& blob) {
  const Story* story = blob.empty() ? nullptr : versions.Find(blob);
  return story == nullptr ? std::nullopt : std::optional<Story>(*story);
}

bool IsUnread(const BlobName& blob, const std::optional<Story>& version) {
  return !blob.empty() && !version;
}

bool IsSoHere(const Backlog& backlog, const std::string& id, const std::optional<Story>& there) {
  const Story* here = backlog.Find(id);
  return here == nullptr ? !there : there && DifferencesOf(*here, *there).empty();
}

}  // namespace

Result<std::vector<Branch>> BranchesWithStories(const Folder& folder, const Backlog& backlog) {
  std::vector<Branch> branches;
  const Result<GitPlace> place = PlaceInGit(folder.where());
  if (!place) {
    if (place.error().code == Exit::kCannot) return branches;
    return place.error();
  }
  const Result<std::string> head = ResolveCommit(*place, "HEAD");
  if (!head) {
    if (head.error().code == Exit::kCannot) return branches;  // no commit yet
    return head.error();
  }
  Result<std::vector<Tip>> tips = TipsBeside(*place, *head);
  if (!tips) return std::move(tips).error();
  if (tips->empty()) return branches;
  // Where a branch parted is not there to be found.
  if (auto whole = RequireWholeHistory(*place); !whole) return whole.error();
  Result<PartedByTip> parted = PartedOfAll(*place, folder, *head, *tips);
  if (!parted) return std::move(parted).error();
  StoryVersions versions;
  for (const auto& [tip, stories] : *parted) {
    for (const Parted& each : stories) {
      versions.Want(each.before);
      versions.Want(each.after);
    }
  }
  if (auto read = versions.Read(*place); !read) return read.error();
  for (Tip& tip : *tips) {
    for (const Parted& each : (*parted)[tip.commit]) {
      BranchStory story{each.id, VersionOf(versions, each.before), VersionOf(versions, each.after)};
      story.is_unread = IsUnread(each.before, story.before) || IsUnread(each.after, story.there);
      const bool is_known = !IsUnread(each.after, story.there);
      if (is_known && IsSoHere(backlog, each.id, story.there)) continue;
      tip.branch.stories.push_back(std::move(story));
    }
    if (!tip.branch.stories.empty()) branches.push_back(std::move(tip.branch));
  }
  return branches;
}

const Branch* AheadOn(const std::vector<Branch>& branches, const Story& story) {
  if (!story.IsOpen()) return nullptr;
  for (const Branch& branch : branches) {
    for (const BranchStory& each : branch.stories) {
      const bool same = each.id == story.id && each.there && !each.is_unread;
      if (same && each.there->status != Status::kDropped && each.there->status > story.status) {
        return &branch;
      }
    }
  }
  return nullptr;
}

std::string OnBranches(const std::vector<Branch>& branches, const Story& story) {
  for (const Branch& branch : branches) {
    for (const BranchStory& each : branch.stories) {
      if (each.id != story.id) continue;
      if (each.is_unread) return "cannot be read on " + branch.name;
      if (!each.there) return "removed on " + branch.name;
      if (each.there->status == story.status) return "changed on " + branch.name;
      return std::string(Word(each.there->status)) + " on " + branch.name;
    }
  }
  return {};
}

}  // namespace backlog
