#include "cli/context.h"

#include <pwd.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <utility>

#include "backlog/rules/prioritization.h"
#include "cli/pager.h"
#include "cli/text.h"
#include "cli/usage_error.h"

namespace backlog {
namespace {

/// Takes the pins that do not count any more out of the stories that are written anyway. Returns
/// what was taken out and why, one sentence each.
std::vector<std::string> DropExpiredPins(Session& session) {
  if (!session.problems().empty()) return {};  // an anchor may be among what cannot be read
  std::vector<Story> unpinned;
  std::vector<std::string> sentences;
  for (const Story& story : session.backlog().stories()) {
    if (!story.pinned) continue;
    const Story* const before = session.loaded().Find(story.id);
    if (before == nullptr || before->pinned != story.pinned || *before == story) continue;
    const std::string why = WhyPinExpired(session.backlog(), story);
    if (why.empty()) continue;
    unpinned.push_back(story);
    unpinned.back().pinned.reset();
    sentences.push_back("the pin of '" + story.id + "' was taken out: " + Safe(why));
  }
  if (!unpinned.empty()) session.PutAll(std::move(unpinned));
  return sentences;
}

Date LocalDay() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return Date(std::chrono::year(local.tm_year + 1900) /
              std::chrono::month(static_cast<unsigned>(local.tm_mon) + 1) /
              std::chrono::day(static_cast<unsigned>(local.tm_mday)));
}

std::string LoginName() {
  passwd entry{};
  passwd* found = nullptr;
  std::string buffer(std::size_t{16} * 1024, '\0');
  ::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found);
  return found != nullptr ? found->pw_name : std::string();
}

}  // namespace

Context::Context(ContextParts parts) : parts_(std::move(parts)), today_(LocalDay()) {
  parts_.err->WriteAtOnceAfter(parts_.out.get());
}

Context::~Context() = default;

Result<void> Context::Configure(const GlobalOptions& options) {
  quiet_ = options.quiet;
  no_pager_ = options.no_pager;
  json_ = options.json;
  ConfigureColor(options);
  if (options.directory) {
    if (::chdir(options.directory->c_str()) != 0) {
      return Error{Exit::kCannot,
                   "cannot change to '" + *options.directory + "': " + std::strerror(errno),
                   {},
                   {}};
    }
    explicit_directory_ = true;
  }
  return ConfigureFromEnvironment();
}

void Context::ConfigureColor(const GlobalOptions& options) {
  const ColorWhen when = ParseColorWhen(options.color.value_or("auto")).value_or(ColorWhen::kAuto);
  const ColorWishes wishes{Env("NO_COLOR"), Env("CLICOLOR_FORCE"), Env("CLICOLOR"), Env("TERM")};
  out().set_color(UseColor(when, wishes, terminal().out_is_terminal));
  err().set_color(UseColor(when, wishes, terminal().err_is_terminal));
}

Result<void> Context::ConfigureFromEnvironment() {
  if (const auto text = Env("BACKLOG_TODAY"); text && !text->empty()) {
    const std::optional<Date> day = Date::Parse(*text);
    if (!day) return UsageError("BACKLOG_TODAY takes a date (YYYY-MM-DD), not '" + *text + "'");
    today_ = *day;
  }
  std::uint64_t seed = 0;
  if (const auto text = Env("BACKLOG_SEED"); text && !text->empty()) {
    const char* end = text->data() + text->size();
    const auto [stop, failed] = std::from_chars(text->data(), end, seed);
    if (failed != std::errc() || stop != end) {
      return UsageError("BACKLOG_SEED takes an integer from 0, not '" + *text + "'");
    }
  } else {
    std::random_device device;
    seed = (std::uint64_t{device()} << 32U) | device();
  }
  random_.seed(seed);
  return {};
}

void Context::Say(std::string_view line) {
  if (!quiet_) err().Line(line);
}

void Context::Warn(std::string_view line) {
  err().Line(err().Paint(Role::kWarning, "warning:") + " " + std::string(line));
}

void Context::Hint(std::string_view line) {
  if (!quiet_) err().Line(err().Paint(Role::kHint, "hint:") + " " + std::string(line));
}

void Context::UsePager() {
  if (terminal().out_is_terminal && !no_pager_) out().Hold();
}

std::optional<std::string> Context::GitConfig(const std::string& key) const {
  return parts_.git_config ? parts_.git_config(key) : std::nullopt;
}

Result<Date> Context::OnDate(const std::optional<std::string>& on) {
  if (!on) return today_;
  if (const std::optional<Date> day = Date::Parse(*on)) {
    // No refusal: whoever writes a meeting of tomorrow down today means it.
    if (*day > today_) Warn(day->ToString() + " is still to come");
    return *day;
  }
  return UsageError("'--on' takes a date (YYYY-MM-DD), not '" + *on + "'",
                    {"today is " + today_.ToString()});
}

const std::string& Context::user() {
  if (!user_) {
    user_ = Env("BACKLOG_USER");
    if (!user_ || user_->empty()) user_ = GitConfig("user.name");
    if (!user_ || user_->empty()) user_ = LoginName();
  }
  return *user_;
}

Result<Whereabouts> Context::Find() const {
  const std::optional<std::string> folder = Env("BACKLOG_DIR");
  if (explicit_directory_ || !folder || folder->empty()) return FindBacklog(".");
  // The folder itself, or the one that holds it, as people think of either as "the backlog".
  std::string path = *folder;
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  if (path != ".backlog" && !path.ends_with("/.backlog")) path += "/.backlog";
  if (::access(path.c_str(), F_OK) != 0) {
    return Error{Exit::kCannot,
                 "cannot open '" + path + "' (BACKLOG_DIR): " + std::strerror(errno),
                 {},
                 {"'backlog init' makes a new backlog"}};
  }
  return BacklogAt(path);
}

Result<void> Context::OpenStore() {
  Result<Whereabouts> where = Find();
  if (!where) return std::move(where).error();
  Result<Store> store = Store::Open(*std::move(where));
  if (!store) return std::move(store).error();
  store_ = std::make_unique<Store>(*std::move(store));
  return {};
}

Result<std::vector<std::string>> Context::Commit(Session& session, const std::string& label) {
  const std::vector<std::string> dropped = DropExpiredPins(session);
  Result<std::vector<std::string>> written = session.Commit(label);
  if (written && !written->empty()) {
    for (const std::string& sentence : dropped) Say(sentence);
    MarkChanged();
    written_.insert(written_.end(), written->begin(), written->end());
    steps_.push_back(label);
    ForgetKept();
  }
  return written;
}

void Context::KeepUntilDone(std::string path) {
  ForgetKept();
  kept_ = std::move(path);
}

void Context::ForgetKept() {
  if (!kept_.empty()) ::unlink(kept_.c_str());
  kept_.clear();
}

void Context::TellRecovered() {
  if (store_ == nullptr) return;
  for (const std::string& sentence : store_->folder().recovered()) Warn(Safe(sentence));
}

Exit Context::Finish(Exit code) {
  TellRecovered();
  if (code == Exit::kDone) ForgetKept();
  if (!kept_.empty()) Hint("what you wrote is kept in '" + Safe(kept_) + "'");
  const int failed = out().held() ? ShowPaged(*this, out().Release()) : out().Flush();
  // EPIPE: whoever read has seen enough. SIGPIPE ends us before unless our parent ignores it.
  if (failed == 0 || failed == EPIPE) return code;
  Error error{
      Exit::kWorld, std::string("cannot write the output: ") + std::strerror(failed), {}, {}};
  if (changed_) error.hints.emplace_back("the change itself was saved; do not repeat it");
  PrintError(error);
  return Worse(code, Exit::kWorld);
}

}  // namespace backlog
