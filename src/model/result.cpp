#include "backlog/model/result.h"

namespace backlog {

Error::Error() = default;
Error::Error(Exit failed, std::string phrase, Place at, std::vector<std::string> say)
    : code(failed), what(std::move(phrase)), place(std::move(at)), hints(std::move(say)) {}
Error::Error(const Error&) = default;
Error::Error(Error&&) noexcept = default;
Error& Error::operator=(const Error&) = default;
Error& Error::operator=(Error&&) noexcept = default;
Error::~Error() = default;

}  // namespace backlog
