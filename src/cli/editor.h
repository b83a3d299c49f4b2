// Lets the user write in their own editor.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "backlog/model/result.h"

namespace backlog {

class Context;

/// Opens the editor on a private copy of `text` below .backlog/.local/edit, named after `name`
/// ("sprint.txt": its ending tells editors what they edit). Returns what was left there; nullopt
/// where nothing was changed. No lock may be held. The copy is kept until a command ends well, and
/// named where one does not, so that nothing that was typed is lost.
/// Errors: kCannot where there is no editor, where it fails, or where nothing but blanks is left.
Result<std::optional<std::string>> EditText(Context& ctx, std::string_view name,
                                            std::string_view text);

/// Returns the editor's command: BACKLOG_EDITOR, GIT_EDITOR, git's core.editor, VISUAL, EDITOR,
/// else nano or vi. VISUAL, nano and vi need a terminal that is not dumb.
/// Errors: kCannot where there is none.
Result<std::string> EditorCommand(Context& ctx);

}  // namespace backlog
