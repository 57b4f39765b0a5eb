#include "app/kiosk/session/spoken_form.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "app/journal/slip_number.h"
#include "app/kiosk/session/slip_words.h"

namespace okienko::kiosk {
namespace {

constexpr std::string_view dash = "–";
constexpr std::string_view fixed_blank = "\u00A0";

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/// Of a letter in any alphabet: every byte beyond ASCII counts, as those of "ł" do.
bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           static_cast<unsigned char>(byte) >= 0x80;
}

struct Abbreviation {
    std::string_view written;
    std::string_view spoken;
};

/// Longer ones before those that they begin with.
constexpr auto polish_abbreviations = std::to_array<Abbreviation>({
    {"sp. z o.o.", "spółka z ograniczoną odpowiedzialnością"},
    {"sp.\u00A0z\u00A0o.o.", "spółka z ograniczoną odpowiedzialnością"},
    {"pon.–pt.", "od poniedziałku do piątku"},
    {"pon.–sob.", "od poniedziałku do soboty"},
    {"pon.–niedz.", "od poniedziałku do niedzieli"},
    {"pon.", "poniedziałek"},
    {"wt.", "wtorek"},
    {"śr.", "środa"},
    {"czw.", "czwartek"},
    {"pt.", "piątek"},
    {"sob.", "sobota"},
    {"niedz.", "niedziela"},
    {"art.", "artykuł"},
    {"ust.", "ustęp"},
    {"ul.", "ulica"},
    {"godz.", "godzina"},
    {"tel.", "telefon"},
    {"ok.", "około"},
    {"nr", "numer"},
    {"zł", "złotych"},
    {"PLN", "złotych"},
});

constexpr auto english_abbreviations = std::to_array<Abbreviation>({
    {"sp. z o.o.", "limited company"},
    {"sp.\u00A0z\u00A0o.o.", "limited company"},
    {"Mon–Fri", "Monday to Friday"},
    {"Mon–Sat", "Monday to Saturday"},
    {"Mon–Sun", "Monday to Sunday"},
    {"Mon", "Monday"},
    {"Tue", "Tuesday"},
    {"Wed", "Wednesday"},
    {"Thu", "Thursday"},
    {"Fri", "Friday"},
    {"Sat", "Saturday"},
    {"Sun", "Sunday"},
    {"zł", "zlotys"},
    {"PLN", "zlotys"},
});

constexpr auto ukrainian_abbreviations = std::to_array<Abbreviation>({
    {"sp. z o.o.", "товариство з обмеженою відповідальністю"},
    {"sp.\u00A0z\u00A0o.o.", "товариство з обмеженою відповідальністю"},
    {"пн–пт", "з понеділка до п’ятниці"},
    {"пн–сб", "з понеділка до суботи"},
    {"пн–нд", "з понеділка до неділі"},
    {"пн", "понеділок"},
    {"вт", "вівторок"},
    {"ср", "середа"},
    {"чт", "четвер"},
    {"пт", "п’ятниця"},
    {"сб", "субота"},
    {"нд", "неділя"},
    {"ст.", "стаття"},
    {"вул.", "вулиця"},
    {"zł", "злотих"},
    {"PLN", "злотих"},
});

std::span<const Abbreviation> abbreviations_in(std::string_view language) {
    if (language == "en") return english_abbreviations;
    if (language == "uk") return ukrainian_abbreviations;
    return polish_abbreviations;
}

/// The forms of a word that is counted: one of it, a few, many, a part. The last is the genitive of
/// one, and "many" that of all others.
using Forms = std::array<std::string_view, 4>;

/// Whether `count` of something is named as one is: in Ukrainian 21 is, and 31, but for 11.
bool is_like_one(std::uint64_t count, std::string_view language) {
    return count == 1 || (language == "uk" && count % 10 == 1 && count % 100 != 11);
}

/// "1 metr", "2 metry" (2 to 4 but for 12 to 14), "5 metrów".
std::string_view counted(std::uint64_t count, const Forms& forms, std::string_view language) {
    const auto& [one, few, many, part] = forms;
    const std::uint64_t last = count % 10;
    const bool is_teen = count % 100 >= 12 && count % 100 <= 14;
    if (is_like_one(count, language)) return one;
    return last >= 2 && last <= 4 && !is_teen ? few : many;
}

/// "do 1 metra", "do 2 metrów". English has no such form.
std::string_view counted_in_genitive(std::uint64_t count, const Forms& forms,
                                     std::string_view language) {
    if (language == "en") return counted(count, forms, language);
    const auto& [one, few, many, part] = forms;
    return is_like_one(count, language) ? part : many;
}

struct Unit {
    std::string_view written;
    Forms spoken;
};

constexpr auto polish_units = std::to_array<Unit>({
    {"mm", {"milimetr", "milimetry", "milimetrów", "milimetra"}},
    {"cm", {"centymetr", "centymetry", "centymetrów", "centymetra"}},
    {"m", {"metr", "metry", "metrów", "metra"}},
    {"km", {"kilometr", "kilometry", "kilometrów", "kilometra"}},
    {"kg", {"kilogram", "kilogramy", "kilogramów", "kilograma"}},
    {"l", {"litr", "litry", "litrów", "litra"}},
    {"V", {"wolt", "wolty", "woltów", "wolta"}},
});

constexpr auto english_units = std::to_array<Unit>({
    {"mm", {"millimetre", "millimetres", "millimetres", "millimetres"}},
    {"cm", {"centimetre", "centimetres", "centimetres", "centimetres"}},
    {"m", {"metre", "metres", "metres", "metres"}},
    {"km", {"kilometre", "kilometres", "kilometres", "kilometres"}},
    {"kg", {"kilogram", "kilograms", "kilograms", "kilograms"}},
    {"l", {"litre", "litres", "litres", "litres"}},
    {"V", {"volt", "volts", "volts", "volts"}},
});

constexpr auto ukrainian_units = std::to_array<Unit>({
    {"мм", {"міліметр", "міліметри", "міліметрів", "міліметра"}},
    {"см", {"сантиметр", "сантиметри", "сантиметрів", "сантиметра"}},
    {"м", {"метр", "метри", "метрів", "метра"}},
    {"км", {"кілометр", "кілометри", "кілометрів", "кілометра"}},
    {"кг", {"кілограм", "кілограми", "кілограмів", "кілограма"}},
    {"л", {"літр", "літри", "літрів", "літра"}},
    {"В", {"вольт", "вольти", "вольтів", "вольта"}},
});

std::span<const Unit> units_in(std::string_view language) {
    if (language == "en") return english_units;
    if (language == "uk") return ukrainian_units;
    return polish_units;
}

/// Of money: whole ones and hundredths.
std::pair<Forms, Forms> money_in(std::string_view language) {
    if (language == "en")
        return {{"zloty", "zlotys", "zlotys", "zlotys"}, {"grosz", "groszy", "groszy", "groszy"}};
    if (language == "uk")
        return {{"злотий", "злоті", "злотих", "злотого"}, {"грош", "гроші", "грошів", "гроша"}};
    return {{"złoty", "złote", "złotych", "złotego"}, {"grosz", "grosze", "groszy", "grosza"}};
}

class Speaker {
public:
    Speaker(std::string_view text, std::string_view language) : text_(text), language_(language) {}

    std::string say() {
        while (at_ < text_.size()) {
            if (is_at_word() && take()) continue;
            if (take_dot()) continue;
            said_ += text_[at_++];
        }
        return std::move(said_);
    }

private:
    /// Whether a word or number may begin here: behind a sign, too, whose bytes look like a
    /// letter's.
    bool is_at_word() const {
        const std::string_view before = text_.substr(0, at_);
        if (before.empty() || !(is_letter(before.back()) || is_digit(before.back()))) return true;
        return before.ends_with(fixed_blank) || before.ends_with(dash) || before.ends_with("„") ||
               before.ends_with("«") || before.ends_with("“");
    }

    // Each of these reads what stands at `at`, which it moves behind that; or it reads nothing.

    std::string digits(std::size_t& at, std::size_t least, std::size_t most) const {
        std::size_t end = at;
        while (end < text_.size() && end - at < most && is_digit(text_[end])) ++end;
        if (end - at < least) return {};
        return std::string(text_.substr(std::exchange(at, end), end - at));
    }

    bool word(std::size_t& at, std::string_view word) const {
        if (!text_.substr(at).starts_with(word)) return false;
        at += word.size();
        return true;
    }

    bool blank(std::size_t& at) const { return word(at, " ") || word(at, fixed_blank); }

    bool ends_word(std::size_t at) const {
        return at == text_.size() || (!is_letter(text_[at]) && !is_digit(text_[at])) ||
               text_.substr(at).starts_with(fixed_blank) || text_.substr(at).starts_with(dash) ||
               text_.substr(at).starts_with("”") || text_.substr(at).starts_with("»");
    }

    bool ends_number(std::size_t at) const { return at == text_.size() || !is_digit(text_[at]); }

    struct TimeOfDay {
        int hour = 0;
        int minute = 0;
    };

    std::optional<TimeOfDay> time(std::size_t& at) const {
        std::size_t end = at;
        const std::string hour = digits(end, 1, 2);
        const bool has_colon = word(end, ":");
        // "8.00", as Polish and Ukrainian write it; an English point is a decimal one.
        if (hour.empty() || (!has_colon && (language_ == "en" || !word(end, ".")))) return {};
        const std::string minute = digits(end, 2, 2);
        const bool is_date =
            end + 1 < text_.size() && text_[end] == '.' && is_digit(text_[end + 1]);
        if (minute.empty() || !ends_number(end) || is_date) return {};
        const TimeOfDay read{std::stoi(hour), std::stoi(minute)};
        if (read.hour > 24 || read.minute > 59) return {};
        at = end;
        return read;
    }

    // ---- what is said instead -------------------------------------------------------------------

    bool take() {
        const char first = text_[at_];
        if (is_digit(first) || first == '+')
            return take_slip_number() || take_telephone() || take_money() || take_times() ||
                   take_range() || take_emergency();
        return take_slip_number() || take_address() || take_unit() || take_abbreviation();
    }

    bool say_instead(std::size_t end, std::string_view words) {
        said_ += words;
        at_ = end;
        return true;
    }

    /// A dot between two words parts them, as a comma does for the ear.
    bool take_dot() {
        std::size_t at = at_;
        return word(at, " · ") && say_instead(at, ", ");
    }

    /// "K7M3-PX4R", character by character.
    bool take_slip_number() {
        constexpr std::size_t half = 4;
        constexpr std::size_t length = 2 * half + 1;
        const std::string_view number = text_.substr(at_, length);
        if (number.size() < length || number[half] != '-') return false;
        for (std::size_t i = 0; i < length; ++i)
            if (i != half && journal::slip_alphabet.find(number[i]) == std::string_view::npos)
                return false;
        const std::size_t end = at_ + length;
        if (end < text_.size() && (is_letter(text_[end]) || is_digit(text_[end]))) return false;
        return say_instead(end, spelled(std::string(number)));
    }

    /// Groups of digits as numbers of telephones are written, or with +48 before them.
    bool take_telephone() {
        constexpr std::array<std::string_view, 4> shapes{"2322", "333", "33", "222"};
        std::size_t at = at_;
        const bool is_abroad = word(at, "+48");
        if (is_abroad) blank(at);
        std::string shape;
        std::string said = is_abroad ? "+ 4 8, " : "";
        std::size_t end = at;
        while (true) {
            const std::string group = digits(at, 2, 3);
            if (group.empty() || !ends_number(at)) break;
            if (!shape.empty()) said += ", ";
            for (std::size_t i = 0; i < group.size(); ++i) (said += i > 0 ? " " : "") += group[i];
            shape += static_cast<char>('0' + group.size());
            end = at;
            if (!blank(at)) break;
        }
        const bool is_short = shape == "33" && !text_.substr(at_).starts_with("116");
        if (is_short || std::find(shapes.begin(), shapes.end(), shape) == shapes.end())
            return false;
        return say_instead(end, said);
    }

    bool take_money() {
        std::size_t at = at_;
        std::string whole = digits(at, 1, 7);
        if (whole.empty()) return false;
        std::size_t next = at;
        for (std::string group;
             blank(next) && !(group = digits(next, 3, 3)).empty() && ends_number(next); at = next)
            whole += group;
        std::string part;
        next = at;
        if (word(next, ",") || word(next, ".")) {
            part = digits(next, 2, 2);
            if (part.empty()) return false;
            at = next;
        }
        blank(at);
        if (whole.size() > 9 || !(word(at, "zł") || word(at, "PLN"))) return false;
        if (at < text_.size() && is_letter(text_[at])) return false;  // "złoty"
        const auto [zlotys, groszy] = money_in(language_);
        const bool is_genitive = asks_genitive(text_.substr(0, at_));
        std::string said = amount(whole, zlotys, is_genitive);
        if (!part.empty() && part != "00")
            said += " " + amount(std::to_string(std::stoull(part)), groszy, is_genitive);
        return say_instead(at, said);
    }

    bool take_times() {
        std::size_t at = at_;
        const auto from = time(at);
        if (!from) return false;
        std::size_t end = at;
        const auto to = word(end, dash) ? time(end) : std::nullopt;
        const auto said = [&](const TimeOfDay& it, std::string_view before) {
            return spoken_time(it.hour, it.minute, before, language_);
        };
        if (!to) return say_instead(at, said(*from, word_before()));
        const auto [since, until] = range_words();
        const std::string opening = language_ == "uk" ? "з" : std::string(since);
        return say_instead(end, opening + " " + said(*from, opening) + " " + std::string(until) +
                                    " " + said(*to, until));
    }

    bool take_range() {
        std::size_t at = at_;
        const std::string from = digits(at, 1, 6);
        if (from.empty() || !word(at, dash)) return false;
        const std::string to = digits(at, 1, 6);
        if (to.empty() || !ends_number(at)) return false;
        const auto [since, until] = range_words();
        const std::string opening = language_ == "en" ? "" : std::string(since) + " ";
        return say_instead(at, opening + from + " " + std::string(until) + " " + to);
    }

    /// English says the emergency number digit by digit; Polish and Ukrainian say it as a number.
    bool take_emergency() {
        std::size_t at = at_;
        if (language_ != "en" || !word(at, "112") || !ends_number(at)) return false;
        return say_instead(at, "1 1 2");
    }

    bool take_address() {
        if (!text_.substr(at_).starts_with("https://") && !text_.substr(at_).starts_with("http://"))
            return false;
        std::size_t end = at_;
        while (end < text_.size() && text_[end] != ' ' && text_[end] != '\n') ++end;
        while (text_[end - 1] == '.' || text_[end - 1] == ',') --end;
        if (language_ == "en") return say_instead(end, "the address is on the screen");
        if (language_ == "uk") return say_instead(end, "адреса є на екрані");
        return say_instead(end, "adres jest na ekranie");
    }

    /// "cm" after a number, which no voice knows.
    bool take_unit() {
        std::string_view before = without_blank(text_.substr(0, at_));
        if (before.size() == at_) return false;
        const std::size_t end_of_number = before.size();
        while (!before.empty() && is_digit(before.back())) before.remove_suffix(1);
        const std::string_view number = text_.substr(before.size(), end_of_number - before.size());
        if (number.empty() || number.size() > 6) return false;
        const bool has_point = before.ends_with(',') || before.ends_with('.');
        const bool is_part = has_point && before.size() > 1 && is_digit(before[before.size() - 2]);
        for (const Unit& unit : units_in(language_)) {
            std::size_t end = at_;
            if (!word(end, unit.written) || !ends_word(end)) continue;
            if (is_part) return say_instead(end, unit.spoken.back());
            return say_instead(end, form_after(number, unit.spoken, asks_genitive(before)));
        }
        return false;
    }

    bool take_abbreviation() {
        for (const Abbreviation& each : abbreviations_in(language_)) {
            std::size_t end = at_;
            if (!word(end, each.written)) continue;
            // "nr" is no part of a word; what ends in a full stop ends there.
            const bool is_whole = each.written.ends_with('.') || ends_word(end);
            if (is_whole) return say_instead(end, each.spoken);
        }
        return false;
    }

    static std::string_view without_blank(std::string_view text) {
        if (text.ends_with(' '))
            text.remove_suffix(1);
        else if (text.ends_with(fixed_blank))
            text.remove_suffix(fixed_blank.size());
        return text;
    }

    // ---- words around ---------------------------------------------------------------------------

    std::pair<std::string_view, std::string_view> range_words() const {
        if (language_ == "en") return {"from", "to"};
        if (language_ == "uk") return {"від", "до"};
        return {"od", "do"};
    }

    std::string_view word_before() const { return last_word(text_.substr(0, at_)); }

    static std::string_view last_word(std::string_view text) {
        const std::string_view before = without_blank(text);
        std::size_t begin = before.size();
        while (begin > 0 && is_letter(before[begin - 1]) &&
               !before.substr(0, begin).ends_with(fixed_blank))
            --begin;
        return before.substr(begin);
    }

    /// Whether a number behind `before` takes the genitive: the second of a range does.
    static bool asks_genitive(std::string_view before) {
        constexpr std::array<std::string_view, 10> words{"od",  "do", "Od",  "Do", "około",
                                                         "від", "до", "Від", "До", "близько"};
        const bool is_second = before.ends_with(dash) && before.size() > dash.size() &&
                               is_digit(before[before.size() - dash.size() - 1]);
        return is_second || std::find(words.begin(), words.end(), last_word(before)) != words.end();
    }

    std::string_view form_after(std::string_view number, const Forms& forms,
                                bool is_genitive) const {
        const std::uint64_t count = std::stoull(std::string(number));
        return is_genitive ? counted_in_genitive(count, forms, language_)
                           : counted(count, forms, language_);
    }

    /// "1 złoty", "5 złotych".
    std::string amount(const std::string& number, const Forms& forms, bool is_genitive) const {
        return number + " " + std::string(form_after(number, forms, is_genitive));
    }

    std::string_view text_;
    std::string_view language_;
    std::size_t at_ = 0;
    std::string said_;
};

}  // namespace

std::string spoken_form(std::string_view text, std::string_view language) {
    if (language != "pl" && language != "en" && language != "uk") return std::string(text);
    return Speaker(text, language).say();
}

}  // namespace okienko::kiosk
