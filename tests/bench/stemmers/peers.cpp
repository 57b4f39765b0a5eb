#include "tests/bench/stemmers/peers.h"

#include <iconv.h>

#include <algorithm>
#include <hunspell/hunspell.hxx>
#include <iostream>
#include <string_view>
#include <utility>

namespace {

std::string folded(std::string_view word) {
    static constexpr std::pair<std::string_view, char> letters[] = {
        {"ą", 'a'}, {"ć", 'c'}, {"ę", 'e'}, {"ł", 'l'}, {"ń", 'n'},
        {"ó", 'o'}, {"ś", 's'}, {"ź", 'z'}, {"ż", 'z'}};
    std::string bare;
    while (!word.empty()) {
        const auto* const found =
            std::find_if(std::begin(letters), std::end(letters),
                         [&](const auto& letter) { return word.starts_with(letter.first); });
        const bool is_marked = found != std::end(letters);
        bare += is_marked ? found->second : word.front();
        word.remove_prefix(is_marked ? found->first.size() : 1);
    }
    return bare;
}

/// From one encoding to another; what the other lacks is left out.
class Recoding {
public:
    Recoding(const std::string& from, const std::string& to)
        : handle_(iconv_open((to + "//IGNORE").c_str(), from.c_str())) {}

    ~Recoding() { iconv_close(handle_); }

    Recoding(const Recoding&) = delete;
    Recoding& operator=(const Recoding&) = delete;

    std::string operator()(std::string text) const {
        std::string made(2 * text.size() + 4, '\0');
        char* from = text.data();
        char* to = made.data();
        std::size_t left = text.size();
        std::size_t room = made.size();
        iconv(handle_, &from, &left, &to, &room);
        made.resize(made.size() - room);
        return made;
    }

private:
    iconv_t handle_;
};

template <class Stem>
void filter(std::istream& words, std::ostream& stems, Stem stem) {
    for (std::string word; std::getline(words, word);) stems << stem(word) << '\n';
}

std::string shortest(std::vector<std::string> stems, const std::string& word) {
    if (stems.empty()) return word;
    return *std::min_element(stems.begin(), stems.end(), [](const auto& a, const auto& b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
}

}  // namespace

bool run_peer(const std::string& name, std::istream& words, std::ostream& stems) {
    if (name == "truncation") {
        filter(words, stems, [](const std::string& word) { return folded(word).substr(0, 5); });
        return true;
    }
    if (name == "hunspell") {
        const std::string dictionary = hunspell_dictionary;
        Hunspell hunspell((dictionary + ".aff").c_str(), (dictionary + ".dic").c_str());
        const Recoding in("UTF-8", hunspell.get_dict_encoding());
        const Recoding out(hunspell.get_dict_encoding(), "UTF-8");
        filter(words, stems, [&](const std::string& word) {
            return out(shortest(hunspell.stem(in(word)), in(word)));
        });
        return true;
    }
    return false;
}
