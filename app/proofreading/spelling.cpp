#include "app/proofreading/spelling.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <hunspell.hxx>
#include <unordered_map>
#include <utility>

#include "app/proofreading/words.h"

namespace okienko::proofreading {
namespace {

/// `text` from one encoding to another; empty where it has letters the other lacks.
std::string converted(const std::string& text, const char* from, const char* to) {
    UErrorCode error = U_ZERO_ERROR;
    // A converter's substitution for what it lacks is this byte, which stands in no word.
    constexpr char substitute = 0x1A;
    std::string result(text.size() * 3 + 1, '\0');
    const auto length =
        ucnv_convert(to, from, result.data(), static_cast<std::int32_t>(result.size()), text.data(),
                     static_cast<std::int32_t>(text.size()), &error);
    if (U_FAILURE(error) || length < 0) return {};
    result.resize(static_cast<std::size_t>(length));
    return result.find(substitute) == std::string::npos ? result : std::string();
}

std::string small(const std::string& word) {
    const auto words = words_of(word);
    return words.empty() ? word : words.front().small;
}

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

struct Dictionary::Impl {
    Impl(const std::string& aff, const std::string& dic)
        : hunspell(aff.c_str(), dic.c_str()), encoding(hunspell.get_dict_encoding()) {}

    bool is_in_dictionary(const std::string& word) {
        const auto bytes = converted(word, "UTF-8", encoding.c_str());
        return !bytes.empty() && hunspell.spell(bytes);
    }

    /// Is it a word of the editors' list, or does it begin like one with a "*"?
    bool is_listed(const std::string& word) const {
        if (words.contains(word)) return true;
        return std::any_of(beginnings.begin(), beginnings.end(), [&](const std::string& beginning) {
            return word.starts_with(beginning);
        });
    }

    Hunspell hunspell;
    std::string encoding;
    std::set<std::string, std::less<>> words;
    std::vector<std::string> beginnings;
    std::unordered_map<std::string, bool> answers;  // most words come again and again
};

Dictionary::Dictionary(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Dictionary::Dictionary(Dictionary&&) noexcept = default;
Dictionary& Dictionary::operator=(Dictionary&&) noexcept = default;
Dictionary::~Dictionary() = default;

std::optional<Dictionary> Dictionary::open(const std::filesystem::path& folder) {
    const auto aff = folder / "pl_PL.aff";
    const auto dic = folder / "pl_PL.dic";
    std::error_code error;
    if (!std::filesystem::exists(aff, error) || !std::filesystem::exists(dic, error)) {
        return std::nullopt;
    }
    return Dictionary(std::make_unique<Impl>(aff.string(), dic.string()));
}

void Dictionary::add_list(const std::filesystem::path& file) {
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        line.erase(std::min(line.find('#'), line.size()));
        line.erase(line.find_last_not_of(" \t\r") + 1);
        line.erase(0, line.find_first_not_of(" \t"));
        if (line.ends_with('*') && line.size() > 3) {
            impl_->beginnings.push_back(line.substr(0, line.size() - 1));
        } else if (!line.empty()) {
            impl_->words.insert(line);
        }
    }
}

void Dictionary::add_words(std::string_view text) {
    for (const Word& word : words_of(text)) impl_->words.insert(word.small);
}

bool Dictionary::knows(const std::string& word) const {
    if (has_digit(word)) return true;
    const auto asked = impl_->answers.find(word);
    if (asked != impl_->answers.end()) return asked->second;
    const bool is_known = impl_->is_in_dictionary(word) || impl_->is_listed(small(word));
    return impl_->answers[word] = is_known;
}

std::vector<std::string> Dictionary::suggest(const std::string& word) const {
    constexpr std::size_t most = 3;
    const auto bytes = converted(word, "UTF-8", impl_->encoding.c_str());
    std::vector<std::string> suggestions;
    if (bytes.empty()) return suggestions;
    for (const std::string& one : impl_->hunspell.suggest(bytes)) {
        if (suggestions.size() == most) break;
        suggestions.push_back(converted(one, impl_->encoding.c_str(), "UTF-8"));
    }
    return suggestions;
}

}  // namespace okienko::proofreading
