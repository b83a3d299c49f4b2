// Who waits for whom, epics included: a story that depends on an epic waits for its children, and
// the children wait for what their epic depends on. Accepted and dropped stories wait for nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "backlog/model/backlog.h"

namespace backlog {

class Dependencies {
 public:
  /// `instead` stands for the story of its id, or comes in addition. Both must outlive this object.
  explicit Dependencies(const Backlog& backlog, const Story* instead = nullptr);

  const Story* Find(std::string_view id) const;
  /// Tells whether there is a story whose file could not be read.
  bool IsUnread(std::string_view id) const { return backlog_.IsUnread(FileKind::kStory, id); }
  bool IsEpic(std::string_view id) const;
  /// Tells whether nobody will finish it: dropped, or an epic of which each child is.
  bool IsDropped(const Story& story) const;

  /// Returns the members of each cycle, each waiting for the next and the last for the first,
  /// beginning with the least id; one cycle for each knot of stories that wait for one another.
  const std::vector<std::vector<const Story*>>& cycles() const { return cycles_; }
  /// Tells whether the story waits for itself, in a cycle of any length.
  bool IsInCycle(const Story& story) const;

  /// Returns the members of each cycle of parents, the least id first.
  const std::vector<std::vector<const Story*>>& parent_cycles() const { return parent_cycles_; }

  /// Returns the open stories that must come before `story`, none of them an epic; those in a
  /// sprint included.
  std::vector<const Story*> OpenPrerequisites(const Story& story) const;

 private:
  // A story that is no epic is one node. An epic is two: its gate, behind which its children wait
  // for what it depends on, and its end, which waits for the children.
  using Node = std::size_t;
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::size_t IndexOf(std::string_view id) const;
  Node Gate(std::size_t index) const { return 2 * index; }
  Node End(std::size_t index) const { return epic_[index] ? 2 * index + 1 : 2 * index; }
  bool IsGate(Node node) const { return epic_[node / 2] && node % 2 == 0; }
  void SetParents();
  void CutParentCycles();
  void SetDropped();
  bool IsBelow(std::size_t index, std::size_t epic) const;
  void AddWaits();
  void FindCycles();
  void AddCycle(const std::vector<Node>& knot);

  const Backlog& backlog_;
  std::vector<const Story*> stories_;  // by id
  std::vector<bool> epic_;
  std::vector<bool> dropped_;             // epics: each child is
  std::vector<std::size_t> parent_;       // kNone: no parent, or a cycle of parents
  std::vector<std::vector<Node>> waits_;  // by node
  std::vector<bool> in_cycle_;            // by story
  std::vector<std::vector<const Story*>> cycles_;
  std::vector<std::vector<const Story*>> parent_cycles_;
};

/// Returns "'a' needs 'b' needs 'a'"; of a long cycle the first members.
std::string CyclePath(const std::vector<const Story*>& cycle, std::string_view verb);

}  // namespace backlog
