#include "index/text/lexicon_compiler/dictionary_row.h"

#include <algorithm>
#include <initializer_list>
#include <stdexcept>

namespace okienko::text {
namespace {

/// The encoder's way to say "drop the whole form".
constexpr unsigned drop_everything = 255;

std::runtime_error unexpected(std::string_view sequence) {
    return std::runtime_error("unexpected dictionary row: " + std::string(sequence));
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

WordClass class_of(std::string_view part_of_speech) {
    if (is_one_of(part_of_speech, {"subst", "depr"})) return WordClass::noun;
    if (is_one_of(part_of_speech, {"adj", "adja", "adjc", "adjp"})) return WordClass::adjective;
    if (is_one_of(part_of_speech, {"verb", "pact", "ppas", "ger", "pcon", "pant"})) {
        return WordClass::verb;
    }
    if (part_of_speech == "adv") return WordClass::adverb;
    if (part_of_speech == "num") return WordClass::numeral;
    if (is_one_of(part_of_speech, {"ppron12", "ppron3", "siebie"})) return WordClass::pronoun;
    return WordClass::particle;
}

std::string join(const std::vector<std::string_view>& parts) {
    std::string joined;
    for (const std::string_view part : parts) {
        joined += joined.empty() ? "" : ":";
        joined += part;
    }
    return joined;
}

Tag parse_tag(std::string_view text) {
    auto fields = split(text, ':');
    const auto has = [&](std::string_view field) {
        return std::find(fields.begin(), fields.end(), field) != fields.end();
    };
    Tag tag{.word_class = class_of(fields[0]), .cell = {}};
    if (has("winien")) tag.word_class = WordClass::adjective;  // "gotów", "rad": tagged as verbs
    tag.is_negated = has("neg");
    tag.is_compared = has("com") || has("sup");
    tag.is_past = has("praet");
    tag.is_abbreviation = fields[0] == "brev";
    std::erase_if(fields, [](std::string_view field) {
        return is_one_of(field, {"refl", "nonrefl", "refl.nonrefl"});
    });
    tag.cell = join(fields);
    return tag;
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(mark);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

DictionaryRow decode_row(std::string_view sequence) {
    const auto parts = split(sequence, ';');
    if (parts.size() != 3 || parts[1].size() < 2) throw unexpected(sequence);
    const std::string_view form = parts[0];
    const std::string_view code = parts[1];
    const auto count = [](char c) { return static_cast<unsigned char>(c - 'A'); };
    std::size_t front = count(code[0]);
    std::size_t back = count(code[1]);
    if (front == drop_everything || back == drop_everything) {
        front = form.size();
        back = 0;
    }
    if (front + back > form.size()) throw unexpected(sequence);
    std::string lemma(form.substr(front, form.size() - front - back));
    lemma += code.substr(2);
    if (lemma.empty()) throw unexpected(sequence);
    return {std::string(form), std::move(lemma), std::string(parts[2])};
}

std::vector<Tag> parse_tags(std::string_view text) {
    std::vector<Tag> tags;
    for (const std::string_view part : split(text, '+')) {
        Tag tag = parse_tag(part);
        const bool is_known = std::any_of(tags.begin(), tags.end(),
                                          [&](const Tag& other) { return other.cell == tag.cell; });
        if (!is_known) tags.push_back(std::move(tag));
    }
    return tags;
}

}  // namespace okienko::text
