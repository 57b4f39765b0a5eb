#include "app/proofreading/abbreviations.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

#include "app/proofreading/rules.h"
#include "app/proofreading/words.h"

namespace okienko::proofreading {
namespace {

/// Abbreviations that are words themselves or stop in the middle, told from words by their stop.
struct WrittenOut {
    std::string_view abbreviation;
    std::string_view words;
};

constexpr WrittenOut written_out[] = {
    {"np.", "na przykład"}, {"m.in.", "między innymi"}, {"itd.", "i tak dalej"},
    {"itp.", "i podobne"},  {"tj.", "to jest"},         {"tzn.", "to znaczy"},
    {"tzw.", "tak zwany"},  {"ww.", "wymieniony"},      {"w/w", "wymieniony"},
    {"dot.", "dotyczy"},    {"godz.", "godzina"},       {"tel.", "telefon"},
    {"ok.", "około"},       {"min.", "co najmniej"},    {"max.", "najwyżej"},
    {"szt.", "sztuka"},     {"zł/szt", "za sztukę"},
};

// What a customer meets every day needs no explanation.
constexpr std::string_view known[] = {
    "AED",   "CV",  "EN",   "STOP", "AGD", "BLIK", "CD",    "DVD",  "GPS", "HDMI",
    "IBAN",  "ID",  "IMEI", "KRS",  "LED", "MMS",  "NIE",   "NIP",  "OK",  "PDF",
    "PESEL", "PET", "PIN",  "PLN",  "PUK", "QR",   "REGON", "RODO", "RTV", "SIM",
    "SMS",   "TAK", "TV",   "UE",   "USB", "VAT",  "WC",    "WIFI", "XL",  "XS",
    "XXL",   "NFC", "LCD",  "OLED", "II",  "III",  "IV",    "VI",   "XXI", "SOS"};

bool is_capital_letter(std::string_view text, std::size_t at) {
    return text[at] >= 'A' && text[at] <= 'Z';
}

/// Letters A-Z alone, two to six of them.
bool is_acronym(std::string_view word) {
    if (word.size() < 2 || word.size() > 6) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (!is_capital_letter(word, i)) return false;
    }
    return true;
}

/// "PSZOK (punkt zbiórki…)", "…w skrócie PSZOK", "punkt zbiórki (PSZOK)", "KSeF, czyli…", "to…"
bool is_explained(std::string_view text, const Word& word) {
    const auto behind = text.substr(word.end);
    const auto before = text.substr(0, word.begin);
    for (const std::string_view sign : {" (", ", czyli", " – ", " to ", ": "}) {
        if (behind.starts_with(sign)) return true;
    }
    for (const std::string_view sign : {"w skrócie ", "(", "czyli "}) {
        if (before.ends_with(sign)) return true;
    }
    return false;
}

bool stands_alone(std::string_view text, std::size_t at) {
    return at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' || text[at - 1] == '\n';
}

void check_written_out(const article::Passage& passage, Notes& notes) {
    for (const WrittenOut& one : written_out) {
        for (auto at = passage.text.find(one.abbreviation); at != std::string::npos;
             at = passage.text.find(one.abbreviation, at + 1)) {
            if (!stands_alone(passage.text, at)) continue;
            // At a sentence's end a word such as "min" may be whole.
            const auto behind = std::string_view(passage.text).substr(at + one.abbreviation.size());
            const bool ends = behind.find_first_not_of(" \n") == std::string_view::npos;
            if (ends && (one.abbreviation == "min." || one.abbreviation == "ok.")) continue;
            notes.advise("skrot", passage.line_at(at), "abbreviation.write_out",
                         {{"said", one.abbreviation}, {"better", one.words}});
        }
    }
}

}  // namespace

void check_abbreviations(const article::Manuscript& manuscript, Notes& notes) {
    std::set<std::string, std::less<>> told;
    std::set<std::string, std::less<>> explained;
    for (const article::Passage& passage : manuscript.parsed.passages) {
        if (!is_ours(passage)) continue;
        const std::string_view text = passage.text;
        for (const Word& word : words_of(text)) {
            const auto letters = text.substr(word.begin, word.end - word.begin);
            if (is_acronym(letters) && is_explained(text, word)) explained.emplace(letters);
        }
    }
    for (const article::Passage& passage : manuscript.parsed.passages) {
        if (!is_ours(passage)) continue;
        check_written_out(passage, notes);
        const std::string_view text = passage.text;
        for (const Word& word : words_of(text)) {
            const auto letters = text.substr(word.begin, word.end - word.begin);
            const bool is_known =
                std::find(std::begin(known), std::end(known), letters) != std::end(known);
            if (!is_acronym(letters) || is_known || explained.contains(letters)) continue;
            if (!told.emplace(letters).second) continue;
            notes.advise("skrot", passage.line_at(word.begin), "abbreviation.explain",
                         {{"said", letters}});
        }
    }
}

Edits abbreviation_edits(std::string_view line) {
    // The others need another form of their words, or end a sentence.
    constexpr WrittenOut mechanical[] = {{"np.", "na przykład"},
                                         {"m.in.", "między innymi"},
                                         {"tj.", "to jest"},
                                         {"tzn.", "to znaczy"}};
    Edits edits;
    for (const WrittenOut& one : mechanical) {
        for (auto at = line.find(one.abbreviation); at != line.npos;
             at = line.find(one.abbreviation, at + 1)) {
            const auto end = at + one.abbreviation.size();
            const bool goes_on = end < line.size() && line[end] == ' ';
            if (stands_alone(line, at) && goes_on) {
                edits.push_back({at, end, std::string(one.words)});
            }
        }
    }
    std::sort(edits.begin(), edits.end(),
              [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
    return edits;
}

}  // namespace okienko::proofreading
