#include "app/language/language.h"

#include <unicode/datefmt.h>
#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/resbund.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/ures.h>

#include <algorithm>
#include <cassert>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <span>

#include "app/language/by_name.h"

namespace okienko::language {

namespace {

/// One message; `format` only where it names arguments.
struct Message {
    std::string text;
    std::unique_ptr<icu::MessageFormat> format;
};

using Messages = ByName<Message>;

std::string utf8(const icu::UnicodeString& text) {
    std::string bytes;
    return text.toUTF8String(bytes);
}

void check(UErrorCode status, const std::string& what) {
    if (U_FAILURE(status))
        throw LanguageError("words_icu", "ICU says: {said}",
                            {{"said", what + ": " + u_errorName(status)}});
}

/// Whether the bundle in `file` is as long as it says it is: ICU reads past the end of a shorter
/// one. Source: ICU 72, ucmndata.h (MappedData) and uresdata.h (URES_INDEX_BUNDLE_TOP).
bool is_whole(const std::filesystem::path& file) {
    constexpr std::streamoff word = 4;
    constexpr std::streamoff root_and_indexes = 4;  // bundle top is the fourth word after the root
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    const std::streamoff size = in.tellg();
    std::uint16_t header = 0;
    std::uint32_t words = 0;
    in.seekg(0).read(reinterpret_cast<char*>(&header), sizeof header);
    in.seekg(header + root_and_indexes * word).read(reinterpret_cast<char*>(&words), sizeof words);
    return in && size == header + std::streamoff{words} * word;
}

icu::ResourceBundle open_bundle(const std::filesystem::path& folder, const std::string& code) {
    if (!is_whole(folder / (code + ".res")))
        throw LanguageError("words_cut_off", "missing or cut off");
    // ures_open would fall back to another language where this one is missing.
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UResourceBundle, decltype(&ures_close)> opened(
        ures_openDirect(folder.c_str(), code.c_str(), &status), &ures_close);
    check(status, "bundle");
    icu::ResourceBundle bundle(opened.get(), status);
    check(status, "bundle");
    return bundle;
}

Message message_of(const std::string& key, const icu::UnicodeString& pattern,
                   const icu::Locale& locale) {
    Message message{utf8(pattern), nullptr};
    if (pattern.indexOf(u'{') < 0) return message;
    UErrorCode status = U_ZERO_ERROR;
    message.format = std::make_unique<icu::MessageFormat>(pattern, locale, status);
    check(status, "message " + key);
    return message;
}

/// Adds the messages of `table` and the tables in it, each key behind `prefix`.
void collect(icu::ResourceBundle table, const std::string& prefix, const icu::Locale& locale,
             Messages& messages) {
    while (table.hasNext()) {
        UErrorCode status = U_ZERO_ERROR;
        const auto entry = table.getNext(status);
        check(status, "group " + prefix);
        const auto key = prefix + entry.getKey();
        if (entry.getType() == URES_TABLE) {
            collect(entry, key + ".", locale, messages);
        } else {
            const auto pattern = entry.getString(status);
            check(status, "message " + key);
            messages.emplace(key, message_of(key, pattern, locale));
        }
    }
}

/// The locale whose dates, numbers and plurals go with the words of `bundle`.
icu::Locale locale_of(const icu::ResourceBundle& bundle) {
    UErrorCode status = U_ZERO_ERROR;
    const auto name = bundle.get("language", status).getStringEx("locale", status);
    check(status, "message language.locale");
    return icu::Locale::createFromName(utf8(name).c_str());
}

std::unique_ptr<icu::DateFormat> date_format(const icu::Locale& locale) {
    std::unique_ptr<icu::DateFormat> format(
        icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale));
    if (!format)
        throw LanguageError("words_dates", "there are no dates for {locale}",
                            {{"locale", std::string(locale.getName())}});
    format->setTimeZone(*icu::TimeZone::getGMT());
    return format;
}

icu::Formattable formattable(const Argument& argument) {
    if (const auto* number = std::get_if<std::int64_t>(&argument.value)) return {*number};
    const auto text = std::get<std::string_view>(argument.value);
    return {icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())})};
}

/// Whether `names` holds every argument that `format` asks for.
[[maybe_unused]] bool is_complete(icu::MessageFormat& format,
                                  const std::vector<icu::UnicodeString>& names) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::StringEnumeration> asked(format.getFormatNames(status));
    while (const auto* name = asked->snext(status)) {
        if (std::find(names.begin(), names.end(), *name) == names.end()) return false;
    }
    return U_SUCCESS(status) != 0;
}

std::string formatted(const Message& message, std::span<const Argument> arguments) {
    if (!message.format) return message.text;

    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const auto& argument : arguments) {
        names.push_back(icu::UnicodeString::fromUTF8(
            {argument.name.data(), static_cast<std::int32_t>(argument.name.size())}));
        values.push_back(formattable(argument));
    }
    assert(is_complete(*message.format, names) && "an argument of this message is missing");

    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString written;
    message.format->format(names.data(), values.data(), static_cast<std::int32_t>(names.size()),
                           written, status);
    return U_SUCCESS(status) ? utf8(written) : message.text;
}

}  // namespace

struct Language::Impl {
    std::string code;
    Messages messages;
    std::unique_ptr<icu::DateFormat> dates;

    const Message* find(std::string_view key) const {
        const auto found = messages.find(key);
        assert(found != messages.end() && "no such key in content/interface");
        return found == messages.end() ? nullptr : &found->second;
    }
};

Language::Language(const std::filesystem::path& folder, const std::string& code)
    : impl_(std::make_unique<Impl>()) {
    try {
        const auto bundle = open_bundle(folder, code);
        const auto locale = locale_of(bundle);
        impl_->code = code;
        impl_->dates = date_format(locale);
        collect(bundle, "", locale, impl_->messages);
    } catch (const LanguageError& error) {
        throw LanguageError(
            "words_unreadable", "{file}: the words cannot be read: {why}",
            {{"file", (folder / (code + ".res")).string()}, {"why", error.sentence()}});
    }
}

Language::~Language() = default;
Language::Language(Language&&) noexcept = default;
Language& Language::operator=(Language&&) noexcept = default;

std::string_view Language::text(std::string_view key) const {
    const auto* message = impl_->find(key);
    if (!message) return key;
    assert(!message->format && "this message has arguments");
    return message->text;
}

std::string Language::text(std::string_view key, std::initializer_list<Argument> arguments) const {
    const auto* message = impl_->find(key);
    return message ? formatted(*message, {arguments.begin(), arguments.size()}) : std::string(key);
}

std::string Language::text_or(std::string_view key, std::string_view otherwise,
                              const std::vector<Argument>& arguments) const {
    const auto found = impl_->messages.find(key);
    if (found == impl_->messages.end()) return std::string(otherwise);
    return formatted(found->second, {arguments.data(), arguments.size()});
}

std::string_view Language::text_or(std::string_view key, std::string_view otherwise) const {
    const auto found = impl_->messages.find(key);
    return found == impl_->messages.end() ? otherwise : std::string_view(found->second.text);
}

std::string Language::date(std::chrono::year_month_day date) const {
    assert(date.ok());
    const auto since_1970 = std::chrono::sys_days(date).time_since_epoch();
    icu::UnicodeString written;
    impl_->dates->format(
        static_cast<UDate>(
            std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count()),
        written);
    // Ukrainian dates bring a narrow space that few fonts have.
    written.findAndReplace(icu::UnicodeString(u'\u202F'), icu::UnicodeString(u'\u00A0'));
    return utf8(written);
}

const std::string& Language::code() const {
    return impl_->code;
}

std::vector<std::string> Language::keys() const {
    std::vector<std::string> keys;
    for (const auto& [key, message] : impl_->messages) keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    return keys;
}

Languages::Languages(const std::filesystem::path& folder) {
    for (const auto code : all_codes) languages_.emplace_back(folder, std::string(code));
}

const Language& Languages::of(std::string_view code) const {
    const auto found = std::find(all_codes.begin(), all_codes.end(), code);
    const auto at = found == all_codes.end() ? 0 : found - all_codes.begin();
    return languages_[static_cast<std::size_t>(at)];
}

std::string language_code(std::string_view wanted) {
    const auto language = wanted.substr(0, wanted.find_first_of("_-.@"));
    return language == "en" ? "en" : "pl";
}

std::string screen_language_code(std::string_view wanted) {
    const auto language = wanted.substr(0, wanted.find_first_of("_-.@"));
    const auto found = std::find(all_codes.begin(), all_codes.end(), language);
    return std::string(found == all_codes.end() ? all_codes.front() : *found);
}

std::string environment_language() {
    for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (value && *value) return language_code(value);
    }
    return "pl";
}

}  // namespace okienko::language
