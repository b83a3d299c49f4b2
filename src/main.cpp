// Brings the rooms together that do not know each other: the command line, git, reports, commands.
#include "cli/dispatch.h"
#include "cli/heap.h"
#include "commands/commands.h"
#include "commands/commit_written.h"
#include "git/git.h"
#include "report/error_json.h"

int main(int argc, char** argv) {
  backlog::PrepareHeap();
  backlog::ContextParts parts;
  parts.git_config = backlog::GitConfig;
  parts.error_as_json = backlog::ErrorJson;
  parts.commit_written = backlog::CommitWrittenFiles;
  return backlog::RunMain(backlog::AllCommands(), std::move(parts), argc, argv);
}
