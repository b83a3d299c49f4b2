#!/usr/bin/env bash
# How the example backlog was made: a bicycle workshop builds its booking service, from the first
# story to the end of the second sprint. Plays five weeks through backlog in a few seconds.
# usage: examples/make-bike-workshop.sh FOLDER     (FOLDER must not exist; backlog must be in PATH)
# shellcheck disable=SC2034  # each story has a name here, also where nothing refers to it
set -euo pipefail

folder=${1:?usage: make-bike-workshop.sh FOLDER}
mkdir "$folder"
cd "$folder"

export BACKLOG_SEED=2026
unset BACKLOG_DIR
# Whose hands are on the keyboard, and which day it is.
as() { export BACKLOG_USER=$1; }
on() { export BACKLOG_TODAY=$1; }
# Adds a story and answers with its id.
add() { backlog add --quiet "$@"; }
say() { printf '\n== %s\n' "$*"; }

say 'Monday, 28 September 2026: an empty backlog, a vision, a release'
on 2026-09-28
as Marta
backlog init --name 'Spoke & Chain' --product-owner Marta
# The team's own rules: a line each, in an editor on any other day.
sed -i \
  -e 's/^people: .*/people: [{name: Tom, days: 8}, {name: Ines, days: 8}, {name: Jonas, days: 5}]/' \
  -e 's/^expected_velocity: \[\]      /expected_velocity: [15, 22]/' \
  -e '/{id: reviewed/a\  - {id: shown, text: Tried by a mechanic or at the front desk}' \
  .backlog/settings.yaml
cat >.backlog/vision.yaml <<'END'
statement: |
  Cyclists of the town get their bike back on the day they were promised, and nobody has to ring up
  to ask. The workshop knows in the morning what the day holds, and has the parts on the shelf.

goals:
  - id: promise
    text: Repairs are booked online and back on the promised day
    measure: repairs that are back on the promised day
    target: 90 %
    value: 71 %
    status: current
  - id: mobile
    text: Commuters stay mobile while their bike is in the workshop
    measure: repairs with a loan bike
    target: 25 %
    value: 0 %
    status: next
END
cat >.backlog/releases/1.0.yaml <<'END'
goal: Every customer can book, follow and pay a repair without a phone call

status: open

date: 2026-12-18

notes: |
  Before the winter check-ups, the workshop's busiest weeks.
END

say 'The three big things'
book=$(add 'Book a repair online' --product-goal promise)
follow=$(add 'Know where my bike is' --product-goal promise)
parts=$(add 'Parts on the shelf in time' --product-goal promise)

say 'What can go wrong, and who finds out'
stock=$(add 'Find out how the wholesaler lets us read its stock' --type spike --parent "$parts" \
  --risk 13 --size 3 --release 1.0 --moscow should --label wholesaler)
sign=$(add 'Find out what makes an estimate binding that is approved by phone' --type spike \
  --parent "$follow" --risk 8 --size 2 --release 1.0 --moscow must --label law)

say 'Book a repair online'
slots=$(add 'As a cyclist, I want to choose a day and a time for the repair, so that my bike is away only when I can spare it' \
  --parent "$book" --bv 13 --uv 13 --tc 8 --risk 8 --size 5 --release 1.0 --moscow must \
  --criterion 'Only days on which a mechanic is free are offered' \
  --criterion 'Of two customers who take the last slot at the same moment one gets it and the other is told')
prices=$(add 'As a cyclist, I want to see what a standard service costs before I book, so that the bill is no surprise' \
  --parent "$book" --bv 5 --uv 8 --tc 3 --risk 1 --size 2 --release 1.0 --moscow must \
  --criterion 'The five standard services show a price with tax' \
  --criterion 'A price changes in one place')
confirm=$(add 'As a cyclist, I want to get the booking confirmed by e-mail, so that I can look up when to bring the bike' \
  --parent "$book" --bv 5 --uv 8 --tc 5 --risk 2 --size 2 --release 1.0 --moscow must \
  --depends-on "$slots" \
  --criterion 'The mail arrives within a minute and names day, time and address')
damage=$(add 'As a mechanic, I want to see a description and photos of the damage before the bike arrives, so that I can have the parts ready' \
  --parent "$book" --bv 8 --uv 8 --tc 3 --risk 5 --size 5 --release 1.0 --moscow must \
  --depends-on "$slots" --label photos \
  --criterion 'Up to five photos can be added from a phone' \
  --criterion 'The job of the day shows them without another click')
cancel=$(add 'As a cyclist, I want to cancel or move my booking, so that somebody else can have the slot' \
  --parent "$book" --bv 8 --uv 8 --tc 5 --risk 2 --size 3 --release 1.0 --moscow must \
  --depends-on "$slots" \
  --criterion 'A slot that is given back is offered again at once' \
  --criterion 'On the day itself the customer is asked to ring up')
desk=$(add 'As a receptionist, I want to book for a customer who rings up, so that there is one calendar and not two' \
  --parent "$book" --bv 13 --uv 5 --tc 8 --risk 3 --size 3 --release 1.0 --moscow must \
  --depends-on "$slots" \
  --criterion 'A booking takes less than a minute while the customer is on the phone')
remind=$(add 'As a cyclist, I want to be reminded the day before, so that I do not forget to bring the bike' \
  --parent "$book" --bv 5 --uv 5 --tc 2 --risk 1 --size 2 --release 1.0 --moscow should \
  --depends-on "$confirm" \
  --criterion 'Nobody is reminded of a booking that was cancelled')

say 'Know where my bike is'
day=$(add "As a mechanic, I want to see the day's jobs in the morning, so that I can plan my day" \
  --parent "$follow" --bv 8 --uv 8 --tc 5 --risk 2 --size 3 --release 1.0 --moscow must \
  --depends-on "$slots" \
  --criterion 'The list fits on one screen of the workshop tablet')
sheet=$(add 'As a mechanic, I want to note what I did on the job sheet, so that the bill writes itself' \
  --parent "$follow" --bv 8 --uv 5 --tc 3 --risk 3 --size 5 --release 1.0 --moscow must \
  --depends-on "$day" \
  --criterion 'Works with gloves on: no more than two taps for a standard service' \
  --criterion 'Parts that were used are on the bill')
state=$(add 'As a cyclist, I want to see how far the repair is, so that I need not ring up' \
  --parent "$follow" --bv 8 --uv 13 --tc 5 --risk 3 --size 5 --release 1.0 --moscow must \
  --depends-on "$sheet" \
  --criterion 'The page shows booked, arrived, in work, waiting for a part, ready')
ready=$(add 'As a cyclist, I want to get a message when the bike is ready, so that I can pick it up the same evening' \
  --parent "$follow" --bv 8 --uv 13 --tc 5 --risk 2 --size 3 --release 1.0 --moscow must \
  --depends-on "$sheet" \
  --criterion 'The message names the price and the opening hours')
approve=$(add 'As a cyclist, I want to approve the estimate before the work goes on, so that nothing is repaired that I do not want to pay for' \
  --parent "$follow" --bv 13 --uv 13 --tc 8 --risk 13 --size 8 --release 1.0 --moscow must \
  --depends-on "$sign" --label law \
  --criterion 'Work on the extra items cannot be started before the approval' \
  --criterion 'The approved estimate cannot be changed afterwards')

say 'Parts on the shelf in time'
reserve=$(add 'As a mechanic, I want to have the parts of a booked repair reserved, so that nobody takes them off the shelf' \
  --parent "$parts" --bv 8 --uv 5 --tc 5 --risk 5 --size 5 --release 1.0 --moscow should \
  --depends-on "$damage" \
  --criterion 'A reserved part is shown with the job that it is for')
order=$(add "As a mechanic, I want to order a missing part from the job sheet, so that I lose no time in the wholesaler's web shop" \
  --parent "$parts" --bv 13 --uv 5 --tc 5 --risk 8 --size 8 --release 1.0 --moscow should \
  --depends-on "$stock" --label wholesaler \
  --criterion 'The order number of the wholesaler stands on the job sheet' \
  --criterion 'Nothing is ordered twice when the line fails')
waiting=$(add 'As a workshop owner, I want to see which jobs wait for which parts, so that I can promise honest dates' \
  --parent "$parts" --bv 8 --uv 5 --tc 3 --risk 2 --size 3 --depends-on "$order" \
  --criterion 'The list is sorted by the day that was promised')
late=$(add 'As a cyclist, I want to be told at once when a part comes late, so that I can make other plans' \
  --parent "$parts" --bv 5 --uv 13 --tc 3 --risk 5 --size 3 --depends-on "$order" \
  --criterion 'The message names the new day')

say 'Money, law and upkeep'
card=$(add 'As a cyclist, I want to pay by card when I pick up the bike, so that I need no cash' \
  --bv 13 --uv 8 --tc 8 --risk 13 --size 8 --release 1.0 --moscow must --label bank)
forget=$(add 'As a cyclist, I want to have my data deleted on request, so that nobody keeps more of me than the law asks for' \
  --bv 13 --uv 3 --tc 8 --risk 8 --size 3 --release 1.0 --moscow must --label law \
  --criterion 'Bills are kept for as long as the tax office wants them, without the e-mail address' \
  --criterion 'The customer gets an answer within a week')
report=$(add "As a workshop owner, I want to see the month's turnover by kind of repair, so that I know what to advertise" \
  --bv 8 --uv 0 --tc 1 --risk 1 --size 3 \
  --criterion 'The figures agree with the bookkeeping to the cent')
chat=$(add 'As a cyclist, I want to chat with a mechanic, so that I get advice before I book' \
  --bv 3 --uv 8 --risk 5 --size 8)
insure=$(add 'Find out whether our insurance covers loan bikes' --type spike --risk 8 --size 1 \
  --product-goal mobile --label insurance)

backlog ask "$stock" 'Is there an interface, or only the web shop?' --of Ines
backlog ask "$sign" 'Is a click in an e-mail enough, or does it need a signature?' --of Jonas
backlog ask "$approve" 'Who approves when the owner of the bike is under age?' --by Tom --of Marta

say 'Ready or not, and in which order'
backlog groom
backlog prioritize

say 'Monday, 5 October: the first sprint'
on 2026-10-05
backlog plan-sprint --goal 'Customers book a slot themselves, and we know what the law wants' \
  --agreed-by 'Marta, Tom, Ines and Jonas'
as Tom
backlog start "$slots"
as Ines
backlog start "$forget"
on 2026-10-06
as Jonas
backlog start "$sign"
on 2026-10-08
backlog answer "$sign" 'A click is enough if the mail names price and work; keep both'
backlog note "$sign" 'The guild has a template for the wording. Its lawyer has seen ours.'
backlog finish "$sign" --all-done
as Marta
backlog accept "$sign"
on 2026-10-12
as Tom
backlog finish "$slots" --all-done
as Ines
backlog finish "$forget" --tick tests --tick reviewed --tick shown
on 2026-10-13
as Marta
backlog accept "$slots" --all-pass
backlog accept "$forget" --all-pass
as Tom
backlog start "$confirm"
on 2026-10-14
as Jonas
backlog start "$desk"
on 2026-10-15
as Tom
backlog finish "$confirm" --all-done
as Marta
backlog accept "$confirm" --all-pass

say 'Meanwhile the backlog grows, and shrinks'
loan=$(add 'Stay mobile while the bike is away' --product-goal mobile)
backlog edit "$insure" --parent "$loan"
backlog ask "$insure" 'Does the policy cover a bike that a customer rides?'
borrow=$(add 'As a commuter, I want to borrow a bike while mine is repaired, so that I still get to work' \
  --parent "$loan" --bv 8 --uv 13 --tc 2 --risk 5 --size 13 --depends-on "$insure" \
  --criterion 'The loan bike is booked together with the repair' \
  --criterion 'No more bikes are lent than there are')
add 'As a receptionist, I want to hold a deposit for a loan bike, so that a lost bike is paid' \
  --parent "$loan" --bv 5 --uv 2 --risk 3 --size 5 --depends-on "$borrow" --depends-on "$card" --label bank >/dev/null
backlog edit "$card" --criterion 'The receipt is printed or mailed, as the customer likes' \
  --criterion 'A payment that fails leaves the job unpaid and says so'
backlog block "$card" --reason 'The bank has not signed the contract for the terminal' --on 2026-10-15
pickup=$(add 'As a receptionist, I want to be warned when a finished bike has been waiting for a week, so that the stands stay free' \
  --parent "$follow" --bv 8 --uv 2 --tc 1 --risk 1 --size 2 --release 1.0 --moscow could \
  --depends-on "$ready" --criterion 'Saturdays and bank holidays do not count')
add 'As a courier company, I want one invoice a month for all our bikes, so that our bookkeeping is done in an hour' \
  --bv 8 --uv 8 --tc 2 --risk 3 --size 5 \
  --criterion 'Each repair is listed with bike and rider' >/dev/null
blank=$(add 'The booking page is blank on old phones' --type bug --bv 5 --uv 8 --tc 3 --risk 2 --size 2 \
  --release 1.0 --moscow should --criterion 'The page works on a phone from 2018')
add 'Move the nightly copy to a second place' --type chore --risk 3 --size 2 >/dev/null
certificate=$(add 'Renew the certificate of the booking page' --type chore --tc 13 --risk 1 --size 1)
backlog edit "$certificate" --needed-by 2026-12-01
add 'Replace our own calendar with a bought one' --type chore --bv 1 --uv 1 --risk 13 --size 8 >/dev/null
add 'As a cyclist, I want to rate the repair, so that others know what to expect' >/dev/null
add 'Offer the booking page in English and Turkish' --label language >/dev/null
backlog drop "$chat" --reason 'Nobody has time to answer; the price list and the photos cover most of it'

say 'Friday, 16 October: the first review'
on 2026-10-16
backlog review --close --goal-met yes

say 'Monday, 19 October: the second sprint'
on 2026-10-19
as Marta
backlog groom
backlog prioritize
backlog plan-sprint --goal 'A repair runs through the workshop without paper' \
  --capacity 16 --without "$card" --agreed-by 'Marta, Tom, Ines and Jonas'
as Jonas
backlog start "$desk"
as Tom
backlog start "$day"
on 2026-10-21
as Jonas
backlog finish "$desk" --all-done
on 2026-10-22
as Tom
backlog finish "$day" --all-done
backlog start "$sheet"
as Marta
backlog accept "$desk" --all-pass
backlog accept "$day" --all-pass

say 'Monday, 26 October: the clocks have changed'
on 2026-10-26
as Marta
clock=$(add 'Bookings move by an hour when the clocks change' --type bug --bv 8 --uv 8 --tc 13 --risk 3 \
  --size 2 --release 1.0 --moscow must --top \
  --criterion 'A slot at 9:00 stays at 9:00, before and after the last Sunday of October and of March')
backlog groom "$clock"
as Ines
backlog start "$clock"
backlog start "$ready"
on 2026-10-27
backlog finish "$clock" --all-done
as Marta
backlog accept "$clock" --all-pass

say 'Wednesday, 28 October: not good enough, and then it is'
on 2026-10-28
as Tom
backlog finish "$sheet" --all-done
as Marta
backlog reject "$sheet" --fail 1 --reason 'Four taps for a standard service; nobody takes the gloves off for that'
add 'Names with an accent are cut off on the job sheet' --type bug --bv 2 --uv 5 --tc 1 --risk 1 --size 1 >/dev/null
on 2026-10-30
as Tom
backlog finish "$sheet"
as Marta
backlog accept "$sheet" --all-pass
as Ines
backlog finish "$ready" --all-done

say 'Friday, 30 October: the second review'
as Marta
backlog review --close --goal-met yes
backlog pin "$certificate" --top --reason 'The old one ends on 1 December'
backlog groom
backlog prioritize
backlog check
