/// journal_writer FOLDER kiosk|desk|both|accounts RECORDS: a day at the shop, or PINs that are
/// changed, for others to interrupt.
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

#include "app/journal/error.h"
#include "tests/faults/accounts.h"
#include "tests/faults/shop_day.h"

int main(int count, char** words) {
    using okienko::faults::Role;
    if (count != 4) return 2;
    const std::string name = words[2];
    const Role role = name == "kiosk" ? Role::kiosk : name == "desk" ? Role::desk : Role::both;
    try {
        if (name == "accounts")
            okienko::faults::change_pins(words[1], std::atoi(words[3]));
        else
            okienko::faults::spend_day(words[1], role, std::atoi(words[3]));
        return 0;
    } catch (const okienko::journal::JournalError& error) {
        std::cerr << error.what() << '\n';
        return error.cause == okienko::journal::JournalError::Cause::full ? 28 : 1;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
