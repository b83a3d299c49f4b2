#include "cli/heap.h"

#include <malloc.h>
#include <sys/mman.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace backlog {

#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)

void PrepareHeap() {
  constexpr std::size_t kHeap = std::size_t{16} << 20U;
  constexpr std::uintptr_t kLargePage = std::uintptr_t{2} << 20U;
  constexpr std::uintptr_t kPage = 4096;
  // Large blocks come from the heap too, and what is freed stays: the program ends soon.
  mallopt(M_MMAP_THRESHOLD, 2 * static_cast<int>(kHeap));
  mallopt(M_TRIM_THRESHOLD, 2 * static_cast<int>(kHeap));
  // A block of this size makes the heap as large as this; only what is touched takes memory.
  void* const block = std::malloc(kHeap);
  if (block == nullptr) return;
  const auto begin = reinterpret_cast<std::uintptr_t>(block);
  const std::uintptr_t first = (begin + kLargePage - 1) / kLargePage * kLargePage;
  const std::uintptr_t last = (begin + kHeap) / kPage * kPage;
  madvise(reinterpret_cast<void*>(first), last - first, MADV_HUGEPAGE);  // NOLINT(*-int-to-ptr)
  std::free(block);
}

#else

void PrepareHeap() {}

#endif

}  // namespace backlog
