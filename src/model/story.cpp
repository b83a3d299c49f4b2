#include "backlog/model/story.h"

namespace backlog {

Story::Story() = default;
Story::Story(const Story&) = default;
Story::Story(Story&&) noexcept = default;
Story& Story::operator=(const Story&) = default;
Story& Story::operator=(Story&&) noexcept = default;
Story::~Story() = default;
bool Story::operator==(const Story&) const = default;

}  // namespace backlog
