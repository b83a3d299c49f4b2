# fails: 5: output differs
tty$ echo no question
tty< answer
no question
