/// The notices that a shop's screens show, and where they come from.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/contact/channel.h"
#include "app/contact/local_time.h"
#include "app/contact/notice.h"
#include "index/article/problem.h"
#include "index/publish/generation.h"
#include "index/text/analyzer.h"

namespace okienko::notices {

/// This machine's clock.
std::chrono::sys_seconds moment_now();

/// What a shop tells: the notices of its generation and its own, beside the generations in `data`.
class NoticeFolders {
public:
    /// Those of `generation` in `data` and the shop's own.
    NoticeFolders(const std::filesystem::path& data, const publish::Generation& generation);

    /// The shop's own alone, where nothing is published.
    explicit NoticeFolders(const std::filesystem::path& data);

    /// Those of the live generation in `data` and the shop's own; these alone, where none opens.
    static NoticeFolders open(const std::filesystem::path& data);

    /// All notices, those that are gone as well, by id.
    const std::vector<contact::Notice>& notices() const { return notices_; }

    const std::vector<contact::Notice>& templates() const { return templates_; }

    /// The ways to reach a person; none where nothing is published. Read anew at every call.
    std::vector<contact::Channel> channels() const;

    /// What is wrong with the shop's own notices; those with an error are not shown.
    const article::Problems& problems() const { return problems_; }

    const contact::TimeZone& zone() const { return zone_; }

    /// Those that are shown at `now`.
    std::vector<contact::ShownNotice> shown(std::chrono::sys_seconds now) const {
        return contact::shown(notices_, zone_, now);
    }

    /// Writes `notice` to the shop's own. Throws: GenerationError, if that fails.
    void write(const contact::Notice& notice) const;

    /// Whether somebody has written to the shop's own since they were read. Cheap enough for every
    /// second.
    bool is_outdated() const;

    /// Those of them that concern `question`.
    std::vector<contact::ShownNotice> concerning(std::string_view question,
                                                 const text::Analyzer& analyzer,
                                                 std::chrono::sys_seconds now) const {
        return contact::concerning(shown(now), question, analyzer);
    }

private:
    NoticeFolders(const std::filesystem::path& data, const std::filesystem::path& contact,
                  const std::filesystem::path& notices);

    std::filesystem::path own_;
    std::filesystem::path contact_;
    std::string own_state_;  ///< names, sizes and times of its files
    std::vector<contact::Notice> notices_;
    std::vector<contact::Notice> templates_;
    article::Problems problems_;
    contact::TimeZone zone_;
};

}  // namespace okienko::notices
