// A folder for one test, removed when the test ends.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <system_error>

#include <cstdlib>

namespace backlog::test {

class TempDir {
 public:
  TempDir() {
    const char* base = std::getenv("TMPDIR");
    std::string pattern = std::string(base != nullptr ? base : "/tmp") + "/backlog-test-XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr) std::abort();
    // Without links, so that tests can compare paths.
    path_ = std::filesystem::canonical(pattern).string();
  }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  ~TempDir() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  const std::string& path() const { return path_; }
  std::string Path(std::string_view below) const { return path_ + "/" + std::string(below); }

  /// Writes a file in place, as an editor would, with the folders above it.
  void Write(std::string_view below, std::string_view bytes) const {
    std::filesystem::create_directories(std::filesystem::path(Path(below)).parent_path());
    std::ofstream(Path(below), std::ios::binary | std::ios::trunc) << bytes;
  }

  /// Returns the file's bytes; "(none)" where there is no such file.
  std::string Read(std::string_view below) const {
    std::ifstream file(Path(below), std::ios::binary);
    if (!file) return "(none)";
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }

  bool Exists(std::string_view below) const {
    std::error_code ignored;
    return std::filesystem::symlink_status(Path(below), ignored).type() !=
           std::filesystem::file_type::not_found;
  }

  /// Returns every regular file below `below`, by its path from there.
  std::map<std::string, std::string> Tree(std::string_view below) const {
    std::map<std::string, std::string> files;
    const std::string top = Path(below);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(top)) {
      if (!entry.is_regular_file()) continue;
      const std::string path = entry.path().string().substr(top.size() + 1);
      files[path] = Read(std::string(below) + "/" + path);
    }
    return files;
  }

 private:
  std::string path_;
};

}  // namespace backlog::test
