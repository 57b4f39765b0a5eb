/// The agents' index, as the desk asks it: customers' and agents' articles, filtered.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/queue/effect.h"
#include "app/desk/queue/event.h"
#include "app/desk/queue/trend.h"
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

    /// Opens the live generation where that is another one; adds IndexKnown to `events` where it
    /// opened or failed to.
    void renew(Time now, std::vector<Event>& events);

    std::vector<Event> answer(const Ask& ask) const;
    std::vector<Event> article(const Fetch& fetch) const;

    /// The best articles for `question`, where it is sure that they answer it; empty otherwise.
    std::vector<search::Hit> hints(const std::string& question, const std::string& language) const;

    /// The titles of the articles in `trail`, by id.
    std::map<std::string, std::string> titles_in(const std::vector<journal::Step>& trail) const;

    /// The stems of Polish questions, stop words left out. Only while an index is open.
    const Stems& stems() const { return stems_; }

private:
    const search::Searcher& searcher_in(const std::string& language) const;
    void tell(const sentence::Sentence& what);

    std::filesystem::path data_;
    Complain complain_;
    std::optional<publish::Generation> generation_;
    Stems stems_;
    std::optional<std::uint64_t> seen_;  ///< the live number when opening was tried last
    Time looked_;
    bool has_told_ = false;  ///< that there is no index
};

}  // namespace okienko::desk
