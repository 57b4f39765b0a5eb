/// Questions and answers in a terminal, one after another: the kiosk without its window.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/editor/answer_text.h"
#include "app/editor/console.h"
#include "app/editor/triage.h"
#include "app/notices/notice_folders.h"
#include "index/article/article.h"
#include "index/publish/generation.h"

namespace okienko::editor {

struct ConversationOptions {
    std::filesystem::path index;  ///< the data folder
    std::string language = "pl";  ///< of the articles
    article::Audience audience = article::Audience::customer;
    std::size_t limit = 5;  ///< hits an answer, at most
    bool explain = false;
    article::Date today;  ///< articles that do not hold on it are not offered
};

/// A line is a question; a number opens what stands under it; "człowiek" tells who can help; "?"
/// what can be typed; Enter alone, "koniec" or the end of the input leaves.
///
/// Asks for nothing where the input is not a terminal: then questions are echoed, and empty lines
/// say nothing. Newer generations are taken over between two questions.
class Conversation {
public:
    /// Throws: GenerationError, if nothing is published in the data folder.
    Conversation(Console& console, ConversationOptions options);

    /// Talks until the end. Throws: GenerationError, IndexError.
    void run();

private:
    enum class Next { more, leave };

    void greet();
    void prompt();
    Next take(std::string_view line);
    void ask(std::string_view question);
    void open(std::size_t number);
    void offer_most_asked();
    void offer_related(const article::Article& article);
    void tell_who_helps();
    void tell_notices(const std::vector<contact::ShownNotice>& notices);
    notices::NoticeFolders notices() const;
    void renew_generation();
    const search::Searcher& searcher() const;
    bool asks_for_person(std::string_view line) const;
    bool is_offered(std::string_view line) const;
    ListStyle style() const;
    void say(std::string_view key, bool is_faint = false);

    Console& console_;
    ConversationOptions options_;
    Triage triage_;
    std::optional<std::uint64_t> live_;  ///< the live number when the generation was opened
    publish::Generation generation_;
    std::vector<std::string> offered_;  ///< ids, under their numbers from 1
    std::size_t answered_ = 0;          ///< of them, those of the last list; related ones follow
};

}  // namespace okienko::editor
