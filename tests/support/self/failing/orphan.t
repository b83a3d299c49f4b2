# fails: 2: output without a command before it
one
$ echo one
one
