// Declaring arguments: Args and the options that many commands share.
#include <utility>

#include "cli/arguments.h"
#include "cli/command.h"

namespace backlog {

Args& Args::Flag(std::string names, bool& target, std::string help) {
  Item item;
  item.kind = Item::Kind::kFlag;
  item.names = std::move(names);
  item.help = std::move(help);
  item.flag = &target;
  items_.push_back(std::move(item));
  return *this;
}

Args& Args::Option(std::string names, std::string value_name, std::optional<std::string>& target,
                   Complete complete, std::string help) {
  Item item;
  item.kind = Item::Kind::kOption;
  item.names = std::move(names);
  item.value_name = std::move(value_name);
  item.help = std::move(help);
  item.complete = complete;
  item.text = &target;
  items_.push_back(std::move(item));
  return *this;
}

Args& Args::Options(std::string names, std::string value_name, std::vector<std::string>& target,
                    Complete complete, std::string help) {
  Item item;
  item.kind = Item::Kind::kOptions;
  item.names = std::move(names);
  item.value_name = std::move(value_name);
  item.help = std::move(help);
  item.complete = complete;
  item.texts = &target;
  items_.push_back(std::move(item));
  return *this;
}

Args& Args::Choice(std::string names, std::string value_name, std::vector<std::string> words,
                   std::optional<std::string>& target, std::string help) {
  Option(std::move(names), std::move(value_name), target, Complete::kWords, std::move(help));
  items_.back().words = std::move(words);
  return *this;
}

Args& Args::Operand(std::string name, std::optional<std::string>& target, Complete complete,
                    std::string help, bool required) {
  Item item;
  item.kind = Item::Kind::kOperand;
  item.names = std::move(name);
  item.help = std::move(help);
  item.complete = complete;
  item.required = required;
  item.text = &target;
  items_.push_back(std::move(item));
  return *this;
}

Args& Args::OperandChoice(std::string name, std::vector<std::string> words,
                          std::optional<std::string>& target, std::string help, bool required) {
  Operand(std::move(name), target, Complete::kWords, std::move(help), required);
  items_.back().words = std::move(words);
  return *this;
}

Args& Args::Operands(std::string name, std::vector<std::string>& target, Complete complete,
                     std::string help, bool required) {
  Item item;
  item.kind = Item::Kind::kOperands;
  if (name.ends_with("...")) name.resize(name.size() - 3);
  item.names = std::move(name);
  item.help = std::move(help);
  item.complete = complete;
  item.required = required;
  item.texts = &target;
  items_.push_back(std::move(item));
  return *this;
}

void JsonFlag(Args& args, bool& target) {
  args.Flag("--json", target, "print JSON");
}

void DryRunFlag(Args& args, bool& target) {
  args.Flag("-n,--dry-run", target, "show what would change, and change nothing");
}

void OnOption(Args& args, std::optional<std::string>& target) {
  args.Option("--on", "DATE", target, Complete::kDate, "the day to record, instead of today");
}

std::vector<std::string_view> NamesOf(const Args::Item& item) {
  std::vector<std::string_view> names;
  std::string_view left = item.names;
  while (!left.empty()) {
    const std::size_t comma = left.find(',');
    names.push_back(left.substr(0, comma));
    left = comma == std::string_view::npos ? std::string_view{} : left.substr(comma + 1);
  }
  return names;
}

bool IsOperand(const Args::Item& item) {
  return item.kind == Args::Item::Kind::kOperand || item.kind == Args::Item::Kind::kOperands;
}

bool TakesValue(const Args::Item& item) {
  return item.kind == Args::Item::Kind::kOption || item.kind == Args::Item::Kind::kOptions;
}

std::string OperandUsage(const Args::Item& item) {
  std::string usage = item.names;
  if (item.kind == Args::Item::Kind::kOperands) usage += "...";
  return item.required ? usage : "[" + usage + "]";
}

}  // namespace backlog
