// How the program's memory is had from the system.
#pragma once

namespace backlog {

/// Asks for memory in large pages, before much is allocated. Thousands of stories are thousands of
/// small pages otherwise, each an interruption when it is first touched: on virtual machines that
/// is more than half of what `list` costs. Does nothing where the system has no such pages.
void PrepareHeap();

}  // namespace backlog
