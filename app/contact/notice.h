/// What does not work, will not, or must not be used: content/notices/<id>.md.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/contact/channel.h"
#include "app/contact/local_time.h"
#include "index/article/article.h"
#include "index/article/problem.h"
#include "index/text/analyzer.h"

namespace okienko::contact {

/// The words of a notice in another language; what is empty is said in Polish.
struct NoticeTranslation {
    std::string title;
    std::string scope;
    std::vector<std::string> alternatives;
    std::vector<std::string> words;  ///< what people ask about it with
    std::string body;                ///< Markdown

    bool operator==(const NoticeTranslation&) const = default;
};

struct Notice {
    enum class Kind {
        recall,  ///< of a product: told before anyone asks
        outage,
        planned
    };

    std::string id;
    Kind kind = Kind::outage;
    std::string title;                      ///< what
    std::string scope;                      ///< where, or which goods; may be empty
    LocalTime since;                        ///< a planned one: from when
    std::optional<LocalTime> expected_end;  ///< when it should work again
    LocalTime updated;                      ///< when somebody last looked at it
    std::optional<LocalTime> valid_to;      ///< from then on it is gone
    std::vector<std::string> alternatives;  ///< what to do instead, at least one
    std::vector<std::string> channels;      ///< ids of channels that do not work meanwhile
    std::vector<std::string> words;         ///< what people ask about it with
    article::Blocks blocks;                 ///< whatever else there is to say
    std::string body;                       ///< the same as Markdown
    std::map<std::string, NoticeTranslation> translations;  ///< by language, "en" and "uk"
};

/// `notice` as it is told in `language`: what nobody has translated stays Polish.
Notice told_in(const Notice& notice, const std::string& language);

/// Is something of `notice` said in Polish to those who read `language`? The scope is a place's
/// name and does not count.
bool is_partly_polish(const Notice& notice, const std::string& language);

struct Notices {
    std::vector<Notice> notices;  ///< the sound ones, by id
    article::Problems problems;
};

/// What holds of a notice at a moment.
enum class NoticeState {
    active,
    overdue,    ///< "trwa dłużej, niż zakładaliśmy": behind the expected end
    announced,  ///< it has not begun
    gone
};

/// "recall", "outage", "planned"
std::string_view to_string(Notice::Kind kind);

/// "active", "overdue", "announced", "gone"
std::string_view to_string(NoticeState state);

struct ShownNotice {
    Notice notice;
    NoticeState state = NoticeState::active;

    /// Until the expected end; negative once it is overdue. Empty where none is told, or the clock
    /// cannot be right.
    std::optional<std::chrono::minutes> remaining;
};

/// The notice in `text`, the content of `file` (named in problems only): one, or none where it has
/// an error.
Notices parse_notice(std::string_view text, const std::string& file);

/// The same of a template, which has no times: whoever takes it tells them.
Notices parse_template(std::string_view text, const std::string& file);

/// The notices of all *.md in `folder`, README.md excepted; none where there is no such folder.
Notices read_notices(const std::filesystem::path& folder);

/// The templates of all *.md in `folder`, in the same way.
Notices read_templates(const std::filesystem::path& folder);

/// `shipped` with `own` added, by id; of two with one id the own one counts.
std::vector<Notice> joined(std::vector<Notice> shipped, std::vector<Notice> own);

/// `notice` as a file that parse_notice reads back.
std::string notice_text(const Notice& notice);

/// Those of `notices` that are not gone at `now`: recalls first, then what is active or overdue,
/// the newest first, then what is announced, the soonest first. A clock that cannot be right hides
/// nothing, and makes nothing overdue.
std::vector<ShownNotice> shown(const std::vector<Notice>& notices, const TimeZone& zone,
                               std::chrono::sys_seconds now);

/// The channels that do not work now.
std::set<std::string> out_of_order(const std::vector<ShownNotice>& shown);

/// Those whose `words`, of any language, the question has, in any inflection.
std::vector<ShownNotice> concerning(const std::vector<ShownNotice>& shown,
                                    std::string_view question, const text::Analyzer& analyzer);

/// An error for each channel that a notice names and nobody knows.
article::Problems check_channels(const std::vector<Notice>& notices,
                                 const std::vector<Channel>& channels);

}  // namespace okienko::contact
