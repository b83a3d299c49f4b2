// What `backlog help` and --help print, made from the commands' declarations.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/dispatch.h"

namespace backlog {

/// The groups, as help shows them.
inline constexpr std::array kGroups = {Group::kShape,  Group::kOrder, Group::kPlan, Group::kRun,
                                       Group::kReview, Group::kTell,  Group::kTend};

/// Prints the commands' names by group, on one screen.
void PrintOverview(Context& ctx, Commands commands);

/// Prints the commands by group, with what each does.
void PrintCommands(Context& ctx, Commands commands);

/// Prints a command's usage, summary, details, the commands below it, operands, options and
/// examples.
void PrintCommandHelp(Context& ctx, Commands commands, const Command& command);

/// Prints the exit codes.
void PrintExitCodes(Context& ctx);

/// Returns "backlog accept [OPTION]... [ID...]".
std::string UsageOf(const Command& command, const std::vector<Args::Item>& items);

/// Returns an option's help, with the words that it takes and whether it may be repeated.
std::string OptionSays(const Args::Item& item);

/// Joins the lines of each paragraph, as they are broken for the source's width. Blank lines and
/// lines that begin with a blank stay as they are.
std::string Paragraphs(std::string_view text);

/// Returns a group's heading: "Shape the backlog".
std::string_view GroupTitle(Group group);

/// Returns what an exit code means, in a few words: the same as docs/exit-codes.md says.
std::string_view ExitMeaning(Exit code);

}  // namespace backlog
