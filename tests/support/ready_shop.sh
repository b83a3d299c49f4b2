# shellcheck shell=bash
# Writes a small backlog by hand into the current folder, for transcripts of sprints: what is ready, in
# order, with a prerequisite that is not, a group, and small ones behind a big one. To be sourced.
mkdir -p .backlog/stories
echo /.local/ >.backlog/.gitignore

# usage: story ID SIZE TITLE <<END    the other keys from stdin
story() { { printf 'id: %s\ntitle: %s\nstatus: ready\nsize: %s\n' "$1" "$3" "$2"; cat; echo 'created: 2026-10-01'; } >".backlog/stories/$1.yaml"; }

cat >.backlog/settings.yaml <<'END'
format: 1
name: Web shop
product_owner: [Ada]
definition_of_ready:
  story: [size, small, criteria, questions, dependencies]
definition_of_done:
  - {id: tests, text: Automated tests pass}
  - {id: reviewed, text: Reviewed by somebody else}
END

story k7m2qx 5 'Pay by card' <<'END'
role: shopper
want: to pay by card
benefit: I need no account
rank: "cjkmpq"
acceptance_criteria:
  - {id: c1aa, text: A declined card says why, result: open}
  - {id: c2bb, text: The amount is shown before the card is charged, result: open}
END
story r2t8rn 3 'Send a parcel back' <<'END'
rank: "djkmpq"
depends_on: [t5h0ne]
acceptance_criteria: [A label comes by mail]
END
story p3w9da 3 'See what is in stock' <<'END'
rank: "fjkmpq"
acceptance_criteria: [What is sold out says so]
END
story t5h0ne 2 'Print a parcel label' <<'END'
rank: "gjkmpq"
END
sed -i 's/^status: ready/status: new/' .backlog/stories/t5h0ne.yaml
story g1ft00 2 'Give a card as a gift' <<'END'
rank: "hjkmpq"
together: gifts
acceptance_criteria: [It comes in an envelope]
END
story w1sh00 8 'Keep a wish list' <<'END'
rank: "jjkmpq"
acceptance_criteria: [It can be shared]
END
story g2ft00 2 'Pay with a card that was a gift' <<'END'
rank: "kjkmpq"
together: gifts
acceptance_criteria: [What is left stays on it]
END
story m4m0na 1 'Mail a receipt' <<'END'
rank: "mjkmpq"
acceptance_criteria: [It has the number of the order]
END
story n8w5sx 2 'Write a newsletter' <<'END'
rank: "pjkmpq"
acceptance_criteria: [It can be left with one click]
END
