/// A sheet as a kiosk prints it.
#pragma once

#include <cstddef>

#include "app/printing/sheet.h"

namespace okienko::printing {

/// Modules as a code has them, though no phone reads these.
inline std::vector<bool> chequered(int side) {
    std::vector<bool> modules;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) modules.push_back((x + y) % 2 == 0);
    return modules;
}

inline Sheet example() {
    return {.language = "pl",
            .shop = "Dom i Majster",
            .date = "26 listopada 2026",
            .title = "Czy mogę zwrócić albo zareklamować zakup bez paragonu?",
            .number = {},
            .lines = {"Tak. Reklamację złożysz bez paragonu: zażółć gęślą jaźń.",
                      "Krok 1: Przyjdź do punktu obsługi klienta.",
                      "Krok 2: Pokaż potwierdzenie z banku. Żółty ŹŹŁ, українська їжак ґанок."},
            .scan = "To samo przeczyta telefon, bez internetu.",
            .code_side = 21,
            .code = chequered(21),
            .ending = {"Pytania? Punkt obsługi klienta przy wejściu głównym.",
                       "Dom i Majster, tel. 22 000 00 00"}};
}

}  // namespace okienko::printing
