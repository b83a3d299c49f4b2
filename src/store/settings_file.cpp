#include "store/settings_file.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>

#include <fmt/format.h>

#include "backlog/model/nearest.h"

namespace backlog {
namespace {

using Kind = TextNode::Kind;

class SettingsReader {
 public:
  SettingsReader(const StoryText& text, std::vector<Error>& errors)
      : text_(text), errors_(errors) {}

  void Fail(const TextNode& node, std::string what, std::string hint = {}) {
    Error error{Exit::kInvalid, std::move(what), text_.At(node), {}};
    if (!hint.empty()) error.hints.push_back(std::move(hint));
    errors_.push_back(std::move(error));
  }

  void Unknown(const TextNode& node, std::span<const std::string_view> known) {
    const auto nearest = Nearest(node.key, known);
    Error error{Exit::kInvalid,
                fmt::format("unknown key '{}' in the settings", node.key),
                text_.At(node.key_begin),
                {}};
    error.hints.push_back(nearest ? fmt::format("did you mean '{}'?", *nearest)
                                  : fmt::format("known here: {}", fmt::join(known, ", ")));
    errors_.push_back(std::move(error));
  }

  static std::string NotThat(const TextNode& node) {
    return node.kind == Kind::kScalar ? fmt::format(", not '{}'", node.text) : std::string();
  }

  std::optional<int> Integer(const TextNode& node) {
    int value = 0;
    const char* const end = node.text.data() + node.text.size();
    const auto [at, code] = std::from_chars(node.text.data(), end, value);
    if (node.kind == Kind::kScalar && code == std::errc() && at == end && value >= 0) return value;
    Fail(node, fmt::format("'{}' takes a whole number from 0{}", node.key, NotThat(node)));
    return std::nullopt;
  }

  std::optional<double> Number(const TextNode& node) {
    double value = 0;
    const char* const end = node.text.data() + node.text.size();
    const auto [at, code] = std::from_chars(node.text.data(), end, value);
    if (node.kind == Kind::kScalar && code == std::errc() && at == end && value >= 0) return value;
    Fail(node, fmt::format("'{}' takes a number from 0{}", node.key, NotThat(node)));
    return std::nullopt;
  }

  std::string Text(const TextNode& node) {
    if (node.kind == Kind::kScalar || node.kind == Kind::kNull) return node.text;
    Fail(node, fmt::format("'{}' takes text", node.key));
    return {};
  }

  void OnOff(const TextNode& node, bool& out) {
    if (node.kind == Kind::kScalar && (node.text == "on" || node.text == "off")) {
      out = node.text == "on";
    } else {
      Fail(node, fmt::format("'{}' takes on or off{}", node.key, NotThat(node)));
    }
  }

  std::vector<std::string> Texts(const TextNode& node) {
    std::vector<std::string> texts;
    if (node.kind == Kind::kScalar) return {node.text};
    if (node.kind == Kind::kMap) {
      Fail(node, fmt::format("'{}' takes a list", node.key));
      return {};
    }
    for (const TextNode& item : node.children) {
      if (item.kind == Kind::kScalar) {
        texts.push_back(item.text);
      } else {
        Fail(item, fmt::format("'{}' takes a list of texts", node.key));
      }
    }
    return texts;
  }

  void Numbers(const TextNode& node, std::vector<int>& out) {
    if (node.kind != Kind::kList) return Fail(node, fmt::format("'{}' takes a list", node.key));
    std::vector<int> numbers;
    for (const TextNode& item : node.children) {
      TextNode named = item;
      named.key = node.key;
      if (const auto value = Integer(named)) numbers.push_back(*value);
    }
    out = std::move(numbers);
  }

  void ReadScale(const TextNode& node, Scale& out) {
    if (node.kind == Kind::kScalar && node.text == "any") {
      out = {true, {}};
      return;
    }
    if (node.kind != Kind::kList || node.children.empty()) {
      return Fail(node, fmt::format("'{}' takes a list of whole numbers, or 'any'", node.key));
    }
    out.any = false;
    Numbers(node, out.values);
    std::sort(out.values.begin(), out.values.end());
  }

  template <class Enum>
  void ReadWord(const TextNode& node, Enum& out) {
    const auto& words = WordsOf<Enum>::kWords;
    const auto at = std::find(words.begin(), words.end(), node.text);
    if (node.kind == Kind::kScalar && at != words.end()) {
      out = static_cast<Enum>(at - words.begin());
    } else {
      Fail(node, fmt::format("'{}' takes {}", node.key, fmt::join(words, ", ")));
    }
  }

  // Calls read(child) for a map's known children; complains of the others.
  void Children(const TextNode& node, std::span<const std::string_view> known,
                const std::function<void(const TextNode&)>& read) {
    if (node.kind != Kind::kMap) return Fail(node, fmt::format("'{}' takes a map", node.key));
    for (const TextNode& child : node.children) {
      if (std::find(known.begin(), known.end(), child.key) == known.end()) {
        Unknown(child, known);
      } else if (child.kind != Kind::kNull) {
        read(child);
      }
    }
  }

  // An {id: ..., text: ...} item of a Definition.
  std::optional<DoneItem> Item(const TextNode& node) {
    const TextNode* const id = node.Find("id");
    const TextNode* const text = node.Find("text");
    if (node.kind != Kind::kMap || id == nullptr || text == nullptr || id->text.empty() ||
        text->text.empty()) {
      Fail(node, "an item takes '{id: a-word, text: What must hold}'");
      return std::nullopt;
    }
    return DoneItem{id->text, text->text};
  }

  void ReadyItems(const TextNode& node, std::vector<ReadyItem>& out) {
    if (node.kind != Kind::kList) return Fail(node, fmt::format("'{}' takes a list", node.key));
    const auto& words = WordsOf<ReadyCheck>::kWords;
    out.clear();
    for (const TextNode& item : node.children) {
      if (item.kind != Kind::kScalar) {
        if (auto own = Item(item)) out.push_back({std::nullopt, own->id, own->text});
        continue;
      }
      const auto at = std::find(words.begin(), words.end(), item.text);
      if (at != words.end()) {
        out.push_back({static_cast<ReadyCheck>(at - words.begin()), item.text, {}});
        continue;
      }
      const auto nearest = Nearest(item.text, words);
      Fail(item, fmt::format("'{}' is no check of a Definition of Ready", item.text),
           nearest ? fmt::format("did you mean '{}'?", *nearest)
                   : "the team's own items are written '{id: a-word, text: What must hold}'");
    }
  }

  void DoneItems(const TextNode& node, std::vector<DoneItem>& out) {
    if (node.kind != Kind::kList) return Fail(node, fmt::format("'{}' takes a list", node.key));
    out.clear();
    for (const TextNode& item : node.children) {
      if (auto own = Item(item)) out.push_back(std::move(*own));
    }
  }

  void People(const TextNode& node, std::vector<Person>& out) {
    if (node.kind != Kind::kList) return Fail(node, fmt::format("'{}' takes a list", node.key));
    out.clear();
    for (const TextNode& item : node.children) {
      const TextNode* const name = item.Find("name");
      const TextNode* const days = item.Find("days");
      if (item.kind != Kind::kMap || name == nullptr || name->text.empty()) {
        Fail(item, "a person takes '{name: Ada, days: 8}'");
        continue;
      }
      Person person{name->text, 0};
      if (days != nullptr) person.days = Number(*days).value_or(0);
      out.push_back(std::move(person));
    }
  }

 private:
  const StoryText& text_;
  std::vector<Error>& errors_;
};

// One key: its comment for `init`, its value as init writes it, and how it is read.
struct Key {
  std::string_view key;
  std::string_view comment;
  std::string (*write)(const Settings&);
  void (*read)(SettingsReader&, const TextNode&, Settings&);
};

// Quoted wherever another reader could see something else; names rarely need it.
std::string Flow(const std::string& text) {
  constexpr std::string_view kHarmless = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_ ";
  const bool plain = !text.empty() && text.front() != ' ' && text.front() != '-' &&
                     text.back() != ' ' && text.size() > 3 &&
                     text.find_first_not_of(kHarmless) == std::string::npos;
  if (plain && text != "true" && text != "false" && text != "null") return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string FlowList(const std::vector<std::string>& texts) {
  std::vector<std::string> items;
  for (const std::string& text : texts) items.push_back(Flow(text));
  return fmt::format(" [{}]", fmt::join(items, ", "));
}

std::string ScaleText(const Scale& scale) {
  return scale.any ? "any" : fmt::format("[{}]", fmt::join(scale.values, ", "));
}

std::string ReadyText(const std::vector<ReadyItem>& items) {
  std::vector<std::string> words;
  for (const ReadyItem& item : items) {
    words.push_back(item.check ? item.id
                               : fmt::format("{{id: {}, text: {}}}", item.id, Flow(item.text)));
  }
  return fmt::format("[{}]", fmt::join(words, ", "));
}

constexpr std::string_view kScaleKeys[] = {"value", "size"};
constexpr std::string_view kSprintKeys[] = {"days", "first_day", "workdays"};
constexpr std::string_view kDays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

bool IsDay(std::string_view text) {
  return std::find(std::begin(kDays), std::end(kDays), text) != std::end(kDays);
}

void ReadSprint(SettingsReader& in, const TextNode& node, Settings& out) {
  in.Children(node, kSprintKeys, [&](const TextNode& child) {
    if (child.key == "days") {
      out.sprint_days = in.Integer(child).value_or(out.sprint_days);
      if (out.sprint_days < 1 || out.sprint_days > 31) {
        in.Fail(child, "a sprint takes 1 to 31 days");
        out.sprint_days = 14;
      }
      return;
    }
    const std::vector<std::string> days = in.Texts(child);
    if (!std::all_of(days.begin(), days.end(), IsDay)) {
      in.Fail(child, fmt::format("'{}' takes {}", child.key, fmt::join(kDays, ", ")));
    } else if (child.key == "workdays") {
      out.workdays = days;
    } else {
      out.first_day = days.empty() ? std::string() : days.front();
    }
  });
}

// The one place that knows what settings.yaml may hold.
const Key kKeys[] = {
    {"format", "the files' format; a newer backlog writes a higher one",
     [](const Settings& s) { return fmt::format(" {}", s.format); },
     [](SettingsReader& in, const TextNode& node, Settings& out) {
       out.format = in.Integer(node).value_or(out.format);
       if (out.format < 1) in.Fail(node, "'format' takes a whole number from 1");
     }},
    {"name", "the product",
     [](const Settings& s) { return s.name.empty() ? std::string() : " " + Flow(s.name); },
     [](SettingsReader& in, const TextNode& node, Settings& out) { out.name = in.Text(node); }},
    {"product_owner", "names; check notes an acceptance by anybody else",
     [](const Settings& s) { return FlowList(s.product_owner); },
     [](SettingsReader& in, const TextNode& node, Settings& out) {
       out.product_owner = in.Texts(node);
     }},
    {"people", "{name: Ada, days: 8}: who works on it, and days in each sprint",
     [](const Settings& s) {
       std::vector<std::string> items;
       for (const Person& p : s.people) {
         items.push_back(fmt::format("{{name: {}, days: {}}}", Flow(p.name), p.days));
       }
       return fmt::format(" [{}]", fmt::join(items, ", "));
     },
     [](SettingsReader& in, const TextNode& node, Settings& out) { in.People(node, out.people); }},
    {"focus_factor", "story points a day of a person",
     [](const Settings& s) { return fmt::format(" {:.1f}", s.focus_factor); },
     [](SettingsReader& in, const TextNode& node, Settings& out) {
       out.focus_factor = in.Number(node).value_or(out.focus_factor);
     }},
    {"require_story_trailer", "on: each commit names a story",
     [](const Settings& s) { return std::string(s.require_story_trailer ? " on" : " off"); },
     [](SettingsReader& in, const TextNode& node, Settings& out) {
       in.OnOff(node, out.require_story_trailer);
     }},
    {"scales", "value: business_value, user_value, time_criticality, risk; a list, or any",
     [](const Settings& s) {
       return fmt::format("\n  value: {}\n  size: {}", ScaleText(s.value_scale),
                          ScaleText(s.size_scale));
     },
     [](SettingsReader& in, const TextNode& node, Settings& out) {
       in.Children(node, kScaleKeys, [&](const TextNode& child) {
         in.ReadScale(child, child.key == "value" ? out.value_scale : out.size_scale);
       });
     }},
    {"risk_first", "always | valuable | off: which risky stories stand first",
     [](const Settings& s) { return fmt::format(" {}", Word(s.risk_first)); },
     [](SettingsReader& in, const TextNode& node, Settings& out) {
       in.ReadWord(node, out.risk_first);
     }},
    {"high_risk", "a risk from here on is high",
     [](const Settings& s) { return fmt::format(" {}", s.high_risk); },
     [](SettingsReader& in, const TextNode& node, Settings& out) {
       out.high_risk = in.Integer(node).value_or(out.high_risk);
     }},
    {"high_value", "business_value + user_value from here on is high",
     [](const Settings& s) { return fmt::format(" {}", s.high_value); },
     [](SettingsReader& in, const TextNode& node, Settings& out) {
       out.high_value = in.Integer(node).value_or(out.high_value);
     }},
    {"release_first", "on: the nearest open dated release stands before the others",
     [](const Settings& s) { return std::string(s.release_first ? " on" : " off"); },
     [](SettingsReader& in, const TextNode& node, Settings& out) {
       in.OnOff(node, out.release_first);
     }},
    {"max_size", "a larger story is not small enough to be ready",
     [](const Settings& s) { return fmt::format(" {}", s.max_size); },
     [](SettingsReader& in, const TextNode& node, Settings& out) {
       out.max_size = in.Integer(node).value_or(out.max_size);
     }},
    {"expected_velocity", "[15, 25]: points a sprint, until sprints were measured",
     [](const Settings& s) { return fmt::format(" [{}]", fmt::join(s.expected_velocity, ", ")); },
     [](SettingsReader& in, const TextNode& node, Settings& out) {
       in.Numbers(node, out.expected_velocity);
       const auto& ends = out.expected_velocity;
       if (!ends.empty() && (ends.size() != 2 || ends[0] > ends[1])) {
         in.Fail(node, "'expected_velocity' takes its lower and its upper end: [15, 25]");
         out.expected_velocity.clear();
       }
     }},
    {"definition_of_ready", "by type: named checks, and your own {id: ux, text: Design agreed}",
     [](const Settings& s) {
       std::string text;
       for (std::size_t i = 0; i < s.definition_of_ready.size(); ++i) {
         text += fmt::format("\n  {}: {}", WordsOf<Type>::kWords[i],
                             ReadyText(s.definition_of_ready[i]));
       }
       return text;
     },
     [](SettingsReader& in, const TextNode& node, Settings& out) {
       const auto& types = WordsOf<Type>::kWords;
       in.Children(node, types, [&](const TextNode& child) {
         const auto at = std::find(types.begin(), types.end(), child.key) - types.begin();
         in.ReadyItems(child, out.definition_of_ready[static_cast<std::size_t>(at)]);
       });
     }},
    {"definition_of_done", "what every story must meet before it is done",
     [](const Settings& s) {
       std::string text;
       for (const DoneItem& item : s.definition_of_done) {
         text += fmt::format("\n  - {{id: {}, text: {}}}", item.id, Flow(item.text));
       }
       return text;
     },
     [](SettingsReader& in, const TextNode& node, Settings& out) {
       in.DoneItems(node, out.definition_of_done);
     }},
    {"sprint", "its length, the day it begins on, and the days worked",
     [](const Settings& s) {
       return fmt::format(" {{days: {}, first_day: {}, workdays: [{}]}}", s.sprint_days,
                          s.first_day.empty() ? "mon" : s.first_day, fmt::join(s.workdays, ", "));
     },
     ReadSprint},
};

}  // namespace

Settings ReadSettings(const StoryText& text, std::vector<Error>& errors) {
  Settings settings = DefaultSettings();
  SettingsReader reader(text, errors);
  static const std::vector<std::string_view> known_keys = [] {
    std::vector<std::string_view> known;
    for (const Key& key : kKeys) known.push_back(key.key);
    return known;
  }();
  if (const TextNode* format = text.Find("format"); format != nullptr) {
    const std::size_t before = errors.size();
    const std::optional<int> value = reader.Integer(*format);
    if (value && *value > kFormat) {
      settings.format = *value;
      errors.resize(before);
      return settings;
    }
    errors.resize(before);
  }
  for (const TextNode& node : text.root().children) {
    const auto at = std::find(known_keys.begin(), known_keys.end(), node.key);
    if (at == known_keys.end()) {
      reader.Unknown(node, known_keys);
    } else if (node.kind != Kind::kNull) {
      kKeys[at - known_keys.begin()].read(reader, node, settings);
    }
  }
  return settings;
}

std::string NewSettingsFile(const Settings& settings) {
  std::string text;
  for (const Key& key : kKeys) {
    const std::string value = key.write(settings);
    const std::size_t first_line = value.find('\n');
    std::string head = fmt::format("{}:{}", key.key, value.substr(0, first_line));
    text += fmt::format("{:<37} # {}\n", head, key.comment);
    if (first_line != std::string::npos) text += value.substr(first_line + 1) + '\n';
  }
  return text;
}

}  // namespace backlog
