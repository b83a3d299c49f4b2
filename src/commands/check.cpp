// `backlog check`: everything that is wrong with a backlog, in one run.
#include "commands/check.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "backlog/rules/consistency.h"
#include "backlog/store/backlog_files.h"
#include "backlog/store/story_text.h"
#include "cli/command.h"
#include "cli/context.h"
#include "cli/text.h"
#include "commands/common.h"
#include "commands/revision.h"
#include "report/json_writer.h"
#include "store/folder_handles.h"

namespace backlog {
namespace {

struct Options {
  std::vector<std::string> files;
  bool strict = false;
  bool fix = false;
  bool staged = false;
  std::optional<std::string> rev;
  bool json = false;
};

// A line of the report.
struct Report {
  Severity severity = Severity::kError;
  Place place;
  std::string message;
  std::vector<std::string> hints;
};

// How often the same note is told; the rest is counted.
constexpr std::size_t kManyOfAKind = 5;

std::string PathOf(const Backlog& backlog, const Finding& finding) {
  switch (finding.subject) {
    case Subject::kStory: {
      const Story* const story = backlog.Find(finding.id);
      return story == nullptr ? std::string() : "stories/" + story->file_name;
    }
    case Subject::kSprint: return "sprints/" + finding.id + ".yaml";
    case Subject::kRelease: return "releases/" + finding.id + ".yaml";
    case Subject::kVision: return "vision.yaml";
    case Subject::kSettings: return "settings.yaml";
    case Subject::kFeedback: return "feedback/" + finding.id + ".yaml";
    case Subject::kDecision: return "decisions/" + finding.id + ".yaml";
  }
  return {};
}

// Finds lines and columns; keeps the last file, as findings come file by file.
class Places {
 public:
  explicit Places(const BacklogFiles& files) : files_(files) {}

  Place Of(const std::string& path, std::string_view key) {
    Place place{files_.display() + "/" + path, 1, 1, {}};
    if (path != path_) {
      path_ = path;
      text_.reset();
      Result<std::string> bytes = files_.Read(path);
      if (!bytes) return place;
      Result<StoryText> text = StoryText::Read(std::move(*bytes), place.path);
      if (text) text_.emplace(std::move(*text));
    }
    if (!text_) return place;
    const TextNode* const node = key.empty() ? nullptr : text_->Find(key);
    return node == nullptr ? place : text_->At(*node);
  }

 private:
  const BacklogFiles& files_;
  std::string path_;
  std::optional<StoryText> text_;
};

// What lies beside the folders of a backlog: a story that was saved there would be missed.
void InspectTop(const BacklogFiles& files, std::vector<Report>& reports) {
  const Result<std::vector<std::string>> names = files.List("");
  if (!names) return;
  for (const std::string& name : *names) {
    const bool known =
        name == "settings.yaml" || name == "vision.yaml" ||
        std::find(std::begin(kSubfolders), std::end(kSubfolders), name) != std::end(kSubfolders);
    if (known) continue;
    reports.push_back({Severity::kNote,
                       {files.display() + "/" + name, 1, 1, {}},
                       "is no part of a backlog, and is not read",
                       {}});
  }
}

void InspectStrays(const BacklogFiles& files, std::vector<Report>& reports) {
  InspectTop(files, reports);
  for (const std::string_view subfolder : kSubfolders) {
    const Result<std::vector<std::string>> names = files.List(subfolder);
    if (!names) continue;  // Load failed already
    std::map<std::string, std::string> folded;
    for (const std::string& name : *names) {
      const Place place{fmt::format("{}/{}/{}", files.display(), subfolder, name), 1, 1, {}};
      if (!name.ends_with(".yaml")) {
        reports.push_back({Severity::kNote, place, "is no .yaml file, and is not read", {}});
      } else if (subfolder == "stories" && !IsBacklogPath("stories/" + name)) {
        reports.push_back(
            {Severity::kWarning,
             place,
             "is read, but no command can change it, because of its name",
             {"rename it: only letters, digits, '.', '_' and '-', at most 200 bytes"}});
      }
      std::string lower = name;
      std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      });
      if (const auto [at, fresh] = folded.emplace(lower, name); !fresh) {
        reports.push_back({Severity::kError,
                           place,
                           fmt::format("has the name of '{}' on disks that fold case", at->second),
                           {"rename one of the two"}});
      }
    }
  }
}

std::vector<Report> Collect(const BacklogFiles& files, const Loaded& loaded,
                            const std::vector<Finding>& findings) {
  std::vector<Report> reports;
  for (const Error& problem : loaded.problems) {
    reports.push_back({Severity::kError, problem.place, problem.what, problem.hints});
  }
  InspectStrays(files, reports);
  Places places(files);
  for (const Finding& finding : findings) {
    Report report{finding.severity,
                  places.Of(PathOf(loaded.backlog, finding), finding.field),
                  finding.message,
                  {}};
    if (!finding.remedy.empty()) report.hints.push_back(finding.remedy);
    reports.push_back(std::move(report));
  }
  for (Report& report : reports) {
    // What is wrong with a file as a whole is shown at its beginning: editors jump there.
    report.place.line = std::max(report.place.line, 1);
    report.place.column = std::max(report.place.column, 1);
  }
  std::stable_sort(reports.begin(), reports.end(), [](const Report& a, const Report& b) {
    return std::tie(a.place.path, a.place.line, a.place.column) <
           std::tie(b.place.path, b.place.line, b.place.column);
  });
  return reports;
}

// Where a file lies below the backlog's folder; nullopt for one that does not.
std::optional<std::string> PathBelow(const std::filesystem::path& root, const std::string& file) {
  namespace fs = std::filesystem;
  // The file itself may be a link, which is what is wrong with it.
  std::error_code code;
  const fs::path given = fs::absolute(file, code).lexically_normal();
  const fs::path path = fs::weakly_canonical(given.parent_path(), code) / given.filename();
  const fs::path below = path.lexically_relative(root);
  if (code || below.empty() || *below.begin() == "..") return std::nullopt;
  return below.generic_string();
}

// Keeps the reports of the named files. Errors: kUsage for a file that is none of this backlog's.
Result<void> Restrict(Context& ctx, const BacklogFiles& files,
                      const std::vector<std::string>& names, std::vector<Report>& reports) {
  if (names.empty()) return {};
  const std::filesystem::path root = std::filesystem::weakly_canonical(ctx.store().where().folder);
  std::set<std::string> wanted;
  for (const std::string& name : names) {
    const std::optional<std::string> below = PathBelow(root, name);
    const auto there = below ? files.Read(*below) : Result<std::string>(std::string());
    if (!below || (!there && there.error().code == Exit::kCannot)) {
      return Error{Exit::kUsage,
                   fmt::format("'{}' is no file of this backlog", name),
                   {},
                   {fmt::format("its files are below {}", files.display())}};
    }
    wanted.insert(fmt::format("{}/{}", files.display(), *below));
  }
  std::erase_if(reports,
                [&](const Report& report) { return wanted.count(report.place.path) == 0; });
  return {};
}

Role RoleOf(Severity severity) {
  return severity == Severity::kError     ? Role::kError
         : severity == Severity::kWarning ? Role::kWarning
                                          : Role::kDim;
}

struct Counts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
};

Counts CountOf(const std::vector<Report>& reports) {
  Counts counts;
  for (const Report& report : reports) {
    ++(report.severity == Severity::kError     ? counts.errors
       : report.severity == Severity::kWarning ? counts.warnings
                                               : counts.notes);
  }
  return counts;
}

void Print(Context& ctx, const Backlog& backlog, const std::vector<Report>& reports) {
  std::map<std::string, std::size_t> notes;
  for (const Report& report : reports) {
    if (report.severity == Severity::kNote && ++notes[report.message] > kManyOfAKind) continue;
    ctx.out().Line(fmt::format(
        "{}:{}:{}: {}: {}", Safe(report.place.path), report.place.line, report.place.column,
        ctx.out().Paint(RoleOf(report.severity), Word(report.severity)), Safe(report.message)));
    for (const std::string& hint : report.hints) ctx.out().Line("  " + Safe(hint));
  }
  for (const auto& [message, count] : notes) {
    if (count <= kManyOfAKind) continue;
    ctx.out().Line(fmt::format("and {} more files: note: {} (--json lists all)",
                               count - kManyOfAKind, Safe(message)));
  }
  const Counts counts = CountOf(reports);
  std::string checked = fmt::format(
      "{}, {}, {}", Count(backlog.stories().size(), "story", "stories"),
      Count(backlog.sprints.size(), "sprint"), Count(backlog.releases.size(), "release"));
  if (!backlog.feedback.empty()) {
    checked += fmt::format(", {} of feedback", Count(backlog.feedback.size(), "piece"));
  }
  if (!backlog.decisions.empty()) {
    checked += ", " + Count(backlog.decisions.size(), "decision");
  }
  if (reports.empty()) {
    ctx.out().Line(checked + ": all is well");
  } else {
    ctx.out().Line(fmt::format("{}: {}, {}, {}", checked, Count(counts.errors, "error"),
                               Count(counts.warnings, "warning"), Count(counts.notes, "note")));
  }
}

void PrintJson(Context& ctx, const std::vector<Report>& reports) {
  JsonWriter json;
  json.BeginArray();
  for (const Report& report : reports) {
    json.BeginObject();
    json.Member("severity", Word(report.severity));
    json.Member("path", report.place.path);
    json.Member("line", report.place.line);
    json.Member("column", report.place.column);
    json.Member("message", report.message);
    json.Key("hints").BeginArray();
    for (const std::string& hint : report.hints) json.Value(hint);
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
  ctx.out() << json.Finish();
}

// Mends what has one right answer, in one transaction, and says what.
Result<void> MendAll(Context& ctx, bool tell) {
  Result<Session> session = ctx.store().Begin();
  if (!session) return std::move(session).error();
  std::vector<Finding> findings = Inspect(session->backlog());
  for (const Story& story : session->backlog().stories()) {
    if (story.created) continue;
    findings.push_back({Severity::kError,
                        Subject::kStory,
                        story.id,
                        "created",
                        "had no 'created' line",
                        {},
                        Fix::kAddCreated});
  }
  std::erase_if(findings, [](const Finding& finding) { return finding.fix == Fix::kNone; });
  const Backlog before = session->backlog();
  const Change change = Fixes(before, findings, ctx.today());
  for (const Story& story : change.stories) session->Put(story);
  for (const Sprint& sprint : change.sprints) session->Put(sprint);
  auto committed = ctx.Commit(*session, "check --fix");
  if (!committed) return std::move(committed).error();
  if (!tell || committed->empty()) return {};
  for (const Finding& finding : findings) {
    if (const Story* story = before.Find(finding.id)) {
      ctx.out().Line(fmt::format("mended {}: {}", Named(ctx, *story), Safe(finding.message)));
    }
  }
  return {};
}

Result<void> CheckTogether(const Options& options) {
  if (options.rev && options.staged) {
    return Error{Exit::kUsage, "give only one of '--rev' and '--staged'", {}, {}};
  }
  if (options.fix && (options.rev || options.staged)) {
    return Error{Exit::kUsage,
                 fmt::format("'--fix' mends the work tree: it does not go with '{}'",
                             options.rev ? "--rev" : "--staged"),
                 {},
                 {}};
  }
  return {};
}

// Looks at the files and reports.
Result<Exit> Look(Context& ctx, const Options& options, const BacklogFiles& files,
                  const Loaded& loaded, bool settled) {
  std::vector<Finding> findings = Inspect(loaded.backlog, ctx.today());
  if (!settled) {  // warnings and notes ask the settings, errors do not
    std::erase_if(findings,
                  [](const Finding& finding) { return finding.severity != Severity::kError; });
  }
  std::vector<Report> reports = Collect(files, loaded, findings);
  if (auto restricted = Restrict(ctx, files, options.files, reports); !restricted) {
    return restricted.error();
  }
  if (options.json) {
    PrintJson(ctx, reports);
  } else {
    Print(ctx, loaded.backlog, reports);
  }
  const Counts counts = CountOf(reports);
  const bool bad = counts.errors > 0 || (options.strict && counts.warnings > 0);
  return bad ? Exit::kNo : Exit::kDone;
}

Result<Exit> Run(Context& ctx, const Options& options) {
  if (auto checked = CheckTogether(options); !checked) return checked.error();
  if (options.rev || options.staged) {
    const Result<FilesInMemory> files = options.rev ? FilesAt(ctx, *options.rev) : StagedFiles(ctx);
    if (!files) return files.error();
    const Result<Loaded> loaded = LoadAnywayFrom(*files);
    if (!loaded) return loaded.error();
    return Look(ctx, options, *files, *loaded, SettingsProblemsOf(*files).empty());
  }
  // Without settings no rule says what is right.
  const bool settled = ctx.store().SettingsProblems().empty();
  if (options.fix && settled) {
    if (auto mended = MendAll(ctx, !options.json); !mended) return mended.error();
  }
  const Result<Loaded> loaded = ctx.store().LoadAnyway();
  if (!loaded) return loaded.error();
  return Look(ctx, options, FilesInFolder(ctx.store().folder()), *loaded, settled);
}

void Arguments(Args& args, Options& options) {
  args.Operands("FILE", options.files, Complete::kFile,
                "report on these files only; all are looked at", false);
  args.Flag("--strict", options.strict, "warnings count for the exit code, too");
  args.Flag("--fix", options.fix, "mend what has one right answer, and say so");
  args.Flag("--staged", options.staged, "look at what is staged in git, not at the work tree");
  args.Option("--rev", "REV", options.rev, Complete::kNothing,
              "look at a commit, branch or tag, without a checkout");
  JsonFlag(args, options.json);
}

}  // namespace

Result<std::size_t> PrintErrorsOf(Context& ctx, const BacklogFiles& files) {
  const Result<Loaded> loaded = LoadAnywayFrom(files);
  if (!loaded) return loaded.error();
  std::vector<Report> reports = Collect(files, *loaded, Inspect(loaded->backlog));
  std::erase_if(reports, [](const Report& report) { return report.severity != Severity::kError; });
  if (!reports.empty()) Print(ctx, loaded->backlog, reports);
  return reports.size();
}

extern const Command kCheck;
const Command kCheck = {
    .name = "check",
    .aliases = {},
    .group = Group::kTend,
    .needs = Needs::kBacklog,
    .hidden = false,
    .summary = "Find what is wrong with the backlog's files",
    .details =
        "Errors: files that are not valid, references that lead nowhere, ids and external keys\n"
        "that come twice, equal ranks, cycles, impossible states. Warnings: ready that can no\n"
        "longer be proved, stories edited after they were accepted. Notes: scores that are "
        "missing\n"
        "or off the scale, unknown keys, who accepted. Exit code 1 where there is an error.",
    .examples = {{"backlog check", "Look at everything"},
                 {"backlog check --strict", "For a gate: warnings count, too"},
                 {"backlog check --fix", "Mend what has one right answer"},
                 {"backlog check --staged", "What the next commit would have, for a hook"}},
    .declare = Declare<Options>(Run, Arguments),
};

}  // namespace backlog
