// Where tests find real data that has no licence to be redistributed: the folder named by
// BACKLOG_DATA, by default next to the source tree. A test that does not find it is skipped.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace backlog {

inline std::filesystem::path DataFolder() {
  const char* named = std::getenv("BACKLOG_DATA");
  return named != nullptr ? named : BACKLOG_SOURCE_DIR "/../shared/data";
}

inline std::string ReadData(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

}  // namespace backlog
