# fails: 3: output differs
$ echo one >&2
one
