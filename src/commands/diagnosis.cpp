#include "commands/diagnosis.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "cli/input.h"
#include "cli/text.h"
#include "git/git.h"
#include "git/objects.h"
#include "git/setup.h"
#include "report/json_writer.h"

namespace backlog {
namespace {

constexpr std::string_view kSetup = "backlog git setup";

std::string FirstLine(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

// The folder that holds .backlog: the user may be anywhere below it.
std::string FolderAbove(const Whereabouts& where) {
  return where.folder.substr(0, where.folder.rfind('/') + 1);
}

Diagnosis DiagnoseProgram() {
  const auto version = RunGit({"version"});
  if (!version || version->code != 0) {
    return {"git", Health::kMissing, "not there", {"install git: it keeps the backlog's history"}};
  }
  return {"git", Health::kGood, FirstLine(version->out), {}};
}

Diagnosis DiagnoseWorkTree(const Whereabouts& where, const std::string& directory) {
  const auto place = PlaceInGit(where);
  if (!place) return {"work tree", Health::kMissing, place.error().what, place.error().hints};
  const auto top = RunGit({"rev-parse", "--show-toplevel"}, directory);
  if (top && top->code == 0) return {"work tree", Health::kGood, FirstLine(top->out), {}};
  const auto distrust = GitDistrust(top ? top->err : std::string());
  if (distrust) return {"work tree", Health::kMissing, distrust->what, distrust->hints};
  return {"work tree", Health::kMissing, "git does not work here", {"git status"}};
}

Diagnosis DiagnoseSettings(const std::string& directory) {
  std::vector<std::string_view> missing;
  for (const GitSetting& setting : GitSettings()) {
    if (setting.what.empty()) continue;
    if (ValueOfSetting(setting, directory) != setting.value) missing.push_back(setting.what);
  }
  if (missing.empty()) {
    return {"settings", Health::kGood, "git merges and shows stories field by field", {}};
  }
  return {"settings",
          Health::kMissing,
          fmt::format("not set up: {}", fmt::join(missing, ", ")),
          {std::string(kSetup)}};
}

// git runs the driver by this name.
Diagnosis DiagnoseName(Context& ctx) {
  const std::string path = FindInPath(ctx, "backlog");
  if (!path.empty()) return {"program", Health::kGood, path, {}};
  return {"program",
          Health::kMissing,
          "git cannot find 'backlog' in PATH, and merges line by line",
          {"add its folder to PATH"}};
}

// A file that is missing is made; what people wrote into one is theirs.
std::string Completed(const std::string& directory, const std::string& path,
                      std::string_view line) {
  struct stat status = {};
  if (::lstat((directory + path).c_str(), &status) != 0) return std::string(kSetup);
  return fmt::format("add the line '{}' to {}", line, path);
}

Diagnosis DiagnoseAttributes(const std::string& directory, const std::string& folder) {
  const auto output =
      RunGit({"check-attr", "-z", "merge", "--", folder + "/stories/k7m2qx.yaml"}, directory);
  // PATH NUL merge NUL VALUE NUL
  const bool set = output && output->code == 0 &&
                   std::string_view(output->out).ends_with(std::string_view("\0backlog\0", 9));
  if (set) return {".gitattributes", Health::kGood, "names the merge driver", {}};
  return {".gitattributes",
          Health::kMissing,
          "does not name the merge driver for the backlog's files",
          {Completed(directory, folder + "/.gitattributes",
                     "*.yaml text eol=lf merge=backlog diff=backlog")}};
}

Diagnosis DiagnoseIgnored(const std::string& directory, const std::string& folder) {
  const auto output = RunGit({"check-ignore", "--quiet", "--", folder + "/.local/undo"}, directory);
  if (output && output->code == 0) {
    return {".gitignore", Health::kGood, "keeps undo records out of commits", {}};
  }
  return {".gitignore",
          Health::kMissing,
          "undo records could be committed",
          {Completed(directory, folder + "/.gitignore", "/.local/")}};
}

// Only whether git would run us: what else such a hook does is the team's own.
Diagnosis DiagnoseHooks(const std::string& directory) {
  const auto path = RunGit({"rev-parse", "--git-path", "hooks/pre-commit"}, directory);
  if (path && path->code == 0) {
    std::string file = FirstLine(path->out);
    if (!file.starts_with('/')) file.insert(0, directory);
    const Result<std::string> bytes = ReadInput(file);
    if (bytes && bytes->find("backlog") != std::string::npos) {
      return {"hooks", Health::kGood, "commits are checked before they are made", {}};
    }
  }
  return {"hooks", Health::kOptional, "commits are not checked", {"backlog hooks install"}};
}

Diagnosis DiagnoseHistory(const std::string& directory) {
  const auto output = RunGit({"rev-parse", "--is-shallow-repository"}, directory);
  if (output && FirstLine(output->out) == "true") {
    return {"history",
            Health::kMissing,
            "the clone is shallow: only its end is there",
            {"git fetch --unshallow"}};
  }
  return {"history", Health::kGood, "whole", {}};
}

Diagnosis DiagnoseConflicts(const std::string& directory, const std::string& folder) {
  const auto output = RunGit({"ls-files", "--unmerged", "-z", "--", folder}, directory);
  if (output && output->out.empty()) return {"conflicts", Health::kGood, "none", {}};
  return {"conflicts", Health::kMissing, "a merge is not finished", {"backlog merge"}};
}

Role RoleOf(Health health) {
  return health == Health::kGood      ? Role::kGood
         : health == Health::kMissing ? Role::kError
                                      : Role::kDim;
}

std::string_view WordOf(Health health) {
  return health == Health::kGood ? "good" : health == Health::kMissing ? "missing" : "optional";
}

void PrintJson(Context& ctx, const std::vector<Diagnosis>& all) {
  JsonWriter json;
  json.BeginArray();
  for (const Diagnosis& each : all) {
    json.BeginObject();
    json.Member("what", each.what);
    json.Member("health", WordOf(each.health));
    json.Member("says", each.says);
    json.Key("remedies").BeginArray();
    for (const std::string& remedy : each.remedies) json.Value(remedy);
    json.EndArray();
    json.EndObject();
  }
  json.EndArray();
  ctx.out() << json.Finish();
}

}  // namespace

std::string FindInPath(Context& ctx, const std::string& name) {
  const std::string path = ctx.Env("PATH").value_or("");
  std::string_view left = path;
  while (!left.empty()) {
    const std::string_view folder = left.substr(0, left.find(':'));
    left.remove_prefix(std::min(folder.size() + 1, left.size()));
    if (!folder.starts_with('/')) continue;
    std::string candidate = std::string(folder) + "/" + name;
    struct stat status = {};
    if (::stat(candidate.c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
        ::access(candidate.c_str(), X_OK) == 0) {
      return candidate;
    }
  }
  return {};
}

std::vector<Diagnosis> DiagnoseGit(Context& ctx) {
  const Whereabouts& where = ctx.store().where();
  const std::string directory = FolderAbove(where);
  const std::string folder = where.folder.substr(directory.size());
  std::vector<Diagnosis> all = {DiagnoseProgram()};
  if (all.back().health != Health::kGood) return all;
  all.push_back(DiagnoseWorkTree(where, directory));
  if (all.back().health != Health::kGood) return all;
  all.push_back(DiagnoseSettings(directory));
  all.push_back(DiagnoseName(ctx));
  all.push_back(DiagnoseAttributes(directory, folder));
  all.push_back(DiagnoseIgnored(directory, folder));
  all.push_back(DiagnoseHooks(directory));
  all.push_back(DiagnoseHistory(directory));
  all.push_back(DiagnoseConflicts(directory, folder));
  return all;
}

Exit TellDiagnoses(Context& ctx, const std::vector<Diagnosis>& all, bool json) {
  const bool missing = std::any_of(all.begin(), all.end(), [](const Diagnosis& each) {
    return each.health == Health::kMissing;
  });
  const Exit code = missing ? Exit::kNo : Exit::kDone;
  if (json) {
    PrintJson(ctx, all);
    return code;
  }
  std::size_t width = 0;
  for (const Diagnosis& each : all) width = std::max(width, each.what.size());
  for (const Diagnosis& each : all) {
    ctx.out().Line(
        fmt::format("{:<{}}  {}  {}", each.what, width,
                    ctx.out().Paint(RoleOf(each.health), fmt::format("{:<8}", WordOf(each.health))),
                    Safe(each.says)));
    for (const std::string& remedy : each.remedies) {
      ctx.out().Line(std::string(width + 12, ' ') + Safe(remedy));
    }
  }
  return code;
}

}  // namespace backlog
