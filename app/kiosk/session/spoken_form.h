/// A written text in the words that a voice should say.
#pragma once

#include <string>
#include <string_view>

namespace okienko::kiosk {

/// `text` as espeak-ng has to be given it to be understood: "8:00–21:00" -> "od ósmej do
/// dwudziestej pierwszej", "22 000 00 00" -> "2 2, 0 0 0, 0 0, 0 0", "49,99 zł" -> "49 złotych 99
/// groszy", "100–120" -> "od 100 do 120", "art." -> "artykuł"; an address of the web is said to
/// stand on the screen. Everything else stays as it is.
///
/// `language` is "pl", "en" or "uk"; a text in another one stays as it is. Any bytes are a text.
std::string spoken_form(std::string_view text, std::string_view language);

/// A time of the day as part of a sentence: 8 and 30 after "o" -> "ósmej 30", in English "8 30 AM".
/// `before` is the word before it, which rules its case in Polish and Ukrainian.
///
/// `hour` from 0 to 24, `minute` from 0 to 59.
std::string spoken_time(int hour, int minute, std::string_view before, std::string_view language);

}  // namespace okienko::kiosk
