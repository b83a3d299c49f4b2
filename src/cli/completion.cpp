#include "cli/completion.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "cli/arguments.h"

namespace backlog {
namespace {

using Item = Args::Item;

const Item* FindOption(const std::vector<Item>& items, std::string_view name) {
  for (const Item& item : items) {
    if (IsOperand(item)) continue;
    const std::vector<std::string_view> names = NamesOf(item);
    if (std::find(names.begin(), names.end(), name) != names.end()) return &item;
  }
  return nullptr;
}

/// Reads the words before the last one, to know what the last one is.
class Completion {
 public:
  Completion(Commands commands, const ValueOffers& values)
      : commands_(commands), values_(values), global_(GlobalArguments(unused_).items()) {
    items_ = global_;
  }

  Offers For(const std::vector<std::string>& words) {
    if (words.empty()) return {};
    for (std::size_t i = 0; i + 1 < words.size(); ++i) Read(words[i]);
    return Match(words.back());
  }

 private:
  void Read(const std::string& word) {
    const bool is_value = option_ != nullptr && TakesValue(*option_);
    if (is_value && (!repeats_ || !word.starts_with("-"))) {
      // With no operands to tell apart, such an option takes all the words that follow.
      repeats_ = option_->kind == Item::Kind::kOptions && Operands().empty();
      if (!repeats_) option_ = nullptr;
      return;
    }
    option_ = nullptr;
    repeats_ = false;
    if (!only_operands_ && word == "--") {
      only_operands_ = true;
    } else if (!only_operands_ && word.starts_with("-") && word.size() > 1) {
      if (word.find('=') == std::string::npos) option_ = FindOption(items_, word);
    } else if (!has_command_) {
      Enter(word, FindCommand(commands_, word));
    } else if (const Command* below = operands_ == 0 ? Below(word) : nullptr) {
      Enter(word, below);
    } else {
      ++operands_;
    }
  }

  void Enter(const std::string& name, const Command* command) {
    has_command_ = true;
    is_help_ = name == "help";
    command_ = command;
    if (command == nullptr) return;
    invocation_ = command->declare();
    items_ = invocation_->args.items();
    items_.insert(items_.end(), global_.begin(), global_.end());
  }

  /// Returns the command below the one that was typed, "sprint add" below "sprint".
  const Command* Below(const std::string& word) const {
    return command_ == nullptr ? nullptr : FindBelow(commands_, *command_, word);
  }

  Offers Match(const std::string& last) {
    if (option_ != nullptr && TakesValue(*option_) && !(repeats_ && last.starts_with("-"))) {
      return Values(*option_, last, "");
    }
    if (!only_operands_ && last.starts_with("-")) {
      const std::size_t equals = last.find('=');
      if (equals == std::string::npos) return Options(last);
      const Item* option = FindOption(items_, last.substr(0, equals));
      if (option == nullptr || !TakesValue(*option)) return {};
      return Values(*option, last.substr(equals + 1), last.substr(0, equals + 1));
    }
    if (!has_command_ || is_help_) return Names(last);
    Offers below = NamesBelow(last);
    Offers offers = OperandValues(last);
    offers.words.insert(offers.words.begin(), below.words.begin(), below.words.end());
    return offers;
  }

  Offers NamesBelow(const std::string& prefix) const {
    Offers offers;
    if (command_ == nullptr || operands_ > 0) return offers;
    for (const Command* below : CommandsBelow(commands_, *command_)) {
      const std::string_view word = below->name.substr(command_->name.size() + 1);
      if (below->hidden || !word.starts_with(prefix)) continue;
      offers.words.push_back({std::string(word), std::string(below->summary)});
    }
    return offers;
  }

  Offers OperandValues(const std::string& last) const {
    const std::vector<const Item*> operands = Operands();
    if (operands.empty()) return {};
    const Item& operand = *operands[std::min(operands_, operands.size() - 1)];
    if (operands_ >= operands.size() && operand.kind != Item::Kind::kOperands) return {};
    return Values(operand, last, "");
  }

  std::vector<const Item*> Operands() const {
    std::vector<const Item*> operands;
    for (const Item& item : items_) {
      if (IsOperand(item)) operands.push_back(&item);
    }
    return operands;
  }

  Offers Options(const std::string& prefix) const {
    Offers offers;
    for (const Item& item : items_) {
      if (IsOperand(item)) continue;
      // A letter alone is typed faster than it is chosen.
      const std::string_view name = NamesOf(item).back();
      if (name.starts_with(prefix)) offers.words.push_back({std::string(name), item.help});
    }
    return offers;
  }

  Offers Names(const std::string& prefix) const {
    Offers offers;
    const auto add = [&](std::string_view name, std::string_view says) {
      if (name.starts_with(prefix)) {
        offers.words.push_back({std::string(name), std::string(says)});
      }
    };
    for (const Command* command : commands_) {
      if (command->hidden || IsBelowAnother(*command)) continue;
      add(command->name, command->summary);
      for (const std::string_view alias : command->aliases) {
        if (!prefix.empty()) add(alias, command->summary);
      }
    }
    if (!is_help_) add("help", "Explain a command");
    return offers;
  }

  Offers Values(const Item& item, const std::string& prefix, const std::string& before) const {
    Offers offers;
    offers.files = item.complete == Complete::kFile;
    std::vector<Offer> all;
    for (const std::string& word : item.words) all.push_back({word, ""});
    if (item.words.empty() && item.complete != Complete::kNothing && !offers.files) {
      all = values_(item.complete);
    }
    for (Offer& offer : all) {
      if (!offer.word.starts_with(prefix)) continue;
      offer.word.insert(0, before);
      offers.words.push_back(std::move(offer));
    }
    return offers;
  }

  Commands commands_;
  const ValueOffers& values_;
  GlobalOptions unused_;
  std::vector<Item> global_;
  std::unique_ptr<Invocation> invocation_;  // owns what the items point to
  std::vector<Item> items_;
  const Command* command_ = nullptr;
  const Item* option_ = nullptr;  // the option whose value comes next
  bool repeats_ = false;          // it has a value already, and takes more
  bool only_operands_ = false;
  bool has_command_ = false;
  bool is_help_ = false;
  std::size_t operands_ = 0;
};

}  // namespace

Offers CompleteLast(Commands commands, const std::vector<std::string>& words,
                    const ValueOffers& values) {
  return Completion(commands, values).For(words);
}

}  // namespace backlog
