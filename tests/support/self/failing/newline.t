# fails: 3: output differs
$ printf one
one
