# fails: 3: output differs
$ false
