# fish completion for backlog(1). The program itself knows what may stand where.
function __backlog_complete
    set -l words (commandline -opc)[2..]
    set -l last (commandline -ct)
    for line in (backlog complete -- $words "$last" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path "$last"
        else
            echo $line
        end
    end
end
complete -c backlog -f -k -a '(__backlog_complete)'
