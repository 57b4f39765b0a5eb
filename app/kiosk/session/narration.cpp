#include "app/kiosk/session/narration.h"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <utility>
#include <variant>

#include "app/contact/words/notice_words.h"
#include "app/kiosk/session/article_lines.h"
#include "app/kiosk/session/emergency_words.h"
#include "app/kiosk/session/need_words.h"
#include "app/kiosk/session/opening_words.h"
#include "app/kiosk/session/slip_words.h"

namespace okienko::kiosk {
namespace {

std::string trimmed(std::string text) {
    while (!text.empty() && text.back() == ' ') text.pop_back();
    text.erase(0, text.find_first_not_of(' '));
    return text;
}

class Narrator {
public:
    Narrator(const language::Languages& languages, const std::string& code)
        : languages_(&languages), words_(languages.of(code)) {}

    /// For what holds no article.
    explicit Narrator(const language::Language& words) : words_(words) {}

    void tell(const Attract& attract) {
        say({"home.title", "attract.start"});
        tell(attract.notices);
    }

    void tell(const NoticeRead& read) {
        const contact::Notice& written = read.notice.shown.notice;
        if (contact::is_partly_polish(written, words_.code())) say({"foreign.notice"});
        tell(Announcements{read.notice});
        const contact::Notice notice = contact::told_in(written, words_.code());
        if (!notice.scope.empty()) {
            const bool is_polish = notice.scope == written.scope;
            add_framed("notice.scope", "scope", {{notice.scope, is_polish ? "pl" : words_.code()}});
        }
        for (std::size_t i = 1; i < notice.alternatives.size(); ++i)
            add_told(notice.alternatives[i], written.alternatives);
        for (const std::string& line : lines_of(notice.blocks, words_))
            add_told(line, lines_of(written.blocks, words_));
    }

    void tell(const Home& home) {
        tell(home.notices);
        say({"home.title", "home.hint", "home.topics"});
        for (const auto& category : home.categories) add(name_of(category));
        if (!home.most_asked.empty()) say({"home.most_asked"});
        tell(home.most_asked);
    }

    void tell(const Shelf& shelf) {
        add(name_of(shelf.category));
        if (shelf.is_loading) return;
        if (shelf.articles.empty()) return say({"shelf.empty"});
        add(words_.text("shelf.count",
                        {{"count", static_cast<std::int64_t>(shelf.articles.size())}}));
        tell(shelf.articles);
    }

    void tell(const Results& results) {
        if (results.is_loading) return say({"results.loading"});
        tell(results.notices);
        const auto& hits = results.answer.hits;
        if (has_no_answer(results)) return tell_ways_on(results);
        tell_count(results);
        if (results.answer.intent == search::Intent::unsure) say({"results.unsure"});
        for (const search::Hit& hit : hits) {
            add(hit.article.title, hit.article.language);
            add(hit.snippet.text, hit.article.language);
        }
    }

    void tell(const Typing& typing) {
        const auto count = static_cast<std::int64_t>(typing.articles.size());
        tell(typing.notices);
        if (count == 0) return say({"typing.none", "results.none.person"});
        if (typing.is_unsure) say({"typing.unsure"});
        add(words_.text("typing.count", {{"count", count}}));
        for (const search::Summary& article : typing.articles) add(article.title, article.language);
    }

    void tell(const Reading& reading) {
        if (reading.is_loading) return;
        if (reading.is_missing) {
            say({"article.missing.title", "article.missing.hint"});
            return tell(reading.related);
        }
        add_whereabouts(reading.whereabouts);
        const std::string& language = reading.article.language;
        if (language != words_.code()) say({"foreign.article"});
        add(reading.article.title, language);
        for (std::string& line : lines_of(reading.article.blocks, words_of(language)))
            add(std::move(line), language);
        say({"article.helped"});
    }

    void tell(const EmergencyCard& card) {
        add(words_.text(emergency_key(card.kind, "name")));
        for (const std::string& key : emergency_steps(card.kind)) add(words_.text(key));
        add_whereabouts(card.whereabouts);
        if (has_defibrillator(card)) add_placed("emergency.defibrillator", {}, card.defibrillator);
        if (card.call) tell(*card.call);
        if (card.is_drill) say({"emergency.drill", "emergency.drill_hint"});
    }

    void tell(const Support&) {
        say({"support.title", "support.hint", "support.rest", "support.health", "support.talk",
             "support.adults", "support.children", "support.report"});
    }

    void tell(const Contact& contact) {
        if (contact.call) tell(*contact.call);
        if (contact.did_not_help) {
            say({"contact.did_not_help.title", "contact.did_not_help.hint",
                 contact.reason ? "reasons.thanks" : "reasons.title"});
        } else {
            say({"contact.title", "contact.hint"});
        }
        tell_needs(contact);
        if (contact.can_call_staff && !contact.call) say({"call.title", "call.hint"});
        if (const std::string away = away_words(contact, words_); !away.empty()) {
            say({"call.away.title"});
            add(away);
        }
        const bool is_last = avoids_calls(contact.needs);
        if (!is_last) tell(contact.call_back);
        tell(contact.offers);
        if (is_last) tell(contact.call_back);
    }

    void tell(CallBackState state) {
        if (state == CallBackState::open) say({"call_back.title", "call_back.hint"});
        if (state == CallBackState::no_key) say({"call_back.no_key"});
    }

    void tell(const Places& places) {
        say({"places.title", "places.hint"});
        for (const contact::Town& town : places.towns) {
            add_polish(town.name);
            for (const contact::Channel& channel : town.channels) {
                const contact::ChannelWords told = contact::told_in(channel, words_.code());
                std::vector<Sentence> line;
                go_on(line, std::string(told.name) + ",", told.name == channel.name);
                go_on(line, channel.address + ".", true);
                go_on(line, std::string(told.summary), told.summary == channel.summary);
                for (Sentence& each : line) add(std::move(each.text), std::move(each.language));
            }
        }
    }

    void tell(const CallBackTimes& times) {
        say({"call_back.title", "call_back.notice_title"});
        add(words_.text("call_back.notice", {{"controller", std::string_view(times.controller)}}));
        if (times.windows.empty()) {
            say({"call_back.none"});
            return tell(times.offers);
        }
        say({"call_back.when"});
        for (const contact::CallWindow& window : times.windows) add(window_of(window, words_));
    }

    /// The number itself is not said: others stand near.
    void tell(const CallBackNumber& number) {
        if (number.is_wrong) say({"call_back.wrong"});
        const std::string when = window_within(number.window, words_);
        add(words_.text("call_back.window", {{"when", std::string_view(when)}}));
        say({"call_back.number"});
    }

    void tell(const SlipShown& shown) {
        if (shown.is_erased) return say({"slip.erased"});
        if (shown.asks_erasure) return say({"slip.erase_sure", "slip.erase_hint"});
        tell(shown.slip, next_of(shown, words_));
        if (const std::string closed = closed_desk_words(shown, words_); !closed.empty()) {
            add(closed + ".");
            say({"slip.desk_closed"});
        }
        if (is_news(shown.printing)) return tell(shown.printing);
        if (!shown.offers.empty()) return tell(shown.offers);
        if (shown.slip.status == Slip::Status::saved) say({"slip.keep", "slip.story"});
        tell(shown.printing);
        if (shown.has_way) say({"way.card"});
    }

    void tell(const WayToDesk& way) {
        say({"way.title"});
        if (way.directions.metres > 0)
            add(words_.text("way.metres", {{"metres", way.directions.metres}}));
        if (way.desk) tell_who_waits(*way.desk);
        const auto& steps = way.directions.steps_in(words_.code());
        const std::string language =
            way.directions.steps.contains(words_.code()) ? words_.code() : "pl";
        std::int64_t number = 1;
        for (const std::string& step : steps)
            add(words_of(language).text("way.step",
                                        {{"number", number++}, {"text", std::string_view(step)}}),
                language);
        if (way.keeps_slips) say({"slip.desk"});
        say({"way.call"});
    }

    /// Before the way: nobody should walk in vain.
    void tell_who_waits(const contact::Offer& desk) {
        const std::string opening = opening_within(desk.availability, words_);
        const contact::ChannelWords told = contact::told_in(desk.channel, words_.code());
        if (!opening.empty()) add(std::string(told.name) + ": " + opening);
    }

    void tell(const SlipEntry& entry) {
        if (entry.locked_for_seconds > 0)
            return add(words_.text("slip.entry_locked", {{"seconds", entry.locked_for_seconds}}));
        if (entry.found == SlipEntry::Found::none) say({"slip.entry_none"});
        if (entry.found == SlipEntry::Found::not_readable) say({"slip.entry_failed"});
        say({"slip.entry_title", "slip.entry_hint"});
    }

    void tell(const Closing& closing) {
        say({closing.helped == Closing::Helped::yes ? "closing.title_helped" : "closing.title"});
        if (closing.helped == Closing::Helped::not_said) say({"closing.question"});
        if (closing.along) say({"take.title", "take.hint"});
        if (closing.can_ask) say({"closing.again"});
        say({"closing.person", "closing.finish", "closing.finish_hint"});
    }

    void tell(const TakeAlong& along) {
        if (is_news(along.printing)) return tell(along.printing);
        say({"take.title", "take.hint"});
        std::istringstream lines(along.text);
        for (std::string line; std::getline(lines, line);) add(line, along.language);
        tell(along.printing);
    }

    void tell(const OutOfService& out) {
        say({"out_of_service.title"});
        add(words_.text(break_hint(out.offers)));
        tell(out.offers);
    }

    void tell(const PinPad& pad) {
        if (pad.locked_for_seconds > 0)
            return add(words_.text("pin.locked", {{"seconds", pad.locked_for_seconds}}));
        if (pad.was_wrong) say({"pin.wrong"});
        say({"pin.title", "pin.hint"});
    }

    void tell(const Rescue& rescue) {
        const std::string key = "rescue." + std::string(kiosk::name_of(rescue.trouble));
        add(words_.text(key + ".title"));
        add(words_.text(key + ".hint",
                        {{"count", static_cast<std::int64_t>(rescue.topics.size())}}));
    }

    void tell(const Service&) { say({"service.title"}); }

    std::vector<Sentence> take() { return std::move(sentences_); }

private:
    void add(std::string text, std::string language) {
        if (!text.empty()) sentences_.push_back({std::move(text), std::move(language)});
    }

    void add(std::string_view text) { add(std::string(text), words_.code()); }

    void add_polish(const std::string& text) { add(text, "pl"); }

    /// In Polish if it is one of the texts as they were `written`.
    void add_told(const std::string& text, const std::vector<std::string>& written) {
        const bool is_polish = std::find(written.begin(), written.end(), text) != written.end();
        add(text, is_polish ? "pl" : words_.code());
    }

    /// Adds `text` to what is said in one breath, as far as it is in one language.
    void go_on(std::vector<Sentence>& line, std::string text, bool is_polish) const {
        if (text.empty()) return;
        const std::string language(is_polish ? "pl" : words_.code());
        if (!line.empty() && line.back().language == language)
            line.back().text += " " + text;
        else
            line.push_back({std::move(text), language});
    }

    /// How many there are, or what was searched for instead of what was typed.
    void tell_count(const Results& results) {
        const std::string_view question = results.question;
        const std::string_view corrected = results.answer.corrected;
        if (corrected.empty()) {
            const auto count = static_cast<std::int64_t>(results.answer.hits.size());
            return add(words_.text("results.count", {{"count", count}, {"question", question}}));
        }
        add(words_.text("results.corrected", {{"question", corrected}}));
        add(words_.text("results.corrected_from", {{"question", question}}));
    }

    /// A person first, then what is near: none of it is called an answer.
    void tell_ways_on(const Results& results) {
        constexpr std::size_t most = 3;
        const std::string_view question = results.question;
        add(words_.text("results.none.lead", {{"question", question}}));
        say({"results.none.hint", "results.none.person"});
        const auto& hits = results.answer.hits;
        if (!hits.empty()) say({"results.none.near"});
        for (std::size_t i = 0; i < std::min(most, hits.size()); ++i)
            add(hits[i].article.title, hits[i].article.language);
    }

    void say(std::initializer_list<const char*> keys) {
        for (const char* key : keys) add(words_.text(key));
    }

    /// Whether it is what a customer waits to hear.
    static bool is_news(Printing printing) {
        return printing != Printing::none && printing != Printing::offered;
    }

    void tell(Printing printing) {
        if (printing == Printing::none) return;
        const std::string key = "print." + std::string(kiosk::name_of(printing)) + ".";
        add(words_.text(key + "title"));
        add(words_.text(key + "text"));
        if (printing == Printing::offered) say({"print.button"});
    }

    void tell_needs(const Contact& contact) {
        if (contact.call && contact.call->is_open()) return add(told_words(contact, words_));
        say({"need.title", "need.hint"});
        add(chosen_words(contact, words_));
        if (misses_interpreter(contact)) say({"need.interpreter_away"});
        add(interpreter_words(contact, words_));
    }

    void add_whereabouts(const contact::Whereabouts& whereabouts) {
        if (!whereabouts.empty())
            add_placed("emergency.whereabouts", whereabouts.address, whereabouts.position);
    }

    /// The sentence of `key`, with an address in it, which is Polish, and a place.
    void add_placed(const char* key, const std::string& address, const contact::Worded& place) {
        std::vector<Sentence> inside;
        go_on(inside, address + (address.empty() || place.empty() ? "" : ","), true);
        go_on(inside, std::string(place.in(words_.code())), !place.is_in(words_.code()));
        add_framed(key, "place", inside);
    }

    /// The sentence of `key` around what stands in it for `name`.
    void add_framed(const char* key, const char* name, const std::vector<Sentence>& inside) {
        constexpr std::string_view here = "\n";
        const std::string sentence = words_.text(key, {{name, here}});
        const std::size_t at = sentence.find(here);
        std::vector<Sentence> line;
        go_on(line, trimmed(sentence.substr(0, at)), false);
        for (const Sentence& each : inside) go_on(line, each.text, each.language == "pl");
        if (at != sentence.npos) go_on(line, trimmed(sentence.substr(at + here.size())), false);
        for (Sentence& each : line) add(std::move(each.text), std::move(each.language));
    }

    /// Of an article's language.
    const language::Language& words_of(const std::string& language) const {
        return languages_ != nullptr ? languages_->of(language) : words_;
    }

    std::string_view name_of(const article::Category& category) const {
        return words_.text_or("topic." + category.id + ".name", category.name);
    }

    /// How it stands, the number character by character, and what comes next.
    void tell(const Slip& slip) { tell(slip, next_of(slip, words_)); }

    void tell(const Slip& slip, const std::string& next) {
        add(state_of(slip, words_));
        if (!slip.stored.number.empty()) {
            const std::string number = spelled(slip.stored.number);
            add(words_.text("slip.number", {{"number", std::string_view(number)}}));
        }
        add(next);
    }

    /// What it is, how long it lasts, and the first thing to do instead.
    void tell(const Announcements& notices) {
        for (const Announcement& each : notices) {
            const contact::Notice& written = each.shown.notice;
            const contact::Notice notice = contact::told_in(written, words_.code());
            add(contact::kind_words(notice.kind, words_));
            add_told(notice.title, {written.title});
            add(contact::state_words(each.shown, each.today, words_));
            if (!notice.alternatives.empty())
                add_told(notice.alternatives.front(), written.alternatives);
        }
    }

    void tell(const std::vector<search::Summary>& articles) {
        for (const search::Summary& article : articles) add(article.title, article.language);
    }

    void tell(const std::vector<contact::Offer>& offers) {
        for (const contact::Offer& offer : offers) {
            const contact::Channel& channel = offer.channel;
            const contact::ChannelWords told = contact::told_in(channel, words_.code());
            std::string name(told.name);
            if (!channel.value.empty()) name += ": " + channel.value;
            std::vector<Sentence> line;
            go_on(line, name + ".", told.name == channel.name);
            go_on(line, std::string(told.summary), told.summary == channel.summary);
            go_on(line, std::string(told.how), told.how == channel.how);
            const std::string when = opening_of(offer.availability, words_);
            if (!when.empty()) go_on(line, when + ".", false);
            for (Sentence& each : line) add(std::move(each.text), std::move(each.language));
        }
    }

    const language::Languages* languages_ = nullptr;
    const language::Language& words_;
    std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Sentence> narration_of(const Screen& screen, const language::Languages& languages,
                                   const std::string& code) {
    Narrator narrator(languages, code);
    std::visit([&](const auto& each) { narrator.tell(each); }, screen);
    return narrator.take();
}

std::vector<Sentence> narration_of(const Typing& typing, const language::Language& words) {
    Narrator narrator(words);
    narrator.tell(typing);
    return narrator.take();
}

std::vector<Sentence> narration_of(const Rescue& rescue, const language::Language& words) {
    Narrator narrator(words);
    narrator.tell(rescue);
    return narrator.take();
}

}  // namespace okienko::kiosk
