// A Context for unit tests: streams in memory, an environment and a terminal made by hand, answers
// to prompts from a list.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "cli/context.h"

namespace backlog::test {

struct TestContext {
  std::map<std::string, std::string> environment = {
      {"BACKLOG_TODAY", "2026-11-02"}, {"BACKLOG_USER", "Ada"}, {"BACKLOG_SEED", "1"}};
  Terminal terminal;
  std::map<std::string, std::string> git_config;
  std::deque<std::string> answers;  // then comes the end of input
  std::function<std::string(const Error&)> error_as_json;
  std::unique_ptr<Context> context;

  /// Builds the context from what was set above.
  Context& Make(const GlobalOptions& options = {}) {
    ContextParts parts;
    parts.out = std::make_unique<Stream>();
    parts.err = std::make_unique<Stream>();
    parts.terminal = terminal;
    parts.environment = [this](const char* name) { return Lookup(environment, name); };
    parts.git_config = [this](const std::string& key) { return Lookup(git_config, key); };
    parts.error_as_json = error_as_json;
    parts.read_line = [this]() -> Result<std::optional<std::string>> {
      if (answers.empty()) return std::optional<std::string>();
      std::optional<std::string> answer = answers.front();
      answers.pop_front();
      return answer;
    };
    context = std::make_unique<Context>(std::move(parts));
    configured = context->Configure(options);
    return *context;
  }

  const std::string& out() const { return context->out().text(); }
  const std::string& err() const { return context->err().text(); }

  Result<void> configured;

 private:
  static std::optional<std::string> Lookup(const std::map<std::string, std::string>& from,
                                           const std::string& key) {
    const auto found = from.find(key);
    if (found == from.end()) return std::nullopt;
    return found->second;
  }
};

}  // namespace backlog::test
