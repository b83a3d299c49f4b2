# Streams are compared one after the other.
$ echo out; echo err >&2; echo again; exit_with() { return "$1"; }; exit_with 3
out
again
2> err
[3]
$ printf 'no end'
no end (no-eol)
$ printf 'no end' >&2
2> no end (no-eol)
$ printf '\n\n'

1>
$ printf '\nblank in front\n' >&2
2>
2> blank in front

# What would be read as something else has its stream in front.
$ printf '# title\n$ price\n> quote\n[3]\n2> two\n1> one\n...\nlike (re)\n'
1> # title
1> $ price
1> > quote
1> [3]
1> 2> two
1> 1> one
1> ...
1> like (re)

# Bytes that no terminal should get are shown.
$ printf 'a\tb\033[1mbold\r\nnot utf-8: \300\n\303\251\n'
a	b\x1b[1mbold\x0d (esc)
not utf-8: \xc0 (esc)
é

# Wildcards.
$ seq 100
1
...
99
[0-9]+ (re)
$ seq 3
...
1
2
3
$ printf 'a\nb\n' >&2
2> ...
2> b

# The surroundings are the same everywhere.
$ echo "$HOME $SOURCE $EXAMPLES"
$HOME $SOURCE $EXAMPLES
$ echo "$BACKLOG_TODAY $BACKLOG_USER $BACKLOG_SEED $LC_ALL $TZ $TERM $COLUMNS"
2026-11-02 Ada 1 C.UTF-8 UTC dumb 80
$ git init -q && git commit -q --allow-empty -m first && git log --format='%h %an %aI %D'
60f207e Ada 2026-11-02T09:00:00+00:00 HEAD -> main
$ sleep 1000 &
