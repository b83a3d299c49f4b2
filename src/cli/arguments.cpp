// The only file that includes CLI11: 5 CPU-seconds once instead of once a command. CLI11 knows the
// options of the one command that was asked for, and splits words into options and the rest; what
// stands here around it are the cases in which it would do something else than a shell user
// expects, operands, and the messages.
#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>
#include <utility>

#include "backlog/model/nearest.h"
#include "cli/input.h"
#include "cli/usage_error.h"

namespace backlog {
namespace {

using Item = Args::Item;

std::string Quoted(std::string_view text) {
  std::string quoted = "'";
  quoted += text;
  quoted += "'";
  return quoted;
}

/// Returns the word up to '=' where it is a long option, else the word.
std::string_view NamePart(std::string_view word) {
  return word.starts_with("--") ? word.substr(0, word.find('=')) : word;
}

/// Returns the first long name of an option.
std::string_view NameToShow(const Item& item) {
  const std::vector<std::string_view> names = NamesOf(item);
  const auto found = std::find_if(names.begin(), names.end(),
                                  [](std::string_view name) { return name.starts_with("--"); });
  return found == names.end() ? names.front() : *found;
}

/// "story, bug, chore or spike".
std::string OrList(const std::vector<std::string>& words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
    list += words[i];
  }
  return list;
}

/// One reading of a command line.
class Reader {
 public:
  enum class Extent { kWhole, kUpToFirstOperand };

  Reader(std::vector<const Item*> items, std::string_view command)
      : items_(std::move(items)), command_(command) {}

  /// Sets the options' targets. Returns the other words in order, without a "--" that ends
  /// options; with kUpToFirstOperand, the first of them and all that follows it.
  Result<std::vector<std::string>> Options(const std::vector<std::string>& words, Extent extent);

  /// Sets the operands' targets.
  Result<void> Operands(std::vector<std::string> words);

  /// Errors: kUsage for a value that is not UTF-8: no file could hold it. Paths may be any bytes.
  Result<void> CheckUtf8() const;

  /// Refuses a word that is none of those that are allowed.
  Result<void> CheckWords() const;

 private:
  const Item* Find(std::string_view name) const;
  Result<std::vector<std::string>> Shielded(const std::vector<std::string>& words, Extent extent);
  void Declare(CLI::App& app);
  Result<std::vector<std::string>> Rest(const std::vector<std::string>& remaining, Extent extent);
  Error NeedsValue(std::string_view name, const Item& item, std::string_view next) const;
  Error UnknownOption(std::string_view name) const;
  Error Missing(const Item& operand) const;
  std::string Usage() const;

  std::vector<const Item*> items_;
  std::string_view command_;
};

const Item* Reader::Find(std::string_view name) const {
  for (const Item* item : items_) {
    if (IsOperand(*item)) continue;
    for (const std::string_view each : NamesOf(*item)) {
      if (each == name) return item;
    }
  }
  return nullptr;
}

/// Rewrites or refuses what CLI11 2.1 would misread: `--size=` takes the next word for its value
/// there, `--size --json` takes "--json", and `--json=no` counts as given.
Result<std::vector<std::string>> Reader::Shielded(const std::vector<std::string>& words,
                                                  Extent extent) {
  std::size_t operands_to_come = 0;
  for (const Item* item : items_) {
    if (item->kind == Item::Kind::kOperands) operands_to_come = words.size();
    if (item->kind == Item::Kind::kOperand) ++operands_to_come;
  }
  std::vector<std::string> shielded;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const bool is_operand = word.size() < 2 || word[0] != '-';
    if (word == "--" || (is_operand && extent == Extent::kUpToFirstOperand)) {
      shielded.insert(shielded.end(), words.begin() + static_cast<std::ptrdiff_t>(i), words.end());
      break;
    }
    const std::string_view name = NamePart(word);
    const Item* item = Find(name);
    if (item == nullptr) {
      if (is_operand && operands_to_come > 0) --operands_to_come;
      shielded.push_back(word);
      continue;
    }
    const bool has_equals = name.size() < word.size();
    if (!TakesValue(*item)) {
      if (has_equals) return UsageError(Quoted(name) + " takes no value");
      shielded.push_back(word);
      continue;
    }
    shielded.emplace_back(name);
    if (has_equals) {
      shielded.push_back(word.substr(name.size() + 1));
      continue;
    }
    const std::string_view next = i + 1 < words.size() ? words[i + 1] : std::string_view("--");
    if (next == "--" || Find(NamePart(next)) != nullptr) return NeedsValue(name, *item, next);
    shielded.push_back(words[++i]);
    // "--with k7m p3w": where no operand can be meant any more, the words behind are values, too.
    while (operands_to_come == 0 && item->texts != nullptr && i + 1 < words.size() &&
           !words[i + 1].starts_with('-')) {
      shielded.emplace_back(name);
      shielded.push_back(words[++i]);
    }
  }
  return shielded;
}

void Reader::Declare(CLI::App& app) {
  for (const Item* item : items_) {
    if (IsOperand(*item)) continue;
    if (item->kind == Item::Kind::kFlag) {
      app.add_flag_callback(item->names, [item] { *item->flag = true; });
      continue;
    }
    // The plain callback, not a bound variable: that one would split "[a,b]" and convert.
    auto* option = app.add_option(item->names, [item](const CLI::results_t& values) {
      if (item->text != nullptr) *item->text = values.back();
      if (item->texts != nullptr) {
        item->texts->insert(item->texts->end(), values.begin(), values.end());
      }
      return true;
    });
    option->type_size(1)->expected(1)->allow_extra_args(false);
    option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }
}

Result<std::vector<std::string>> Reader::Options(const std::vector<std::string>& words,
                                                 Extent extent) {
  Result<std::vector<std::string>> shielded = Shielded(words, extent);
  if (!shielded) return shielded;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  if (extent == Extent::kUpToFirstOperand) app.prefix_command();
  Declare(app);
  std::reverse(shielded->begin(), shielded->end());  // as parse() expects it
  try {
    app.parse(*std::move(shielded));
  } catch (const CLI::ParseError& failed) {
    // What Shielded cannot see: a cluster like "-nm" whose last letter lacks its value. The message
    // begins with the option's name.
    const std::string_view message = failed.what();
    const std::string_view name = message.substr(0, message.find(':'));
    if (const Item* item = Find(name)) return NeedsValue(name, *item, {});
    return UsageError("cannot read the arguments: " + std::string(message));
  }
  if (auto checked = CheckWords(); !checked) return checked.error();
  return Rest(app.remaining(), extent);
}

Result<std::vector<std::string>> Reader::Rest(const std::vector<std::string>& remaining,
                                              Extent extent) {
  std::vector<std::string> rest;
  bool options_ended = false;
  for (const std::string& word : remaining) {
    if (!options_ended && word == "--") {
      options_ended = true;
      continue;
    }
    // "-" is stdin, and "-5" a number, as for CLI11.
    const bool is_option = word.size() > 1 && word[0] == '-' && (word[1] < '0' || word[1] > '9');
    if (is_option && !options_ended) return UnknownOption(NamePart(word));
    rest.push_back(word);
    options_ended = options_ended || extent == Extent::kUpToFirstOperand;
  }
  return rest;
}

Result<void> Reader::CheckUtf8() const {
  for (const Item* item : items_) {
    if (item->complete == Complete::kFile) continue;
    std::vector<std::string> values;
    if (item->text != nullptr && *item->text) values.push_back(**item->text);
    if (item->texts != nullptr)
      values.insert(values.end(), item->texts->begin(), item->texts->end());
    for (const std::string& value : values) {
      if (IsUtf8(value)) continue;
      const std::string_view name = IsOperand(*item) ? item->names : NameToShow(*item);
      return UsageError(Quoted(name) + " takes UTF-8, not " + Quoted(value));
    }
  }
  return {};
}

Result<void> Reader::CheckWords() const {
  for (const Item* item : items_) {
    if (item->words.empty() || item->text == nullptr || !*item->text) continue;
    const std::string& value = **item->text;
    if (std::find(item->words.begin(), item->words.end(), value) != item->words.end()) continue;
    const std::string_view name = IsOperand(*item) ? item->names : NameToShow(*item);
    std::vector<std::string> hints;
    if (const auto nearest = Nearest(value, std::span<const std::string>(item->words))) {
      hints.push_back("did you mean " + Quoted(*nearest) + "?");
    }
    return UsageError(Quoted(name) + " takes " + OrList(item->words) + ", not " + Quoted(value),
                      std::move(hints));
  }
  return {};
}

/// Deals the words out to the operands: single ones take one each, a list takes what those behind
/// it leave.
Result<void> Reader::Operands(std::vector<std::string> words) {
  std::vector<const Item*> required;
  for (const Item* item : items_) {
    if (IsOperand(*item) && item->required) required.push_back(item);
  }
  if (words.size() < required.size()) return Missing(*required[words.size()]);
  std::size_t reserved = required.size();  // words that required operands still to come need
  std::size_t next = 0;
  for (const Item* item : items_) {
    if (!IsOperand(*item)) continue;
    if (item->required) --reserved;
    std::size_t take = words.size() - next - reserved;
    if (item->kind == Item::Kind::kOperand) take = std::min<std::size_t>(take, 1);
    for (std::size_t i = 0; i < take; ++i, ++next) {
      if (item->text != nullptr) *item->text = std::move(words[next]);
      if (item->texts != nullptr) item->texts->push_back(std::move(words[next]));
    }
  }
  if (next == words.size()) return {};
  std::vector<std::string> hints;
  if (next > 0) hints.emplace_back("put quotes around a text of several words");
  hints.push_back(Usage());
  return UsageError("unexpected argument " + Quoted(words[next]), std::move(hints));
}

Error Reader::Missing(const Item& operand) const {
  return UsageError("missing " + operand.names, {Usage()});
}

std::string Reader::Usage() const {
  std::string usage = "usage: backlog ";
  usage += command_;
  if (std::any_of(items_.begin(), items_.end(), [](const Item* i) { return !IsOperand(*i); })) {
    usage += " [OPTION]...";
  }
  for (const Item* item : items_) {
    if (IsOperand(*item)) usage += " " + OperandUsage(*item);
  }
  return usage;
}

Error Reader::NeedsValue(std::string_view name, const Item& item, std::string_view next) const {
  std::vector<std::string> hints;
  if (next.size() > 2) {
    hints.push_back("for a value that begins with '-', write '" + std::string(name) +
                    (name.starts_with("--") ? "=" : "") + std::string(next) + "'");
  }
  return UsageError(Quoted(name) + " needs a value (" + item.value_name + ")", std::move(hints));
}

Error Reader::UnknownOption(std::string_view name) const {
  std::string what = "unknown option " + Quoted(name);
  if (!command_.empty()) what += " of " + Quoted(command_);
  std::vector<std::string_view> known;
  for (const Item* item : items_) {
    if (IsOperand(*item)) continue;
    for (const std::string_view each : NamesOf(*item)) {
      if (each.starts_with("--")) known.push_back(each);
    }
  }
  std::vector<std::string> hints;
  // The dashes are no letters that were typed right: "--by" is not nearly "--on".
  const std::size_t letters = name.size() - std::min(name.find_first_not_of('-'), name.size());
  constexpr std::size_t kShort = 4;
  const auto nearest =
      Nearest(name, std::span<const std::string_view>(known), letters <= kShort ? 1 : 3);
  if (nearest) {
    hints.push_back("did you mean " + Quoted(*nearest) + "?");
  } else if (command_.empty()) {
    hints.emplace_back("the options of a command stand after it: backlog COMMAND --option");
  } else {
    hints.push_back("'backlog help " + std::string(command_) + "' shows its options");
  }
  return UsageError(std::move(what), std::move(hints));
}

}  // namespace

Result<void> ReadArguments(std::span<const Item> own, std::span<const Item> common,
                           std::string_view command, const std::vector<std::string>& words) {
  std::vector<const Item*> items;
  for (const Item& item : own) items.push_back(&item);
  for (const Item& item : common) items.push_back(&item);
  Reader reader(std::move(items), command);
  Result<std::vector<std::string>> operands = reader.Options(words, Reader::Extent::kWhole);
  if (!operands) return std::move(operands).error();
  if (auto read = reader.Operands(*std::move(operands)); !read) return read;
  if (auto checked = reader.CheckWords(); !checked) return checked;
  return reader.CheckUtf8();
}

Result<std::vector<std::string>> ReadLeadingOptions(std::span<const Item> common,
                                                    const std::vector<std::string>& words) {
  std::vector<const Item*> items;
  for (const Item& item : common) items.push_back(&item);
  return Reader(std::move(items), {}).Options(words, Reader::Extent::kUpToFirstOperand);
}

}  // namespace backlog
