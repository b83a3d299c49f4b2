# fails: 5: output differs
$ echo fine
fine
$ seq 3
one
2
3
