# fails: 4: output differs
$ echo one
one
two
