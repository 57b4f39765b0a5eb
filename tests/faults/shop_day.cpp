#include "tests/faults/shop_day.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "app/journal/journal.h"

namespace okienko::faults {
namespace {

using namespace journal;
namespace fs = std::filesystem;

constexpr const char* phone_digits = "600100200";
constexpr const char* question = "gdzie zwrócę mikser bez paragonu";

Time at(int minutes) {
    using namespace std::chrono;
    return sys_days(2026y / November / 25) + 8h + std::chrono::minutes(minutes);
}

Journal open_journal(const fs::path& folder) {
    return Journal({.file = folder / "journal.db",
                    .desk_key = desk_key().public_key(),
                    .patience = std::chrono::seconds(30)});
}

constexpr std::string_view full_stop = " .";

/// Promises, each one line written at once. It begins on a line of its own, whatever a kill has
/// left of the one before.
class Acknowledgements {
public:
    explicit Acknowledgements(const fs::path& folder)
        : descriptor_(::open((folder / "acknowledged").c_str(),
                             O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644)) {}

    Acknowledgements(const Acknowledgements&) = delete;
    Acknowledgements& operator=(const Acknowledgements&) = delete;

    ~Acknowledgements() { ::close(descriptor_); }

    void write(const char* what, const RecordId& id, const std::string& number = {}) const {
        std::string line = std::string("\n") + what + " " + to_string(id);
        if (!number.empty()) line += " " + number;
        line += std::string(full_stop) + "\n";
        if (::write(descriptor_, line.data(), line.size()) != static_cast<ssize_t>(line.size())) {
            throw std::runtime_error("cannot acknowledge");
        }
    }

private:
    int descriptor_;
};

NewHandOff hand_off(int i) {
    NewHandOff call;
    call.id = random_id();
    call.at = at(i);
    call.promised = at(i + 15);
    call.kiosk = "przy wejściu";
    call.trail = {{Step::Kind::asked, question, at(i)},
                  {Step::Kind::read, "zwrot-bez-paragonu", at(i)},
                  {Step::Kind::said, "oddzwońcie 600 100 200", at(i)}};
    if (i % 3 == 0) {
        call.kind = NewHandOff::Kind::call_back;
        call.call_back = {{customers_phone, at(i), at(i + 60), "Żaneta Łęcka"}};
    }
    return call;
}

void erase(Journal& journal, const Acknowledgements& acknowledgements, const RecordId& id,
           const std::string& number) {
    acknowledgements.write("erasing", id);
    journal.erase(number);
    if (!journal.needs_tidying()) acknowledgements.write("erased", id);
}

void close_first(Journal& journal, const Acknowledgements& acknowledgements, int i) {
    for (const HandOff& open : journal.queue(1)) {
        if (!journal.take(open.id, "ada", at(i)).has_happened) continue;
        const Change done{State::done, "ada", at(i), ""};
        if (journal.change(open.id, done).has_happened) acknowledgements.write("closed", open.id);
    }
}

/// The lines of `acknowledged`, by what they say.
struct Promises {
    std::map<std::string, std::string> kept;  // id -> number
    std::set<std::string> closed;
    std::set<std::string> erasing;
    std::set<std::string> erased;
};

Promises parse(const std::string& acknowledged) {
    Promises promises;
    std::istringstream lines(acknowledged);
    for (std::string line; std::getline(lines, line) && !lines.eof();) {
        if (!line.ends_with(full_stop)) continue;
        std::istringstream words(line);
        std::string what;
        std::string id;
        std::string number;
        words >> what >> id >> number;
        if (what == "kept") promises.kept[id] = number;
        if (what == "closed") promises.closed.insert(id);
        if (what == "erasing") promises.erasing.insert(id);
        if (what == "erased") promises.erased.insert(id);
    }
    return promises;
}

std::string all_bytes(const fs::path& folder) {
    std::string bytes;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().filename() == "acknowledged") continue;
        std::ifstream stream(entry.path(), std::ios::binary);
        bytes.append(std::istreambuf_iterator<char>(stream), {});
    }
    return bytes;
}

/// What stands on the disk and should not.
std::string left_on_disk(const fs::path& folder, const Promises& promises) {
    const std::string bytes = all_bytes(folder);
    for (const char* secret : {phone_digits, "600 100 200", "Łęcka"}) {
        if (bytes.find(secret) != std::string::npos) return std::string("in the open: ") + secret;
    }
    for (const std::string& id : promises.erased) {
        const auto raw = parse_id(id)->bytes;
        const std::string_view pattern(reinterpret_cast<const char*>(raw.data()), raw.size());
        if (bytes.find(pattern) != std::string::npos) return "erased and still on the disk: " + id;
    }
    return {};
}

std::string lost(Journal& journal, const Promises& promises) {
    for (const auto& [id, number] : promises.kept) {
        const auto found = journal.find(*parse_id(id));
        if (!found) {
            if (promises.erasing.contains(id)) continue;
            return "lost: " + id;
        }
        if (promises.erased.contains(id)) return "erased and back again: " + id;
        if (found->number != number) return "another number: " + id;
        const auto trail = journal.trail(found->id);
        if (trail.size() != 3 || trail[0].text != question) return "without its trail: " + id;
        if (promises.closed.contains(id) && found->state != State::done) return "open again: " + id;
        if (found->has_call_back &&
            journal.call_back(found->id, desk_key())->phone != customers_phone) {
            return "call-back data changed: " + id;
        }
    }
    return {};
}

}  // namespace

const SecretKey& desk_key() {
    static const SecretKey key = [] {
        std::array<std::uint8_t, 32> bytes{};
        for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i + 1);
        return SecretKey(bytes);
    }();
    return key;
}

void spend_day(const fs::path& folder, Role role, int records) {
    Journal journal = open_journal(folder);
    const Acknowledgements acknowledgements(folder);
    std::vector<std::pair<RecordId, std::string>> mine;
    for (int i = 0; role == Role::desk || i < records; ++i) {
        if (role != Role::desk) {
            const auto call = hand_off(i);
            const auto number = journal.hand_off(call);
            acknowledgements.write("kept", call.id, number);
            mine.emplace_back(call.id, number);
            journal.store(Search{random_id(), question, "none", 0, "pl", at(i)});
            if (i % 7 == 6)
                erase(journal, acknowledgements, mine[mine.size() / 2].first,
                      mine[mine.size() / 2].second);
        }
        if (role == Role::desk || (role == Role::both && i % 2 == 0)) {
            close_first(journal, acknowledgements, i);
        }
    }
}

PromiseCount count_promises(const std::string& acknowledged) {
    PromiseCount count;
    std::istringstream lines(acknowledged);
    for (std::string line; std::getline(lines, line);) {
        if (line.ends_with(full_stop))
            ++count.given;
        else if (!line.empty())
            ++count.cut_short;
    }
    return count;
}

std::string broken_promise(const fs::path& folder, const std::string& acknowledged) {
    const Promises promises = parse(acknowledged);
    if (!fs::exists(folder / "journal.db")) {
        return promises.kept.empty() ? std::string() : "the journal is gone";
    }
    const std::string left = left_on_disk(folder, promises);
    if (!left.empty()) return left;
    try {
        Journal journal = open_journal(folder);
        const std::string damage = journal.damage();
        return damage.empty() ? lost(journal, promises) : "damaged: " + damage;
    } catch (const JournalError& error) {
        return std::string("cannot be used: ") + error.what();
    }
}

}  // namespace okienko::faults
