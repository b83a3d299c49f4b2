# bash completion for backlog(1). The program itself knows what may stand where.
_backlog() {
  local IFS=$'\n' word words=() line
  # bash takes '=' for a word of its own; the program reads '--size' '5' as '--size=5'.
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    [ "$word" = = ] || words+=("$word")
  done
  [ "${COMP_WORDS[COMP_CWORD]}" = = ] && words+=('')
  COMPREPLY=()
  while IFS= read -r line; do
    if [ "$line" = :files ]; then
      compopt -o filenames
      mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "${words[-1]}")
    else
      COMPREPLY+=("${line%%$'\t'*}")
    fi
  done < <(backlog complete -- "${words[@]}" 2>/dev/null)
}
complete -o nosort -F _backlog backlog
