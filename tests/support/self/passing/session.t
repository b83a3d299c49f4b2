# Folder, variables, functions and exit codes last from one command to the next.
$ cd "$T" && mkdir inner && cd inner
$ pwd
$T/inner
$ name=Ada; greet() { echo "hello $name"; }
$ greet
hello Ada
$ (exit 7)
[7]
$ echo $?
7
$ exit 5
[5]

# A new shell starts where the first one did.
$ pwd
$T
$ greet
2> bash: line 1: greet: command not found
[127]

# stdin is empty unless the command brings its own.
$ cat
$ cat <<END
> one
>
> two
> END
one

two
