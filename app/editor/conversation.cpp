#include "app/editor/conversation.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "app/editor/article_text.h"
#include "app/editor/channel_text.h"
#include "app/editor/emergency_text.h"
#include "app/editor/notice_text.h"
#include "app/editor/opened_index.h"
#include "app/editor/typesetting.h"
#include "index/text/folding.h"

namespace okienko::editor {
namespace {

std::string_view trimmed(std::string_view line) {
    constexpr const char* blanks = " \t\r\n";
    const std::size_t begin = line.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return line.substr(begin, line.find_last_not_of(blanks) - begin + 1);
}

bool is_one_of(std::string_view line, std::initializer_list<std::string_view> words) {
    constexpr std::size_t longest = 40;
    if (line.size() > longest) return false;
    const std::string folded = text::fold_diacritics(text::fold_case(line));
    return std::find(words.begin(), words.end(), folded) != words.end();
}

bool asks_to_leave(std::string_view line) {
    return is_one_of(line, {"koniec", "wyjdz", "quit", "exit", "bye", "q"});
}

/// The number that is all of `line`; 0 where it is none.
std::size_t number_in(std::string_view line) {
    std::size_t number = 0;
    const char* end = line.data() + line.size();
    const auto [stop, error] = std::from_chars(line.data(), end, number);
    return error == std::errc() && stop == end ? number : 0;
}

}  // namespace

Conversation::Conversation(Console& console, ConversationOptions options)
    : console_(console),
      options_(std::move(options)),
      triage_(console),
      live_(publish::live_generation(options_.index)),
      generation_(open_index(options_.index, options_.audience, console_)) {}

void Conversation::run() {
    greet();
    prompt();
    for (std::string line; std::getline(console_.in, line); prompt()) {
        renew_generation();
        if (take(trimmed(line)) == Next::leave) break;
    }
    if (console_.in_terminal.is_terminal) say("cli.talk.goodbye");
}

void Conversation::greet() {
    if (!console_.in_terminal.is_terminal) return;
    say("home.title");
    tell_notices(notices().shown(notices::moment_now()));
    offer_most_asked();
    say("cli.talk.how", true);
}

void Conversation::prompt() {
    if (!console_.in_terminal.is_terminal) return;
    const std::string text(console_.words.text("cli.talk.prompt"));
    console_.out << rendered({{.text = text, .style = Style::heading}}, console_.out_terminal)
                 << ' ' << std::flush;
}

Conversation::Next Conversation::take(std::string_view line) {
    const bool is_typed = console_.in_terminal.is_terminal;
    if (line.empty()) return is_typed ? Next::leave : Next::more;
    if (asks_to_leave(line)) return Next::leave;
    if (!is_typed) console_.out << "› " << shortened(line, console_.out_terminal.width - 2) << '\n';
    console_.out << '\n';

    if (line == "?") {
        offer_most_asked();
        say("cli.talk.how", true);
    } else if (asks_for_person(line)) {
        tell_who_helps();
    } else if (is_offered(line)) {
        open(number_in(line));
    } else {
        ask(line);
    }
    return Next::more;
}

/// Of the language talked in; of Polish where there are no articles in it.
const search::Searcher& Conversation::searcher() const {
    const search::Searcher* found = generation_.searcher(options_.language);
    return found == nullptr ? generation_.searcher() : *found;
}

/// An emergency comes first, whoever else is called for.
bool Conversation::asks_for_person(std::string_view line) const {
    const bool is_agent = options_.audience == article::Audience::agent;
    return !triage_.emergency(line) &&
           (is_one_of(line, {"czlowiek", "person", "human"}) ||
            triage_.wants_person(line, is_agent ? "agent" : "customer"));
}

void Conversation::ask(std::string_view question) {
    const auto emergency = triage_.emergency(question);
    if (emergency) console_.out << set_emergency(*emergency, console_);
    tell_notices(notices().concerning(question, generation_.analyzer(options_.language),
                                      notices::moment_now()));
    const search::Answer answer = searcher().find({.question = question,
                                                   .limit = options_.limit,
                                                   .explain = options_.explain,
                                                   .today = options_.today});
    offered_.clear();
    for (const search::Hit& hit : answer.hits) offered_.push_back(hit.article.id);
    answered_ = offered_.size();
    console_.out << set_answer(answer, style()) << '\n';
    if (!offered_.empty() && console_.in_terminal.is_terminal) say("cli.talk.open", true);
}

void Conversation::open(std::size_t number) {
    auto article = searcher().article(offered_[number - 1]);
    // What nobody has translated is better read in Polish than not at all.
    if (!article) article = generation_.searcher().article(offered_[number - 1]);
    // A newer generation may have dropped it since it was offered.
    if (!article) return say("article.missing.title");
    console_.out << set_article(*article, console_.words, console_.out_terminal) << '\n';
    offer_related(*article);
}

void Conversation::offer_most_asked() {
    const auto most_asked =
        generation_.searcher().summaries(generation_.shelves().most_asked, options_.today);
    offered_.clear();
    for (const search::Summary& summary : most_asked) offered_.push_back(summary.id);
    answered_ = offered_.size();
    if (offered_.empty()) return;
    say("home.most_asked");
    console_.out << set_list(most_asked, 1, style()) << '\n';
}

void Conversation::offer_related(const article::Article& article) {
    offered_.resize(answered_);
    const auto related = generation_.searcher().summaries(article.related, options_.today);
    if (related.empty()) return;
    for (const search::Summary& summary : related) offered_.push_back(summary.id);
    console_.out << console_.words.text("article.related") << '\n'
                 << set_list(related, answered_ + 1, style()) << '\n';
}

void Conversation::tell_who_helps() {
    console_.out << set_ways_to_person(notices(), console_) << '\n';
}

void Conversation::tell_notices(const std::vector<contact::ShownNotice>& notices) {
    console_.out << set_notices(notices, options_.today, console_);
}

/// As they are at this moment: somebody may just have told of an outage.
notices::NoticeFolders Conversation::notices() const {
    return {options_.index, generation_};
}

void Conversation::renew_generation() {
    const auto live = publish::live_generation(options_.index);
    if (live == live_) return;
    generation_ = open_index(options_.index, options_.audience, console_);
    live_ = live;
}

bool Conversation::is_offered(std::string_view line) const {
    const std::size_t number = number_in(line);
    return number >= 1 && number <= offered_.size();
}

ListStyle Conversation::style() const {
    return {.words = console_.words,
            .terminal = console_.out_terminal,
            .shelves = generation_.shelves(),
            .explains = options_.explain};
}

void Conversation::say(std::string_view key, bool is_faint) {
    const Style style = is_faint ? Style::faint : Style::plain;
    const Line text{{.text = std::string(console_.words.text(key)), .style = style}};
    for (const Line& line : wrap(text, console_.out_terminal.width)) {
        console_.out << rendered(line, console_.out_terminal) << '\n';
    }
    console_.out << '\n';
}

}  // namespace okienko::editor
