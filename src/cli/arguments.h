// From the words of a command line to the targets that Args declares, with our own messages.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/result.h"
#include "cli/command.h"

namespace backlog {

/// Reads `words`, all that was typed after the command, into the targets of `items`. Options may
/// stand before and after operands, `--` ends them, `--size=5` and `--size 5` are the same. Of an
/// option that is given twice the last value counts. Values are never interpreted.
/// `own` items are the command's, `common` ones those that every command has.
/// Errors: kUsage. `command` is for the messages.
Result<void> ReadArguments(std::span<const Args::Item> own, std::span<const Args::Item> common,
                           std::string_view command, const std::vector<std::string>& words);

/// Reads the options that stand before the command. Returns the words from the command on.
Result<std::vector<std::string>> ReadLeadingOptions(std::span<const Args::Item> common,
                                                    const std::vector<std::string>& words);

/// Returns an item's names one by one: "-n", "--dry-run".
std::vector<std::string_view> NamesOf(const Args::Item& item);

bool IsOperand(const Args::Item& item);
bool TakesValue(const Args::Item& item);

/// Returns how an operand is written in a usage line: "ID", "[ID]", "ID...", "[ID...]".
std::string OperandUsage(const Args::Item& item);

}  // namespace backlog
