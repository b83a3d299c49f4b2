# fails: 3: output differs
$ true
[1]
