# fails: 1: no command
