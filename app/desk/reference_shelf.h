/// The agents' index, as the desk asks it: customers' and agents' articles, filtered.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/contact/emergency.h"
#include "app/desk/queue/effect.h"
#include "app/desk/queue/event.h"
#include "app/desk/queue/trend.h"
#include "app/journal/journal.h"
#include "index/publish/generation.h"
#include "index/sentence/sentence.h"

namespace okienko::desk {

class ReferenceShelf {
public:
    using Complain = std::function<void(const sentence::Sentence& what)>;

    /// Opens nothing yet. `complain` may be empty.
    ReferenceShelf(std::filesystem::path data, Complain complain)
        : data_(std::move(data)), complain_(std::move(complain)) {}

    bool is_open() const { return generation_.has_value(); }

    /// Opens the live generation where that is another one, and while none is open tries again
    /// every two seconds; adds IndexKnown to `events` where one opened, or where that has begun to
    /// fail.
    void renew(Time now, std::vector<Event>& events);

    std::vector<Event> answer(const Ask& ask) const;
    std::vector<Event> article(const Fetch& fetch) const;

    /// The best articles for `question`, where it is sure that they answer it; empty otherwise.
    std::vector<search::Hit> hints(const std::string& question, const std::string& language) const;

    /// What agents do about the emergency that `question` tells of, or that nobody put into words;
    /// empty where the articles do not say.
    std::optional<Playbook> playbook(const std::string& question) const;

    /// The articles that `counts` names, with their titles; left out are those that are gone.
    std::vector<OftenRead> titled(const std::vector<journal::Count>& counts) const;

    /// The live generation; nullptr where none is open.
    const publish::Generation* generation() const { return generation_ ? &*generation_ : nullptr; }

    /// The titles of the articles in `trail`, by id.
    std::map<std::string, std::string> titles_in(const std::vector<journal::Step>& trail) const;

    /// The stems of Polish questions, stop words left out. Only while an index is open.
    const Stems& stems() const { return stems_; }

private:
    const search::Searcher& searcher_in(const std::string& language) const;
    search::Answer answer_to(const Ask& ask) const;
    void look_ahead(const Ask& ask, Found& found) const;
    std::vector<Topic> topics() const;
    void tell(const sentence::Sentence& what);

    std::filesystem::path data_;
    Complain complain_;
    std::optional<publish::Generation> generation_;
    Stems stems_;
    contact::EmergencyRules rules_;
    std::optional<std::uint64_t> seen_;  ///< the live number when opening was tried last
    Time looked_;
    Time tried_;             ///< when that was
    bool has_told_ = false;  ///< that there is no index
};

}  // namespace okienko::desk
