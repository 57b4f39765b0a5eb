#include "app/notices/notice_folders.h"

#include <algorithm>
#include <numeric>
#include <system_error>
#include <utility>

#include "app/contact/calendar.h"
#include "index/publish/durable_file.h"
#include "index/publish/generation.h"
#include "index/publish/generation_folders.h"
#include "index/sentence/failure.h"

namespace okienko::notices {
namespace {

contact::TimeZone zone_in(const std::filesystem::path& folder) {
    if (folder.empty()) return contact::TimeZone();
    return contact::zone_of(contact::read_calendar(folder).calendar);
}

/// Names, sizes and times of the files in `folder`, in any order that stays the same.
std::string state_of(const std::filesystem::path& folder) {
    std::vector<std::string> files;
    std::error_code error;
    for (const auto& file : std::filesystem::directory_iterator(folder, error)) {
        const auto size = file.file_size(error);
        const auto written = file.last_write_time(error).time_since_epoch().count();
        files.push_back(file.path().filename().string() + '/' + std::to_string(size) + '/' +
                        std::to_string(written) + '\n');
    }
    std::sort(files.begin(), files.end());
    return std::accumulate(files.begin(), files.end(), std::string());
}

}  // namespace

std::chrono::sys_seconds moment_now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

NoticeFolders NoticeFolders::open(const std::filesystem::path& data) {
    try {
        return {data, publish::Generation::open(data, article::Audience::customer)};
    } catch (const publish::GenerationError&) {
        return NoticeFolders(data);  // an outage can be told where nothing is published yet
    }
}

std::vector<contact::Channel> NoticeFolders::channels() const {
    return contact_.empty() ? std::vector<contact::Channel>()
                            : contact::read_directory(contact_).channels;
}

bool NoticeFolders::is_outdated() const {
    return state_of(own_) != own_state_;
}

NoticeFolders::NoticeFolders(const std::filesystem::path& data,
                             const publish::Generation& generation)
    : NoticeFolders(data, generation.contact(), generation.notices()) {}

NoticeFolders::NoticeFolders(const std::filesystem::path& data) : NoticeFolders(data, {}, {}) {}

NoticeFolders::NoticeFolders(const std::filesystem::path& data,
                             const std::filesystem::path& contact,
                             const std::filesystem::path& notices)
    : own_(publish::own_notices(data)),
      contact_(contact),
      own_state_(state_of(own_)),
      zone_(zone_in(contact)) {
    contact::Notices own = contact::read_notices(own_);
    problems_ = std::move(own.problems);
    std::vector<contact::Notice> shipped;
    if (!notices.empty()) {
        shipped = contact::read_notices(notices).notices;
        templates_ = contact::read_templates(notices / publish::templates_folder).notices;
    }
    notices_ = contact::joined(std::move(shipped), std::move(own.notices));
}

void NoticeFolders::write(const contact::Notice& notice) const {
    std::error_code error;
    std::filesystem::create_directories(own_, error);
    if (error) throw publish::GenerationError(sentence::cannot_make(own_, error.value()));
    publish::replace_durably(own_ / (notice.id + ".md"), contact::notice_text(notice));
}

}  // namespace okienko::notices
