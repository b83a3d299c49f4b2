# fails: 4: output differs
$ echo one; echo two
one
