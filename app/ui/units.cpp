#include "app/ui/units.h"

#include <algorithm>
#include <array>

namespace okienko::ui {
namespace {

/// Written alike in all three languages.
constexpr std::array signs = std::to_array<std::string_view>(
    {"%",   "Ah",  "B",   "EUR", "GB",   "GHz",  "GiB", "Hz",  "KB",  "KiB", "L",   "MB",
     "MHz", "MW",  "MiB", "Nm",  "PLN",  "TB",   "UAH", "USD", "V",   "W",   "Wh",  "cl",
     "cm",  "cm²", "dB",  "dag", "dpi",  "g",    "gr",  "h",   "hPa", "kB",  "kHz", "kJ",
     "kPa", "kV",  "kW",  "kWh", "kcal", "kg",   "km",  "km²", "l",   "lm",  "lx",  "m",
     "m2",  "m3",  "mA",  "mAh", "mV",   "mbar", "mg",  "min", "ml",  "mm",  "ms",  "m²",
     "m³",  "s",   "zł",  "°",   "°C",   "°F",   "‰",   "€",   "₴"});

/// With the months, and with what stands between a number and "dni".
constexpr std::array polish = std::to_array<std::string_view>(
    {"amper",      "ampery",     "amperów",    "bajcie",       "bajt",         "bajta",
     "bajty",      "bajtów",     "centymetr",  "centymetra",   "centymetry",   "centymetrów",
     "czerwca",    "dni",        "dnia",       "dniach",       "dniami",       "doba",
     "dobach",     "doby",       "dobę",       "dzień",        "dób",          "euro",
     "godz.",      "godzin",     "godzina",    "godzinach",    "godzinami",    "godziny",
     "godzinę",    "gram",       "grama",      "gramy",        "gramów",       "grosz",
     "grosze",     "groszy",     "grudnia",    "kalendarzowe", "kalendarzowy", "kalendarzowych",
     "kilo",       "kilogram",   "kilograma",  "kilogramy",    "kilogramów",   "kilometr",
     "kilometra",  "kilometry",  "kilometrów", "krok",         "krokach",      "kroki",
     "kroku",      "kroków",     "kwartał",    "kwartały",     "kwartałów",    "kwietnia",
     "lat",        "lata",       "latach",     "lipca",        "listopada",    "litr",
     "litra",      "litry",      "litrów",     "lutego",       "maja",         "marca",
     "metr",       "metra",      "metrach",    "metry",        "metrów",       "mies.",
     "miesiąc",    "miesiąca",   "miesiącach", "miesiące",     "miesięcy",     "mililitr",
     "mililitra",  "mililitry",  "mililitrów", "milimetr",     "milimetra",    "milimetry",
     "milimetrów", "minut",      "minuta",     "minutach",     "minutami",     "minuty",
     "minutę",     "mld",        "mln",        "października", "pięter",       "piętra",
     "piętro",     "proc.",      "procent",    "procenta",     "r.",           "raz",
     "razy",       "robocze",    "roboczego",  "roboczy",      "roboczych",    "rok",
     "roku",       "sek.",       "sekund",     "sekunda",      "sekundach",    "sekundy",
     "sekundę",    "sierpnia",   "stopień",    "stopni",       "stopnia",      "stopnie",
     "stycznia",   "szt.",       "sztuk",      "sztuka",       "sztuki",       "sztukę",
     "ton",        "tona",       "tony",       "tydzień",      "tyg.",         "tygodni",
     "tygodnia",   "tygodniach", "tygodnie",   "tys.",         "wat",          "waty",
     "watów",      "wolt",       "wolty",      "woltów",       "września",     "złote",
     "złotego",    "złoty",      "złotych"});

constexpr std::array english = std::to_array<std::string_view>(
    {"April",       "August",    "December",  "February",   "January",     "July",
     "June",        "March",     "May",       "November",   "October",     "September",
     "a.m.",        "am",        "amp",       "ampere",     "amperes",     "amps",
     "business",    "byte",      "bytes",     "calendar",   "centimetre",  "centimetres",
     "day",         "days",      "degree",    "degrees",    "euro",        "euros",
     "gram",        "gramme",    "grammes",   "grams",      "grosz",       "groszy",
     "hour",        "hours",     "hrs",       "kilo",       "kilogram",    "kilogramme",
     "kilogrammes", "kilograms", "kilometre", "kilometres", "kilos",       "litre",
     "litres",      "metre",     "metres",    "millilitre", "millilitres", "millimetre",
     "millimetres", "million",   "mins",      "minute",     "minutes",     "month",
     "months",      "p.m.",      "pcs",       "percent",    "piece",       "pieces",
     "pm",          "quarter",   "quarters",  "sec",        "second",      "seconds",
     "step",        "steps",     "thousand",  "time",       "times",       "tonne",
     "tonnes",      "volt",      "volts",     "watt",       "watts",       "week",
     "weeks",       "working",   "year",      "years",      "zloty",       "zlotych",
     "zlotys",      "złotys"});

constexpr std::array ukrainian = std::to_array<std::string_view>(
    {"А",          "Б",           "В",          "Вт",          "ГБ",          "Гц",
     "КБ",         "МБ",          "ампер",      "ампери",      "амперів",     "байт",
     "байта",      "байти",       "байтів",     "березня",     "ват",         "вати",
     "ватів",      "вересня",     "вольт",      "вольти",      "вольтів",     "відс.",
     "відсотка",   "відсотки",    "відсотків",  "відсоток",    "г",           "год",
     "годин",      "година",      "годинах",    "години",      "годину",      "градус",
     "градуса",    "градуси",     "градусів",   "грам",        "грама",       "грами",
     "грамів",     "гривень",     "гривню",     "гривня",      "гривні",      "грн",
     "грош",       "гроші",       "грошів",     "грудня",      "день",        "дня",
     "днями",      "днях",        "дні",        "днів",        "доба",        "доби",
     "добу",       "діб",         "жовтня",     "злотий",      "злотих",      "злотого",
     "злоті",      "кВ",          "кВт",        "календарний", "календарних", "календарного",
     "календарні", "квітня",      "кг",         "км",          "коп.",        "крок",
     "кроках",     "кроки",       "кроку",      "кроків",      "кіло",        "кілограм",
     "кілограма",  "кілограми",   "кілограмів", "кілометр",    "кілометра",   "кілометри",
     "кілометрів", "л",           "липня",      "листопада",   "лютого",      "літр",
     "літра",      "літри",       "літрів",     "м",           "м²",          "м³",
     "мг",         "метр",        "метра",      "метрах",      "метри",       "метрів",
     "мл",         "млн",         "млрд",       "мм",          "мілілітр",    "мілілітра",
     "мілілітри",  "мілілітрів",  "міліметр",   "міліметра",   "міліметри",   "міліметрів",
     "міс.",       "місяць",      "місяця",     "місяцях",     "місяці",      "місяців",
     "р.",         "раз",         "рази",       "разу",        "разів",       "робочий",
     "робочих",    "робочого",    "робочі",     "роках",       "роки",        "року",
     "років",      "рр.",         "рік",        "с",           "сантиметр",   "сантиметра",
     "сантиметри", "сантиметрів", "сек",        "секунд",      "секунда",     "секундах",
     "секунди",    "секунду",     "серпня",     "см",          "ст.",         "січня",
     "т",          "тиждень",     "тижня",      "тижнях",      "тижні",       "тижнів",
     "тис.",       "тонн",        "тонна",      "тонни",       "травня",      "хв",
     "хвилин",     "хвилина",     "хвилинах",   "хвилини",     "хвилину",     "червня",
     "шт.",        "штук",        "штука",      "штуки",       "штуку",       "євро"});

/// As bytes are.
constexpr bool is_sorted(const auto& words) {
    return std::is_sorted(words.begin(), words.end());
}

static_assert(is_sorted(signs) && is_sorted(polish) && is_sorted(english) && is_sorted(ukrainian));

bool is_one_of(std::string_view word, const auto& words) {
    return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace

bool is_unit(std::string_view word) {
    word = word.substr(0, word.find('/'));
    return is_one_of(word, signs) || is_one_of(word, polish) || is_one_of(word, english) ||
           is_one_of(word, ukrainian);
}

}  // namespace okienko::ui
