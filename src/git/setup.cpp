#include "git/setup.h"

#include <array>

#include "git/git.h"

namespace backlog {
namespace {

// Of a folder whose name begins with '-' the file's name, %P, must not be read as an option.
// Where our merge says 0 or 1 that is the answer. Anything higher (this program is not there, or it
// cannot tell) is left to git's own merge of lines: without it git would keep our side, call that a
// conflict, and write no markers.
constexpr std::string_view kMergeDriver =
    "backlog merge-driver -- %O %A %B %L %P; r=$?; test $r -le 1 && exit $r; "
    "git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B";

// A program that is not there must not take 'git diff' and 'git log -p' away: then the file is
// shown as it is. git puts the file's name behind the command.
constexpr std::string_view kShowInWords =
    "f() { backlog textconv -- \"$1\" 2>/dev/null || cat -- \"$1\"; }; f";

constexpr std::array kSettings{
    GitSetting{"merge.backlog.driver", kMergeDriver, "merging field by field"},
    GitSetting{"merge.backlog.name", "backlog: field by field", ""},
    GitSetting{"diff.backlog.textconv", kShowInWords, "diffs in words"},
};

}  // namespace

std::span<const GitSetting> GitSettings() {
  return kSettings;
}

std::optional<std::string> ValueOfSetting(const GitSetting& setting, const std::string& directory) {
  const auto output = RunGit({"config", "--null", "--get", std::string(setting.key)}, directory);
  if (!output || output->code != 0) return std::nullopt;
  return output->out.substr(0, output->out.find('\0'));
}

Result<std::vector<GitSetting>> WriteGitSettings(const std::string& directory) {
  // 'git config' itself does not say why it knows no repository.
  const auto here = RunGit({"rev-parse", "--git-dir"}, directory);
  if (!here) return here.error();
  if (const auto distrust = GitDistrust(here->err)) return *distrust;
  std::vector<GitSetting> written;
  for (const GitSetting& setting : kSettings) {
    if (ValueOfSetting(setting, directory) == setting.value) continue;
    const auto output = AskGit("write git's configuration",
                               {"config", "--local", "--replace-all", std::string(setting.key),
                                std::string(setting.value)},
                               directory);
    if (!output) return output.error();
    written.push_back(setting);
  }
  return written;
}

}  // namespace backlog
