#include "store/yaml_second_opinion.h"

#include <yaml-cpp/yaml.h>

#include <exception>

namespace backlog {
namespace {

// Depth is no concern: the other tree's is bounded, and the walk follows it.
bool SameTree(const YAML::Node& theirs, const TextNode& ours) {
  switch (ours.kind) {
    case TextNode::Kind::kNull: return theirs.IsNull();
    case TextNode::Kind::kScalar:
      return theirs.IsScalar() && (theirs.Tag() == "!") == ours.quoted() &&
             theirs.Scalar() == ours.text;
    case TextNode::Kind::kList: {
      if (!theirs.IsSequence() || theirs.size() != ours.children.size()) return false;
      auto child = ours.children.begin();
      for (const YAML::Node& item : theirs) {
        if (!SameTree(item, *child++)) return false;
      }
      return true;
    }
    case TextNode::Kind::kMap: {
      if (!theirs.IsMap() || theirs.size() != ours.children.size()) return false;
      auto child = ours.children.begin();
      for (const auto& entry : theirs) {
        if (!entry.first.IsScalar() || entry.first.Scalar() != child->key) return false;
        if (!SameTree(entry.second, *child++)) return false;
      }
      return true;
    }
  }
  return false;
}

}  // namespace

bool SecondReaderAgrees(const std::string& bytes, const TextNode& root) {
  try {
    const YAML::Node theirs = YAML::Load(bytes);
    if (root.children.empty()) return theirs.IsNull();
    return SameTree(theirs, root);
  } catch (const std::exception&) {
    return false;
  }
}

}  // namespace backlog
