// A hash whose values are part of the file format: ids of imported stories and places between two
// ranks come from it, so that two branches that do the same thing write the same bytes. Its
// constants must never change; std::hash promises nothing of the kind.
#pragma once

#include <cstdint>
#include <string_view>

namespace backlog {

/// FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923): offset basis and prime as published.
constexpr std::uint64_t Fnv1a64(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x00000100000001b3U;
  }
  return hash;
}

/// The finalizer of splitmix64 (Steele, Lea, Flood 2014, Stafford's variant 13): a bijection that
/// lets every bit of the input reach every bit of the output.
constexpr std::uint64_t Mix64(std::uint64_t value) {
  value ^= value >> 30U;
  value *= 0xbf58476d1ce4e5b9U;
  value ^= value >> 27U;
  value *= 0x94d049bb133111ebU;
  value ^= value >> 31U;
  return value;
}

/// FNV-1a alone is weak in its high bits for short texts, and ids are short; hence the mixing.
constexpr std::uint64_t StableHash(std::string_view bytes) {
  return Mix64(Fnv1a64(bytes));
}

}  // namespace backlog
