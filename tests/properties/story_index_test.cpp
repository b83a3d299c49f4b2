// The index of the stories is a cache: whatever happens to files and index, loading gives what
// reading the files gives.
#include "store/story_index.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "backlog/model/fields.h"
#include "backlog/store/store.h"
#include "store/loader.h"
#include "store/record_bytes.h"
#include "temp_dir.h"

namespace backlog {
namespace {

using Engine = std::mt19937_64;

int Effort() {
  const char* effort = std::getenv("BACKLOG_TEST_EFFORT");
  return effort != nullptr ? std::max(std::atoi(effort), 1) : 1;
}

std::size_t IndexBelow(Engine& random, std::size_t limit) {
  return random() % limit;
}

// --- any value of any field ---

void Draw(Engine& random, std::string& text) {
  text.clear();
  for (std::size_t left = IndexBelow(random, 5) * IndexBelow(random, 60); left > 0; --left) {
    text += static_cast<char>(IndexBelow(random, 256));
  }
}
void Draw(Engine& random, int& number) {
  number = static_cast<int>(IndexBelow(random, 3) == 0 ? IndexBelow(random, 0x80000000U)
                                                       : IndexBelow(random, 300));
}
void Draw(Engine& random, double& number) {
  number = static_cast<double>(IndexBelow(random, 1000)) / 7;
}
template <class Enum>
requires std::is_enum_v<Enum>
void Draw(Engine& random, Enum& word) {
  word = static_cast<Enum>(IndexBelow(random, WordsOf<Enum>::kWords.size()));
}
void Draw(Engine& random, TextValue& value, int depth = 0) {
  Draw(random, value.text);
  value.form = static_cast<TextValue::Form>(IndexBelow(random, 4));
  value.kind = static_cast<TextValue::Kind>(IndexBelow(random, depth > 3 ? 2 : 4));
  for (std::size_t left = depth > 3 ? 0 : IndexBelow(random, 3); left > 0; --left) {
    Draw(random, value.items.emplace_back(), depth + 1);
    auto& [key, entry] = value.entries.emplace_back();
    Draw(random, key);
    Draw(random, entry, depth + 1);
  }
}
template <class Record>
requires requires {
  FieldsOf<Record>::kFields;
}
void Draw(Engine& random, Record& record);
template <class First, class Second>
void Draw(Engine& random, std::pair<First, Second>& pair) {
  Draw(random, pair.first);
  Draw(random, pair.second);
}
template <class T>
void Draw(Engine& random, std::vector<T>& items) {
  items.resize(IndexBelow(random, 4));
  for (T& item : items) Draw(random, item);
}
template <class T>
void Draw(Engine& random, std::optional<T>& value) {
  if (IndexBelow(random, 3) == 0) return;
  if constexpr (std::is_same_v<T, Date>) {
    value = *Date::Parse("0001-01-01") + static_cast<int>(IndexBelow(random, 3652059));
  } else {
    Draw(random, value.emplace());
  }
}
template <class Record>
requires requires {
  FieldsOf<Record>::kFields;
}
void Draw(Engine& random, Record& record) {
  ForEachField<Record>([&](const auto& bound) { Draw(random, record.*(bound.member)); });
}

// --- a folder of stories ---

constexpr int kStories = 90;  // enough for an index

std::string IdOf(int number) {
  std::string id = "a00000";
  for (std::size_t at = 5; number > 0; --at, number /= 10)
    id[at] = static_cast<char>('0' + number % 10);
  return id;
}

std::string PathOf(int number) {
  return ".backlog/stories/" + IdOf(number) + ".yaml";
}

std::string TextOf(Engine& random, int number) {
  // Of few lengths, so that many changes keep the size.
  return "id: " + IdOf(number) + "\ntitle: Title " + std::to_string(10 + IndexBelow(random, 90)) +
         "\nsize: " + std::to_string(1 + IndexBelow(random, 9)) +
         (IndexBelow(random, 4) == 0 ? "\ndescription: |\n  Long\n  text\n" : "\n") +
         (IndexBelow(random, 20) == 0 ? "" : "created: 2026-10-01\n");
}

struct BusyShop {
  test::TempDir folder;
  Engine random;

  explicit BusyShop(std::uint64_t seed) : random(seed) {
    folder.Write(".backlog/settings.yaml", "format: 1\n");
    for (int i = 0; i < kStories; ++i) folder.Write(PathOf(i), TextOf(random, i));
  }

  Store Open() const {
    Result<Whereabouts> where = BacklogAt(folder.Path(".backlog"));
    REQUIRE(where);
    Result<Store> store = Store::Open(*where);
    REQUIRE(store);
    return std::move(*store);
  }

  std::string index() const { return ".backlog/.local/index"; }

  /// One thing that people, editors and git do to a file.
  void Change() {
    const int number = static_cast<int>(IndexBelow(random, kStories));
    const std::string path = PathOf(number);
    const std::string full = folder.Path(path);
    switch (IndexBelow(random, 6)) {
      case 0: std::filesystem::remove(full); break;
      case 1: folder.Write(path, TextOf(random, number)); break;
      case 2: {  // as an editor that writes another file and renames it
        folder.Write(".backlog/stories/.other", TextOf(random, number));
        std::filesystem::rename(folder.Path(".backlog/stories/.other"), full);
        break;
      }
      case 3: {  // written, and made to look as old as before
        struct stat before = {};
        if (::stat(full.c_str(), &before) != 0) break;
        folder.Write(path, TextOf(random, number));
        const timespec times[] = {before.st_atim, before.st_mtim};
        REQUIRE(::utimensat(AT_FDCWD, full.c_str(), times, 0) == 0);
        break;
      }
      case 4: folder.Write(path, "id: " + IdOf(number) + "\ntitle: [broken\n"); break;
      case 5: {  // two files change places
        const std::string other =
            folder.Path(PathOf(static_cast<int>(IndexBelow(random, kStories))));
        if (other == full) break;
        if (!std::filesystem::exists(full) || !std::filesystem::exists(other)) break;
        std::filesystem::rename(full, folder.Path(".backlog/x"));
        std::filesystem::rename(other, full);
        std::filesystem::rename(folder.Path(".backlog/x"), other);
        break;
      }
    }
  }

  void Damage() {
    std::string bytes = folder.Read(index());
    if (bytes == "(none)") return;
    switch (IndexBelow(random, 4)) {
      case 0: std::filesystem::remove(folder.Path(index())); return;
      case 1: bytes.resize(IndexBelow(random, bytes.size() + 1)); break;
      case 2: bytes.append(IndexBelow(random, 5000), 'x'); break;
      case 3:
        for (int i = 0; i < 3 && !bytes.empty(); ++i) {
          bytes[IndexBelow(random, bytes.size())] = static_cast<char>(IndexBelow(random, 256));
        }
        break;
    }
    folder.Write(index(), bytes);
  }
};

std::string Told(const std::vector<Error>& problems) {
  std::string told;
  for (const Error& problem : problems) {
    told +=
        problem.place.path + ":" + std::to_string(problem.place.line) + " " + problem.what + "\n";
  }
  return told;
}

void CheckLoadsAsRead(Store& store) {
  const Result<Loaded> loaded = store.Load();
  REQUIRE(loaded);
  std::map<std::string, std::string> bytes;
  const Result<Loaded> read = ReadBacklog(store.folder(), &bytes);  // with bytes: without the index
  REQUIRE(read);
  CHECK(loaded->backlog.stories() == read->backlog.stories());
  CHECK(Told(loaded->problems) == Told(read->problems));
}

/// Waits until the clock of the file system has gone on, so that what was written is settled.
void Settle(const BusyShop& shop) {
  struct stat status = {};
  REQUIRE(::stat(shop.folder.Path(PathOf(0)).c_str(), &status) == 0);
  const FileStamp before = StampOf(status);
  for (int i = 0; i < 1000; ++i) {
    shop.folder.Write(".backlog/clock", "tick");
    REQUIRE(::stat(shop.folder.Path(".backlog/clock").c_str(), &status) == 0);
    if (StampOf(status).changed > before.changed + 20'000'000) break;
    ::usleep(5000);
  }
}

}  // namespace

TEST_CASE("every story comes back from its bytes") {
  Engine random(1);
  for (int i = 0; i < 300 * Effort(); ++i) {
    Story story;
    Draw(random, story);
    Draw(random, story.unknown);
    std::string bytes;
    AppendBytes(story, bytes);
    Story back;
    REQUIRE(ReadBytes(bytes, back));
    REQUIRE(back == story);
  }
}

TEST_CASE("bytes that were cut off are refused, changed ones do no harm") {
  Engine random(2);
  for (int i = 0; i < 100 * Effort(); ++i) {
    Story story;
    Draw(random, story);
    std::string bytes;
    AppendBytes(story, bytes);
    Story back;
    CHECK_FALSE(
        ReadBytes(std::string_view(bytes).substr(0, IndexBelow(random, bytes.size())), back));
    for (int k = 0; k < 10; ++k) {
      std::string changed = bytes;
      changed[IndexBelow(random, changed.size())] = static_cast<char>(IndexBelow(random, 256));
      Story any;
      (void)ReadBytes(changed, any);
    }
  }
}

TEST_CASE("loading gives what reading gives, whatever is done to the files in between") {
  for (std::uint64_t seed = 1; seed <= 4 * static_cast<std::uint64_t>(Effort()); ++seed) {
    BusyShop shop(seed);
    Store store = shop.Open();
    Settle(shop);
    CheckLoadsAsRead(store);
    for (int step = 0; step < 60; ++step) {
      for (std::size_t left = 1 + IndexBelow(shop.random, step % 20 == 0 ? 80 : 3); left > 0;
           --left) {
        shop.Change();
      }
      CheckLoadsAsRead(store);
    }
  }
}

TEST_CASE("loading gives what reading gives, whatever is done to the index") {
  BusyShop shop(7);
  Store store = shop.Open();
  Settle(shop);
  for (int step = 0; step < 60 * Effort(); ++step) {
    CheckLoadsAsRead(store);
    shop.Damage();
  }
  CheckLoadsAsRead(store);
}

TEST_CASE("a story that is written as soon as it was loaded is seen") {
  BusyShop shop(3);
  Store store = shop.Open();
  for (int i = 0; i < 200 * Effort(); ++i) {
    // All anew, so that the index is written; then one at once, with the same size.
    if (i % 20 == 0) std::filesystem::remove(shop.folder.Path(shop.index()));
    (void)store.Load();
    const int size = 1 + i % 9;
    shop.folder.Write(PathOf(5), "id: a00005\ntitle: T\nsize: " + std::to_string(size) +
                                     "\ncreated: 2026-10-01\n");
    const Result<Loaded> loaded = store.Load();
    REQUIRE(loaded);
    REQUIRE(loaded->backlog.Find("a00005") != nullptr);
    REQUIRE(loaded->backlog.Find("a00005")->size == size);
  }
}

TEST_CASE("the index is written once, and used") {
  BusyShop shop(4);
  for (int i = 0; i < kStories; ++i) {
    shop.folder.Write(PathOf(i), "id: " + IdOf(i) + "\ntitle: T\ncreated: 2026-10-01\n");
  }
  Store store = shop.Open();
  Settle(shop);
  REQUIRE(store.Load());
  const std::string first = shop.folder.Read(shop.index());
  REQUIRE(first != "(none)");
  CHECK_FALSE(shop.folder.Exists(shop.index() + ".tmp-" + std::to_string(::getpid())));

  // One that says something else than the files is believed: it could only come from here.
  Result<Loaded> loaded = store.Load();
  REQUIRE(loaded);
  CHECK(shop.folder.Read(shop.index()) == first);
  std::vector<Story> stories = loaded->backlog.stories();
  std::vector<IndexEntry> entries;
  const Result<int> folder = store.folder().handles().Subfolder("stories");
  REQUIRE(folder);
  for (Story& story : stories) {
    story.title = "From the index";
    entries.push_back({story.file_name, StampAt(*folder, story.file_name.c_str()), &story});
  }
  std::optional<IndexUpdate> update = IndexUpdate::Begin(store.folder().handles());
  REQUIRE(update);
  CHECK(update->IsSettled(entries.front().stamp));
  update->Save(entries);
  loaded = store.Load();
  REQUIRE(loaded);
  CHECK(loaded->backlog.stories().front().title == "From the index");
  CHECK(loaded->backlog.stories().back().title == "From the index");

  // What is written now is read.
  shop.folder.Write(PathOf(3), "id: a00003\ntitle: Written\ncreated: 2026-10-01\n");
  loaded = store.Load();
  REQUIRE(loaded);
  CHECK(loaded->backlog.Find("a00003")->title == "Written");
  CHECK(loaded->backlog.Find("a00004")->title == "From the index");
}

TEST_CASE("what is written while an index is made is not settled") {
  BusyShop shop(6);
  Store store = shop.Open();
  Settle(shop);
  const Result<int> folder = store.folder().handles().Subfolder("stories");
  REQUIRE(folder);
  const std::optional<IndexUpdate> update = IndexUpdate::Begin(store.folder().handles());
  REQUIRE(update);
  CHECK(update->IsSettled(StampAt(*folder, (IdOf(1) + ".yaml").c_str())));
  // Of the same moment on a clock that is not fine; a later write could have the same stamp.
  shop.folder.Write(PathOf(1), TextOf(shop.random, 1));
  CHECK_FALSE(update->IsSettled(StampAt(*folder, (IdOf(1) + ".yaml").c_str())));
}

TEST_CASE("an update that is given up leaves no file") {
  BusyShop shop(5);
  Store store = shop.Open();
  { const std::optional<IndexUpdate> update = IndexUpdate::Begin(store.folder().handles()); }
  for (const auto& [path, bytes] : shop.folder.Tree(".backlog/.local")) {
    CHECK_MESSAGE(path.find("index") == std::string::npos, path);
  }
}

}  // namespace backlog
