#include "index/article/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <utility>

namespace okienko::article {
namespace {

constexpr std::size_t most_yaml_bytes = 64 * 1024;
constexpr std::size_t deepest_nesting = 20;

/// What is YAML, but not for us.
struct NotForUs {
    int line;
    Sentence what;
};

/// Builds a value from the parser's events.
class Builder final : public YAML::EventHandler {
public:
    Builder(Yaml& root, int first_line) : root_(root), first_line_(first_line) {}

    /// The line where the innermost value that is not closed yet begins.
    int open_line() const { return open_.empty() ? first_line_ : open_.back().value->line; }

    int line_of(const YAML::Mark& mark) const { return first_line_ + std::max(mark.line, 0); }

    /// Where the value begins that comes next, as far as the values before it tell.
    int line_of_next() const {
        if (open_.empty()) return first_line_;
        const Yaml& parent = *open_.back().value;
        if (parent.kind == Yaml::Kind::map) {
            return parent.entries.empty() ? parent.line : parent.entries.back().line;
        }
        return parent.items.empty() ? parent.line : parent.items.back().line + 1;
    }

    /// Takes away the values that are not closed, which hold who knows what.
    void drop_open() {
        if (open_.size() < 2) return;
        if (root_.kind == Yaml::Kind::map) root_.entries.pop_back();
        if (root_.kind == Yaml::Kind::list) root_.items.pop_back();
    }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++documents_ > 1) {
            throw NotForUs{line_of(mark), say("yaml_second_document",
                                              "a second YAML document begins here; keep one")};
        }
    }

    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_anchor(mark, anchor);
        if (expects_key())
            throw NotForUs{line_of(mark), say("yaml_no_key", "a key is missing before the colon")};
        // The mark of an empty value is that of whatever comes next.
        place({Yaml::Kind::empty, line_of_next(), {}, {}, {}});
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_anchor(mark, anchor);
    }

    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  const std::string& text) override {
        refuse_anchor(mark, anchor);
        if (expects_key()) {
            open_.back().value->entries.push_back({text, line_of(mark), {}});
            open_.back().has_key = true;
        } else {
            place({Yaml::Kind::scalar, line_of(mark), text, {}, {}});
        }
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, anchor, Yaml::Kind::list);
    }

    void OnSequenceEnd() override { open_.pop_back(); }

    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, anchor, Yaml::Kind::map);
    }

    void OnMapEnd() override { open_.pop_back(); }

private:
    struct Open {
        Yaml* value;  // stays put: its parent takes no other value while it is open
        bool has_key = false;
    };

    bool expects_key() const {
        return !open_.empty() && open_.back().value->kind == Yaml::Kind::map &&
               !open_.back().has_key;
    }

    void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) const {
        if (anchor == 0) return;
        throw NotForUs{
            line_of(mark),
            say("yaml_anchor", "a value that begins with & or * must stand in quotation marks")};
    }

    void open(const YAML::Mark& mark, YAML::anchor_t anchor, Yaml::Kind kind) {
        refuse_anchor(mark, anchor);
        if (expects_key())
            throw NotForUs{line_of(mark),
                           say("yaml_key_no_word", "a key must be one word, not a list")};
        if (open_.size() == deepest_nesting) {
            throw NotForUs{line_of(mark), say("yaml_too_deep",
                                              "values are nested too deep here; write them flat")};
        }
        open_.push_back({&place({kind, line_of(mark), {}, {}, {}})});
    }

    Yaml& place(Yaml value) {
        if (open_.empty()) return root_ = std::move(value);
        Open& parent = open_.back();
        if (parent.value->kind == Yaml::Kind::list) {
            return parent.value->items.emplace_back(std::move(value));
        }
        parent.has_key = false;
        return parent.value->entries.back().value = std::move(value);
    }

    Yaml& root_;
    int first_line_;
    int documents_ = 0;
    std::vector<Open> open_;
};

/// yaml-cpp's words, and what an editor can do about it.
struct Remedy {
    std::string_view complaint;
    std::string_view code;
    std::string_view remedy;
};

constexpr Remedy remedies[] = {
    {"illegal map value", "yaml_colon",
     "put a value that holds a colon and a space in quotation marks, or begin a key as far left as "
     "the others"},
    {"end of sequence flow not found", "yaml_list_open",
     "a list that begins with [ here lacks its ]"},
    {"end of map flow not found", "yaml_map_open", "a map that begins with { here lacks its }"},
    {"end of map not found", "yaml_keys",
     "write \"key: value\", each key as far left as the one above"},
    {"end of sequence not found", "yaml_entries",
     "begin each entry of the list with \"- \", all equally far left"},
    {"illegal block entry", "yaml_entry_line", "begin the list's \"- \" on a line of its own"},
    {"illegal EOF in scalar", "yaml_quotation", "a quotation mark is not closed"},
    {"illegal document indicator in scalar", "yaml_quotation", "a quotation mark is not closed"},
    {"unknown token", "yaml_mark",
     "put the value in quotation marks, because of the mark it begins with"},
    {"anchor", "yaml_ampersand", "put the value in quotation marks, because it begins with & or *"},
    {"alias", "yaml_ampersand", "put the value in quotation marks, because it begins with & or *"},
    {"tag", "yaml_exclamation", "put the value in quotation marks, because it begins with !"},
    {"unknown escape character", "yaml_escape",
     "write \\\\ for a backslash, or use ' as the quotation mark"},
};

constexpr std::string_view no_yaml = "this is not YAML: ";

Sentence remedy_for(const std::string& complaint) {
    for (const Remedy& known : remedies) {
        if (complaint.find(known.complaint) == std::string::npos) continue;
        return say(known.code, std::string(no_yaml) + std::string(known.remedy));
    }
    return say("yaml_other", "this is not YAML: compare this line with the one above ({why})",
               {{"why", complaint}});
}

/// Does line `index`, from 0, begin with a tabulator, after blanks or none?
bool begins_with_tabulator(std::string_view text, int index) {
    for (; index > 0; --index) text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
    const auto first = text.find_first_not_of(' ');
    return first != std::string_view::npos && text[first] == '\t';
}

Sentence sentence_for(const YAML::Exception& slip, std::string_view text) {
    if (!begins_with_tabulator(text, slip.mark.line)) return remedy_for(slip.msg);
    return say("yaml_tabulator", "this is not YAML: put blanks in place of the tabulator");
}

int line_of(const YAML::Exception& slip, const Builder& builder) {
    const auto is_about = [&](const char* part) {
        return slip.msg.find(part) != std::string::npos;
    };
    if (is_about("flow not found")) return builder.open_line();
    if (is_about("in scalar")) return builder.line_of_next();
    return builder.line_of(slip.mark);
}

// At a line's end yaml-cpp does not see that a quotation mark is still open.
std::string_view without_last_line_ends(std::string_view text) {
    const auto last = text.find_last_not_of(" \n");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

}  // namespace

ParsedYaml parse_yaml(std::string_view text, int first_line, FileProblems& problems) {
    ParsedYaml parsed;
    parsed.root.line = first_line;
    if (text.size() > most_yaml_bytes) {
        problems.error(first_line, "yaml_too_long", "these are over 64 KiB of YAML; shorten them");
        parsed.is_whole = false;
        return parsed;
    }
    Builder builder(parsed.root, first_line);
    try {
        std::istringstream stream{std::string(without_last_line_ends(text))};
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const NotForUs& slip) {
        parsed.is_whole = false;
        problems.error(slip.line, slip.what);
    } catch (const YAML::Exception& slip) {
        parsed.is_whole = false;
        problems.error(line_of(slip, builder), sentence_for(slip, text));
    }
    if (!parsed.is_whole) builder.drop_open();
    return parsed;
}

}  // namespace okienko::article
