# fails: 4: output differs
$ printf 'one\n\n'
one

$ true
