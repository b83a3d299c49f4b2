// What a command is: a declaration (name, group, summary, examples, arguments) and a run function
// over a Context. A command is one file in src/commands and one line in commands.def.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "backlog/model/result.h"

namespace backlog {

class Context;  // cli/context.h

/// What completion offers for a value.
enum class Complete : std::uint8_t {
  kNothing,
  kStory,
  kSprint,
  kRelease,
  kGoal,
  kFeedback,
  kDecision,
  kLabel,
  kField,
  kFile,
  kDate,
  kWords,
};

/// Groups of `help`, by the moment of use.
enum class Group : std::uint8_t { kShape, kOrder, kPlan, kRun, kReview, kTell, kTend };

/// What a command finds when it runs.
enum class Needs : std::uint8_t {
  kNothing,  // runs anywhere
  kBacklog,  // a .backlog was found: ctx.store() may be called
};

/// Collects a command's arguments. The facade over the argument parser: no command sees CLI11.
/// Names are written "-n,--dry-run" or "--size". Values are kept as the user typed them.
class Args {
 public:
  struct Item {
    enum class Kind : std::uint8_t { kFlag, kOption, kOptions, kOperand, kOperands };
    Kind kind = Kind::kFlag;
    std::string names;       // "-n,--dry-run"; operands: "ID"
    std::string value_name;  // "DATE"
    std::string help;        // a phrase, no full stop
    Complete complete = Complete::kNothing;
    std::vector<std::string> words;  // kWords: what is allowed
    bool required = false;           // operands only
    bool* flag = nullptr;
    std::optional<std::string>* text = nullptr;
    std::vector<std::string>* texts = nullptr;
  };

  Args& Flag(std::string names, bool& target, std::string help);
  Args& Option(std::string names, std::string value_name, std::optional<std::string>& target,
               Complete complete, std::string help);
  /// May be given several times, and takes one value each time; several where no operand can be
  /// meant any more: "--with k7m p3w".
  Args& Options(std::string names, std::string value_name, std::vector<std::string>& target,
                Complete complete, std::string help);
  /// One word out of `words`; another is a usage error that suggests the nearest.
  Args& Choice(std::string names, std::string value_name, std::vector<std::string> words,
               std::optional<std::string>& target, std::string help);
  Args& Operand(std::string name, std::optional<std::string>& target, Complete complete,
                std::string help, bool required);
  /// One word out of `words`, as Choice.
  Args& OperandChoice(std::string name, std::vector<std::string> words,
                      std::optional<std::string>& target, std::string help, bool required);
  Args& Operands(std::string name, std::vector<std::string>& target, Complete complete,
                 std::string help, bool required);

  const std::vector<Item>& items() const { return items_; }

 private:
  std::vector<Item> items_;
};

/// Declares `--json`, which everything that reads has; errors are JSON then, too.
void JsonFlag(Args& args, bool& target);
/// Declares `-n,--dry-run`, which everything that changes many files has.
void DryRunFlag(Args& args, bool& target);
/// Declares `--on DATE`, where a date is recorded; read it with Context::OnDate.
void OnOption(Args& args, std::optional<std::string>& target);

struct Example {
  std::string_view line;  // "backlog accept k7m2qx"
  std::string_view says;  // "Accept one story"
};

/// A declaration made into what runs: parse into a fresh options struct, then run.
struct Invocation {
  Args args;
  std::function<Result<Exit>(Context&)> run;
};

struct Command {
  std::string_view name;  // "accept"; "sprint add" stands below "sprint", and is typed as two words
  std::vector<std::string_view> aliases = {};
  Group group = Group::kShape;
  Needs needs = Needs::kBacklog;
  bool hidden = false;
  std::string_view summary;  // imperative, no full stop, at most 60 characters
  std::string_view details = {};
  std::vector<Example> examples = {};
  std::function<std::unique_ptr<Invocation>()> declare;
};

/// Binds an options struct, its arguments and a run function.
template <class Options>
std::function<std::unique_ptr<Invocation>()> Declare(Result<Exit> (*run)(Context&, const Options&),
                                                     void (*arguments)(Args&, Options&)) {
  return [run, arguments] {
    auto options = std::make_shared<Options>();
    auto invocation = std::make_unique<Invocation>();
    arguments(invocation->args, *options);
    invocation->run = [run, options](Context& ctx) { return run(ctx, *options); };
    return invocation;
  };
}

}  // namespace backlog
